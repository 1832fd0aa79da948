import Domain
import Toolkit

/// Workstations (委员工作站): each with its duties, its events by the six small acts, and its months.
struct WorkstationsScreen: Screen {
  private var sitting: Sitting
  private var rows: [WorkstationRow] = []
  private var isLoaded = false
  private var selected = 0
  private var top = 0

  init(_ sitting: Sitting) {
    self.sitting = sitting
  }

  var title: Words { Phrase.workstations.words }
  var year: Int? { sitting.year }
  var isTyping: Bool { false }
  var offers: [Offer] {
    [
      Offer(.openSource, unless: rows.isEmpty ? .nothingSelected : nil),
      Offer(.log, unless: sitting.obstacleToSaving), .can(.back), .can(.previousYear),
      .can(.nextYear),
      .can(.refresh),
    ] + Offer.list + Offer.places
  }

  func opening() -> [Effect] { [.ask(.workstations(year: sitting.year))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    let page = max(1, body.rows - 1)
    switch event {
    case .answered(.workstations(let year), .workstations(let rows)) where year == sitting.year:
      self.rows = rows
      isLoaded = true
      move(0, page)
    case .returned, .command(.refresh): return opening()
    case .command(.up): move(-1, page)
    case .command(.down): move(1, page)
    case .command(.pageUp): move(-page, page)
    case .command(.pageDown): move(page, page)
    case .command(.first): move(-rows.count, page)
    case .command(.last): move(rows.count, page)
    case .command(.previousYear): return turn(-1)
    case .command(.nextYear): return turn(1)
    case .command(.openSource), .command(.choose):
      guard rows.indices.contains(selected) else { return [] }
      let row = rows[selected]
      return [.open(.activityList([], workstation: Named(id: row.id, name: row.workstation.name)))]
    case .command(.log): return [.open(.logActivity(.workstationEvent, .blank))]
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .answered, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func turn(_ years: Int) -> [Effect] {
    sitting.year += years
    return opening()
  }

  private mutating func move(_ step: Int, _ page: Int) {
    selected = max(0, min(selected + step, rows.count - 1))
    top = max(selected - page + 1, min(top, selected))
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let top = top.scrolled(to: selected, visible: body.rows - 1)
    let acts = body.columns < 72 ? [] : StationAct.allCases
    let table = Table(
      columns: [
        Column(
          title: Phrase.placeName.text(in: language), width: .flexible(minimum: 16),
          alignment: .left,
          priority: 0),
        Column(
          title: Phrase.convener.text(in: language), width: .fixed(10), alignment: .left,
          priority: 4),
        Column(
          title: Phrase.membersCount.text(in: language), width: .fixed(7), alignment: .right,
          priority: 6),
        Column(
          title: Phrase.duties.text(in: language), width: .fixed(6), alignment: .right, priority: 1),
      ]
        + (acts.isEmpty
          ? [
            Column(
              title: Phrase.eventsCount.text(in: language), width: .fixed(6), alignment: .right,
              priority: 2)
          ] : [])
        + acts.map {
          Column(
            title: $0.words.text(in: language), width: .fixed(7), alignment: .right, priority: 2)
        } + [
          Column(
            title: Phrase.audience.text(in: language), width: .fixed(6), alignment: .right,
            priority: 3),
          Column(
            title: Phrase.byMonth.text(in: language), width: .fixed(12), alignment: .left,
            priority: 5),
        ],
      rows: rows.dropFirst(top).prefix(max(0, body.rows - 1)).map { row in
        [
          TableCell(row.workstation.name, nil), TableCell(row.convener, .muted),
          TableCell(String(row.workstation.members.count), .muted),
          TableCell(String(row.duties), nil),
        ]
          + (acts.isEmpty
            ? [TableCell(String(row.acts.values.reduce(row.otherEvents, +)), nil)] : [])
          + acts.map {
            TableCell(row.acts[$0].map { String($0) } ?? "·", row.acts[$0] == nil ? .muted : nil)
          }
          + [
            TableCell(String(row.audience), nil),
            TableCell(Sparkline.text(row.months, ambiguous: frame.ambiguous), .chart2),
          ]
      }, selected: rows.isEmpty ? nil : selected - top)
    table.draw(into: &frame, in: body)
    if rows.isEmpty {
      frame.write(
        (isLoaded ? Phrase.nothingHere : .loading).text(in: language),
        at: body.position(column: 1, row: 1), columns: body.columns - 1, as: .muted)
    } else {
      frame.caret = body.position(column: 0, row: 1 + selected - top)
    }
  }
}
