extension Frame {
  /// Writes a text, cut at the frame's edges, and gives the column after it.
  @discardableResult
  package mutating func write(_ text: String, at position: Position, as role: Role) -> Int {
    guard 0..<size.rows ~= position.row else { return position.column + columns(of: text) }
    var column = position.column
    for glyph in Glyphs(text[...], ambiguous: ambiguous) {
      if column + glyph.columns > size.columns {
        if column < size.columns { blank(column..<size.columns, row: position.row, as: role) }
        return size.columns
      }
      if column >= 0 {
        put(glyph, column: column, row: position.row, as: role)
      } else if column + glyph.columns > 0 {
        blank(0..<column + glyph.columns, row: position.row, as: role)
      }
      column += glyph.columns
    }
    return column
  }

  /// Writes a text in exactly so many cells: what does not fit is cut at a whole character and ends
  /// in `…` (`~` where that may be wide); what is left over is blank.
  package mutating func write(
    _ text: String, at position: Position, columns: Int, as role: Role
  ) {
    guard let field = field(position, columns) else { return }
    let cut = fill(field, with: text, row: position.row, as: role)
    if let cut { end(field, at: cut, row: position.row, as: role) }
  }

  /// Writes a text at the right end of so many cells, cut in the same way.
  package mutating func write(
    right text: String, at position: Position, columns: Int, as role: Role
  ) {
    let indent = max(0, columns - self.columns(of: text))
    fill(
      Rectangle(column: position.column, row: position.row, columns: indent, rows: 1), as: role)
    let start = Position(column: position.column + indent, row: position.row)
    write(text, at: start, columns: columns - indent, as: role)
  }

  /// Writes a text in the middle of so many cells, cut in the same way.
  package mutating func write(
    centred text: String, at position: Position, columns: Int, as role: Role
  ) {
    let indent = max(0, columns - self.columns(of: text)) / 2
    fill(
      Rectangle(column: position.column, row: position.row, columns: indent, rows: 1), as: role)
    let start = Position(column: position.column + indent, row: position.row)
    write(text, at: start, columns: columns - indent, as: role)
  }

  /// The columns of a field that are within the frame; nil when none is.
  ///
  /// A field that begins left of the frame is narrowed: its text is then cut to what is left.
  private func field(_ position: Position, _ columns: Int) -> Range<Int>? {
    let start = max(0, position.column)
    let end = min(size.columns, position.column + columns)
    guard 0..<size.rows ~= position.row, start < end else { return nil }
    return start..<end
  }

  /// Fills the field and gives nil when the text fits, else the last column where `…` may stand.
  private mutating func fill(
    _ field: Range<Int>, with text: String, row: Int, as role: Role
  ) -> Int? {
    var column = field.lowerBound
    var cut = column
    for glyph in Glyphs(text[...], ambiguous: ambiguous) {
      if column + glyph.columns > field.upperBound { return cut }
      put(glyph, column: column, row: row, as: role)
      column += glyph.columns
      if column < field.upperBound { cut = column }
    }
    pad(column..<field.upperBound, row: row, as: role)
    return nil
  }

  private mutating func end(_ field: Range<Int>, at cut: Int, row: Int, as role: Role) {
    blank(cut..<field.upperBound, row: row, as: role)
    let ellipsis: Unicode.Scalar = ambiguous == .narrow ? "…" : "~"
    put(Glyphs.Glyph(scalar: ellipsis, columns: 1), column: cut, row: row, as: role)
  }
}
