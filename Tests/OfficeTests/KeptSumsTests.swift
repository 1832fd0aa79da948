import Domain
import Office
import Storage
import StorageSQLite
import Testing

/// Everything that is counted as it is recorded, without the rows that came back to nothing.
private func kept(_ world: World) throws -> [[Row]] {
  let engine = try SQLiteEngine(path: world.path, isNew: false)
  return try [
    "SELECT * FROM tally WHERE members <> 0 ORDER BY year, sector",
    "SELECT * FROM body_tally WHERE members <> 0 ORDER BY year, body",
    "SELECT * FROM rung WHERE heads <> 0 ORDER BY year, points, grade",
    """
    SELECT * FROM calendar WHERE activities <> 0
    ORDER BY year, month, kind, workstation, station_act, reading_room, book
    """,
    "SELECT * FROM reader WHERE sessions <> 0 ORDER BY year, member",
    "SELECT * FROM work_tally WHERE works <> 0 ORDER BY year, kind",
    "SELECT * FROM total ORDER BY year, member",
  ].map { try engine.run($0, []) }
}

/// What clerks do on an ordinary day, corrections included.
private func day(_ world: World) throws -> [Request] {
  let day = try #require(Day(iso: "2026-05-06"))
  let later = try #require(Day(iso: "2026-07-08"))
  func here(_ member: Int, _ presence: Attendance.Presence) -> Attendance {
    Attendance(
      member: Identifier(member), role: .participant, presence: presence,
      halfDays: presence.isThere ? 1 : 0)
  }
  let session = Activity(kind: .readingSession, title: "加读一期", day: day)
  var moved = session
  (moved.day, moved.readingRoom, moved.book) = (later, Identifier(2), Identifier(3))
  let proposal = Work(
    kind: .proposal, title: "关于绿道的提案", day: day, authors: [Identifier(5), Identifier(6)],
    fileNumber: "", stages: [])
  var member = Member(number: "069999", name: "王小明", sector: "教育界")
  let none = PrivateParticulars(phone: "", identity: "")
  let claim = MembershipClaim(group: Group(kind: .streetGroup, name: "清河街道组"), duty: .ordinary)
  var next = 0
  func token() -> Token {
    next += 1
    return Token("day \(next)")
  }
  guard
    case .recorded(let first) = world.ask(
      .record(.activity(session, [here(1, .present), here(2, .onLeave)]), token: token())),
    case .activity(let id) = first.record,
    case .recorded(let second) = world.ask(.record(.work(proposal), token: token())),
    case .work(let work) = second.record,
    case .recorded(let third) = world.ask(.record(.member(member, none, [claim]), token: token())),
    case .member(let newcomer) = third.record
  else { return [] }
  member.sector = "妇联"
  return [
    .amend(.attendance(id, revision: 1, here(2, .late)), reason: "其实来了", token: token()),
    .amend(.attendance(id, revision: 0, here(3, .walkIn)), reason: "漏登一人", token: token()),
    .amend(.attendance(id, revision: 1, here(1, .absent)), reason: "其实没来", token: token()),
    .amend(.activity(id, revision: 1, moved), reason: "日期写错了", token: token()),
    .withdraw(.attendance(id, Identifier(3), revision: 1), reason: "不是本届委员", token: token()),
    .amend(.member(newcomer, revision: 1, member), reason: "界别写错了", token: token()),
    .withdraw(.work(work, revision: 1), reason: "重复登记了", token: token()),
    .withdraw(.activity(Identifier(9), revision: 1), reason: "重复登记了", token: token()),
  ]
}

@Test("what is counted while clerks work is what counting everything anew gives")
func keptSums() throws {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: 6, members: 40)))
  let requests = try day(world)
  #expect(requests.count == 8)
  for request in requests {
    guard case .recorded = world.ask(request) else {
      Issue.record("\(request): \(world.ask(request))")
      continue
    }
  }
  let before = try kept(world)
  #expect(before.allSatisfy { !$0.isEmpty })
  #expect(world.ask(.rescore) == .done)
  let after = try kept(world)
  for (before, after) in zip(before, after) { #expect(before == after) }
}
