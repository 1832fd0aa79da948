import Domain
import Office
import Testing

/// Who was in office for a part of the year only.
struct TenureTests {
  /// An office under a book that asks for months, with a member of that column.
  private func office(_ columns: [String: String]) throws -> World {
    let world = try World()
    let term = try #require(Term(number: 6, firstYear: 2_022))
    _ = world.ask(.found(Founding(committee: "清源区政协", term: term), token: Token("found")))
    let day = try #require(Day(iso: "2026-01-01"))
    let text = """
      title = "折算办法"
      version = "1"
      effective = 2022-01-01
      pro_rata = true
      [[task]]
      code = "A1"
      bonus = true
      zh = "会议"
      en = "Meetings"
      award = { activity = "any", points = 10 }
      [exempt]
      code = "E1"
      zh = "不足六个月"
      en = "Too short"
      months_below = 6
      [[grade]]
      zh = "合格"
      en = "Passed"
      at_least = 20
      [[grade]]
      zh = "不合格"
      en = "Not passed"
      at_least = 0
      """
    let adoption = world.ask(
      .adopt(
        Adoption(book: .text(text, named: "折算"), effective: day), reason: "主席会议通过",
        token: Token("adopt")))
    guard case .recorded = adoption else {
      Issue.record("\(adoption)")
      return world
    }
    for (index, more) in [[:], columns].enumerated() {
      var member = Member(number: "0600\(index + 1)", name: "王伟", sector: "教育界")
      member.more = more
      let none = PrivateParticulars(phone: "", identity: "")
      _ = world.ask(.record(.member(member, none, []), token: Token("member \(index)")))
    }
    return world
  }

  private func attend(_ world: World, _ members: [Int]) throws {
    let day = try #require(Day(iso: "2026-11-05"))
    let activity = Activity(kind: .training, title: "培训", day: day)
    let attendances = members.map {
      Attendance(member: Identifier($0), role: .participant, presence: .present, halfDays: 1)
    }
    _ = world.ask(.record(.activity(activity, attendances), token: Token("\(members)")))
  }

  private func grade(_ world: World, _ member: Int) throws -> Grade {
    guard case .scorecard(let sheet) = world.ask(.scorecard(Identifier(member), year: 2026)) else {
      throw Missing()
    }
    return sheet.card.grade
  }

  private struct Missing: Error {}

  private func ranked(_ world: World) -> [String] {
    let query = StandingsQuery(
      by: .member, year: 2026, window: Window(anchor: .first, count: 9))
    guard case .standings(let page) = world.ask(.standings(query)) else { return [] }
    return page.rows.map(\.number)
  }

  @Test(
    "ten points of six months are as twenty of twelve, as the roll tells the months",
    arguments: [
      "2026-07-01", "2026年7月", "202607", "2026.7.31", "20260715", "2026/7",
    ])
  func proRata(joined: String) throws {
    let world = try office(["到任日期": joined])
    try attend(world, [1, 2])
    #expect(try grade(world, 1) == .named("不合格"))
    #expect(try grade(world, 2) == .named("合格"))
    #expect(ranked(world) == ["06001", "06002"])
  }

  @Test(
    "fewer than six months are scored and not ranked, with facts and without",
    arguments: [["增补日期": "2026-08-01"], ["离任日期": "2026-05-20"], ["任职日期": "2027"]])
  func exempt(columns: [String: String]) throws {
    let world = try office(columns)
    try attend(world, [1])
    #expect(ranked(world) == ["06001"])
    try attend(world, [2])
    #expect(ranked(world) == ["06001"])
    #expect(try grade(world, 2) == .exempt)
    #expect(world.ask(.rescore) == .done)
    #expect(ranked(world) == ["06001"])
    guard case .verified(let verification) = world.ask(.verify) else {
      Issue.record("not verified")
      return
    }
    #expect(verification.faults == [])
  }

  @Test("what the roll says of no month says nothing", arguments: ["待定", "", "26-07", "2026-13"])
  func unreadable(joined: String) throws {
    let world = try office(["到任日期": joined])
    try attend(world, [2])
    #expect(ranked(world) == ["06002", "06001"])
    #expect(try grade(world, 2) == .named("不合格"))
  }
}
