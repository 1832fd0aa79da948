/// The size of a screen or of a part of one, in cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell of a frame; the one at the top left is (0, 0).
package struct Position: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A part of a frame, in cells; never of negative size.
package struct Rectangle: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The whole of a screen of that size.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package var size: Size { Size(columns: columns, rows: rows) }
  package var origin: Position { Position(column: column, row: row) }
  /// The column after the last one.
  package var endColumn: Int { column + columns }
  /// The row after the last one.
  package var endRow: Int { row + rows }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  package func contains(column: Int, row: Int) -> Bool {
    self.column..<endColumn ~= column && self.row..<endRow ~= row
  }

  /// The cell so many columns and rows from the top left of the rectangle.
  package func position(column: Int, row: Int) -> Position {
    Position(column: self.column + column, row: self.row + row)
  }

  /// The rectangle less so many columns on each side and so many rows above and below.
  package func inset(columns: Int, rows: Int) -> Rectangle {
    Rectangle(
      column: column + min(columns, self.columns / 2), row: row + min(rows, self.rows / 2),
      columns: self.columns - 2 * columns, rows: self.rows - 2 * rows)
  }

  /// The first `rows` rows (or as many as there are), and what is below them.
  package func split(top rows: Int) -> (top: Rectangle, rest: Rectangle) {
    let taken = max(0, min(rows, self.rows))
    return (
      Rectangle(column: column, row: row, columns: columns, rows: taken),
      Rectangle(column: column, row: row + taken, columns: columns, rows: self.rows - taken)
    )
  }

  /// The last `rows` rows (or as many as there are), and what is above them.
  package func split(bottom rows: Int) -> (rest: Rectangle, bottom: Rectangle) {
    let taken = max(0, min(rows, self.rows))
    let halves = split(top: self.rows - taken)
    return (halves.top, halves.rest)
  }

  /// The first `columns` columns (or as many as there are), and what is right of them.
  package func split(left columns: Int) -> (left: Rectangle, rest: Rectangle) {
    let taken = max(0, min(columns, self.columns))
    return (
      Rectangle(column: column, row: row, columns: taken, rows: rows),
      Rectangle(column: column + taken, row: row, columns: self.columns - taken, rows: rows)
    )
  }

  /// The last `columns` columns (or as many as there are), and what is left of them.
  package func split(right columns: Int) -> (rest: Rectangle, right: Rectangle) {
    let taken = max(0, min(columns, self.columns))
    let halves = split(left: self.columns - taken)
    return (halves.left, halves.rest)
  }
}
