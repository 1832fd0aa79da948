import Domain
import Glibc
import Office
import Storage
import StorageSQLite
import Testing

/// An office with one recorded session.
private func world() throws -> World {
  let world = try World()
  world.found()
  let activity = Activity(
    kind: .readingSession, title: "每周一读", day: try #require(Day(iso: "2026-05-06")))
  let attendances = [1, 2].map {
    Attendance(member: Identifier($0), role: .participant, presence: .present, halfDays: 1)
  }
  _ = world.ask(.record(.activity(activity, attendances), token: Token("a")))
  return world
}

private func faults(_ world: World) -> [Verification.Fault] {
  guard case .verified(let found) = world.ask(.verify) else { return [] }
  return found.faults
}

@Test("an untouched office verifies")
func sound() throws {
  #expect(faults(try world()) == [])
}

@Test(
  "what was changed behind the program's back is found",
  arguments: [
    "DROP TRIGGER journal_stays; UPDATE journal SET title = 'x' || substr(title, 2) WHERE seq = 6",
    "DROP TRIGGER attendance_remains; DELETE FROM attendance WHERE member = 2",
    "DROP TRIGGER attendance_stays; UPDATE attendance SET role = 'speaker' WHERE member = 1",
    "DROP TRIGGER journal_remains; DELETE FROM journal WHERE seq = 6",
    "UPDATE total SET points = points + 500 WHERE member = 1",
    "UPDATE roll SET name = '王炜' WHERE member = 1",
    "DROP TRIGGER member_private_stays; UPDATE member_private SET phone = '13900002222' WHERE id = 1",
    "UPDATE total SET descent = descent - 500 WHERE member = 1",
    "UPDATE tally SET points = 99000 WHERE year > 0",
    "UPDATE tally SET members = members + 1 WHERE year = 0",
    "UPDATE rung SET heads = heads + 1",
    "INSERT INTO body_tally VALUES (1, 6, 2026, 1, 1, 1, 1, 1, 1, 1)",
    "UPDATE calendar SET activities = 0",
    "DELETE FROM reader",
    "INSERT INTO work_tally VALUES (1, 6, 2026, 'proposal', 1)",
  ])
func meddling(sql: String) throws {
  let world = try world()
  try world.meddle("PRAGMA foreign_keys = OFF; " + sql)
  #expect(!faults(world).isEmpty)
}

@Test("what another desk writes while the office is verified is no fault")
func meanwhile() throws {
  let world = try world()
  let another = world.anotherDesk()
  let may = try #require(Day(iso: "2026-05-13"))
  var written = 0
  let reply = world.desk.answer(
    .verify,
    report: { _ in
      written += 1
      let activity = Activity(kind: .readingSession, title: "每周一读 \(written)", day: may)
      let attendance = Attendance(
        member: Identifier(3), role: .participant, presence: .present, halfDays: 1)
      _ = another(.record(.activity(activity, [attendance]), token: Token("b\(written)")))
    }, isCancelled: { false })
  guard case .verified(let found) = reply else {
    Issue.record("not verified: \(reply)")
    return
  }
  #expect(written > 1 && found.faults == [] && found.lines > 6)
}

@Test("every pragma is in force, and asserted when the file is opened")
func pragmas() throws {
  let world = try world()
  let engine = try SQLiteEngine(path: world.path, isNew: false)
  for (pragma, value) in Durability.here.effective {
    let row = try #require(try engine.run("PRAGMA \(pragma)", []).first)
    let found = row.text(0).isEmpty ? String(row.integer(0)) : row.text(0)
    #expect(found == value, "\(pragma)")
  }
}

@Test("what stands beside the file may be written by whoever may write the file")
func companions() throws {
  let world = try World()
  world.found()
  for mode in [0o660, 0o640] as [mode_t] {
    #expect(chmod(world.path, mode) == 0)
    _ = try #require(WriteGate(beside: world.path, name: "clerk"))
    for ending in [".gate", "-journal"] {
      var status = stat()
      #expect(
        stat(world.path + ending, &status) == 0 && status.st_mode & 0o777 == mode, "\(ending)")
    }
  }
}

@Test("a journal that stays holds no more than a little, and is not taken for one to go back to")
func keptJournal() throws {
  let world = try World()
  world.found()
  try world.meddle("CREATE TABLE large (text)")
  let engine = try SQLiteEngine(path: world.path, isNew: false)
  let text = String(repeating: "字", count: 4_000)
  try engine.run("INSERT INTO large VALUES ($1)", each: (0..<400).map { _ in [.text(text)] })
  try engine.run("UPDATE large SET text = $1", each: [[.text("")]])
  var status = stat()
  #expect(stat(world.path + "-journal", &status) == 0 && status.st_size > 0)
  #expect(status.st_size <= 1 << 20)
  let other = try SQLiteEngine(path: world.path, isNew: false)
  let row = try #require(try other.run("SELECT count(*) FROM large WHERE text = ''", []).first)
  #expect(row.integer(0) == 400)
}

@Test("placeholders are bound by name: out of order, repeated, and not all used")
func placeholders() throws {
  let world = try world()
  let engine = try SQLiteEngine(path: world.path, isNew: false)
  let row = try engine.run(
    "SELECT $3, $1, $3, $2", [.text("a"), .integer(2), .text("c"), .text("unused")])
  #expect(row.first?.values == [.text("c"), .text("a"), .text("c"), .integer(2)])
}

@Test("a file of another program is refused and left alone")
func foreignFile() throws {
  let world = try World()
  #expect(throws: SQLiteEngine.Problem.self) {
    let engine = try SQLiteEngine(path: world.folder + "/other.db", isNew: true)
    try engine.script("PRAGMA application_id = 7")
    _ = try SQLiteEngine(path: world.folder + "/other.db", isNew: false)
  }
}

@Test("the gate lets one through at a time and names its holder to who waits")
func gate() throws {
  let world = try World()
  let first = try #require(WriteGate(beside: world.path, name: "clerk one"))
  let second = try #require(WriteGate(beside: world.path, name: "clerk two"))
  var seen: [Holder] = []
  first.pass(waiting: { _ in }, isCancelled: { false }, within: second, &seen)
  #expect(seen.first?.name == "clerk one")
}

extension WriteGate {
  /// Holds the gate while another one waits for it, until the other has been told for whom and gives up.
  fileprivate func pass(
    waiting: (Holder) -> Void, isCancelled: () -> Bool, within other: WriteGate,
    _ seen: inout [Holder]
  ) {
    var told: [Holder] = []
    try? pass(waiting: waiting, isCancelled: isCancelled) {
      try? other.pass(waiting: { told.append($0) }, isCancelled: { !told.isEmpty }) {}
    }
    seen = told
  }
}
