import Domain
import Toolkit

/// A line and a month of the grid of reading, each from 0.
struct ReadingCell: Hashable, Sendable {
  var line: Int
  var month: Int

  func moved(_ action: Action, lines: Int) -> ReadingCell {
    var cell = self
    switch action {
    case .up: cell.line -= 1
    case .down: cell.line += 1
    case .left: cell.month -= 1
    case .right: cell.month += 1
    case .first, .pageUp: cell.line = 0
    case .last, .pageDown: cell.line = lines - 1
    default: break
    }
    return ReadingCell(
      line: max(0, min(lines - 1, cell.line)), month: max(0, min(11, cell.month)))
  }
}

/// The year of reading: sessions held and planned by month for all, for each reading room and for each
/// organiser, with a dot where a month that has begun has none; below, the classes of books as bars.
struct ReadingPicture {
  let summary: ReadingSummary
  /// Months that have begun.
  let gone: Int
  /// The cell meant; nil for none.
  let cell: ReadingCell?

  /// A line of the grid, and the filter that its figures stand for, with a blank after it.
  struct Line: Hashable {
    let label: Words
    let months: [Int]
    let planned: [Int]
    let filter: String
    let role: Role
  }

  static func lines(of summary: ReadingSummary) -> [Line] {
    let all = Line(
      label: Phrase.picture(.all).words, months: summary.sessions, planned: summary.planned,
      filter: "", role: .chart1)
    let rooms = summary.rooms.map { row in
      Line(
        label: Words(row.room.name, row.room.name), months: row.months, planned: row.planned,
        filter: "书屋=\"\(row.room.name)\" ", role: .chart2)
    }
    let organisers = summary.organisers.map { row in
      Line(
        label: Words(row.name, row.name), months: row.months, planned: row.planned,
        filter: "组织单位=\"\(row.name)\" ", role: .chart3)
    }
    return [all] + rooms + organisers
  }

  /// The year in a line, its months, what is missing, and the series.
  func drawHead(into frame: inout Frame, in area: Rectangle, language: Language) {
    let title = Phrase.readingYear(
      summary.year, sessions: summary.sessions.reduce(0, +), readers: summary.readers,
      members: summary.members)
    guard !area.isEmpty else { return }
    frame.write(
      title.text(in: language), at: area.position(column: 1, row: 0), columns: area.columns - 2,
      as: .title)
    let months = MonthGrid.Line(
      label: Phrase.readingSessions.text(in: language), figures: summary.sessions, role: .chart1,
      planned: summary.planned)
    let people = MonthGrid.Line(
      label: Phrase.people.text(in: language), figures: summary.present, role: .chart2)
    let grid = area.split(top: 1).rest.inset(columns: 1, rows: 0)
    MonthGrid(lines: [months, people], gone: gone, selected: nil).draw(
      into: &frame, in: grid, language: language)
    for (index, line) in remarks(language).enumerated() where index + 4 < area.rows {
      frame.write(
        line, at: area.position(column: 1, row: index + 4), columns: area.columns - 2, as: .muted)
    }
  }

  private func remarks(_ language: Language) -> [String] {
    let missing = summary.sessions.prefix(gone).enumerated().filter { $0.element == 0 }
      .map { String($0.offset + 1) }
    let months =
      Phrase.monthsWithout.text(in: language) + " "
      + (missing.isEmpty ? "-" : missing.joined(separator: " "))
    return [months]
      + summary.series.prefix(1).map {
        Phrase.seriesLine($0.name, $0.count, last: $0.last.serial ?? $0.count).text(in: language)
      }
  }

  /// The whole grid, and the classes of books below it where there is room.
  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let lines = Self.lines(of: summary)
    frame.write(
      Phrase.picture(.readingPlan).text(in: language), at: body.position(column: 1, row: 0),
      columns: body.columns - 2, as: .title)
    let shelves = body.rows > 18 ? min(summary.shelves.count + 1, 7) : 0
    let (grid, below) = body.split(top: 1).rest.split(bottom: shelves)
    let meant = cell ?? ReadingCell(line: 0, month: 0)
    let shown = lines.map {
      MonthGrid.Line(
        label: $0.label.text(in: language), figures: $0.months, role: $0.role, planned: $0.planned)
    }
    frame.caret = MonthGrid(
      lines: shown, gone: gone, selected: (meant.line, meant.month)
    ).draw(into: &frame, in: grid.inset(columns: 1, rows: 0), language: language)
    if !below.isEmpty { drawShelves(into: &frame, in: below, language: language) }
  }

  private func drawShelves(into frame: inout Frame, in area: Rectangle, language: Language) {
    frame.write(
      Phrase.picture(.books).text(in: language), at: area.position(column: 1, row: 0),
      columns: area.columns - 2, as: .title)
    let most = max(1, summary.shelves.map(\.sessions).max() ?? 1)
    let half = area.columns < 60 ? area.columns : area.columns / 2
    for (index, shelf) in summary.shelves.enumerated() {
      let (column, row) = index < area.rows - 1 ? (0, index + 1) : (half, index - area.rows + 2)
      guard row < area.rows, column < area.columns else { return }
      let start = area.position(column: column + 1, row: row)
      frame.write(shelf.shelf, at: start, columns: 10, as: .text)
      let bar = Bar.text(
        value: shelf.sessions, cap: most, columns: max(4, half - 22), ambiguous: frame.ambiguous)
      let end = frame.write(
        bar, at: Position(column: start.column + 11, row: start.row), as: .chart1)
      frame.write(
        " \(shelf.sessions)/\(shelf.books)", at: Position(column: end, row: start.row),
        columns: max(0, min(9, area.column + column + half - end)), as: .text)
    }
  }
}
