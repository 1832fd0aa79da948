import Domain
import GRDB
import GRDBSQLite
import Glibc
import Storage

/// SQLite through GRDB: one connection, and pragmas that are read back before anything is trusted.
package final class SQLiteEngine: Engine {
  private let queue: DatabaseQueue
  /// The connection of the transaction under way.
  private var open: Database?
  package var isCancelled: () -> Bool = { false }
  package var waiting = Waiting(tell: {}, isGivenUp: { false })
  private var patience = Patience()

  /// Opens a file, and makes an office's tables in it if it is empty; throws a `Problem` for what a clerk
  /// should be told.
  package init(path: String, isNew: Bool) throws {
    let durability = Durability.here
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(sql: durability.pragmas)
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try prepare(isNew: isNew)
    try prove(durability)
    watch()
  }

  /// Lets statements that take long be given up: asked about every millisecond.
  private func watch() {
    queue.inDatabase { database in
      let engine = Unmanaged.passUnretained(self).toOpaque()
      sqlite3_progress_handler(
        database.sqliteConnection, 10_000,
        { engine in
          guard let engine else { return 0 }
          return Unmanaged<SQLiteEngine>.fromOpaque(engine).takeUnretainedValue().isCancelled()
            ? 1 : 0
        }, engine)
      sqlite3_busy_handler(
        database.sqliteConnection,
        { engine, tries in
          guard let engine else { return 0 }
          return Unmanaged<SQLiteEngine>.fromOpaque(engine).takeUnretainedValue()
            .goesOnWaiting(isFirst: tries == 0) ? 1 : 0
        }, engine)
    }
  }

  /// Waits a moment for whoever keeps the file; false when it has been long enough.
  private func goesOnWaiting(isFirst: Bool) -> Bool {
    if isFirst { patience = Patience() }
    guard !patience.isOver, !waiting.isGivenUp() else { return false }
    if patience.isToTell { waiting.tell() }
    usleep(UInt32(patience.spend()) * 1_000)
    return true
  }

  /// What the office's file says of itself: another program's is left alone.
  private func prepare(isNew: Bool) throws {
    try queue.inDatabase { database in
      let application = try database.number("PRAGMA application_id")
      let isEmpty = try database.number("SELECT count(*) FROM sqlite_schema") == 0
      guard application == Schema.application || (application == 0 && isEmpty) else {
        throw Problem.notAnOffice
      }
      guard try database.number("PRAGMA user_version") < Schema.steps.count else { return }
      try database.inTransaction(.immediate) {
        // Asked again: another clerk may have been first.
        for step in try database.number("PRAGMA user_version")..<Schema.steps.count {
          try database.execute(sql: Schema.steps[step]())
        }
        try database.execute(
          sql: """
            PRAGMA user_version = \(Schema.steps.count);
            PRAGMA application_id = \(Schema.application);
            """)
        try Proportions.tell(database)
        return .commit
      }
    }
  }

  /// Reads back what was asked for, and whether the file is of a version known here.
  private func prove(_ durability: Durability) throws {
    try queue.inDatabase { database in
      for (pragma, value) in durability.effective {
        let found = try String.fetchOne(database, sql: "PRAGMA \(pragma)") ?? ""
        guard found == value else { throw Problem.pragma(pragma, found: found, wanted: value) }
      }
      let version = try database.number("PRAGMA user_version")
      guard version == Schema.steps.count else {
        throw Problem.newer(found: version, known: Schema.steps.count)
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
    try SQLiteEngine.naming {
      if let open { return try open.rows(sql, arguments) }
      return try queue.inDatabase { try $0.rows(sql, arguments) }
    }
  }

  package func run(_ sql: String, each lists: [[Value]]) throws {
    try SQLiteEngine.naming {
      if let open { return try open.carryOut(sql, each: lists) }
      try queue.inDatabase { try $0.carryOut(sql, each: lists) }
    }
  }

  package func scan(
    _ sql: String, _ arguments: [Value], _ body: (any Columns) throws -> Void
  ) throws {
    try SQLiteEngine.naming {
      if let open { return try open.scan(sql, arguments, body) }
      try queue.inDatabase { try $0.scan(sql, arguments, body) }
    }
  }

  package func transaction(without indexes: [String], _ body: () throws -> Void) throws {
    try transaction {
      guard let open else { return }
      let dropped = try SQLiteEngine.naming { try open.drop(indexes) }
      try body()
      try SQLiteEngine.naming { try open.restore(dropped) }
    }
  }

  package func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try transaction(.immediate, body)
  }

  package func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    try transaction(.deferred, body)
  }

  private func transaction<Result>(
    _ kind: Database.TransactionKind, _ body: () throws -> Result
  ) throws -> Result {
    if open != nil { return try body() }
    return try SQLiteEngine.naming {
      try queue.inDatabase { database in
        open = database
        defer { open = nil }
        var result: Result?
        try database.inTransaction(kind) {
          result = try body()
          return .commit
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        return result
      }
    }
  }

  package func script(_ sql: String) throws {
    try SQLiteEngine.naming { try queue.inDatabase { try $0.execute(sql: sql) } }
  }

  package func ownFaults() throws -> [String] {
    try queue.inDatabase { database in
      try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        + String.fetchAll(database, sql: "SELECT \"table\" FROM pragma_foreign_key_check")
    }
  }

  package func writtenElsewhere() throws -> Int {
    try run("PRAGMA data_version", []).first?.integer(0) ?? 0
  }

  /// Gives failures that a clerk should hear of their names.
  private static func naming<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      switch error.resultCode.primaryResultCode {
      case .SQLITE_FULL: throw EngineFailure.full
      case .SQLITE_READONLY, .SQLITE_PERM: throw EngineFailure.readOnly
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw EngineFailure.busy
      case .SQLITE_INTERRUPT: throw EngineFailure.cancelled
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw EngineFailure.damaged
      default: throw error
      }
    }
  }

  /// Whether an error says that the file is no database at all.
  package static func isForeign(_ error: any Error) -> Bool {
    (error as? DatabaseError)?.resultCode == .SQLITE_NOTADB
  }

  /// Whether an error comes of having to write where that is not permitted.
  package static func needsWriting(_ error: any Error) -> Bool {
    let code = (error as? DatabaseError)?.resultCode.primaryResultCode
    return [.SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_PERM].contains(code)
  }

  /// Whether an error says that what the file holds is no longer whole.
  package static func isDamage(_ error: any Error) -> Bool {
    (error as? DatabaseError)?.resultCode.primaryResultCode == .SQLITE_CORRUPT
  }
}
