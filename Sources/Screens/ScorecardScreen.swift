import Domain
import Scoring
import Toolkit

/// Scorecard (积分卡): one member's year, every entry with its clause, its arithmetic and its record.
struct ScorecardScreen: Screen {
  private var sitting: Sitting
  private let member: Identifier<Member>
  private var sheet: ScorecardSheet?
  private var problem: Phrase?
  private var selected = 0
  private var top = 0

  init(_ sitting: Sitting, member: Identifier<Member>) {
    self.sitting = sitting
    self.member = member
  }

  var title: Words {
    let name = sheet?.dossier.member.name ?? ""
    return Words("积分卡 " + name, "Scorecard " + name)
  }
  var year: Int? { sitting.year }
  var isTyping: Bool { false }

  var offers: [Offer] {
    let none: Phrase? = entry == nil ? .nothingSelected : nil
    return [
      Offer(.openSource, unless: none), Offer(.openClause, unless: none), .can(.back),
      .can(.previousYear), .can(.nextYear),
      .can(.refresh), Offer(.log, unless: sitting.obstacleToSaving),
    ] + Offer.list + Offer.places
  }

  private var entry: PointEntry? {
    guard let sheet, sheet.card.entries.indices.contains(selected) else { return nil }
    return sheet.card.entries[selected]
  }

  func opening() -> [Effect] { [.ask(.scorecard(member, year: sitting.year))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(.scorecard(member, let year), .scorecard(let sheet)) where year == sitting.year:
      show(sheet, body)
    case .answered(_, let reply): problem = reply.problem
    case .returned, .command(.refresh): return opening()
    case .command(.up): move(by: -1, body)
    case .command(.down): move(by: 1, body)
    case .command(.pageUp): move(by: -visible(body), body)
    case .command(.pageDown): move(by: visible(body), body)
    case .command(.first): move(by: -selected, body)
    case .command(.last): move(by: sheet?.card.entries.count ?? 0, body)
    case .command(.openSource), .command(.choose):
      return entry.map { [.open($0.source.route)] } ?? []
    case .command(.openClause):
      return entry.map { [.open(.clause($0.clause, year: sitting.year))] } ?? []
    case .command(.back): return [.back]
    case .command(.log): return [.open(.log)]
    case .command(.previousYear): return turn(-1)
    case .command(.nextYear): return turn(1)
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .typed, .pressed, .pasted: break
    }
    return []
  }

  /// Takes a sheet; the entry that is meant stays, in its place on the screen unless the first is shown.
  private mutating func show(_ sheet: ScorecardSheet, _ body: Size) {
    let before = entry
    self.sheet = sheet
    let same = sheet.card.entries.firstIndex {
      $0.source == before?.source && $0.clause == before?.clause
    }
    let step = same.map { $0 - selected } ?? 0
    if top > 0 { top = max(0, top + step) }
    move(by: step, body)
  }

  private mutating func turn(_ years: Int) -> [Effect] {
    sitting.year += years
    sheet = nil
    return opening()
  }

  private mutating func move(by rows: Int, _ body: Size) {
    let count = sheet?.card.entries.count ?? 0
    selected = max(0, min(selected + rows, count - 1))
    top = max(selected - visible(body) + 1, min(top, selected))
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
    max(1, body.rows - head(body.rows) - foot(body) - 1)
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
    let top = top.scrolled(to: selected, visible: list.rows - 1)
    drawEntries(sheet, into: &frame, in: list, language: language)
    drawFoot(sheet, into: &frame, in: foot, language: language)
    if !sheet.card.entries.isEmpty {
      frame.caret = list.position(column: 0, row: 1 + selected - top)
    }
  }

