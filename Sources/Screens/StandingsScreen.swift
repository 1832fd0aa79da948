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
  var year: Int? { query.year }
  var isTyping: Bool { false }
  var offers: [Offer] {
    [
      Offer(.openMember, unless: obstacleToOpening), .can(.nextBasis), .can(.back),
      .can(.previousYear), .can(.nextYear),
      .can(.refresh),
    ] + Offer.list + Offer.places
  }

  private var obstacleToOpening: Phrase? {
    guard let row = list.selectedRow else { return .nothingSelected }
    return row.member == nil ? .membersOnly : nil
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
    let list = list.settled(visible: body.rows - 2)
    frame.write(
      " \(query.by.words.text(in: language)) · \(query.year) · \(list.position)", at: body.origin,
      columns: body.columns, as: .muted)
    let area = body.split(top: 1).rest
    let most = max(1, list.rows.map(\.points.thousandths).max() ?? 1)
    let table = Table(
      columns: columns(language),
      rows: list.rows.dropFirst(list.top).prefix(max(0, area.rows - 1)).map { row in
        let bar = Bar.text(
          value: max(0, row.points.thousandths), cap: most, columns: 20, ambiguous: frame.ambiguous)
        return cells(row, language) + [TableCell(bar, .chart1)]
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

  private func columns(_ language: Language) -> [Column] {
    let place = [
      Column(
        title: Phrase.placeColumn.text(in: language), width: .fixed(6), alignment: .right,
        priority: 0)
    ]
    let points = Column(
      title: Phrase.points.text(in: language), width: .fixed(9), alignment: .right, priority: 1)
    let bar = [Column(title: "", width: .fixed(20), alignment: .left, priority: 6)]
    guard query.by == .member else {
      let heading: Phrase = query.by == .sector ? .sector : .group
      return place + [
        Column(
          title: heading.text(in: language), width: .flexible(minimum: 12), alignment: .left,
          priority: 0), points,
        Column(
          title: Phrase.sum.text(in: language), width: .fixed(10), alignment: .right, priority: 4),
        Column(
          title: Phrase.coverage.text(in: language), width: .fixed(8), alignment: .right,
          priority: 5),
      ] + bar
    }
    return place + [
      Column(
        title: Phrase.name.text(in: language), width: .flexible(minimum: 12), alignment: .left,
        priority: 0),
      Column(
        title: Phrase.sector.text(in: language), width: .flexible(minimum: 10), alignment: .left,
        priority: 3), points,
      Column(
        title: Phrase.grade.text(in: language), width: .fixed(language.gradeColumns),
        alignment: .left, priority: 4),
    ] + bar
  }

  private func cells(_ row: StandingRow, _ language: Language) -> [TableCell] {
    let place = TableCell("\(row.place)\(row.isTied ? "=" : " ")", nil)
    let points = TableCell(row.points.description, nil)
    guard query.by == .member else {
      return [
        place, TableCell(row.name, nil), points, TableCell(row.sum.description, .muted),
        TableCell("\(row.active)/\(row.heads)", .muted),
      ]
    }
    let grade = Grade(kept: row.grade).words(by: sitting.book).text(in: language)
    return [
      place, TableCell(row.name, nil), TableCell(row.sector, .muted), points,
      TableCell(grade, .muted),
    ]
  }
}

extension StandingsBasis {
  /// The next basis a clerk turns to.
  fileprivate var following: StandingsBasis {
    switch self {
    case .member: .sector
    case .sector: GroupKind.allCases.first.map(StandingsBasis.group) ?? .member
    case .group(let kind): GroupKind.allCases.following(kind).map(StandingsBasis.group) ?? .member
    }
  }
}

extension Array where Element: Equatable {
  /// The one after an element; nil after the last.
  fileprivate func following(_ element: Element) -> Element? {
    firstIndex(of: element).flatMap { dropFirst($0 + 1).first }
  }
}
