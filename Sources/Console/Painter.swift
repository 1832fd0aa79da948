import CNCurses
import Toolkit

/// Brings frames to the screen that ncurses keeps, a changed run of cells at a time.
struct Painter {
  private var last: Frame?
  private var palette: Palette

  init(_ palette: Palette) {
    self.palette = palette
  }

  /// Forgets the last frame, and takes other looks.
  mutating func restart(_ palette: Palette) {
    self.palette = palette
    last = nil
  }

  /// The bytes of a frame as the terminal is to have them.
  func written(_ bytes: [UInt8]) -> [UInt8] { palette.slots.written(bytes) }

  /// Forgets the last frame: the next is drawn whole.
  mutating func forget() { last = nil }

  /// Draws what differs from the last frame; cells outside a screen of that size are left out.
  mutating func paint(_ frame: Frame, on screen: Size) {
    let known = last?.size == frame.size ? last : nil
    for row in 0..<min(frame.size.rows, screen.rows) {
      guard let run = changed(row, in: frame, since: known, columns: screen.columns) else {
        continue
      }
      let cells = painted(run, row: row, of: frame)
      lvzhi_put(Int32(row), Int32(run.lowerBound), cells, Int32(cells.count))
    }
    last = frame
  }

  /// The columns of a row from the first to the last that changed; whole characters.
  private func changed(
    _ row: Int, in frame: Frame, since last: Frame?, columns: Int
  ) -> Range<Int>? {
    let width = min(columns, frame.size.columns)
    guard let last else { return width > 0 ? 0..<width : nil }
    if frame.hasSameRow(row, as: last) { return nil }
    let new = Array(frame.cells(row: row).prefix(width))
    let old = Array(last.cells(row: row).prefix(width))
    guard new.first(where: \.hasMarks) == nil,
      var first = new.indices.first(where: { new[$0] != old[$0] }),
      var end = new.indices.last(where: { new[$0] != old[$0] }).map({ $0 + 1 })
    else { return 0..<width }
    if new[first].isTail, first > 0 { first -= 1 }
    if end < width, new[end].isTail { end += 1 }
    return first..<end
  }

  private func painted(_ run: Range<Int>, row: Int, of frame: Frame) -> [cchar_t] {
    let cells = frame.cells(row: row)
    let start = cells.startIndex
    var painted: [cchar_t] = []
    painted.reserveCapacity(run.count)
    for column in run where !cells[start + column].isTail {
      let cell = cells[start + column]
      let isWide = column + 1 < run.upperBound && cells[start + column + 1].isTail
      var new = palette.cell(cell.role)
      let scalar = palette.shown(cell.scalar)
      if agrees(scalar, isWide ? 2 : 1) {
        new.chars.0 = wchar_t(scalar)
        if cell.hasMarks { put(frame.marks(column: column, row: row), on: &new) }
        painted.append(new)
      } else {
        new.chars.0 = 0x3F
        painted.append(new)
        if isWide { painted.append(palette.cell(cell.role)) }
      }
    }
    return painted
  }

  /// Whether this machine gives a character the columns that we give it: ncurses asks the machine.
  private func agrees(_ scalar: UInt32, _ columns: Int) -> Bool {
    if scalar &- 0x20 < 0x5F { return columns == 1 }
    return lvzhi_columns(wchar_t(scalar)) == Int32(columns)
  }

  private func put(_ marks: [Unicode.Scalar], on cell: inout cchar_t) {
    let known = marks.map { wchar_t($0.value) }.filter { lvzhi_columns($0) == 0 }
    if known.count > 0 { cell.chars.1 = known[0] }
    if known.count > 1 { cell.chars.2 = known[1] }
    if known.count > 2 { cell.chars.3 = known[2] }
    if known.count > 3 { cell.chars.4 = known[3] }
  }
}
