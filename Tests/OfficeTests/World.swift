import Domain
import Foundation
import Office
import Storage
import StorageSQLite

/// An office of a test: a real SQLite file in a folder of its own.
final class World: Archive {
  let folder: String
  let path: String
  private(set) lazy var desk = makeDesk("tester")
  var files: [String: [UInt8]] = [:]
  var now = "2026-06-01T00:00:00Z"
  var local: (String) -> String = { $0 }

  init() throws {
    let base = FileManager.default.temporaryDirectory.path
    folder = base + "/lvzhi-\(UUID().uuidString)"
    path = folder + "/office.db"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// A desk of a clerk, over the same file as every other.
  func makeDesk(_ clerk: String) -> Desk {
    Desk(
      Borrowed(world: self),
      Surroundings(
        clerk: clerk, session: clerk, now: { [unowned self] in now },
        local: { [unowned self] in local($0) }, salt: { "00ff" },
        file: { [unowned self] in files[$0] }))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var readOnly: String? { nil }
  let holder = Holder(name: "", process: 0, seconds: 0)

  func open() throws -> Store? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try Store(SQLiteEngine(path: path, isNew: false))
  }

  func create() throws -> Store {
    if let store = try open() { return store }
    return try Store(SQLiteEngine(path: path, isNew: true))
  }

  func gated<Result>(
    waiting: (Holder) -> Void, isCancelled: () -> Bool, _ body: () throws -> Result
  ) throws -> Result {
    try body()
  }

  func ask(_ request: Request) -> Reply {
    desk.answer(request, report: { _ in }, isCancelled: { false })
  }

  /// What another clerk's desk over the same file answers.
  func anotherDesk() -> (Request) -> Reply {
    let desk = makeDesk("another")
    return { desk.answer($0, report: { _ in }, isCancelled: { false }) }
  }

  /// A small office: 清源区政协, three members.
  func found() {
    guard let term = Term(number: 6, firstYear: 2_022) else { return }
    _ = ask(.found(Founding(committee: "清源区政协", term: term), token: Token("found")))
    for (index, name) in ["王伟", "曾子墨", "欧阳文"].enumerated() {
      let member = Member(number: "0600\(index + 1)", name: name, sector: "教育界")
      let none = PrivateParticulars(phone: "13900001111", identity: "")
      _ = ask(.record(.member(member, none, []), token: Token("member \(index)")))
    }
  }

  /// Runs SQL on the file behind the program's back.
  func meddle(_ sql: String) throws {
    let engine = try SQLiteEngine(path: path, isNew: false)
    try engine.script(sql)
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
