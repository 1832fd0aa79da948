import Domain
import Toolkit

/// Works (成果), latest first, of one kind or of all.
struct WorksScreen: LedgerScreen {
  private let sitting: Sitting
  private var query: WorkQuery
  private var problem: Phrase?
  var ledger = Ledger<WorkRow>()

  init(_ sitting: Sitting, filter: String) {
    self.sitting = sitting
    query = WorkQuery(
      kind: nil, year: sitting.year, text: "",
      window: Window(anchor: .first, count: PagedList<WorkRow>.page))
    ledger.open(sitting, filter: filter)
    begin()
  }

  var title: Words { Phrase.works.words }
  var year: Int? { query.year }
  var offers: [Offer] {
    let own: [Offer] = [
      Offer(.log, unless: sitting.obstacleToSaving), .can(.filterKind), .can(.back),
      Offer(.batch, unless: ledger.obstacleToBatch ?? sitting.obstacleToSaving),
      .can(.previousYear), .can(.nextYear), .can(.refresh),
    ]
    return ledger.offers(open: .openSource, before: own) + (isTyping ? [] : Offer.places)
  }

  func opening() -> [Effect] { firstRequests }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    if let effects = updateLedger(event, visible: body.rows - 2) { return effects }
    switch event {
    case .answered(_, let reply): problem = reply.problem
    case .command(.previousYear): return change { $0.year -= 1 }
    case .command(.nextYear): return change { $0.year += 1 }
    case .command(.filterKind):
      return change { query in
        query.kind =
          query.kind.map { $0.next == WorkKind.allCases.first ? nil : $0.next }
          ?? WorkKind.allCases.first
      }
    case .command(.log): return [.open(query.kind.map(Route.logWork) ?? .log)]
    case .command(.batch): return [.open(.withdrawal(ledger.marks.map { .work($0.id, $0.label) }))]
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func change(_ body: (inout WorkQuery) -> Void) -> [Effect] {
    body(&query)
    return rearrange()
  }

  func request(_ window: Window, needle: String?) -> Request? {
    var query = query
    query.window = window
    query.text = ledger.filter.text
    query.arrangement = ledger.arrangement.holding(needle)
    return .works(query)
  }

  func page(of reply: Reply) -> Page<WorkRow>? {
    if case .works(let page) = reply { page } else { nil }
  }

  func route(to row: WorkRow, at field: Facet) -> Route? { .work(row.id) }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let kind = query.kind?.words ?? Phrase.everyKind.words
    ledger.draw(
      into: &frame, with: body, left: kind.text(in: language), right: String(query.year),
      none: problem ?? ledger.nothing(to: .log, in: sitting), language: language)
  }
}
