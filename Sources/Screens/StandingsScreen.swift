import Domain
import Toolkit

/// Standings (排名): members, sectors or groups; ties share a place, and the next is skipped.
struct StandingsScreen: Screen {
  private let sitting: Sitting
  private var query: StandingsQuery
  private var list = PagedList<StandingRow>()

  init(_ sitting: Sitting) {
    self.sitting = sitting
    query = StandingsQuery(
      by: .member, year: sitting.year,
      window: Window(anchor: .first, count: PagedList<StandingRow>.page))
  }

  var title: Words { Phrase.standings.words }
  var isTyping: Bool { false }
  var offers: [Offer] {
    [
      .can(.openMember), .can(.nextBasis), .can(.back), .can(.previousYear), .can(.nextYear),
      .can(.refresh),
    ] + Offer.list + Offer.places
  }

  func opening() -> [Effect] { [.ask(.standings(query))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(.standings(let asked), .standings(let page))
    where asked.year == query.year && asked.by == query.by:
      list.receive(page, from: asked.window.anchor)
      list.settle(visible: body.rows - 2)
    case .returned, .command(.refresh): return refill()
    case .command(.previousYear): return change { $0.year -= 1 }
    case .command(.nextYear): return change { $0.year += 1 }
    case .command(.nextBasis): return change { $0.by = $0.by.following }
    case .command(.openMember), .command(.choose):
      return list.selectedRow?.member.map { [.open(.scorecard($0))] } ?? []
    case .command(.back): return [.back]
    case .command(let action):
      if let place = action.place { return [.go(place)] }
      guard let window = list.move(action, visible: body.rows - 2) else { return [] }
      query.window = window
      return [.ask(.standings(query))]
    case .answered, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func change(_ body: (inout StandingsQuery) -> Void) -> [Effect] {
    body(&query)
    list = PagedList()
    return refill()
  }

  private mutating func refill() -> [Effect] {
    query.window = list.restart()
    return [.ask(.standings(query))]
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    frame.write(
      " \(query.by.words.text(in: language)) · \(query.year) · \(list.position)", at: body.origin,
      columns: body.columns, as: .muted)
    let area = body.split(top: 1).rest
    let most = max(1, list.rows.map(\.points.thousandths).max() ?? 1)
    let table = Table(
      columns: [
        Column(
          title: Phrase.placeColumn.text(in: language), width: .fixed(6), alignment: .right,
          priority: 0),
        Column(
          title: Phrase.name.text(in: language), width: .flexible(minimum: 12), alignment: .left,
          priority: 0),
        Column(
          title: Phrase.sector.text(in: language), width: .flexible(minimum: 10), alignment: .left,
          priority: 3),
        Column(
          title: Phrase.points.text(in: language), width: .fixed(9), alignment: .right, priority: 1),
        Column(
          title: Phrase.grade.text(in: language), width: .fixed(language.gradeColumns),
          alignment: .left,
          priority: 4),
        Column(
          title: Phrase.coverage.text(in: language), width: .fixed(8), alignment: .right,
          priority: 5),
        Column(title: "", width: .fixed(20), alignment: .left, priority: 6),
      ],
      rows: list.rows.dropFirst(list.top).prefix(max(0, area.rows - 1)).map { row in
        [
          TableCell("\(row.place)\(row.isTied ? "=" : " ")", nil), TableCell(row.name, nil),
          TableCell(row.sector, .muted), TableCell(row.points.description, nil),
          TableCell(
            Grade(kept: row.grade).words(by: sitting.book).text(in: language), .muted),
          TableCell(row.member == nil ? "\(row.active)/\(row.heads)" : "", .muted),
          TableCell(
            Bar.text(
              value: max(0, row.points.thousandths), cap: most, columns: 20,
              ambiguous: frame.ambiguous), .chart1),
        ]
      }, selected: list.rows.isEmpty ? nil : list.selected - list.top)
    table.draw(into: &frame, in: area)
    if list.rows.isEmpty {
      frame.write(
        (list.isLoading ? Phrase.loading : .nothingHere).text(in: language),
        at: area.position(column: 1, row: 1), columns: area.columns - 1, as: .muted)
    } else {
      frame.caret = area.position(column: 0, row: 1 + list.selected - list.top)
    }
  }
}

extension StandingsBasis {
  /// The next basis a clerk turns to.
  fileprivate var following: StandingsBasis {
    switch self {
    case .member: .sector
    case .sector: .group(.specialCommittee)
    case .group(.specialCommittee): .group(.streetGroup)
    case .group: .member
    }
  }
}
