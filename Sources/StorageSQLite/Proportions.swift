import GRDB

/// How the rows of an office are spread, told to SQLite once and for all.
///
/// SQLite knows nothing of a table that was never analysed and takes every column for equally telling. As
/// every row names the same committee and term, it then reads a whole table in the order of its key where
/// an index would have given it a handful of rows. What is told here is never measured: a statement is
/// carried out the same way in every file.
enum Proportions {
  /// How many different values some columns have; any other as many as there are rows.
  private static let different = [
    "committee": 1, "term": 1, "year": 5, "kind": 10, "sector": 20, "state": 200, "series": 20,
    "day": 1_000, "effective": 5, "points": 1_000, "recorded": 50_000, "member": 200_000,
    "activity": 100_000, "workstation": 1_000, "work": 200_000, "body": 100, "object": 200_000,
    "publication": 10, "tail": 10_000, "ranked": 2, "descent": 1_000,
  ]

  /// Tables that stay small; any other is taken to have a million rows.
  private static let small = [
    "office", "rule_book", "import_batch", "body", "workstation", "station_member", "book",
    "reading_room", "tally", "body_tally", "work_tally", "calendar", "rung", "chain_head",
    "publication", "objection", "final_notice", "closing",
  ]

  /// Tells the proportions of every index that there is.
  static func tell(_ database: Database) throws {
    // Makes the table of statistics, empty as nothing but the schema's own is looked at.
    try database.execute(sql: "ANALYZE sqlite_schema; DELETE FROM sqlite_stat1;")
    let indexes = try GRDB.Row.fetchAll(
      database,
      sql: """
        SELECT tables.name, indexes.name
        FROM sqlite_schema AS tables
        JOIN pragma_index_list(tables.name) AS indexes
        WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'
        """)
    for index in indexes {
      let (table, name): (String, String) = (index[0], index[1])
      let columns = try String.fetchAll(
        database, sql: "SELECT coalesce(name, 'tail') FROM pragma_index_info(?) ORDER BY seqno",
        arguments: [name])
      try database.execute(
        sql: "INSERT INTO sqlite_stat1 VALUES (?, ?, ?)",
        arguments: [table, name, line(small.contains(table) ? 1_000 : 1_000_000, columns)])
    }
    // Read anew, they are in force from here on.
    try database.execute(sql: "ANALYZE sqlite_schema")
  }

  /// The rows of a table, then how many of them agree in the first column, the first two, and so on.
  private static func line(_ rows: Int, _ columns: [String]) -> String {
    var left = rows
    let agreeing = columns.map { column in
      left = max(1, left / min(rows, different[column] ?? rows))
      return left
    }
    return ([rows] + agreeing).map(String.init).joined(separator: " ")
  }
}
