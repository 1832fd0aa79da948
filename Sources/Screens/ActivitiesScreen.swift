import Domain
import Toolkit

/// Activities of some kinds, or of one workstation, latest first.
struct ActivitiesScreen: Screen {
  private let sitting: Sitting
  private let station: Named<Workstation>?
  private var query: ActivityQuery
  private var list = PagedList<ActivityRow>()

  init(_ sitting: Sitting, kinds: [ActivityKind], workstation: Named<Workstation>?) {
    self.sitting = sitting
    station = workstation
    query = ActivityQuery(
      kinds: kinds, year: sitting.year, workstation: workstation?.id, text: "",
      window: Window(anchor: .first, count: PagedList<ActivityRow>.page))
  }

  var title: Words { station.map { Words($0.name, $0.name) } ?? Phrase.activities.words }
  var year: Int? { query.year }
  var isTyping: Bool { false }
  var offers: [Offer] {
    [
      Offer(.openSource, unless: list.selectedRow == nil ? .nothingSelected : nil),
      Offer(.log, unless: sitting.obstacleToSaving), .can(.back), .can(.previousYear),
      .can(.nextYear), .can(.refresh),
    ] + Offer.list + Offer.places
  }

  func opening() -> [Effect] { [.ask(.activities(query))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(.activities(let asked), .activities(let page)) where asked.year == query.year:
      list.receive(page, from: asked.window.anchor)
      list.settle(visible: body.rows - 1)
    case .returned, .command(.refresh): return refill()
    case .command(.previousYear): return turn(-1)
    case .command(.nextYear): return turn(1)
    case .command(.openSource), .command(.choose):
      return list.selectedRow.map { [.open(.activity($0.id))] } ?? []
    case .command(.log): return [.open(.log)]
    case .command(.back): return [.back]
    case .command(let action):
      if let place = action.place { return [.go(place)] }
      guard let window = list.move(action, visible: body.rows - 1) else { return [] }
      query.window = window
      return [.ask(.activities(query))]
    case .answered, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func turn(_ years: Int) -> [Effect] {
    query.year += years
    list.rewind()
    return refill()
  }

  private mutating func refill() -> [Effect] {
    query.window = list.restart()
    return [.ask(.activities(query))]
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    ActivityTable(list: list).draw(into: &frame, in: body, language: language)
  }
}

/// Activities as a table.
struct ActivityTable {
  let list: PagedList<ActivityRow>

  func draw(into frame: inout Frame, in area: Rectangle, language: Language) {
    let list = list.settled(visible: area.rows - 1)
    let shown = list.rows.dropFirst(list.top).prefix(max(0, area.rows - 1))
    let table = Table(
      columns: [
        Column(
          title: Phrase.day.text(in: language), width: .fixed(10), alignment: .left, priority: 0),
        Column(
          title: Phrase.kind.text(in: language), width: .fixed(14), alignment: .left, priority: 3),
        Column(
          title: Phrase.titleField.text(in: language), width: .flexible(minimum: 18),
          alignment: .left, priority: 0),
        Column(
          title: Phrase.place.text(in: language), width: .flexible(minimum: 10), alignment: .left,
          priority: 4),
        Column(
          title: Phrase.present.text(in: language), width: .fixed(8), alignment: .right, priority: 2
        ),
      ],
      rows: shown.map { row in
        [
          TableCell(row.activity.day.iso, .muted),
          TableCell(row.activity.kind.words.text(in: language), nil),
          TableCell(row.activity.title, nil),
          TableCell(row.workstation.isEmpty ? row.activity.place : row.workstation, .muted),
          TableCell("\(row.present)/\(row.listed)", nil),
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
