import Domain
import Testing

@Test("a session at which nobody was yet is planned; it is held once somebody was there")
func readingPlan() throws {
  let world = try World()
  world.found()
  _ = world.ask(
    .record(
      .readingRoom(ReadingRoom(name: "清河书屋", place: "", sector: "", keeper: nil)),
      token: Token("room")))
  _ = world.ask(
    .record(.book(Book(title: "论语", author: "", shelf: "国学")), token: Token("book")))
  func summary() -> ReadingSummary? {
    if case .reading(let summary) = world.ask(.reading(year: 2_026)) { summary } else { nil }
  }
  func session(_ number: Int, on day: String) throws -> Activity {
    var activity = Activity(
      kind: .readingSession, title: "第\(number)期", day: try #require(Day(iso: day)))
    (activity.readingRoom, activity.book, activity.organiser) = (
      Identifier(1), Identifier(1), "教育界活动组"
    )
    return activity
  }
  func part(_ presence: Attendance.Presence) -> Attendance {
    Attendance(
      member: Identifier(1), role: .participant, presence: presence,
      halfDays: presence.isThere ? 1 : 0)
  }
  let sessions = [
    (try session(1, on: "2026-03-05"), part(.present)),
    (try session(2, on: "2026-05-21"), part(.absent)),
    (try session(3, on: "2026-07-02"), part(.expected)),
  ]
  for (session, part) in sessions {
    _ = world.ask(.record(.activity(session, [part]), token: Token(session.title)))
  }
  let reading = try #require(summary())
  let (march, may, july) = (2, 4, 6)
  #expect(reading.sessions.enumerated().filter { $0.element > 0 }.map(\.offset) == [march])
  #expect(reading.planned.enumerated().filter { $0.element > 0 }.map(\.offset) == [may, july])
  #expect(reading.rooms.map(\.months) == [reading.sessions])
  #expect(reading.rooms.map(\.planned) == [reading.planned])
  #expect(reading.organisers.map(\.planned) == [reading.planned])
  #expect(reading.books.map(\.sessions) == [1] && reading.shelves.map(\.sessions) == [1])

  world.now = "2026-07-03T00:00:00Z"
  let closed = world.ask(
    .amend(
      .sheet(Identifier(3), revision: 1, sessions[2].0, [part(.late)], base: [part(.expected)]),
      reason: "会后签到", token: Token("closed")))
  guard case .recorded = closed else { return #expect(Bool(false), "\(closed)") }
  #expect(summary()?.sessions[july] == 1 && summary()?.planned[july] == 0)
}
