import Domain
import Toolkit

/// Works (成果), latest first, of one kind or of all.
struct WorksScreen: Screen {
  private let sitting: Sitting
  private var query: WorkQuery
  private var list = PagedList<WorkRow>()

  init(_ sitting: Sitting) {
    self.sitting = sitting
    query = WorkQuery(
      kind: nil, year: sitting.year, text: "",
      window: Window(anchor: .first, count: PagedList<WorkRow>.page))
  }

  var title: Words { Phrase.works.words }
  var year: Int? { query.year }
  var isTyping: Bool { false }
  var offers: [Offer] {
    [
      Offer(.openSource, unless: list.selectedRow == nil ? .nothingSelected : nil),
      Offer(.log, unless: sitting.obstacleToSaving), .can(.filterKind), .can(.back),
      .can(.previousYear),
      .can(.nextYear), .can(.refresh),
    ] + Offer.list + Offer.places
  }

  func opening() -> [Effect] { [.ask(.works(query))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(.works(let asked), .works(let page))
    where asked.year == query.year && asked.kind == query.kind:
      list.receive(page, from: asked.window.anchor)
      list.settle(visible: body.rows - 2)
    case .returned, .command(.refresh): return refill()
    case .command(.previousYear): return change { $0.year -= 1 }
    case .command(.nextYear): return change { $0.year += 1 }
    case .command(.filterKind):
      return change { query in
        query.kind =
          query.kind.map { $0.next == WorkKind.allCases.first ? nil : $0.next }
          ?? WorkKind.allCases.first
      }
    case .command(.openSource), .command(.choose):
      return list.selectedRow.map { [.open(.work($0.id))] } ?? []
    case .command(.log): return [.open(query.kind.map(Route.logWork) ?? .log)]
    case .command(.back): return [.back]
    case .command(let action):
      if let place = action.place { return [.go(place)] }
      guard let window = list.move(action, visible: body.rows - 2) else { return [] }
      query.window = window
      return [.ask(.works(query))]
    case .answered, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func change(_ body: (inout WorkQuery) -> Void) -> [Effect] {
    body(&query)
    list.rewind()
    return refill()
  }

  private mutating func refill() -> [Effect] {
    query.window = list.restart()
    return [.ask(.works(query))]
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let list = list.settled(visible: body.rows - 2)
    let kind = query.kind?.words ?? Phrase.everyKind.words
    frame.write(
      " \(kind.text(in: language)) · \(query.year) · \(list.position)", at: body.origin,
      columns: body.columns,
      as: .muted)
    let area = body.split(top: 1).rest
    let table = Table(
      columns: [
        Column(
          title: Phrase.day.text(in: language), width: .fixed(10), alignment: .left, priority: 0),
        Column(
          title: Phrase.kind.text(in: language), width: .fixed(12), alignment: .left, priority: 2),
        Column(
          title: Phrase.fileNumber.text(in: language), width: .fixed(10), alignment: .left,
          priority: 4),
        Column(
          title: Phrase.titleField.text(in: language), width: .flexible(minimum: 18),
          alignment: .left, priority: 0),
        Column(
          title: Phrase.authors.text(in: language), width: .fixed(14), alignment: .left, priority: 1
        ),
        Column(
          title: Phrase.stage.text(in: language), width: .fixed(12), alignment: .left, priority: 3),
      ],
      rows: list.rows.dropFirst(list.top).prefix(max(0, area.rows - 1)).map { row in
        let others = row.work.authors.count - 1
        return [
          TableCell(row.work.day.iso, .muted),
          TableCell(row.work.kind.words.text(in: language), nil),
          TableCell(row.work.fileNumber, .muted), TableCell(row.work.title, nil),
          TableCell(row.firstAuthor + (others > 0 ? " +\(others)" : ""), nil),
          TableCell(row.work.stages.last?.kind.words.text(in: language) ?? "", nil),
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
