import Domain
import Office
import Testing

private func members(_ world: World, _ arrangement: Arrangement, _ window: Window) -> Page<
  MemberRow
> {
  var query = MemberQuery(
    text: "", sector: nil, state: nil, order: .number, isDescending: false, year: 2_026,
    window: window)
  query.arrangement = arrangement
  guard case .members(let page) = world.ask(.members(query)) else {
    return Page(rows: [], total: nil, hasBefore: false, hasAfter: false)
  }
  return page
}

/// Every row, page by page from the first to the last and back again.
private func walked(
  _ world: World, _ arrangement: Arrangement, by count: Int
) -> (down: [MemberRow], up: [MemberRow]) {
  var down: [MemberRow] = []
  var anchor: Window.Anchor? = .first
  while let from = anchor, down.count < 1_000 {
    let page = members(world, arrangement, Window(anchor: from, count: count))
    down += page.rows
    anchor = page.hasAfter ? page.rows.last.map { .after($0.cursor) } : nil
  }
  var up: [MemberRow] = []
  anchor = .last
  while let from = anchor, up.count < 1_000 {
    let page = members(world, arrangement, Window(anchor: from, count: count))
    up = page.rows + up
    anchor = page.hasBefore ? page.rows.first.map { .before($0.cursor) } : nil
  }
  return (down, up)
}

private let arrangements = [
  Arrangement(
    conditions: [],
    order: [SortKey(.sector, isDescending: false), SortKey(.points, isDescending: true)],
    extras: []),
  Arrangement(conditions: [], order: [SortKey(.points, isDescending: true)], extras: [.reading]),
  Arrangement(
    conditions: [Condition(.points, .within(2_000...Int.max), isNegated: false)],
    order: [SortKey(.grade, isDescending: true), SortKey(.name, isDescending: false)], extras: []),
  Arrangement(
    conditions: [
      Condition(.reading, .within(1...Int.max), isNegated: false),
      Condition(.sector, .holds(["界"]), isNegated: true),
    ], order: [], extras: []),
  Arrangement(
    conditions: [
      Condition(.points, .within(1_000...90_000), isNegated: false),
      Condition(.sector, .isOne(["教育界"]), isNegated: false),
    ], order: [], extras: []),
  Arrangement(
    conditions: [Condition(.points, .within(60_000...90_000), isNegated: false)],
    order: [SortKey(.points, isDescending: true)], extras: []),
  Arrangement(
    conditions: [Condition(.points, .within(60_000...90_000), isNegated: false)],
    order: [SortKey(.points, isDescending: false)], extras: []),
  Arrangement(
    conditions: [Condition(.points, .within(60_000...90_000), isNegated: false)],
    order: [SortKey(.name, isDescending: true)], extras: []),
  Arrangement(
    conditions: [Condition(.seat, .isOne(["standing"]), isNegated: false)],
    order: [SortKey(.number, isDescending: true)], extras: [.absent]),
]

@Test("an arranged list is the same by pages of any size, down and up, and holds what it should")
func paging() throws {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: 6, members: 90)))
  let extras: Set<Facet> = [.reading, .absent]
  let all = members(
    world, Arrangement(conditions: [], order: [], extras: extras),
    Window(anchor: .first, count: 500)
  ).rows
  #expect(all.count == 90)
  for arrangement in arrangements {
    let expected = Set(all.filter(arrangement.admits).map(\.id))
    #expect(!expected.isEmpty)
    let counted = members(world, arrangement, Window(anchor: .first, count: 0))
    #expect(counted.rows.isEmpty && counted.total == expected.count && !counted.hasAfter)
    for count in [1, 7, 500] {
      let (down, up) = walked(world, arrangement, by: count)
      #expect(down.map(\.id) == up.map(\.id))
      #expect(Set(down.map(\.id)) == expected)
      #expect(down.count == expected.count)
      for (one, next) in zip(down, down.dropFirst()) {
        let keys = arrangement.order.prefix { $0.field != .name && $0.field != .number }
        let tie = keys.first { one.value(of: $0.field) != next.value(of: $0.field) }
        guard let tie, let left = one.value(of: tie.field), let right = next.value(of: tie.field)
        else { continue }
        #expect((left < right) != tie.isDescending)
      }
    }
  }
}

