import GRDB
import Storage

extension Database {
  /// The whole number in the first column of the first row; 0 for none.
  func number(_ sql: String) throws -> Int {
    try Int.fetchOne(self, sql: sql) ?? 0
  }

  /// The rows of one statement. `$1` is a name to SQLite, numbered by first appearance: the values are
  /// bound by name.
  func rows(_ sql: String, _ arguments: [Value]) throws -> [Storage.Row] {
    let statement = try cachedStatement(sql: sql)
    var named: [String: (any DatabaseValueConvertible)?] = [:]
    named.reserveCapacity(arguments.count)
    for (place, value) in arguments.enumerated() {
      named[String(place + 1)] = value.databaseValue
    }
    try statement.setArguments(StatementArguments(named))
    let count = statement.columnCount
    let cursor = try GRDB.Row.fetchCursor(statement)
    var rows: [Storage.Row] = []
    while let row = try cursor.next() {
      rows.append(Storage.Row((0..<count).map { Value(row[$0] as DatabaseValue) }))
    }
    return rows
  }
}

extension Value {
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null, .blob: self = .null
    case .int64(let number): self = .integer(Int(number))
    case .double(let number): self = .integer(Int(number))
    case .string(let text): self = .text(text)
    }
  }

  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): Int64(number).databaseValue
    case .text(let text): text.databaseValue
    }
  }
}
