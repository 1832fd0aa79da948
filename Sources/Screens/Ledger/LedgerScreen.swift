import Domain
import Toolkit

/// A screen that is a table.
protocol LedgerScreen: Screen {
  associatedtype Row: LedgerRow
  var ledger: Ledger<Row> { get set }
  /// What to ask the office for some rows, as the table is arranged; only those with the needle, if any. Nil
  /// where the rows are not the office's.
  func request(_ window: Window, needle: String?) -> Request?
  /// The rows of an answer; nil where it has none of this table's.
  func page(of reply: Reply) -> Page<Row>?
  /// Whether the office answers with all rows, so that they are arranged here.
  static var comesWhole: Bool { get }
  /// What a figure of a row is made of.
  func route(to row: Row, at field: Facet) -> Route?
}

extension LedgerScreen {
  var isTyping: Bool { ledger.isTyping }
  var place: KeptPlace? { ledger.place }
  static var comesWhole: Bool { false }
  /// Keys typed before there are rows mean rows.
  var isHolding: Bool { ledger.isFilling }

  /// Awaits the first rows.
  mutating func begin() {
    for case .ask(let window, _, let purpose) in ledger.refill() {
      let request = request(window, needle: nil)
      ledger.errands.append(LedgerErrand(request: request, purpose: purpose))
    }
  }

  /// What asks for the first rows.
  var firstRequests: [Effect] { ledger.errands.compactMap(\.request).map(Effect.ask) }

  /// Shows rows that are not the office's, as they now are.
  mutating func show(_ rows: [Row]) {
    ledger.whole = rows
    _ = refill()
  }

  /// Takes an event that is the table's own; nil for one that is not.
  mutating func updateLedger(_ event: Event, visible: Int) -> [Effect]? {
    switch event {
    case .answered(.catalogue, .catalogue(let catalogue)):
      return effects(of: ledger.learn(catalogue), visible: visible)
    case .answered(let request, let reply):
      guard let page = page(of: reply) else {
        if reply.isLast { ledger.forget(request) }
        return nil
      }
      guard ledger.errands.contains(where: { $0.request == request }) else { return [] }
      if Self.comesWhole { ledger.whole = page.rows }
      return take(ledger.wholePage ?? page, for: request, visible: visible)
    case .returned, .command(.refresh):
      if request(Window(anchor: .first, count: 0), needle: nil) != nil { ledger.whole = nil }
      return refill()
    case .command, .typed, .pressed, .pasted:
      return ledger.update(event, visible: visible).map { effects(of: $0, visible: visible) }
    }
  }

  private mutating func take(_ page: Page<Row>, for request: Request?, visible: Int?) -> [Effect] {
    ledger.receive(page, for: request, visible: visible)
      .map { effects(of: $0, visible: visible) } ?? []
  }

  /// Asks for the rows anew, where the clerk is.
  mutating func refill() -> [Effect] { effects(of: ledger.refill(), visible: nil) }

  /// Asks for the rows from the first.
  mutating func rearrange() -> [Effect] { effects(of: ledger.rearrange(), visible: nil) }

  /// Filters by a text.
  mutating func narrow(to text: String, visible: Int) -> [Effect] {
    effects(of: ledger.narrow(to: text), visible: visible)
  }

  /// Asks for other rows, such as those of another year.
  mutating func reload() -> [Effect] {
    ledger.whole = nil
    return rearrange()
  }

  private mutating func effects(of wishes: [LedgerWish<Row>], visible: Int?) -> [Effect] {
    wishes.flatMap { wish -> [Effect] in
      switch wish {
      case .ask(let window, let needle, let purpose):
        let request = request(window, needle: needle)
        ledger.errands.append(LedgerErrand(request: request, purpose: purpose))
        guard let page = ledger.wholePage else { return request.map { [.ask($0)] } ?? [] }
        return take(page, for: request, visible: visible)
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