@Test("a row can be come back to, with its neighbours, whatever the order")
func returning() throws {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: 6, members: 90)))
  for arrangement in arrangements {
    let whole = members(world, arrangement, Window(anchor: .first, count: 500)).rows
    let row = whole[whole.count / 2]
    let isDown = arrangement.order.last.map { key in
      [.number, .name].contains(key.field) || key.field == .points && arrangement.order.count == 1
        ? key.isDescending : false
    }
    let before = row.cursor.before(isDescending: isDown ?? false)
    let page = members(world, arrangement, Window(anchor: .after(before), count: 3))
    #expect(page.rows.map(\.id) == whole[(whole.count / 2)...].prefix(3).map(\.id))
  }
}

@Test("activities are found by who was there, works by any author, standings keep their places")
func people() throws {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: 6, members: 60)))
  let first = members(world, .plain, Window(anchor: .first, count: 1)).rows
  let row = try #require(first.first)
  var query = ActivityQuery(
    kinds: [], year: 2_026, workstation: nil, text: "", window: Window(anchor: .first, count: 900))
  query.arrangement.conditions = [Condition(.people, .holds([row.number]), isNegated: false)]
  guard case .activities(let page) = world.ask(.activities(query)) else {
    Issue.record("no activities")
    return
  }
  #expect(page.rows.count == row.attended)
  var standings = StandingsQuery(
    by: .member, year: 2_026, window: Window(anchor: .first, count: 900))
  standings.arrangement.conditions = [
    Condition(.sector, .holds([row.sector]), isNegated: false)
  ]
  guard case .standings(let ranking) = world.ask(.standings(standings)) else {
    Issue.record("no standings")
    return
  }
  #expect(ranking.rows.allSatisfy { $0.sector == row.sector })
  #expect(ranking.rows.map(\.place) == ranking.rows.map(\.place).sorted())
}

@Test("standings of some points are those of the whole ranking, by pages of any size, down and up")
func somePoints() throws {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: 6, members: 90)))
  func page(_ window: Window, _ points: ClosedRange<Int>?) -> Page<StandingRow> {
    var query = StandingsQuery(by: .member, year: 2_026, window: window)
    query.arrangement.conditions =
      points.map { [Condition(.points, .within($0), isNegated: false)] } ?? []
    guard case .standings(let page) = world.ask(.standings(query)) else {
      return Page(whole: [])
    }
    return page
  }
  let all = page(Window(anchor: .first, count: 500), nil).rows
  let (best, worst) = (all[all.count / 3].points, all[all.count * 2 / 3].points)
  for points in [
    worst.thousandths...best.thousandths, best.thousandths...Int.max, Int.min...worst.thousandths,
    best.thousandths + 1...best.thousandths + 1,
  ] {
    let expected = all.filter { points.contains($0.points.thousandths) }.map(\.name)
    for count in [1, 7, 500] {
      var (down, up): ([String], [String]) = ([], [])
      var anchor: Window.Anchor? = .first
      while let from = anchor, down.count < 200 {
        let page = page(Window(anchor: from, count: count), points)
        down += page.rows.map(\.name)
        anchor = page.hasAfter ? page.rows.last.map { .after($0.cursor) } : nil
      }
      anchor = .last
      while let from = anchor, up.count < 200 {
        let page = page(Window(anchor: from, count: count), points)
        up = page.rows.map(\.name) + up
        anchor = page.hasBefore ? page.rows.first.map { .before($0.cursor) } : nil
      }
      #expect(down == expected && up == expected)
    }
  }
}
