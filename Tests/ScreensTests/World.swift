import Domain
import Foundation
import Office
import Storage
import StorageSQLite

/// An office of a transcript: a real SQLite file in a folder of its own, and two clerks at desks.
final class World: Archive {
  private let folder: String
  private let file: String
  private var tokens = 0
  private var engines: [SQLiteEngine] = []
  /// The clerk of the transcript, and a colleague elsewhere.
  private(set) lazy var desk = makeDesk("周敏", at: "\(today)T08:00:00Z")
  private(set) lazy var otherDesk = makeDesk("李秘书", at: "\(today)T08:30:00Z")
  /// The day it is while anything happens.
  var today = "2026-06-01"
  var files: [String: [UInt8]] = [:]
  /// What the clerk is told of the file.
  let path = "/srv/lvzhi/office.db"
  var readOnly: String?
  /// Who holds the write gate; without a name for nobody.
  var holder = Holder(name: "", process: 0, seconds: 0)

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/lvzhi-\(UUID().uuidString)"
    file = folder + "/office.db"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func makeDesk(_ clerk: String, at now: String) -> Desk {
    Desk(
      Borrowed(world: self),
      Surroundings(
        clerk: clerk, session: clerk, now: { now }, local: { $0 }, salt: { "00ff" },
        file: { [unowned self] in files[$0] }))
  }

  func open() throws -> Store? {
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    return try Store(engine(isNew: false))
  }

  func create() throws -> Store {
    try open() ?? Store(engine(isNew: true))
  }

  private func engine(isNew: Bool) throws -> SQLiteEngine {
    let engine = try SQLiteEngine(path: file, isNew: isNew)
    engines.append(engine)
    return engine
  }

  func gated<Result>(
    waiting: (Holder) -> Void, isCancelled: () -> Bool, _ body: () throws -> Result
  ) throws -> Result {
    if holder.name.isEmpty { return try body() }
    waiting(Holder(name: holder.name, process: holder.process, seconds: 1))
    throw Refusal.busy(holder)
  }

  /// Gives the file no more pages than it has, or as many as it wants.
  func limit(pages: Int) throws {
    for engine in engines { try engine.script("PRAGMA max_page_count = \(pages)") }
  }

  /// Runs SQL on the file behind the program's back.
  func meddle(_ sql: String) throws {
    try SQLiteEngine(path: file, isNew: false).script("PRAGMA foreign_keys = OFF; " + sql)
  }

  /// The office's file.
  var bytes: Data {
    get throws { try Data(contentsOf: URL(fileURLWithPath: file)) }
  }

  /// Begins with the file of another office.
  func begin(with bytes: Data) throws {
    try bytes.write(to: URL(fileURLWithPath: file))
  }

  /// Everything the office answers the clerk, the last reply last.
  func replies(to request: Request, isCancelled: Bool) -> [Reply] {
    var replies: [Reply] = []
    let last = desk.answer(
      request, report: { replies.append($0) }, isCancelled: { isCancelled })
    return replies + [last]
  }

  /// A token of the colleague's that no other request has.
  func nextToken() -> Token {
    tokens += 1
    return Token("elsewhere \(tokens)")
  }

  /// What the clerk's desk learns of the colleague's.
  func news() throws -> News? { try desk.news() }

  /// Asks as the clerk.
  @discardableResult
  func ask(_ request: Request) -> Reply {
    desk.answer(request, report: { _ in }, isCancelled: { false })
  }

  /// Asks as the colleague.
  func askElsewhere(_ request: Request) -> Reply {
    otherDesk.answer(request, report: { _ in }, isCancelled: { false })
  }
}

/// A world's archive as its desks have it: a world keeps its desks, and they do not keep it.
private struct Borrowed: Archive {
  unowned let world: World

  func open() throws -> Store? { try world.open() }
  func create() throws -> Store { try world.create() }
  func gated<Result>(
    waiting: (Holder) -> Void, isCancelled: () -> Bool, _ body: () throws -> Result
  ) throws -> Result {
    try world.gated(waiting: waiting, isCancelled: isCancelled, body)
  }
  var holder: Holder { world.holder }
  var path: String { world.path }
  var readOnly: String? { world.readOnly }
}
