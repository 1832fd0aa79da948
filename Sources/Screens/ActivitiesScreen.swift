import Domain
import Toolkit

/// Activities of some kinds, or of one workstation, latest first.
struct ActivitiesScreen: LedgerScreen {
  private let sitting: Sitting
  private let station: Named<Workstation>?
  private var query: ActivityQuery
  private var problem: Phrase?
  var ledger = Ledger<ActivityRow>()

  init(
    _ sitting: Sitting, kinds: [ActivityKind], workstation: Named<Workstation>?, filter: String
  ) {
    self.sitting = sitting
    station = workstation
    query = ActivityQuery(
      kinds: kinds, year: sitting.year, workstation: workstation?.id, text: "",
      window: Window(anchor: .first, count: PagedList<ActivityRow>.page))
    ledger.open(sitting, filter: filter)
    begin()
  }

  var place: KeptPlace? { nil }
  var title: Words { station.map { Words($0.name, $0.name) } ?? Phrase.activities.words }
  var year: Int? { query.year }
  var offers: [Offer] {
    let own: [Offer] = [
      Offer(.log, unless: sitting.obstacleToSaving), .can(.back),
      Offer(.batch, unless: ledger.obstacleToBatch ?? sitting.obstacleToSaving),
      .can(.previousYear), .can(.nextYear), .can(.refresh),
    ]
    return ledger.offers(open: .openSource, before: own) + (isTyping ? [] : Offer.places)
  }

  func opening() -> [Effect] { firstRequests + [.ask(.catalogue)] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    if let effects = updateLedger(event, visible: body.rows - 2) { return effects }
    switch event {
    case .answered(_, let reply): problem = reply.problem
    case .command(.previousYear): return turn(-1)
    case .command(.nextYear): return turn(1)
    case .command(.log): return [.open(.log)]
    case .command(.batch):
      return [.open(.withdrawal(ledger.marks.map { .activity($0.id, $0.label) }))]
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func turn(_ years: Int) -> [Effect] {
    query.year += years
    return rearrange()
  }

  func request(_ window: Window, needle: String?) -> Request? {
    var query = query
    query.window = window
    query.text = ledger.filter.text
    query.arrangement = ledger.arrangement.holding(needle)
    return .activities(query)
  }

  func page(of reply: Reply) -> Page<ActivityRow>? {
    if case .activities(let page) = reply { page } else { nil }
  }

  func route(to row: ActivityRow, at field: Facet) -> Route? { .activity(row.id) }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    ledger.draw(
      into: &frame, with: body, left: "", right: String(query.year),
      none: problem ?? ledger.nothing(to: .log, in: sitting), language: language)
  }
}
