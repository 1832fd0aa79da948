import Domain
import Toolkit

/// Journal (流水): every accepted request, latest first; a line opens its record; the whole can be
/// verified.
struct JournalScreen: LedgerScreen {
  private let sitting: Sitting
  private var query = JournalQuery(
    record: nil, window: Window(anchor: .first, count: PagedList<JournalLine>.page))
  var ledger = Ledger<JournalLine>()

  init(_ sitting: Sitting) {
    self.sitting = sitting
    ledger.open(sitting, filter: "")
    begin()
  }

  var title: Words { Phrase.journal.words }
  var offers: [Offer] {
    let own: [Offer] = [.can(.showWhole), .can(.back), .can(.refresh)]
    let none: Phrase? = ledger.list.selectedRow.map(\.route) == .some(nil) ? .nothingToOpen : nil
    return ledger.offers(open: .openSource, unless: none, before: own)
      + (isTyping ? [] : Offer.places)
  }

  func opening() -> [Effect] { firstRequests }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    if case .answered(.verify, .verified(let found)) = event {
      return [.say(Notice(.verified(found), found.faults.isEmpty ? .good : .bad))]
    }
    if let effects = updateLedger(event, visible: body.rows - 2) { return effects }
    switch event {
    case .answered(_, let reply):
      if let problem = reply.problem { return [.say(Notice(problem, .bad))] }
    case .command(.showWhole): return [.ask(.verify)]
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  func request(_ window: Window, needle: String?) -> Request? {
    var query = query
    query.window = window
    query.arrangement = ledger.arrangement.holding(needle)
    if !ledger.filter.text.isEmpty {
      query.arrangement = query.arrangement.holding(ledger.filter.text)
    }
    return .journal(query)
  }

  func page(of reply: Reply) -> Page<JournalLine>? {
    if case .journal(let page) = reply { page } else { nil }
  }

  func route(to row: JournalLine, at field: Facet) -> Route? { row.route }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    ledger.draw(
      into: &frame, with: body, left: "", right: "", none: ledger.none(.nothingHere),
      language: language)
  }
}

extension JournalLine {
  /// The screen that shows the record; nil where it has none of its own.
  var route: Route? {
    switch record {
    case .activity(let id): .activity(id)
    case .work(let id): .work(id)
    case .member(let id): .scorecard(id)
    case .workstation(let id):
      .activityList([], workstation: Named(id: id, name: title), filter: "")
    case .readingRoom, .book: .reading
    case .publication(let id): .publication(id)
    case .group, .office: nil
    }
  }
}
