import Domain
import Toolkit

/// Members (委员): the roll as a table; the row's card beside it where there is room.
struct MembersScreen: LedgerScreen {
  private let sitting: Sitting
  private var query: MemberQuery
  private var aside: ScorecardSheet?
  /// Whether somebody may have changed the card beside the list since it was read.
  private var isAsideOld = false
  /// Whether a card is on its way: of rows that are passed meanwhile none is asked for.
  private var isAsking = false
  private var problem: Phrase?
  var ledger = Ledger<MemberRow>()

  init(_ sitting: Sitting, filter: String) {
    self.sitting = sitting
    query = MemberQuery(
      text: "", sector: nil, state: nil, order: .number, isDescending: false, year: sitting.year,
      window: Window(anchor: .first, count: PagedList<MemberRow>.page))
    ledger.open(sitting, filter: filter)
    let own = ledger.view.own
    if let order = MemberOrder(rawValue: String(own.dropLast())) {
      (query.order, query.isDescending) = (order, own.hasSuffix("-"))
      ledger.ownIsDescending = query.isDescending
    }
    begin()
  }

  var title: Words { Phrase.members.words }
  var year: Int? { query.year }

  var offers: [Offer] {
    let own: [Offer] = [
      .can(.sort), Offer(.log, unless: sitting.obstacleToSaving), .can(.back), .can(.reverse),
      .can(.filterSector),
      .can(.previousYear), .can(.nextYear), .can(.refresh),
      Offer(.batch, unless: ledger.obstacleToBatch ?? sitting.obstacleToSaving),
      Offer(.importRoll, unless: sitting.obstacleToSaving),
      Offer(.enrol, unless: sitting.obstacleToSaving), Offer(.amend, unless: unamendable),
    ]
    return ledger.offers(open: .openMember, before: own) + (isTyping ? [] : Offer.places)
  }

  /// Why the selected row cannot be amended; nil where it can.
  private var unamendable: Phrase? {
    sitting.obstacleToSaving ?? (ledger.list.selectedRow == nil ? .nothingSelected : nil)
  }

  func opening() -> [Effect] { firstRequests + [.ask(.catalogue)] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    if case .answered(.scorecard, let reply) = event {
      return reply.isLast ? take(aside: reply, body) : []
    }
    if case .returned = event { isAsideOld = true }
    if let effects = updateLedger(event, visible: visible(body)) {
      return effects + look(aside: body)
    }
    switch event {
    case .answered(_, let reply): problem = reply.problem
    case .command(let action): return take(action)
    case .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .back:
      guard query.sector != nil else { return [.back] }
      query.sector = nil
    case .sort:
      ledger.view.order = []
      query.order = query.order.next
      query.isDescending = query.order == .points
      return turned()
    case .reverse:
      query.isDescending.toggle()
      for index in ledger.view.order.indices { ledger.view.order[index].isDescending.toggle() }
      return turned()
    case .filterSector:
      let sectors = ledger.catalogue?.sectors ?? []
      query.sector = sectors.following(query.sector)
      return rearrange()
    case .previousYear: query.year -= 1
    case .nextYear: query.year += 1
    case .log: return [.open(.log)]
    case .batch: return [.open(.logFor(ledger.marks.map(\.id)))]
    case .importRoll: return [.open(.importRoll)]
    case .enrol: return [.open(.memberForm(nil))]
    case .amend: return ledger.list.selectedRow.map { [.open(.memberForm($0.id))] } ?? []
    default: return action.place.map { [.go($0)] } ?? []
    }
    return rearrange()
  }

  private mutating func turned() -> [Effect] {
    ledger.ownIsDescending = query.isDescending
    ledger.view.own = query.order.rawValue + (query.isDescending ? "-" : "+")
    return rearrange()
  }

  mutating func fitting(_ body: Size) -> [Effect] { look(aside: body) }

  func request(_ window: Window, needle: String?) -> Request? {
    var query = query
    query.window = window
    query.text = needle ?? ledger.filter.text
    query.arrangement = ledger.arrangement
    return .members(query)
  }

  func page(of reply: Reply) -> Page<MemberRow>? {
    if case .members(let page) = reply { page } else { nil }
  }

  func route(to row: MemberRow, at field: Facet) -> Route? {
    switch field {
    case .attended: .activityList([], workstation: nil, filter: "委员:\(row.number)")
    case .reading: .activityList([.readingSession], workstation: nil, filter: "委员:\(row.number)")
    case .sector: .members(filter: "界别=\(row.sector)")
    default: .scorecard(row.id)
    }
  }

  /// Asks for the card beside the list, where there is room for one that is not there.
  private mutating func look(aside body: Size) -> [Effect] {
    guard !isAsking, body.columns >= 100, let row = ledger.list.selectedRow,
      isAsideOld || aside?.dossier.id != row.id || aside?.card.year != query.year
    else { return [] }
    (isAsking, isAsideOld) = (true, false)
    return [.ask(.scorecard(row.id, year: query.year))]
  }

  /// Takes the card, and asks for that of the row gone to meanwhile.
  private mutating func take(aside reply: Reply, _ body: Size) -> [Effect] {
    isAsking = false
    guard case .scorecard(let sheet) = reply else {
      problem = reply.problem
      return []
    }
    aside = sheet
    return look(aside: body)
  }

  private var isFiltered: Bool { !ledger.view.filter.isEmpty || query.sector != nil }

  private func visible(_ body: Size) -> Int { max(1, body.rows - 2) }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let (left, right) =
      body.columns >= 100 ? body.split(right: 40) : (body, body.split(left: 0).left)
    let order = Phrase.sortedBy(query.order.words, query.isDescending).text(in: language)
    let about = [query.sector, String(query.year), order].compactMap { $0 }
    ledger.draw(
      into: &frame, in: left, left: "", right: about.joined(separator: " · "),
      none: problem ?? (isFiltered ? .nobodyFound : .nobodyYet), language: language)
    guard !right.isEmpty, let aside, aside.dossier.id == ledger.list.selectedRow?.id else { return }
    frame.line(column: right.column, from: right.row, rows: right.rows, as: .border)
    CardPane(sheet: aside, book: sitting.book).draw(
      into: &frame, in: right.split(left: 2).rest, language: language)
  }
}

extension MemberOrder {
  fileprivate var next: MemberOrder {
    switch self {
    case .number: .strokes
    case .strokes: .pinyin
    case .pinyin: .points
    case .points: .number
    }
  }
}

extension [String] {
  /// The text after this one; the first after none, none after the last.
  func following(_ text: String?) -> String? {
    guard let text, let index = firstIndex(of: text) else { return first }
    return index + 1 < count ? self[index + 1] : nil
  }
}
