import GRDB
import GRDBSQLite
import Glibc
import Storage

extension GRDB.Statement {
  /// Carries the statement out with some values and gives its rows.
  ///
  /// `$1` is a name to SQLite, numbered by first appearance: values are bound by name. This goes past
  /// GRDB, whose dictionary of arguments costs more than most of our statements.
  func rows(_ arguments: [Value], _ names: [Int]) throws -> [Storage.Row] {
    defer { sqlite3_reset(sqliteStatement) }
    try bind(arguments, names)
    let columns = 0..<sqlite3_column_count(sqliteStatement)
    var rows: [Storage.Row] = []
    while try step() { rows.append(Storage.Row(columns.map(value))) }
    return rows
  }

  /// Carries the statement out and forgets what it gives.
  func carryOut(_ arguments: [Value], _ names: [Int]) throws {
    defer { sqlite3_reset(sqliteStatement) }
    try bind(arguments, names)
    while try step() {}
  }

  /// Carries the statement out and shows its rows one at a time.
  func scan(
    _ arguments: [Value], _ names: [Int], _ body: (any Columns) throws -> Void
  ) throws {
    defer { sqlite3_reset(sqliteStatement) }
    try bind(arguments, names)
    let row = ShownRow(statement: sqliteStatement)
    while try step() { try body(row) }
  }

  /// For each parameter in SQLite's order the number that it is called by.
  var names: [Int] {
    (0..<sqlite3_bind_parameter_count(sqliteStatement)).map { place in
      guard var letter = sqlite3_bind_parameter_name(sqliteStatement, place + 1) else { return 0 }
      var number = 0
      while case let digit = Int(letter[1]) - 48, (0...9).contains(digit) {
        number = number * 10 + digit
        letter += 1
      }
      return number
    }
  }

  private func bind(_ arguments: [Value], _ names: [Int]) throws {
    guard names.max() ?? 0 <= arguments.count, names.min() ?? 1 >= 1 else {
      throw DatabaseError(resultCode: .SQLITE_RANGE, sql: sql)
    }
    for (place, name) in names.enumerated() { bind(arguments[name - 1], at: CInt(place + 1)) }
  }

  private func bind(_ value: Value, at place: CInt) {
    switch value {
    case .null: sqlite3_bind_null(sqliteStatement, place)
    case .integer(let number): sqlite3_bind_int64(sqliteStatement, place, Int64(number))
    case .text(var text):
      text.withUTF8 { bytes in
        // SQLite makes a copy: -1 is its SQLITE_TRANSIENT, a macro that Swift does not see.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        _ = bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(sqliteStatement, place, $0.baseAddress, CInt($0.count), copied)
        }
      }
    }
  }

  /// Whether there is a next row.
  private func step() throws -> Bool {
    let code = sqlite3_step(sqliteStatement)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else {
      let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(sqliteStatement)))
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
    }
    return false
  }

  private func value(_ column: CInt) -> Value {
    switch sqlite3_column_type(sqliteStatement, column) {
    case SQLITE_INTEGER, SQLITE_FLOAT:
      return .integer(Int(sqlite3_column_int64(sqliteStatement, column)))
    case SQLITE_TEXT:
      let count = Int(sqlite3_column_bytes(sqliteStatement, column))
      let bytes = sqlite3_column_text(sqliteStatement, column)
      return .text(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
    default: return .null
    }
  }
}

/// The row at which a statement stands.
private struct ShownRow: Columns {
  let statement: SQLiteStatement

  func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(statement, CInt(column))) }

  func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

  func isText(_ letters: [UInt8], at column: Int) -> Bool {
    let bytes = bytes(column)
    guard bytes.count == letters.count else { return false }
    guard let first = bytes.baseAddress else { return true }
    return memcmp(first, letters, letters.count) == 0
  }

  /// The bytes of a column, as long as the statement stands at the row.
  private func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    let first = sqlite3_column_text(statement, CInt(column))
    return UnsafeBufferPointer(
      start: first, count: Int(sqlite3_column_bytes(statement, CInt(column))))
  }
}
