import Domain
import Scoring
import Toolkit

/// Scorecard (积分卡): one member's year, every entry with its clause, its arithmetic and its record.
struct ScorecardScreen: LedgerScreen {
  private var sitting: Sitting
  private let member: Identifier<Member>
  private var sheet: ScorecardSheet?
  private var problem: Phrase?
  var ledger = Ledger<EntryRow>()

  init(_ sitting: Sitting, member: Identifier<Member>) {
    self.sitting = sitting
    self.member = member
    ledger.open(sitting, filter: "")
    ledger.begin(without: [.name, .basis])
    begin()
  }

  var title: Words {
    let name = sheet?.dossier.member.name ?? ""
    return Words("积分卡 " + name, "Scorecard " + name)
  }
  var year: Int? { sitting.year }
  var place: KeptPlace? { nil }
  static var comesWhole: Bool { true }

  var offers: [Offer] {
    let none: Phrase? = entry == nil ? .nothingSelected : nil
    let own: [Offer] = [
      Offer(.openClause, unless: none), .can(.back), .can(.nextBasis), .can(.previousYear),
      .can(.nextYear), .can(.refresh), Offer(.log, unless: sitting.obstacleToSaving),
    ]
    return ledger.offers(open: .openSource, before: own) + (isTyping ? [] : Offer.places)
  }

  private var entry: PointEntry? { ledger.list.selectedRow?.entry }

