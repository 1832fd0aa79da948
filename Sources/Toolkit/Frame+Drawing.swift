extension Frame {
  /// Blanks a rectangle.
  package mutating func fill(_ rectangle: Rectangle, as role: Role) {
    let (columns, rows) = within(rectangle)
    for row in rows { blank(columns, row: row, as: role) }
  }

  /// Gives every character that begins in a rectangle another role, and keeps the text.
  package mutating func recolour(_ rectangle: Rectangle, as role: Role) {
    let (columns, rows) = within(rectangle)
    for row in rows { recolour(columns, row: row, as: role) }
  }

  /// Draws a line along a row.
  package mutating func line(row: Int, from column: Int, columns: Int, as role: Role) {
    let (columns, rows) = within(
      Rectangle(column: column, row: row, columns: columns, rows: 1))
    let glyph = stroke("─", "-")
    for row in rows { for column in columns { put(glyph, column: column, row: row, as: role) } }
  }

  /// Draws a line down a column.
  package mutating func line(column: Int, from row: Int, rows: Int, as role: Role) {
    let (columns, rows) = within(
      Rectangle(column: column, row: row, columns: 1, rows: rows))
    let glyph = stroke("│", "|")
    for row in rows { for column in columns { put(glyph, column: column, row: row, as: role) } }
  }

  /// Draws a box on the edge of a rectangle, of light lines, or of ASCII where those may be wide.
  package mutating func box(_ rectangle: Rectangle, as role: Role) {
    guard rectangle.columns > 1, rectangle.rows > 1 else { return }
    let (left, right) = (rectangle.column, rectangle.endColumn - 1)
    let (top, bottom) = (rectangle.row, rectangle.endRow - 1)
    for row in [top, bottom] {
      line(row: row, from: left, columns: rectangle.columns, as: role)
    }
    for column in [left, right] {
      line(column: column, from: top, rows: rectangle.rows, as: role)
    }
    corner("┌", column: left, row: top, as: role)
    corner("┐", column: right, row: top, as: role)
    corner("└", column: left, row: bottom, as: role)
    corner("┘", column: right, row: bottom, as: role)
  }

  /// Draws a box with a title in its upper edge.
  package mutating func box(
    _ rectangle: Rectangle, title: String, as role: Role, title titleRole: Role
  ) {
    box(rectangle, as: role)
    let room = rectangle.columns - 4
    guard room > 2, rectangle.rows > 1 else { return }
    let columns = min(room, self.columns(of: title) + 2)
    let start = rectangle.position(column: 2, row: 0)
    fill(Rectangle(column: start.column, row: start.row, columns: columns, rows: 1), as: titleRole)
    write(
      title, at: Position(column: start.column + 1, row: start.row), columns: columns - 2,
      as: titleRole)
  }

  /// Copies another frame onto this one, cut at the edges; its caret comes with it if it has one.
  package mutating func draw(_ other: Frame, at position: Position) {
    for row in 0..<other.size.rows {
      let target = position.row + row
      guard 0..<size.rows ~= target else { continue }
      copy(row, of: other, to: Position(column: position.column, row: target))
    }
    guard let caret = other.caret else { return }
    self.caret = Position(column: position.column + caret.column, row: position.row + caret.row)
  }

  private mutating func copy(_ row: Int, of other: Frame, to position: Position) {
    let cells = Array(other.cells(row: row))
    for (offset, cell) in cells.enumerated() where !cell.isTail {
      let isWide = offset + 1 < cells.count && cells[offset + 1].isTail
      let column = position.column + offset
      guard column >= 0, column + (isWide ? 2 : 1) <= size.columns,
        let scalar = Unicode.Scalar(cell.scalar)
      else { continue }
      put(
        Glyphs.Glyph(scalar: scalar, columns: isWide ? 2 : 1), column: column, row: position.row,
        as: cell.role)
      for mark in other.marks(column: offset, row: row) {
        let glyph = Glyphs.Glyph(scalar: mark, columns: 0)
        put(glyph, column: column + (isWide ? 2 : 1), row: position.row, as: cell.role)
      }
    }
  }

  private mutating func corner(_ light: Unicode.Scalar, column: Int, row: Int, as role: Role) {
    guard bounds.contains(column: column, row: row) else { return }
    put(stroke(light, "+"), column: column, row: row, as: role)
  }

  private func stroke(_ light: Unicode.Scalar, _ ascii: Unicode.Scalar) -> Glyphs.Glyph {
    Glyphs.Glyph(scalar: ambiguous == .narrow ? light : ascii, columns: 1)
  }

  private func within(_ rectangle: Rectangle) -> (columns: Range<Int>, rows: Range<Int>) {
    let (left, top) = (max(0, rectangle.column), max(0, rectangle.row))
    let right = max(left, min(size.columns, rectangle.endColumn))
    return (left..<right, top..<max(top, min(size.rows, rectangle.endRow)))
  }
}
