import Toolkit

/// Figures by month, a line for each subject: a shade and the figure in each of twelve cells, and the sum.
/// Where more is planned than there is, a cell says both: `1/2`.
///
/// Narrower than 74 columns it keeps the figures, narrower than 54 the shades alone.
struct MonthGrid {
  /// A subject and its twelve figures.
  struct Line: Hashable {
    let label: String
    let figures: [Int]
    let role: Role
    /// What is planned besides, twelve figures; empty where nobody plans.
    var planned: [Int] = []
    /// What stands after the sum.
    var remark = ""
  }

  let lines: [Line]
  /// How many months have begun: those to come are blank, those gone without anything have a dot.
  let gone: Int
  /// The line and month meant, each from 0; nil for none.
  let selected: (line: Int, month: Int)?

  /// Draws titles and lines from the top; gives the cell of the one meant.
  @discardableResult
  func draw(into frame: inout Frame, in area: Rectangle, language: Language) -> Position? {
    let plan = plan(area.columns, frame)
    drawTitles(plan, into: &frame, in: area, language: language)
    var caret: Position?
    let most = lines.flatMap(\.figures).max() ?? 0
    let top = 0.scrolled(to: selected?.line ?? 0, visible: area.rows - 1)
    for (index, line) in lines.enumerated().dropFirst(top) where index - top + 1 < area.rows {
      let row = area.row + index - top + 1
      frame.write(
        line.label, at: Position(column: area.column, row: row), columns: plan.label, as: .text)
      for month in 0..<12 {
        let start = Position(column: area.column + plan.label + 1 + month * plan.cell, row: row)
        draw(line, month, most, plan, at: start, into: &frame)
        if let selected, selected == (index, month) {
          frame.recolour(
            Rectangle(column: start.column, row: row, columns: plan.cell, rows: 1),
            as: .rowSelected)
          caret = start
        }
      }
      let end = area.column + plan.label + 1 + 12 * plan.cell
      let (sum, planned) = (line.figures.reduce(0, +), line.planned.reduce(0, +))
      frame.write(
        right: planned == 0 ? String(sum) : "\(sum)/\(sum + planned)",
        at: Position(column: end, row: row), columns: 5, as: .text)
      frame.write(
        line.remark, at: Position(column: end + 6, row: row),
        columns: max(0, area.endColumn - end - 6), as: .muted)
    }
    return caret
  }

  /// How wide a label and the cell of a month are.
  private typealias Plan = (label: Int, cell: Int)

  private func plan(_ columns: Int, _ frame: Frame) -> Plan {
    let widest = lines.map { frame.columns(of: $0.label) }.max() ?? 8
    for cell in [4, 3, 1] {
      let room = columns - 12 * cell - 6
      if room >= min(widest, cell == 1 ? 4 : 12) { return (min(widest, room - 1, 24), cell) }
    }
    return (max(0, min(widest, columns - 18)), 1)
  }

  private func drawTitles(
    _ plan: Plan, into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    guard area.rows > 0 else { return }
    let start = area.column + plan.label + 1
    if plan.cell > 1 {
      for month in 0..<12 {
        frame.write(
          right: String(month + 1),
          at: Position(column: start + month * plan.cell, row: area.row), columns: plan.cell - 1,
          as: .muted)
      }
    } else {
      frame.write(
        "1  4  7  10", at: Position(column: start, row: area.row), columns: 12, as: .muted)
    }
    let sum = Phrase.picture(.sum).text(in: language)
    frame.write(
      right: sum, at: Position(column: start + 12 * plan.cell, row: area.row),
      columns: max(0, min(5, area.endColumn - start - 12 * plan.cell)), as: .muted)
  }

  private func draw(
    _ line: Line, _ month: Int, _ most: Int, _ plan: Plan, at start: Position,
    into frame: inout Frame
  ) {
    let figure = line.figures.indices.contains(month) ? line.figures[month] : 0
    let planned = line.planned.indices.contains(month) ? line.planned[month] : 0
    let isGone = month < gone
    if planned > 0 {
      draw(figure, of: figure + planned, isLate: month < gone - 1, plan, at: start, into: &frame)
      return
    }
    if figure == 0 {
      let dot = !isGone ? " " : frame.ambiguous == .narrow ? "·" : "."
      frame.write(right: dot, at: start, columns: max(1, plan.cell - 1), as: .muted)
      return
    }
    let shade = Heat.text(figure, most: most, ambiguous: frame.ambiguous)
    switch plan.cell {
    case 4:
      frame.write(shade, at: start, as: line.role)
      frame.write(
        right: String(figure), at: Position(column: start.column + 1, row: start.row), columns: 2,
        as: line.role)
    case 3: frame.write(right: String(figure), at: start, columns: 2, as: line.role)
    default: frame.write(shade, at: start, as: line.role)
    }
  }

  /// Where more is planned: `1/2`, or `1+` where that is too wide; with `!` where it is overdue.
  private func draw(
    _ figure: Int, of planned: Int, isLate: Bool, _ plan: Plan, at start: Position,
    into frame: inout Frame
  ) {
    let whole = "\(figure)/\(planned)"
    let text =
      switch plan.cell {
      case 4 where whole.count <= 3: whole + (isLate ? "!" : "")
      case 1: isLate ? "!" : "+"
      default: "\(figure)" + (isLate ? "!" : "+")
      }
    frame.write(text, at: start, columns: plan.cell, as: isLate ? .statusWarning : .rowPending)
  }
}
