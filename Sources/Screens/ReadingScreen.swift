import Domain
import Toolkit

/// Reading (书香政协): the year's sessions by month, series, rooms and classes of books; below, the sessions.
struct ReadingScreen: LedgerScreen {
  private var sitting: Sitting
  private var summary: ReadingSummary?
  private var query: ActivityQuery
  var ledger = Ledger<ActivityRow>()
  /// The line and month of the grid that are meant; nil where the list is shown.
  private var cell: ReadingCell?

  init(_ sitting: Sitting) {
    self.sitting = sitting
    query = ActivityQuery(
      kinds: [.readingSession], year: sitting.year, workstation: nil, text: "",
      window: Window(anchor: .first, count: PagedList<ActivityRow>.page))
    ledger.open(sitting, filter: "")
    begin()
  }

  var place: KeptPlace? { nil }
  var title: Words { Phrase.reading.words }
  var year: Int? { query.year }
  var offers: [Offer] {
    let own: [Offer] = [
      Offer(.log, unless: sitting.obstacleToSaving),
      Offer(
        .repeatLast,
        unless: sitting.obstacleToSaving
          ?? (summary?.series.isEmpty == false ? nil : .nothingToRepeat)),
      Offer(.enrol, unless: sitting.obstacleToSaving), .can(.back), .can(.nextBasis),
      .can(.previousYear), .can(.nextYear), .can(.refresh),
    ]
    // The grid stands in place of the list: nothing of the list's is to be found under it.
    guard cell == nil else {
      return [.can(.openSource), .can(.nextBasis)] + own + [.can(.left), .can(.right)] + Offer.list
        + Offer.places
    }
    return ledger.offers(open: .openSource, before: own) + (isTyping ? [] : Offer.places)
  }

  func opening() -> [Effect] {
    [.ask(.reading(year: query.year))] + firstRequests
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    if case .answered(.reading(let year), .reading(let summary)) = event {
      if year == query.year { self.summary = summary }
      return []
    }
    if case .command(let action) = event, let effects = takeInGrid(action) { return effects }
    if let effects = updateLedger(event, visible: visible(body)) {
      let isAsking = event == .returned || event == .command(.refresh)
      return effects + (isAsking ? [.ask(.reading(year: query.year))] : [])
    }
    switch event {
    case .command(.nextBasis): cell = ReadingCell(line: 0, month: max(0, gone - 1))
    case .command(.previousYear): return turn(-1)
    case .command(.nextYear): return turn(1)
    case .command(.log): return [.open(.logActivity(.readingSession, .blank))]
    case .command(.repeatLast):
      return summary?.series.first.map { [.open(.logActivity(.readingSession, .again($0)))] } ?? []
    case .command(.enrol): return [.open(.readingForm)]
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .answered, .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  /// What an action does in the grid; nil outside it, and for an action that is not the grid's.
  private mutating func takeInGrid(_ action: Action) -> [Effect]? {
    guard let cell, let summary else { return nil }
    switch action {
    case .up, .down, .left, .right, .first, .last, .pageUp, .pageDown:
      self.cell = cell.moved(action, lines: ReadingPicture.lines(of: summary).count)
    case .openSource, .choose:
      let lines = ReadingPicture.lines(of: summary)
      return lines.indices.contains(cell.line)
        ? [
          .open(
            .activityList(
              [.readingSession], workstation: nil,
              filter: lines[cell.line].filter + "月:\(cell.month + 1)"))
        ] : []
    case .nextBasis: return [.open(.readingRooms)]
    case .back: self.cell = nil
    default: return nil
    }
    return []
  }

  private mutating func turn(_ years: Int) -> [Effect] {
    query.year += years
    summary = nil
    return [.ask(.reading(year: query.year))] + rearrange()
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

  /// The grid takes the whole screen, or the months and what is missing stand above the list.
  private func head(_ rows: Int) -> Int { rows >= 14 ? 6 : rows >= 6 ? 3 : 0 }
  private func visible(_ body: Size) -> Int { max(1, body.rows - head(body.rows) - 2) }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    if let summary, let cell {
      ReadingPicture(summary: summary, gone: gone, cell: cell).draw(
        into: &frame, in: body, language: language)
      return
    }
    let (upper, lower) = body.split(top: head(body.rows))
    if let summary {
      ReadingPicture(summary: summary, gone: gone, cell: nil).drawHead(
        into: &frame, in: upper, language: language)
    }
    ledger.draw(
      into: &frame, with: lower, left: Phrase.readingSessions.text(in: language),
      right: String(query.year), none: ledger.nothing(to: .log, in: sitting), language: language)
  }

  /// How many months of the year have begun: those to come cannot be without a session.
  private var gone: Int {
    let today = sitting.today
    return query.year < today.year ? 12 : query.year == today.year ? today.month : 0
  }
}
