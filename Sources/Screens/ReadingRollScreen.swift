import Domain
import Toolkit

/// What reading has a list of besides sessions: rooms (悦读书屋) and books (书目), each with its sessions of a
/// year.
protocol ReadingRollRow: LedgerRow {
  static var list: PicturePhrase { get }
  /// Where the key goes that turns from one list to the next.
  static var next: Effect { get }
  static func rows(of summary: ReadingSummary) -> [Self]
  /// What finds its sessions among the activities.
  var filter: String { get }
}

extension ReadingRoomRow: ReadingRollRow {
  static var list: PicturePhrase { .roomList }
  static var next: Effect { .replace(.readingBooks) }
  static func rows(of summary: ReadingSummary) -> [ReadingRoomRow] { summary.rooms }
  var filter: String { "书屋=\"\(room.name)\"" }
}

extension BookRow: ReadingRollRow {
  static var list: PicturePhrase { .bookList }
  static var next: Effect { .back }
  static func rows(of summary: ReadingSummary) -> [BookRow] { summary.books }
  var filter: String { "书=\"\(book.title)\"" }
}

/// The rooms or the books of the reading programme; one opens its sessions.
struct ReadingRollScreen<Row: ReadingRollRow>: LedgerScreen {
  private var sitting: Sitting
  private var problem: Phrase?
  var ledger = Ledger<Row>()

  init(_ sitting: Sitting) {
    self.sitting = sitting
    ledger.open(sitting, filter: "")
    begin()
  }

  var title: Words { Phrase.picture(Row.list).words }
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
    case .command(.nextBasis): return [Row.next]
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

  func page(of reply: Reply) -> Page<Row>? {
    if case .reading(let summary) = reply { Page(whole: Row.rows(of: summary)) } else { nil }
  }

  func route(to row: Row, at field: Facet) -> Route? {
    .activityList([.readingSession], workstation: nil, filter: row.filter)
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    ledger.draw(
      into: &frame, with: body, left: "", right: String(sitting.year),
      none: problem ?? ledger.nothing(to: .enrol, in: sitting), language: language)
  }
}
