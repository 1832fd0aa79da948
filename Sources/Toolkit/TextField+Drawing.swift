extension TextField {
  /// Draws the field in exactly so many cells, scrolled by whole characters so that the caret is
  /// seen, and gives the caret's cell; there is always a cell for it, after the text too.
  ///
  /// A caret before a wide character has both its columns in view where there are at least three.
  @discardableResult
  package func draw(
    into frame: inout Frame, at position: Position, columns: Int, role: Role
  ) -> Position {
    let widths = characters.map { String($0).columns(frame.ambiguous) }
    let first = firstShown(widths, columns: columns)
    frame.fill(
      Rectangle(column: position.column, row: position.row, columns: columns, rows: 1), as: role)
    var end = first
    var used = 0
    while end < widths.count, used + widths[end] <= columns {
      used += widths[end]
      end += 1
    }
    frame.write(
      String(characters[first..<end]), at: position, columns: columns, as: role)
    let offset = widths[first..<max(first, min(caret, end))].reduce(0, +)
    return Position(
      column: position.column + min(offset, max(0, columns - 1)), row: position.row)
  }

  /// Draws the field, and stands the frame's caret in it when it has the focus.
  package func draw(
    into frame: inout Frame, at position: Position, columns: Int, isFocused: Bool
  ) {
    let role: Role = isFocused ? .fieldFocus : .fieldValue
    let cell = draw(into: &frame, at: position, columns: columns, role: role)
    if isFocused { frame.caret = cell }
  }

  /// The first character to show: all from the start when they fit, else as few left out as let the
  /// caret and the character under it be seen.
  private func firstShown(_ widths: [Int], columns: Int) -> Int {
    let under = caret < widths.count ? min(widths[caret], max(1, columns)) : 1
    var room = columns - under
    var first = caret
    while first > 0, widths[first - 1] <= room {
      first -= 1
      room -= widths[first]
    }
    return first
  }
}
