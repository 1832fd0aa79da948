import GRDB

extension Database {
  /// Drops some indexes, and gives the statements that make them.
  func drop(_ indexes: [String]) throws -> [String] {
    try indexes.compactMap { index in
      let statement = try String.fetchOne(
        self, sql: "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?",
        arguments: [index])
      if statement != nil { try execute(sql: "DROP INDEX \(index.quotedDatabaseIdentifier)") }
      return statement
    }
  }

  /// Makes dropped indexes anew; dropping them took away what was told of their proportions.
  func restore(_ indexes: [String]) throws {
    for index in indexes { try execute(sql: index) }
    try Proportions.tell(self)
  }
}
