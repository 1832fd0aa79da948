import Domain
import Office
import Testing

/// An office east of Greenwich, founded as its day has begun and that of UTC has not.
private func world() throws -> World {
  let world = try World()
  world.now = "2026-11-21T18:32:11Z"
  world.local = { $0 == "2026-11-21T18:32:11Z" ? "2026-11-22T02:32:11+08:00" : $0 }
  world.found()
  return world
}

@Test("times are told by the office's clock, and kept in UTC")
func localTimes() throws {
  let world = try world()
  let query = JournalQuery(record: nil, window: Window(anchor: .first, count: 9))
  guard case .journal(let page) = world.ask(.journal(query)),
    case .home(let home) = world.ask(.home(year: 2_026))
  else {
    Issue.record("not answered")
    return
  }
  #expect(Set((page.rows + home.recent).map(\.at)) == ["2026-11-22T02:32:11+08:00"])
  world.local = { $0 }
  guard case .journal(let kept) = world.ask(.journal(query)) else { return }
  #expect(Set(kept.rows.map(\.at)) == ["2026-11-21T18:32:11Z"])
}

@Test("today is the day of the office's clock: what is on it is no longer planned")
func localToday() throws {
  let world = try world()
  let day = try #require(Day(iso: "2026-11-22"))
  let here = Attendance(
    member: Identifier(1), role: .participant, presence: .present, halfDays: 1)
  _ = world.ask(
    .record(
      .activity(Activity(kind: .readingSession, title: "共读", day: day), [here]), token: Token("a")))
  guard case .home(let home) = world.ask(.home(year: 2_026)) else { return }
  #expect(home.planned.isEmpty)
}
