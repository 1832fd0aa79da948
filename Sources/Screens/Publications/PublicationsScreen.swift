import Domain
import Toolkit

/// Notices (公示通报): every publication, latest first, with its state.
struct PublicationsScreen: Screen {
  private let sitting: Sitting
  private var rows: [PublicationRow]?
  private var problem: Phrase?
  private var place = ListPlace()

  init(_ sitting: Sitting) {
    self.sitting = sitting
  }

  var title: Words { Phrase.publications.words }
  var isTyping: Bool { false }

  private var selected: PublicationRow? {
    guard let rows, rows.indices.contains(place.selected) else { return nil }
    return rows[place.selected]
  }

  var offers: [Offer] {
    [
      Offer(.choose, unless: selected == nil ? .nothingSelected : nil),
      Offer(.publish, unless: sitting.obstacleToSaving), .can(.showWhole), .can(.back),
      .can(.refresh),
    ] + Offer.list + Offer.places
  }

  func opening() -> [Effect] { [.ask(.publications)] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, .publications(let rows)):
      if let index = rows.firstIndex(where: { $0.id == selected?.id }) { place.follow(to: index) }
      self.rows = rows
      place.settle(count: rows.count, visible: body.rows - 1)
    case .answered(_, .publicationsVerified(let checks)):
      let isSound = checks.allSatisfy(\.faults.isEmpty)
      return [.say(Notice(.publicationsChecked(checks), isSound ? .good : .bad))]
    case .answered(_, let reply):
      if let problem = reply.problem { self.problem = problem }
    case .returned, .command(.refresh): return opening()
    case .command(.choose): return selected.map { [.open(.publication($0.id))] } ?? []
    case .command(.publish): return [.open(.publishing(year: sitting.year, correcting: nil))]
    case .command(.showWhole): return [.ask(.verifyPublications)]
    case .command(.back): return [.back]
    case .command(let action):
      if place.move(action, count: rows?.count ?? 0, visible: body.rows - 1) { return [] }
      return action.place.map { [.go($0)] } ?? []
    case .typed, .pressed, .pasted: break
    }
    return []
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    guard let rows, !rows.isEmpty else {
      let word: Phrase = rows == nil ? problem ?? .loading : .noPublications
      frame.write(
        " " + word.text(in: language), at: body.origin, columns: body.columns, as: .muted)
      return
    }
    let place = place.settled(count: rows.count, visible: body.rows - 1)
    let table = Table(
      columns: [
        Column(title: "#", width: .fixed(4), alignment: .right, priority: 1),
        Phrase.titleField.column(.flexible(minimum: 20), in: language),
        Phrase.firstDay.column(.fixed(10), priority: 5, in: language),
        Phrase.toMembers.column(.fixed(7), .right, priority: 4, in: language),
        Phrase.objections.column(.fixed(10), .right, priority: 4, in: language),
        Phrase.noticeState.column(.fixed(24), priority: 2, in: language),
      ],
      rows: rows.dropFirst(place.top).prefix(max(0, body.rows - 1)).map { row in
        let objections = row.objections == 0 ? "" : "\(row.undecided)/\(row.objections)"
        return [
          TableCell(String(row.id.value), .muted), TableCell(row.title, nil),
          TableCell(row.notice.lowerBound.iso, .muted), TableCell(String(row.lines), nil),
          TableCell(objections, row.undecided > 0 ? .statusWarning : .muted),
          TableCell(row.stateWords.text(in: language), .muted),
        ]
      }, selected: place.selected - place.top)
    table.draw(into: &frame, in: body)
    frame.caret = body.position(column: 0, row: min(body.rows - 1, 1 + place.selected - place.top))
  }
}

extension PublicationRow {
  /// How far it has come, in words.
  package var stateWords: Words {
    switch state {
    case .notice: Phrase.inNotice(until: notice.upperBound).words
    case .concluded(let day): Phrase.concludedOn(day).words
    case .corrected(let id): Phrase.correctedByNumber(id.value).words
    }
  }
}
