import Domain
import Toolkit

/// The reading rooms (悦读书屋), each with its sessions of a year; one opens them.
struct RoomsScreen: LedgerScreen {
  private var sitting: Sitting
  private var problem: Phrase?
  var ledger = Ledger<ReadingRoomRow>()

  init(_ sitting: Sitting) {
    self.sitting = sitting
    ledger.open(sitting, filter: "")
    begin()
  }

  var title: Words { Phrase.picture(.roomList).words }
  var year: Int? { sitting.year }
  static var comesWhole: Bool { true }

  var offers: [Offer] {
    let own: [Offer] = [
      .can(.nextBasis), Offer(.enrol, unless: sitting.obstacleToSaving), .can(.back),
      .can(.previousYear), .can(.nextYear), .can(.refresh),
    ]
    return ledger.offers(open: .openSource, before: own) + (isTyping ? [] : Offer.places)
  }

  func opening() -> [Effect] { firstRequests }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    if let effects = updateLedger(event, visible: body.rows - 2) { return effects }
    switch event {
    case .answered(_, let reply): problem = reply.problem
    case .command(.nextBasis): return [.replace(.readingBooks)]
    case .command(.enrol): return [.open(.readingForm)]
    case .command(.previousYear): return turn(-1)
    case .command(.nextYear): return turn(1)
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func turn(_ years: Int) -> [Effect] {
    sitting.year += years
    return reload()
  }

  func request(_ window: Window, needle: String?) -> Request? { .reading(year: sitting.year) }

  func page(of reply: Reply) -> Page<ReadingRoomRow>? {
    if case .reading(let summary) = reply { Page(whole: summary.rooms) } else { nil }
  }

  func route(to row: ReadingRoomRow, at field: Facet) -> Route? {
    .activityList([.readingSession], workstation: nil, filter: "书屋=\"\(row.room.name)\"")
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    ledger.draw(
      into: &frame, with: body, left: "", right: String(sitting.year),
      none: problem ?? ledger.nothing(to: .enrol, in: sitting), language: language)
  }
}