  private func drawEntries(
    _ sheet: ScorecardSheet, into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    let top = top.scrolled(to: selected, visible: area.rows - 1)
    let shown = sheet.card.entries.dropFirst(top).prefix(max(0, area.rows - 1))
    let table = Table(
      columns: [
        Column(
          title: Phrase.day.text(in: language), width: .fixed(10), alignment: .left, priority: 3),
        Column(
          title: Phrase.clause.text(in: language), width: .fixed(4), alignment: .left, priority: 0),
        Column(
          title: Phrase.task.text(in: language), width: .flexible(minimum: 12), alignment: .left,
          priority: 2),
        Column(
          title: Phrase.record.text(in: language), width: .flexible(minimum: 16), alignment: .left,
          priority: 1),
        Column(
          title: Phrase.points.text(in: language), width: .fixed(7), alignment: .right, priority: 0),
        Column(
          title: Phrase.cutFrom.text(in: language), width: .fixed(7), alignment: .right, priority: 4
        ),
      ],
      rows: shown.map { cells($0, sheet, language) },
      selected: sheet.card.entries.isEmpty ? nil : selected - top)
    table.draw(into: &frame, in: area)
    if sheet.card.entries.isEmpty {
      frame.write(
        Phrase.noEntries.text(in: language), at: area.position(column: 1, row: 1),
        columns: area.columns - 1, as: .muted)
    }
  }

  private func cells(
    _ entry: PointEntry, _ sheet: ScorecardSheet, _ language: Language
  ) -> [TableCell] {
    let role: Role? = entry.pool == .deduction ? .scoreDown : entry.pool == .bonus ? .scoreUp : nil
    return [
      TableCell(entry.day.iso, .muted), TableCell(entry.clause, nil),
      TableCell(sitting.book?.clauseName(entry.clause)?.text(in: language) ?? "", nil),
      TableCell(sheet.titles[entry.source] ?? "", .muted),
      TableCell(entry.counted.description, role),
      TableCell(entry.earned == entry.counted ? "" : entry.earned.description, .statusWarning),
    ]
  }

  /// What the book says of totals as low as these; while the year runs it is no more than a hint.
  private func drawAlarms(
    _ sheet: ScorecardSheet, into frame: inout Frame, at position: Position, columns: Int,
    language: Language
  ) {
    let alarms = sitting.book?.alarms.filter { sheet.alarms.contains($0.code) } ?? []
    guard !alarms.isEmpty else { return }
    let names = alarms.map { Words($0.name).text(in: language) }.joined(separator: "  ")
    let isOver = sheet.card.year < sitting.today.year
    frame.write(
      isOver ? "! " + names : Phrase.alarmsSoFar(names).text(in: language), at: position,
      columns: columns, as: isOver ? .statusWarning : .muted)
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
    let end = area.column + 1 + frame.columns(of: told.last ?? "")
    drawAlarms(
      sheet, into: &frame, at: Position(column: end + 2, row: area.row + max(1, told.count)),
      columns: max(0, area.endColumn - 3 - end), language: language)
    guard let book = sitting.book else { return }
    let next = book.pointsToNextGrade(from: sheet.card.total).map {
      Phrase.toNextGrade($0.points, Words($0.grade.name)).text(
        in: language)
    }
    let gaps = sheet.gaps.sorted { $0.open > $1.open }.prefix(6)
      .map { "\($0.clause) \($0.open)" }
    frame.write(
      ([next].compactMap { $0 } + [
        Phrase.stillOpen.text(in: language) + " " + gaps.joined(separator: "  ")
      ])
      .joined(separator: "  "),
      at: area.position(column: 1, row: area.rows - 1), columns: area.columns - 2, as: .muted)
  }

  /// The gates, each with what it lacks, in lines that fit.
  private func gateLines(
    columns: Int, _ ambiguous: Ambiguous, _ language: Language
  ) -> [String] {
    let gates = sheet?.card.gates.map { $0.words(by: sitting.book).text(in: language) } ?? []
    return (Phrase.gates.text(in: language) + " " + gates.joined(separator: "  "))
      .wrapped(columns: columns, ambiguous)
  }
}

extension Source {
  /// The screen that shows the record.
  var route: Route {
    switch self {
    case .activity(let id): .activity(id)
    case .work(let id): .work(id)
    }
  }
}
