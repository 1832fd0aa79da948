import Domain
import Toolkit

/// A screen that is a table.
protocol LedgerScreen: Screen {
  associatedtype Row: LedgerRow
  var ledger: Ledger<Row> { get set }
  /// What to ask the office for some rows, as the table is arranged; only those with the needle, if any.
  func request(_ window: Window, needle: String?) -> Request
  /// The rows of an answer; nil where it has none of this table's.
  static func page(of reply: Reply) -> Page<Row>?
  /// What a figure of a row is made of.
  func route(to row: Row, at field: Facet) -> Route?
}

extension LedgerScreen {
  var isTyping: Bool { ledger.isTyping }
  var place: KeptPlace? { ledger.place }

  /// Awaits the first rows.
  mutating func begin() {
    for case .ask(let window, _, let purpose) in ledger.refill() {
      let request = request(window, needle: nil)
      ledger.errands.append(LedgerErrand(request: request, purpose: purpose))
    }
  }

  /// What asks for the first rows.
  var firstRequests: [Effect] { ledger.errands.map { .ask($0.request) } }

  /// Takes an event that is the table's own; nil for one that is not.
  mutating func updateLedger(_ event: Event, visible: Int) -> [Effect]? {
    switch event {
    case .answered(.catalogue, .catalogue(let catalogue)):
      return effects(of: ledger.learn(catalogue))
    case .answered(let request, let reply):
      guard let page = Self.page(of: reply) else {
        ledger.forget(request)
        return nil
      }
      return take(page, for: request, visible: visible)
    case .returned, .command(.refresh): return refill()
    case .command, .typed, .pressed, .pasted:
      return ledger.update(event, visible: visible).map { effects(of: $0) }
    }
  }

  /// Takes rows; those that nobody asked for are left aside.
  mutating func take(_ page: Page<Row>, for request: Request, visible: Int) -> [Effect] {
    ledger.receive(page, for: request, visible: visible).map { effects(of: $0) } ?? []
  }

  /// Asks for the rows anew, where the clerk is.
  mutating func refill() -> [Effect] { effects(of: ledger.refill()) }

  /// Asks for the rows from the first.
  mutating func rearrange() -> [Effect] { effects(of: ledger.rearrange()) }

  private mutating func effects(of wishes: [LedgerWish<Row>]) -> [Effect] {
    wishes.flatMap { wish -> [Effect] in
      switch wish {
      case .ask(let window, let needle, let purpose):
        let request = request(window, needle: needle)
        ledger.errands.append(LedgerErrand(request: request, purpose: purpose))
        return [.ask(request)]
      case .open(let row, let field):
        return route(to: row, at: field).map { [.open($0)] } ?? []
      case .effect(.keep(let view)):
        ledger.views.removeAll { $0.name == view.name }
        ledger.views.append(view)
        return [.keep(view), .say(Notice(.ledger(.viewKept(view.name)), .good))]
      case .effect(let effect): return [effect]
      }
    }
  }
}

extension Arrangement {
  /// The same, for rows with a needle only.
  func holding(_ needle: String?) -> Arrangement {
    guard let needle else { return self }
    var arrangement = self
    arrangement.conditions.append(Condition(.any, .holds([needle]), isNegated: false))
    return arrangement
  }
}
