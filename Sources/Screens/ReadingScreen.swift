import Domain
import Toolkit

/// Reading (书香政协): the year's sessions by month, series, rooms and classes of books; below, the sessions.
struct ReadingScreen: Screen {
  private var sitting: Sitting
  private var summary: ReadingSummary?
  private var query: ActivityQuery
  private var list = PagedList<ActivityRow>()

  init(_ sitting: Sitting) {
    self.sitting = sitting
    query = ActivityQuery(
      kinds: [.readingSession], year: sitting.year, workstation: nil, text: "",
      window: Window(anchor: .first, count: PagedList<ActivityRow>.page))
  }

  var title: Words { Phrase.reading.words }
  var year: Int? { query.year }
  var isTyping: Bool { false }
  var offers: [Offer] {
    [
      Offer(.openSource, unless: list.selectedRow == nil ? .nothingSelected : nil),
      Offer(.log, unless: sitting.obstacleToSaving),
      Offer(
        .repeatLast,
        unless: sitting.obstacleToSaving
          ?? (summary?.series.isEmpty == false ? nil : .nothingToRepeat)),
      .can(.back), .can(.previousYear), .can(.nextYear), .can(.refresh),
    ] + Offer.list + Offer.places
  }

  func opening() -> [Effect] { [.ask(.reading(year: query.year)), .ask(.activities(query))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(.reading(let year), .reading(let summary)) where year == query.year:
      self.summary = summary
    case .answered(.activities(let asked), .activities(let page)) where asked.year == query.year:
      list.receive(page, from: asked.window.anchor)
      list.settle(visible: visible(body))
    case .returned, .command(.refresh): return refill()
    case .command(.previousYear): return turn(-1)
    case .command(.nextYear): return turn(1)
    case .command(.openSource), .command(.choose):
      return list.selectedRow.map { [.open(.activity($0.id))] } ?? []
    case .command(.log): return [.open(.logActivity(.readingSession, .blank))]
    case .command(.repeatLast):
      return summary?.series.first.map { [.open(.logActivity(.readingSession, .again($0)))] } ?? []
    case .command(.back): return [.back]
    case .command(let action):
      if let place = action.place { return [.go(place)] }
      guard let window = list.move(action, visible: visible(body)) else { return [] }
      query.window = window
      return [.ask(.activities(query))]
    case .answered, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func turn(_ years: Int) -> [Effect] {
    query.year += years
    summary = nil
    list.rewind()
    return refill()
  }

  private mutating func refill() -> [Effect] {
    query.window = list.restart()
    return opening()
  }

  private func head(_ rows: Int) -> Int { rows >= 14 ? 8 : min(3, rows / 2) }
  private func visible(_ body: Size) -> Int { max(1, body.rows - head(body.rows) - 1) }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let (upper, lower) = body.split(top: head(body.rows))
    if let summary { draw(summary, into: &frame, in: upper, language: language) }
    ActivityTable(list: list).draw(into: &frame, in: lower, language: language)
  }

  /// How many months of a year have begun: those to come cannot be without a session.
  private func monthsGone(of year: Int) -> Int {
    let today = sitting.today
    return year < today.year ? 12 : year == today.year ? today.month : 0
  }

  private func draw(
    _ summary: ReadingSummary, into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    let months = summary.sessions.map { $0 == 0 ? "·" : String($0) }.joined(separator: " ")
    let missing = summary.sessions.prefix(monthsGone(of: summary.year)).enumerated()
      .filter { $0.element == 0 }.map { String($0.offset + 1) }
    var lines: [(String, Role)] = [
      (
        Phrase.readingYear(
          summary.year, sessions: summary.sessions.reduce(0, +), readers: summary.readers,
          members: summary.members
        ).text(in: language), .title
      ),
      (
        Phrase.byMonth.text(in: language) + "  " + months + "   "
          + Sparkline.text(summary.present, ambiguous: frame.ambiguous), .chart1
      ),
      (
        Phrase.monthsWithout.text(in: language) + " "
          + (missing.isEmpty ? "-" : missing.joined(separator: " ")), .muted
      ),
    ]
    lines += summary.series.prefix(1).map {
      (
        Phrase.seriesLine($0.name, $0.count, last: $0.last.serial ?? $0.count).text(in: language),
        .text
      )
    }
    let shelves = summary.shelves.map { "\($0.shelf) \($0.sessions)/\($0.books)" }
    if !shelves.isEmpty {
      lines.append(
        (Phrase.shelvesLine(shelves.joined(separator: "  ")).text(in: language), .text))
    }
    let rooms = summary.rooms.sorted { $0.sessions > $1.sessions }.prefix(6).map {
      "\($0.room.name) \($0.sessions)"
    }
    if !rooms.isEmpty {
      lines.append((Phrase.roomsLine(rooms.joined(separator: "  ")).text(in: language), .muted))
    }
    for (index, line) in lines.enumerated() where index < area.rows {
      frame.write(
        line.0, at: area.position(column: 1, row: index), columns: area.columns - 2, as: line.1)
    }
  }
}
