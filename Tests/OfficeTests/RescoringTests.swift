import Domain
import Office
import Storage
import StorageSQLite
import Testing

/// An office whose kept totals are not what its facts come to.
private func world() throws -> World {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: 6, members: 40)))
  try world.meddle("UPDATE total SET points = points + 500, descent = descent - 500")
  return world
}

private func totals(_ world: World) throws -> [Row] {
  try SQLiteEngine(path: world.path, isNew: false).run(
    "SELECT * FROM total ORDER BY year, member", [])
}

@Test("a rescore that is cancelled leaves the old totals whole, wherever it is cancelled")
func cancelledRescore() throws {
  let world = try world()
  let before = try totals(world)
  var reached: Set<Progress.Phase> = []
  for patience in [0, 1, 2] {
    var told = 0
    let reply = world.desk.answer(
      .rescore,
      report: { reply in
        guard case .progress(let progress) = reply else { return }
        told += 1
        reached.insert(progress.phase)
      }, isCancelled: { told >= patience })
    #expect(reply == .refused(.cancelled))
    #expect(try totals(world) == before)
  }
  #expect(reached.isSuperset(of: [.activities, .scoring]))
}

@Test("a rescore tells how far it has come, and gives what the facts come to")
func rescored() throws {
  let world = try world()
  let before = try totals(world)
  var last: Progress?
  let reply = world.desk.answer(
    .rescore, report: { if case .progress(let progress) = $0 { last = progress } },
    isCancelled: { false })
  #expect(reply == .done)
  #expect(last?.phase == .saving)
  #expect(try totals(world) != before)
  guard case .verified(let found) = world.ask(.verify) else {
    Issue.record("not verified")
    return
  }
  #expect(found.faults == [])
}

@Test("scoring everybody from one walk gives what each card gives, amended and withdrawn facts too")
func walked() throws {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: 9, members: 60)))
  let late = Attendance(
    member: Identifier(1), role: .participant, presence: .present, halfDays: 1)
  guard case .activity(let record) = world.ask(.activity(Identifier(1))),
    let line = record.attendances.first
  else {
    Issue.record("no activity")
    return
  }
  let absent = Attendance(
    member: line.attendance.member, role: .participant, presence: .absent, halfDays: 0)
  for request: Request in [
    .withdraw(.activity(Identifier(3), revision: 1), reason: "重复登记了", token: Token("1")),
    .withdraw(.work(Identifier(2), revision: 1), reason: "重复登记了", token: Token("2")),
    .amend(
      .attendance(Identifier(1), revision: 1, absent), reason: "其实没来", token: Token("3")),
    .amend(.attendance(Identifier(4), revision: 0, late), reason: "漏登一人", token: Token("4")),
  ] { _ = world.ask(request) }
  let before = try totals(world)
  #expect(world.ask(.rescore) == .done)
  #expect(try totals(world) == before)
}
