import Domain
import GRDB
import Storage

/// SQLite through GRDB: one connection, and pragmas that are read back before anything is trusted.
package final class SQLiteEngine: Engine {
  private let queue: DatabaseQueue
  /// The connection of the transaction under way.
  private var open: Database?

  /// Opens a file, making it if `isNew`; throws a `Problem` for what a clerk should be told.
  package init(path: String, isNew: Bool) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(sql: SQLiteEngine.pragmas)
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try SQLiteEngine.prove(queue)
    try SQLiteEngine.prepare(queue, isNew: isNew)
  }

  /// A rollback journal with synchronous EXTRA: no acknowledged commit is lost to a power cut, and the
  /// multi-process defect of WAL before SQLite 3.51.3 cannot occur.
  private static let pragmas = """
    PRAGMA journal_mode = DELETE;
    PRAGMA synchronous = EXTRA;
    PRAGMA recursive_triggers = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA cache_size = -16384;
    """

  /// What each pragma must really be, whatever was asked.
  package static let effective: [(pragma: String, value: String)] = [
    ("journal_mode", "delete"), ("synchronous", "3"), ("recursive_triggers", "1"),
    ("trusted_schema", "0"), ("cell_size_check", "1"), ("foreign_keys", "1"),
    ("busy_timeout", "10000"),
  ]

  private static func prove(_ queue: DatabaseQueue) throws {
    try queue.read { database in
      for (pragma, value) in effective {
        let found = try String.fetchOne(database, sql: "PRAGMA \(pragma)") ?? ""
        guard found == value else { throw Problem.pragma(pragma, found: found, wanted: value) }
      }
    }
  }

  private static func prepare(_ queue: DatabaseQueue, isNew: Bool) throws {
    try queue.writeWithoutTransaction { database in
      let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard application == Schema.application || isNew else { throw Problem.notAnOffice }
      guard version <= Schema.steps.count else {
        throw Problem.newer(found: version, known: Schema.steps.count)
      }
      for step in version..<Schema.steps.count {
        try database.inTransaction(.immediate) {
          try database.execute(sql: Schema.steps[step])
          try database.execute(
            sql: "PRAGMA user_version = \(step + 1); PRAGMA application_id = \(Schema.application)")
          return .commit
        }
      }
    }
  }

  /// Why a file cannot be used.
  package enum Problem: Error, Hashable {
    case notAnOffice
    case newer(found: Int, known: Int)
    case pragma(String, found: String, wanted: String)
  }

  package func run(_ sql: String, _ arguments: [Value]) throws -> [Storage.Row] {
    if let open { return try SQLiteEngine.run(sql, arguments, open) }
    return try queue.inDatabase { try SQLiteEngine.run(sql, arguments, $0) }
  }

  /// `$1` is a name to SQLite, numbered by first appearance: the values are bound by name.
  private static func run(
    _ sql: String, _ arguments: [Value], _ database: Database
  ) throws -> [Storage.Row] {
    let statement = try database.cachedStatement(sql: sql)
    let named = Dictionary(
      uniqueKeysWithValues: arguments.enumerated().map { (String($0 + 1), $1.databaseValue) })
    try statement.setArguments(StatementArguments(named))
    let count = statement.columnCount
    let cursor = try GRDB.Row.fetchCursor(statement)
    var rows: [Storage.Row] = []
    while let row = try cursor.next() {
      rows.append(Storage.Row((0..<count).map { Value(row[$0] as DatabaseValue) }))
    }
    return rows
  }

  package func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    if open != nil { return try body() }
    return try queue.inDatabase { database in
      open = database
      defer { open = nil }
      var result: Result?
      try database.inTransaction(.immediate) {
        result = try body()
        return .commit
      }
      guard let result else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
      return result
    }
  }

  package func script(_ sql: String) throws {
    try queue.inDatabase { try $0.execute(sql: sql) }
  }

  package func ownFaults() throws -> [String] {
    try queue.inDatabase { database in
      try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        + String.fetchAll(database, sql: "SELECT \"table\" FROM pragma_foreign_key_check")
    }
  }

  package func writtenElsewhere() throws -> Int {
    try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
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

extension SQLiteEngine {
  /// Whether an error says that the file is no database at all.
  package static func isForeign(_ error: any Error) -> Bool {
    (error as? DatabaseError)?.resultCode == .SQLITE_NOTADB
  }
}
