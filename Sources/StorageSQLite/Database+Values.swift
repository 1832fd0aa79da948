import GRDB
import GRDBSQLite
import Storage

extension Database {
  /// The whole number in the first column of the first row; 0 for none.
  func number(_ sql: String) throws -> Int {
    try Int.fetchOne(self, sql: sql) ?? 0
  }

  /// The rows of one statement.
  func rows(_ sql: String, _ arguments: [Value]) throws -> [Storage.Row] {
    let statement = try cachedStatement(sql: sql)
    return try statement.rows(arguments, statement.names)
  }

  /// Carries one statement out once for each list of values.
  func carryOut(_ sql: String, each lists: [[Value]]) throws {
    guard !lists.isEmpty else { return }
    let statement = try cachedStatement(sql: sql)
    let names = statement.names
    for list in lists { try statement.carryOut(list, names) }
  }

  /// Shows the rows of one statement one at a time.
  func scan(
    _ sql: String, _ arguments: [Value], _ body: (any Columns) throws -> Void
  ) throws {
    // The body may run the same one: then it has one of its own.
    let kept = try cachedStatement(sql: sql)
    let isRunning = sqlite3_stmt_busy(kept.sqliteStatement) != 0
    let statement = isRunning ? try makeStatement(sql: sql) : kept
    try statement.scan(arguments, statement.names, body)
  }
}
