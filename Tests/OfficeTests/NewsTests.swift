import Domain
import Office
import Storage
import StorageSQLite
import Testing

/// What a desk hears of another.
struct NewsTests {
  private func session(_ number: Int) throws -> Request {
    let day = try #require(Day(iso: "2026-05-06"))
    let here = Attendance(
      member: Identifier(1), role: .participant, presence: .present, halfDays: 1)
    return .record(
      .activity(Activity(kind: .readingSession, title: "每周一读第\(number)期", day: day), [here]),
      token: Token("session \(number)"))
  }

  @Test(
    "a desk hears once what another wrote since it was opened, and nothing of what it wrote itself")
  func onceEach() throws {
    let world = try World()
    world.found()
    #expect(try world.desk.news() == nil)
    _ = world.ask(.opening)
    let other = world.anotherDesk()
    _ = world.ask(try session(1))
    #expect(try world.desk.news() == nil)
    _ = other(try session(2))
    _ = world.ask(try session(3))
    _ = other(try session(4))
    let news = try #require(try world.desk.news())
    #expect(news.lines.map(\.title) == ["每周一读第2期", "每周一读第4期"])
    #expect(news.actors == ["another"])
    #expect(try world.desk.news() == nil)
  }

  @Test("of very many lines all are counted, and the latest are told")
  func many() throws {
    let world = try World()
    world.found()
    _ = world.ask(.opening)
    let other = world.anotherDesk()
    for number in 1...60 { _ = other(try session(number)) }
    let news = try #require(try world.desk.news())
    #expect(news.count == 60)
    #expect(news.lines.count == 50)
    #expect(news.lines.last?.title == "每周一读第60期")
  }

  @Test("what has no line in the journal is news without words")
  func wordless() throws {
    let world = try World()
    world.found()
    _ = world.ask(.opening)
    try world.meddle("PRAGMA user_version = 0; UPDATE total SET points = points")
    let news = try #require(try world.desk.news())
    #expect(news.lines.isEmpty)
  }

  @Test(
    "a desk kept waiting by another program says so, and a clerk who gives up finds nothing recorded"
  )
  func givingUp() throws {
    let world = try World()
    world.found()
    _ = world.ask(.opening)
    let head = try #require(try world.open()).head().sequence
    let other = try SQLiteEngine(path: world.path, isNew: false)
    var told: [Reply] = []
    let reply = try other.transaction {
      world.desk.answer(
        try session(1), report: { told.append($0) }, isCancelled: { !told.isEmpty })
    }
    #expect(told == [.waiting(world.holder)])
    #expect(reply == .refused(.cancelled))
    #expect(try #require(try world.open()).head().sequence == head)
    #expect(try world.desk.news() == nil)
  }
}
