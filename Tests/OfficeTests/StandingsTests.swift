import Domain
import Office
import Testing

/// Places, grades and bodies as the office answers them.
struct StandingsTests {
  /// An office of that many members, named so that some are equal in all but strokes.
  private func office(_ names: [String]) throws -> World {
    let world = try World()
    let term = try #require(Term(number: 6, firstYear: 2_022))
    _ = world.ask(.found(Founding(committee: "清源区政协", term: term), token: Token("found")))
    for (index, name) in names.enumerated() {
      let member = Member(
        number: "060\(index + 10)", name: name, sector: index % 2 == 0 ? "教育界" : "经济界")
      let none = PrivateParticulars(phone: "", identity: "")
      let claim = MembershipClaim(
        group: Group(kind: .studyGroup, name: index < 2 ? "第一组" : "第二组"), duty: .ordinary)
      _ = world.ask(.record(.member(member, none, [claim]), token: Token("member \(index)")))
    }
    return world
  }

  /// So many plenary half-days for some members, 1.5 points each.
  private func plenary(_ world: World, _ members: [Int], halfDays: Int) throws {
    let day = try #require(Day(iso: "2026-03-05"))
    var activity = Activity(kind: .plenary, title: "全会", day: day)
    activity.halfDays = halfDays
    let attendances = members.map {
      Attendance(
        member: Identifier($0), role: .participant, presence: .present, halfDays: halfDays)
    }
    let reply = world.ask(
      .record(.activity(activity, attendances), token: Token("\(members) \(halfDays)")))
    guard case .recorded = reply else {
      Issue.record("\(reply)")
      return
    }
  }

  private func names(
    _ world: World, _ anchor: Window.Anchor, count: Int, by basis: StandingsBasis = .member
  ) throws -> Page<StandingRow> {
    let query = StandingsQuery(by: basis, year: 2026, window: Window(anchor: anchor, count: count))
    guard case .standings(let page) = world.ask(.standings(query)) else {
      Issue.record("no standings")
      return Page(rows: [], total: nil, hasBefore: false, hasAfter: false)
    }
    return page
  }

  private static let roll = ["李娜", "王伟", "曾子墨", "于飞", "王芳", "陈立", "丁一"]

  @Test("equals stand by strokes: 丁 于 王 王 李 陈 曾", arguments: [1, 2, 3, 10])
  func strokes(size: Int) throws {
    let world = try office(Self.roll)
    try plenary(world, Array(1...7), halfDays: 1)
    try plenary(world, [3], halfDays: 2)
    let expected = ["曾子墨", "丁一", "于飞", "王伟", "王芳", "李娜", "陈立"]
    var down: [StandingRow] = []
    var anchor = Window.Anchor.first
    while case let page = try names(world, anchor, count: size), let last = page.rows.last {
      down += page.rows
      anchor = .after(last.cursor)
    }
    #expect(down.map(\.name) == expected)
    #expect(down.map(\.place) == [1, 2, 2, 2, 2, 2, 2])
    var up: [StandingRow] = []
    anchor = .last
    while case let page = try names(world, anchor, count: size), let first = page.rows.first {
      up = page.rows + up
      anchor = .before(first.cursor)
    }
    #expect(up == down)
  }

  @Test("groups of a kind are ranked by mean, by sum and by coverage")
  func measures() throws {
    let world = try office(Array(Self.roll.prefix(5)))
    try plenary(world, [1], halfDays: 4)
    try plenary(world, [3, 4, 5], halfDays: 2)
    func names(_ measure: StandingsMeasure) throws -> [String] {
      var query = StandingsQuery(
        by: .group(.studyGroup), year: 2026, window: Window(anchor: .first, count: 9))
      query.measure = measure
      guard case .standings(let page) = world.ask(.standings(query)) else { return [] }
      return page.rows.map { "\($0.name) \($0.points) \($0.sum) \($0.active)/\($0.heads)" }
    }
    let (first, second) = ("第一组 3.0 6.0 1/2", "第二组 3.0 9.0 3/3")
    #expect(try names(.mean) == [first, second])
    #expect(try names(.sum) == [second, first])
    #expect(try names(.coverage) == [second, first])
    let page = try self.names(world, .first, count: 9, by: .group(.studyGroup))
    #expect(page.rows.map(\.place) == [1, 1])
    #expect(try self.names(world, .first, count: 9, by: .group(.streetGroup)).rows == [])
  }

