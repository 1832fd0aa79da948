/// A picture of the whole screen: cells in rows, and where the caret stands.
///
/// Everything written to it is sanitised, cut at whole characters and measured in one way. No half
/// of a wide character is ever left alone: when one half is overwritten, the other becomes a blank.
package struct Frame: Hashable, Sendable {
  package let size: Size
  package let ambiguous: Ambiguous
  /// The cell of the hardware caret; the input method's window opens there. Hidden when nil.
  package var caret: Position?
  /// The first cell where something was written over what stood there and was not blanked before: two
  /// parts of the picture that lie over each other. nil where none do.
  package private(set) var overlap: Position?
  private var cells: [Cell]
  /// Combining marks by index of their base's cell.
  private var marks: [Int: [Unicode.Scalar]] = [:]

  /// A blank frame.
  package init(size: Size, ambiguous: Ambiguous) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.ambiguous = ambiguous
    cells = Array(repeating: .blank(.text), count: self.size.columns * self.size.rows)
  }

  /// The whole of the frame.
  package var bounds: Rectangle { Rectangle(size) }

  /// How many columns a text takes in this frame.
  package func columns(of text: String) -> Int { text.columns(ambiguous) }

  /// The cells of one row, for the painter.
  package func cells(row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The combining marks on the character in a cell.
  package func marks(column: Int, row: Int) -> [Unicode.Scalar] {
    marks[row * size.columns + column] ?? []
  }

  /// Whether a row holds the same cells, marks and roles as the same row of another frame of this
  /// size.
  package func hasSameRow(_ row: Int, as other: Frame) -> Bool {
    let ours = cells(row: row)
    guard ours == other.cells(row: row) else { return false }
    guard !marks.isEmpty, ours.contains(where: \.hasMarks) else { return true }
    return ours.indices.allSatisfy { marks[$0] == other.marks[$0] }
  }

  /// The text of a row, all its columns, each wide character once.
  package func text(row: Int) -> String {
    var text = String.UnicodeScalarView()
    for (index, cell) in zip(cells(row: row).indices, cells(row: row)) where !cell.isTail {
      text.append(Unicode.Scalar(cell.scalar) ?? "?")
      if cell.hasMarks { text.append(contentsOf: marks[index] ?? []) }
    }
    return String(text)
  }

  /// The letters of the roles of a row, one a cell.
  package func roles(row: Int) -> String {
    String(cells(row: row).map(\.role.letter))
  }
}

extension Frame {
  /// Puts a glyph in its cells, which must be within the row; a mark goes to the character before
  /// it.
  @inline(__always)
  mutating func put(_ glyph: Glyphs.Glyph, column: Int, row: Int, as role: Role) {
    let index = row * size.columns + column
    if glyph.columns == 0 { return mark(glyph.scalar, before: index, row: row) }
    note(index, row: row)
    release(index, row: row)
    cells[index] = Cell(glyph.scalar, role)
    guard glyph.columns == 2 else { return }
    note(index + 1, row: row)
    release(index + 1, row: row)
    cells[index] = Cell(glyph.scalar, role)
    cells[index + 1] = .tail(role)
  }

  /// Blanks cells of a row, which must be within it.
  mutating func blank(_ columns: Range<Int>, row: Int, as role: Role) {
    guard let first = columns.first, let last = columns.last else { return }
    release(row * size.columns + first, row: row)
    release(row * size.columns + last, row: row)
    for index in row * size.columns + first...row * size.columns + last {
      if cells[index].hasMarks { marks[index] = nil }
      cells[index] = .blank(role)
    }
  }

  /// Blanks cells of a row that belong to a text, which must be within it.
  mutating func pad(_ columns: Range<Int>, row: Int, as role: Role) {
    for column in columns { note(row * size.columns + column, row: row) }
    blank(columns, row: row, as: role)
  }

  /// Takes note of a cell that is written to while something stands there.
  @inline(__always)
  private mutating func note(_ index: Int, row: Int) {
    if cells[index].scalar != 0x20, overlap == nil {
      overlap = Position(column: index - row * size.columns, row: row)
    }
  }

  /// Changes the roles of cells of a row; the second half of a wide character follows the first.
  mutating func recolour(_ columns: Range<Int>, row: Int, as role: Role) {
    for index in columns.map({ row * size.columns + $0 }) where !cells[index].isTail {
      cells[index].role = role
      if index + 1 < (row + 1) * size.columns, cells[index + 1].isTail {
        cells[index + 1].role = role
      }
    }
  }

  /// Makes a cell free to be written: the other half of a wide character there becomes a blank.
  @inline(__always)
  private mutating func release(_ index: Int, row: Int) {
    if cells[index].hasMarks { marks[index] = nil }
    if cells[index].isTail {
      marks[index - 1] = nil
      cells[index - 1] = .blank(cells[index - 1].role)
      cells[index] = .blank(cells[index].role)
    }
    let next = index + 1
    if next < (row + 1) * size.columns, cells[next].isTail {
      cells[next] = .blank(cells[next].role)
    }
  }

  private mutating func mark(_ scalar: Unicode.Scalar, before index: Int, row: Int) {
    guard index > row * size.columns else { return }
    let base = cells[index - 1].isTail ? index - 2 : index - 1
    cells[base].hasMarks = true
    marks[base, default: []].append(scalar)
  }
}
