import Domain
import Toolkit

/// The year at a glance: a heat map of its activities, coverage by sector, who is behind, the days
/// ahead, and the journal's last lines.
struct HomePicture {
  /// How many members are shown as behind.
  static let people = 5

  let summary: HomeSummary
  /// nil where nothing is meant yet.
  let figure: HomeFigure?
  let today: Day

  /// Months of the year that have begun.
  private var gone: Int {
    summary.year < today.year ? 12 : summary.year == today.year ? today.month : 0
  }

  /// Under so many rows there is room for one part alone: that of the figure meant.
  private static let low = 8

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let isEmpty = summary.members == 0
    if body.rows < HomePicture.low, !isEmpty {
      let start = HomeFigure.month(kind: 0, month: 0)
      return draw(figure ?? start, into: &frame, in: body, language: language)
    }
    let above = body.rows < HomePicture.low ? 0 : drawMonths(into: &frame, in: body, language)
    let below = body.split(top: above).rest
    if isEmpty {
      frame.write(
        wrapped: Phrase.homeIsEmpty.text(in: language),
        in: below.split(top: 2).top.inset(columns: 1, rows: 0), as: .text)
      drawRecent(into: &frame, in: below.split(top: 3).rest, language: language)
    } else if body.columns < 72 {
      let half = below.rows < 6 ? below.rows : min(HomePicture.people + 1, below.rows / 2)
      let (top, rest) = below.split(top: half)
      let isSector = if case .sector? = figure { true } else { false }
      draw(
        rest.isEmpty || isSector ? lower : .behind(0), into: &frame, in: top, language: language)
      drawRecent(into: &frame, in: rest, language: language)
    } else {
      drawColumns(into: &frame, in: below, language: language)
    }
  }

  /// The figure meant, where it is below the months; else the first below them.
  private var lower: HomeFigure {
    if case .month? = figure { .behind(0) } else { figure ?? .behind(0) }
  }

  /// Draws the part that a figure is in.
  private func draw(
    _ figure: HomeFigure, into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    switch figure {
    case .month: _ = drawMonths(into: &frame, in: area, language)
    case .sector: drawCoverage(into: &frame, in: area, language: language)
    case .behind: drawBehind(into: &frame, in: area, language: language)
    case .recent: drawRecent(into: &frame, in: area, language: language)
    }
  }

  private func drawColumns(into frame: inout Frame, in area: Rectangle, language: Language) {
    let (left, right) = area.split(left: area.columns / 2)
    drawCoverage(into: &frame, in: left, language: language)
    if right.rows < 6 {
      let isSector = if case .sector? = figure { true } else { false }
      return draw(
        isSector ? .behind(0) : lower, into: &frame, in: right, language: language)
    }
    let days = ahead
    let (behind, rest) = right.split(top: min(HomePicture.people + 1, right.rows / 2))
    drawBehind(into: &frame, in: behind, language: language)
    let (next, recent) = rest.split(top: days.isEmpty || rest.rows < 6 ? 0 : days.count + 1)
    if !next.isEmpty { drawAhead(days, into: &frame, in: next, language: language) }
    drawRecent(into: &frame, in: recent, language: language)
  }

  /// The kinds by month and the trend; gives how many rows it took.
  private func drawMonths(
    into frame: inout Frame, in body: Rectangle, _ language: Language
  ) -> Int {
    let lines = zip(HomeSummary.kinds, summary.figures).enumerated().map { index, line in
      MonthGrid.Line(
        label: line.0.phrase.text(in: language), figures: line.1,
        role: [Role.chart1, .chart2, .chart3, .chart4][index])
    }
    var meant: (line: Int, month: Int)?
    if case .month(let kind, let month) = figure { meant = (kind, month) }
    let caret = MonthGrid(lines: lines, gone: gone, selected: meant).draw(
      into: &frame, in: body.inset(columns: 1, rows: 0), language: language)
    if let caret { frame.caret = caret }
    guard body.rows > 12, gone > 0, summary.before.contains(where: { $0 > 0 }) else {
      return lines.count + 1
    }
    let now = summary.figures.reduce(0) { $0 + $1.prefix(gone).reduce(0, +) }
    let before = summary.before.prefix(gone).reduce(0, +)
    let spark = Sparkline.text(summary.before, ambiguous: frame.ambiguous)
    frame.write(
      Phrase.picture(.lastYear(now, before, months: gone)).text(in: language) + " " + spark,
      at: body.position(column: 1, row: lines.count + 1), columns: body.columns - 2, as: .muted)
    return lines.count + 2
  }

  private func drawCoverage(into frame: inout Frame, in area: Rectangle, language: Language) {
    title(.coverageBySector, into: &frame, in: area, language)
    let top = first(of: area.rows - 1) { if case .sector(let index) = $0 { index } else { nil } }
    for (offset, line) in summary.coverage.dropFirst(top).enumerated() where offset + 1 < area.rows
    {
      let row = area.row + offset + 1
      frame.write(
        line.sector, at: Position(column: area.column + 1, row: row), columns: 14, as: .text)
      let bar = Bar.text(
        value: line.active, cap: max(1, line.members), columns: max(4, area.columns - 27),
        ambiguous: frame.ambiguous)
      let end = frame.write(bar, at: Position(column: area.column + 16, row: row), as: .chart2)
      frame.write(
        " \(line.active)/\(line.members)", at: Position(column: end, row: row),
        columns: max(0, area.endColumn - end - 1), as: .muted)
      mark(.sector(top + offset), row: row, of: area, into: &frame)
    }
  }

  private func drawBehind(into frame: inout Frame, in area: Rectangle, language: Language) {
    title(.fewestPoints, into: &frame, in: area, language)
    let top = first(of: area.rows - 1) { if case .behind(let index) = $0 { index } else { nil } }
    let members = summary.behind.prefix(HomePicture.people).enumerated().dropFirst(top)
    for (index, member) in members where index - top + 1 < area.rows {
      let row = area.row + index - top + 1
      frame.write(
        member.name, at: Position(column: area.column + 1, row: row), columns: 12, as: .text)
      frame.write(
        member.sector, at: Position(column: area.column + 14, row: row),
        columns: max(0, area.columns - 24), as: .muted)
      frame.write(
        right: member.points.description,
        at: Position(column: area.endColumn - 9, row: row), columns: 8, as: .text)
      mark(.behind(index), row: row, of: area, into: &frame)
    }
  }

  /// What the calendar holds: what is planned, the next members' days, and what the month still lacks.
  private var ahead: [Phrase] {
    guard summary.year == today.year else { return [] }
    let days = (0...62).compactMap { today.adding(days: $0) }.filter { $0.day == 21 }.prefix(2)
    let planned = summary.planned.filter { $0.day > today }.map {
      ($0.day, Phrase.picture(.planned($0.day, $0.title, $0.day.number - today.number)))
    }
    let usual = days.map { ($0, Phrase.picture(.activityDay($0, $0.number - today.number))) }
    var lines = (planned + usual).sorted { $0.0 < $1.0 }.map(\.1)
    if summary.reading[today.month - 1] == 0 { lines.append(.picture(.noReadingYet(today.month))) }
    if let last = Day.last(of: today.year) {
      lines.append(.picture(.endOfYear(last.number - today.number)))
    }
    return lines
  }

  private func drawAhead(
    _ days: [Phrase], into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    title(.picture(.ahead), into: &frame, in: area, language)
    for (index, day) in days.enumerated() where index + 1 < area.rows {
      frame.write(
        day.text(in: language), at: area.position(column: 1, row: index + 1),
        columns: area.columns - 2, as: .text)
    }
  }

  private func drawRecent(into frame: inout Frame, in area: Rectangle, language: Language) {
    title(.lately, into: &frame, in: area, language)
    let top = first(of: area.rows - 1) { if case .recent(let index) = $0 { index } else { nil } }
    let digits = summary.recent.map { String($0.sequence).count }.max() ?? 1
    for (offset, line) in summary.recent.dropFirst(top).enumerated() where offset + 1 < area.rows {
      let number = String(line.sequence)
      let text =
        String(repeating: " ", count: digits - number.count)
        + "#\(number) \(line.at.prefix(10)) \(line.actor) "
        + line.act.words.text(in: language) + " " + line.title
      let row = area.row + offset + 1
      frame.write(
        text, at: Position(column: area.column + 1, row: row), columns: area.columns - 2,
        as: .text)
      mark(.recent(top + offset), row: row, of: area, into: &frame)
    }
  }

  private func title(
    _ phrase: Phrase, into frame: inout Frame, in area: Rectangle, _ language: Language
  ) {
    guard area.rows > 0 else { return }
    frame.write(
      phrase.text(in: language), at: area.position(column: 1, row: 0), columns: area.columns - 2,
      as: .title)
  }

  /// The first line shown so that the one meant is among so many.
  private func first(of rows: Int, _ index: (HomeFigure) -> Int?) -> Int {
    guard let meant = figure.flatMap(index), rows > 0 else { return 0 }
    return max(0, meant - rows + 1)
  }

  /// Shows the figure meant, and stands the caret there.
  private func mark(
    _ this: HomeFigure, row: Int, of area: Rectangle, into frame: inout Frame
  ) {
    guard this == figure else { return }
    frame.recolour(
      Rectangle(column: area.column, row: row, columns: area.columns, rows: 1), as: .rowSelected)
    frame.caret = Position(column: area.column, row: row)
  }
}