  @Test("who is not ranked has no place, and bodies do not count them")
  func unranked() throws {
    let world = try office(["王伟", "李娜"])
    var member = Member(number: "06099", name: "丁一", sector: "教育界")
    member.isRanked = false
    let none = PrivateParticulars(phone: "", identity: "")
    _ = world.ask(.record(.member(member, none, []), token: Token("unranked")))
    try plenary(world, [1, 3], halfDays: 2)
    #expect(try names(world, .first, count: 9).rows.map(\.name) == ["王伟", "李娜"])
    let sectors = try names(world, .first, count: 9, by: .sector).rows
    #expect(sectors.map { "\($0.name) \($0.points) \($0.heads)" } == ["教育界 3.0 1", "经济界 0.0 1"])
  }

  @Test(
    "who did nothing has the grade that the card and the notice give, by seat and state, in lists too"
  )
  func gradesOfNothing() throws {
    let world = try office(["丁一", "于二", "王三", "李四"])
    try plenary(world, [1], halfDays: 6)
    let text = """
      title = "甲"
      version = "1"
      effective = "2026-01-01"
      start = 60
      [[task]]
      code = "T"
      bonus = true
      zh = "会"
      en = "Meetings"
      award = { activity = "plenary", points = 30 }
      [[gate]]
      code = "G"
      zh = "常委门槛"
      en = "Gate"
      seat = "standing"
      best = "差"
      need = { any = { activity = "plenary" } }
      [exempt]
      code = "E"
      zh = "免评"
      en = "Exempt"
      state = "suspended"
      [[grade]]
      zh = "好"
      en = "Good"
      at_least = 60
      [[grade]]
      zh = "差"
      en = "Bad"
      at_least = 0
      """
    let day = try #require(Day(iso: "2026-01-01"))
    _ = world.ask(
      .adopt(
        Adoption(book: .text(text, named: "甲"), effective: day), reason: "试行新办法",
        token: Token("adopt")))
    let changes: [(Int, (inout Member) -> Void)] = [
      (3, { $0.seat = .standing }), (4, { $0.state = .suspended }),
    ]
    for (number, change) in changes {
      guard case .dossier(let dossier) = world.ask(.dossier(Identifier(number))) else { return }
      var member = dossier.member
      change(&member)
      _ = world.ask(
        .amend(
          .member(Identifier(number), revision: 1, member), reason: "换届调整",
          token: Token("m\(number)")))
    }
    func grades() -> [String] {
      let query = MemberQuery(
        text: "", sector: nil, state: nil, order: .number, isDescending: false, year: 2026,
        window: Window(anchor: .first, count: 5))
      guard case .members(let page) = world.ask(.members(query)) else { return [] }
      return page.rows.map(\.grade)
    }
    #expect(grades() == ["好", "好", "差", ""])
    _ = world.ask(.rescore)
    #expect(grades() == ["好", "好", "差", ""])
  }

  @Test("the best grade has a tenth of those ranked; lists say what the quota left")
  func quota() throws {
    let world = try office((0..<20).map { "王\(["一", "二", "三", "四"][$0 % 4])" })
    try plenary(world, [20], halfDays: 1)
    try world.meddle(
      """
      UPDATE total SET grade = '优秀', points = 95000 - 1000 * member,
        descent = 1000 * member - 95000
      WHERE member < 5;
      DELETE FROM rung;
      INSERT INTO rung
      SELECT committee, term, year, points, grade, count(*) FROM total WHERE ranked = 1
      GROUP BY committee, term, year, points, grade
      """)
    let page = try names(world, .first, count: 6)
    #expect(page.rows.map(\.grade).prefix(5) == ["优秀", "优秀", "良好", "良好", "不称职"])
    let query = MemberQuery(
      text: "", sector: nil, state: nil, order: .number, isDescending: false, year: 2026,
      window: Window(anchor: .first, count: 5))
    guard case .members(let members) = world.ask(.members(query)) else {
      Issue.record("no members")
      return
    }
    #expect(members.rows.map(\.grade) == ["优秀", "优秀", "良好", "良好", "不称职"])
  }
}
