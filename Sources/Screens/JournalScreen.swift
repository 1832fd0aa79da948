import Domain
import Toolkit

/// Journal (流水): every accepted request, latest first; a line opens its record; the whole can be verified.
struct JournalScreen: Screen {
  private let sitting: Sitting
  private var query = JournalQuery(
    record: nil, window: Window(anchor: .first, count: PagedList<JournalLine>.page))
  private var list = PagedList<JournalLine>()

  init(_ sitting: Sitting) {
    self.sitting = sitting
  }

  var title: Words { Phrase.journal.words }
  var isTyping: Bool { false }
  var offers: [Offer] {
    [
      Offer(.openSource, unless: obstacleToOpening),
      .can(.showWhole), .can(.back), .can(.refresh),
    ] + Offer.list + Offer.places
  }

  private var obstacleToOpening: Phrase? {
    guard let row = list.selectedRow else { return .nothingSelected }
    return row.route == nil ? .nothingToOpen : nil
  }

  func opening() -> [Effect] { [.ask(.journal(query))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(.journal(let asked), .journal(let page)):
      list.receive(page, from: asked.window.anchor)
      list.settle(visible: body.rows - 1)
    case .answered(.verify, .verified(let found)):
      return [.say(Notice(.verified(found), found.faults.isEmpty ? .good : .bad))]
    case .answered(_, let reply):
      if let problem = reply.problem { return [.say(Notice(problem, .bad))] }
    case .returned, .command(.refresh):
      query.window = list.restart()
      return opening()
    case .command(.openSource), .command(.choose):
      return list.selectedRow?.route.map { [.open($0)] } ?? []
    case .command(.showWhole): return [.ask(.verify)]
    case .command(.back): return [.back]
    case .command(let action):
      if let place = action.place { return [.go(place)] }
      guard let window = list.move(action, visible: body.rows - 1) else { return [] }
      query.window = window
      return [.ask(.journal(query))]
    case .typed, .pressed, .pasted: break
    }
    return []
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let list = list.settled(visible: body.rows - 1)
    let table = Table(
      columns: [
        Column(title: "#", width: .fixed(7), alignment: .right, priority: 0),
        Column(
          title: Phrase.when.text(in: language), width: .fixed(16), alignment: .left, priority: 2),
        Column(
          title: Phrase.who.text(in: language), width: .fixed(10), alignment: .left, priority: 1),
        Column(
          title: Phrase.act.text(in: language), width: .fixed(9), alignment: .left, priority: 0),
        Column(
          title: Phrase.record.text(in: language), width: .flexible(minimum: 16), alignment: .left,
          priority: 0),
        Column(
          title: Phrase.reason.text(in: language), width: .flexible(minimum: 10), alignment: .left,
          priority: 3),
        Column(
          title: Phrase.hash.text(in: language), width: .fixed(8), alignment: .left, priority: 5),
      ],
      rows: list.rows.dropFirst(list.top).prefix(max(0, body.rows - 1)).map { line in
        [
          TableCell(String(line.sequence), .muted),
          TableCell(
            line.at.minute, .muted),
          TableCell(line.actor, nil),
          TableCell(line.act.words.text(in: language), line.act == .withdraw ? .scoreDown : nil),
          TableCell(line.title, nil), TableCell(line.reason, .muted),
          TableCell(String(line.hash.prefix(8)), .muted),
        ]
      }, selected: list.rows.isEmpty ? nil : list.selected - list.top)
    table.draw(into: &frame, in: body)
    if !list.rows.isEmpty {
      frame.caret = body.position(column: 0, row: 1 + list.selected - list.top)
    }
  }
}

extension JournalLine {
  /// The screen that shows the record; nil where it has none of its own.
  var route: Route? {
    switch record {
    case .activity(let id): .activity(id)
    case .work(let id): .work(id)
    case .member(let id): .scorecard(id)
    case .workstation(let id): .activityList([], workstation: Named(id: id, name: title))
    case .readingRoom, .book: .reading
    case .publication(let id): .publication(id)
    case .group, .office: nil
    }
  }
}
