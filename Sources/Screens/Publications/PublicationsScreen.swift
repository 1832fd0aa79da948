import Domain
import Toolkit

/// Notices (公示通报): every publication, latest first, with its state.
struct PublicationsScreen: LedgerScreen {
  private let sitting: Sitting
  private var problem: Phrase?
  var ledger = Ledger<PublicationRow>()

  init(_ sitting: Sitting) {
    self.sitting = sitting
    ledger.open(sitting, filter: "")
    begin()
  }

  var title: Words { Phrase.publications.words }
  static var comesWhole: Bool { true }

  var offers: [Offer] {
    let own: [Offer] = [
      Offer(.publish, unless: sitting.obstacleToSaving), .can(.showWhole), .can(.back),
      .can(.refresh),
    ]
    return ledger.offers(open: .openSource, before: own) + (isTyping ? [] : Offer.places)
  }

  func opening() -> [Effect] { firstRequests }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    if case .answered(_, .publicationsVerified(let checks)) = event {
      let isSound = checks.allSatisfy(\.faults.isEmpty)
      return [.say(Notice(.publicationsChecked(checks), isSound ? .good : .bad))]
    }
    if let effects = updateLedger(event, visible: body.rows - 2) { return effects }
    switch event {
    case .answered(_, let reply):
      if let problem = reply.problem { self.problem = problem }
    case .command(.publish): return [.open(.publishing(year: sitting.year, correcting: nil))]
    case .command(.showWhole): return [.ask(.verifyPublications)]
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  func request(_ window: Window, needle: String?) -> Request? { .publications }

  func page(of reply: Reply) -> Page<PublicationRow>? {
    if case .publications(let rows) = reply { Page(whole: rows) } else { nil }
  }

  func route(to row: PublicationRow, at field: Facet) -> Route? { .publication(row.id) }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    ledger.draw(
      into: &frame, with: body, left: "", right: "",
      none: problem ?? ledger.none(.noPublications), language: language)
  }
}