  func opening() -> [Effect] { firstRequests }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    if case .answered(.scorecard(member, let year), .scorecard(let sheet)) = event,
      year == sitting.year
    {
      self.sheet = sheet
    }
    if let effects = updateLedger(event, visible: visible(body)) { return effects }
    switch event {
    case .answered(_, let reply): problem = reply.problem
    case .command(.openClause):
      return entry.map { [.open(route(toClause: $0.clause))] } ?? []
    case .command(.nextBasis): return nextAspect(visible(body))
    case .command(.back): return [.back]
    case .command(.log): return [.open(.log)]
    case .command(.previousYear): return turn(-1)
    case .command(.nextYear): return turn(1)
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func turn(_ years: Int) -> [Effect] {
    sitting.year += years
    sheet = nil
    return reload()
  }

  /// Shows the entries of the next aspect; all of them after the last.
  private mutating func nextAspect(_ visible: Int) -> [Effect] {
    let codes = sheet?.card.aspects.map { "方面=\($0.code)" } ?? []
    let next = codes.firstIndex(of: ledger.view.filter).map { $0 + 1 } ?? 0
    return narrow(to: codes.indices.contains(next) ? codes[next] : "", visible: visible)
  }

  func request(_ window: Window, needle: String?) -> Request? {
    .scorecard(member, year: sitting.year)
  }

  func page(of reply: Reply) -> Page<EntryRow>? {
    guard case .scorecard(let sheet) = reply else { return nil }
    return Page(whole: EntryRow.rows(of: sheet, by: sitting.book))
  }

  func route(to row: EntryRow, at field: Facet) -> Route? {
    field == .task
      ? route(toClause: row.entry.clause) : row.entry.source.route
  }

  private func route(toClause clause: String) -> Route {
    .clause(clause, year: sitting.year, member: member)
  }

  /// The head takes eleven rows, fewer where the screen is low.
  private func head(_ rows: Int) -> Int {
    rows >= 20 ? 11 : rows >= 9 ? min(11, max(3, rows - 8)) : max(1, rows - 3 - foot(rows))
  }
  /// Arithmetic, gates and gaps; of these the first, or none, where the screen is low.
  private func foot(_ rows: Int) -> Int { rows >= 9 ? 3 : rows >= 5 ? 1 : 0 }
  /// On a high screen gates that are not met may take a second line.
  private func foot(_ body: Size) -> Int {
    let gates = gateLines(columns: body.columns - 2, .wide, .chinese).count
    return foot(body.rows) + (body.rows >= 20 && gates > 1 ? 1 : 0)
  }
  private func visible(_ body: Size) -> Int {
    max(1, body.rows - head(body.rows) - foot(body) - (ledger.isPlain ? 1 : 2))
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    guard let sheet else {
      frame.write(
        (problem ?? .loading).text(in: language), at: body.position(column: 1, row: 0),
        columns: body.columns - 1, as: .muted)
      return
    }
    let (upper, lower) = body.split(top: head(body.rows))
    CardPane(sheet: sheet, book: sitting.book).draw(
      into: &frame, in: upper.inset(columns: 1, rows: 0), language: language)
    let (list, foot) = lower.split(bottom: foot(body.size))
    ledger.drawBare(
      into: &frame, in: list, none: ledger.none(.noEntries), language: language)
    drawFoot(sheet, into: &frame, in: foot, language: language)
  }

  /// What the book says of totals as low as these; while the year runs it is no more than a hint. Empty
  /// for nothing.
  private func alarms(_ sheet: ScorecardSheet, _ language: Language) -> (text: String, role: Role) {
    let alarms = sitting.book?.alarms.filter { sheet.alarms.contains($0.code) } ?? []
    let names = alarms.map { Words($0.name).text(in: language) }.joined(separator: "  ")
    if names.isEmpty { return ("", .muted) }
    return sheet.card.year < sitting.today.year
      ? ("! " + names, .statusWarning)
      : (Phrase.alarmsSoFar(names).text(in: language), .muted)
  }

  /// The arithmetic of the selected entry, what cut it, and what is still worth doing.
  private func drawFoot(
    _ sheet: ScorecardSheet, into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    if let entry, !area.isEmpty {
      let sums = entry.arithmetic(in: language)
      let cuts = entry.reductions.map { $0.words.text(in: language) }.joined(separator: "; ")
      frame.write(
        "\(entry.clause): \(sums)" + (cuts.isEmpty ? "" : "  ! " + cuts),
        at: area.position(column: 1, row: 0), columns: area.columns - 2, as: .text)
    }
    guard area.rows > 2 else { return }
    let told = gateLines(columns: area.columns - 2, frame.ambiguous, language).prefix(area.rows - 2)
    for (row, line) in told.enumerated() {
      frame.write(
        line, at: area.position(column: 1, row: 1 + row), columns: area.columns - 2, as: .muted)
    }
    let end = area.column + 3 + frame.columns(of: told.last ?? "")
    let alarms = alarms(sheet, language)
    frame.write(
      alarms.text, at: Position(column: end, row: area.row + max(1, told.count)),
      columns: max(0, area.endColumn - 1 - end), as: alarms.role)
    guard let book = sitting.book else { return }
    let card = sheet.card
    let whole = book.steps(to: card, beyondQuotaOf: nil).first { step in
      if case .whole = step { true } else { false }
    }
    let next = book.pointsToNextGrade(from: card.total, months: card.months).map {
      Phrase.toNextGrade($0.points, Words($0.grade.name)).text(
        in: language)
    }
    let gaps = sheet.gaps.sorted { $0.open > $1.open }.prefix(6)
      .map { "\($0.clause) \($0.open)" }
    frame.write(
      ([whole?.words.text(in: language), next].compactMap(\.self) + [
        Phrase.stillOpen.text(in: language) + " " + gaps.joined(separator: "  ")
      ])
      .joined(separator: "  "),
      at: area.position(column: 1, row: area.rows - 1), columns: area.columns - 2, as: .muted)
  }

  /// The gates, each with what it lacks, in lines that fit and leave room for alarms.
  private func gateLines(
    columns: Int, _ ambiguous: Ambiguous, _ language: Language
  ) -> [String] {
    guard let sheet else { return [] }
    let gates = sheet.card.gates.map { $0.words(by: sitting.book).text(in: language) }
    let alarms = alarms(sheet, language).text
    let room = alarms.isEmpty ? columns : columns - 2 - alarms.columns(ambiguous)
    return (Phrase.gates.text(in: language) + " " + gates.joined(separator: "  "))
      .wrapped(columns: max(20, room), ambiguous)
  }
}
