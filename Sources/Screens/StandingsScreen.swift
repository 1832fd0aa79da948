import Domain
import Toolkit

/// Standings (排名): members, sectors or groups; ties share a place, and the next is skipped.
struct StandingsScreen: LedgerScreen {
  private let sitting: Sitting
  private var query: StandingsQuery
  private var problem: Phrase?
  var ledger = Ledger<StandingRow>()

  init(_ sitting: Sitting, filter: String) {
    self.sitting = sitting
    query = StandingsQuery(
      by: .member, year: sitting.year,
      window: Window(anchor: .first, count: PagedList<StandingRow>.page))
    ledger.open(sitting, filter: filter)
    show(query.by)
    begin()
  }

  var title: Words { Phrase.standings.words }
  var year: Int? { query.year }
  var offers: [Offer] {
    let own: [Offer] = [
      .can(.nextBasis), .can(.back), .can(.previousYear), .can(.nextYear), .can(.refresh),
      Offer(.batch, unless: obstacleToBatch),
    ]
    let isGroup = query.by != .member && query.by != .sector
    return ledger.offers(open: .openMember, unless: isGroup ? .membersOnly : nil, before: own)
      + (isTyping ? [] : Offer.places)
  }

  /// Why nothing can be logged for the rows marked; nil where it can.
  private var obstacleToBatch: Phrase? {
    query.by != .member ? .membersOnly : ledger.obstacleToBatch ?? sitting.obstacleToSaving
  }

  func opening() -> [Effect] { firstRequests + [.ask(.catalogue)] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    if let effects = updateLedger(event, visible: body.rows - 2) { return effects }
    switch event {
    case .answered(_, let reply): problem = reply.problem
    case .command(.previousYear): return change { $0.year -= 1 }
    case .command(.nextYear): return change { $0.year += 1 }
    case .command(.nextBasis):
      ledger.marked = [:]
      return change { $0.by = $0.by.following }
    case .command(.batch):
      return [.open(.logFor(ledger.marks.compactMap(\.member)))]
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  /// The columns that a basis has something to say in.
  private mutating func show(_ basis: StandingsBasis) {
    let own: Set<Facet> = ledger.hasColours ? [.sector, .grade, .colour] : [.sector, .grade]
    for path in [\Ledger<StandingRow>.view.hidden, \.usual.hidden] {
      if basis == .member {
        ledger[keyPath: path].subtract(own)
        ledger[keyPath: path].formUnion([.coverage, .sum])
      } else {
        ledger[keyPath: path].formUnion(own)
        ledger[keyPath: path].subtract([.coverage, .sum])
      }
    }
    let heading: Phrase? = basis == .member ? nil : basis == .sector ? .sector : .group
    ledger.titles = heading.map { [.name: $0] } ?? [:]
  }

  private mutating func change(_ body: (inout StandingsQuery) -> Void) -> [Effect] {
    body(&query)
    ledger.ownIsDescending = query.by == .member
    show(query.by)
    return rearrange()
  }

  func request(_ window: Window, needle: String?) -> Request? {
    var query = query
    query.window = window
    query.arrangement = ledger.arrangement.holding(needle)
    if !ledger.filter.text.isEmpty {
      query.arrangement = query.arrangement.holding(ledger.filter.text)
    }
    return .standings(query)
  }

  func page(of reply: Reply) -> Page<StandingRow>? {
    if case .standings(let page) = reply { page } else { nil }
  }

  func route(to row: StandingRow, at field: Facet) -> Route? {
    if let member = row.member {
      return field == .sector ? .members(filter: "界别=\(row.sector)") : .scorecard(member)
    }
    return query.by == .sector ? .members(filter: "界别=\(row.name)") : nil
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    ledger.draw(
      into: &frame, with: body, left: query.by.words.text(in: language),
      right: String(query.year), none: problem ?? ledger.none(.nothingHere), language: language)
  }
}

extension StandingsBasis {
  /// The next basis a clerk turns to.
  fileprivate var following: StandingsBasis {
    switch self {
    case .member: .sector
    case .sector: GroupKind.allCases.first.map(StandingsBasis.group) ?? .member
    case .group(let kind): GroupKind.allCases.following(kind).map(StandingsBasis.group) ?? .member
    }
  }
}

extension Array where Element: Equatable {
  /// The one after an element; nil after the last.
  fileprivate func following(_ element: Element) -> Element? {
    firstIndex(of: element).flatMap { dropFirst($0 + 1).first }
  }
}
