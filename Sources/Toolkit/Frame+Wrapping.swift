extension Frame {
  /// Writes a text in as many rows of a rectangle as it needs, broken at blanks where there are any
  /// and else at a whole character; the last row there is room for is cut. Gives how many rows it took.
  @discardableResult
  package mutating func write(wrapped text: String, in area: Rectangle, as role: Role) -> Int {
    let lines = lines(of: text, columns: area.columns)
    for (row, line) in lines.enumerated() where row < area.rows {
      let isLast = row + 1 == area.rows
      let shown = isLast ? lines[row...].joined(separator: " ") : line
      write(shown, at: area.position(column: 0, row: row), columns: area.columns, as: role)
    }
    return min(lines.count, area.rows)
  }

  /// How many rows of so many columns a text needs.
  package func rows(of text: String, columns: Int) -> Int {
    lines(of: text, columns: columns).count
  }

  private func lines(of text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      let line = rest[..<breaking(rest, columns: columns)]
      lines.append(String(line))
      rest = rest[line.endIndex...].drop { $0 == " " }
    }
    return lines
  }

  /// Where a text is broken: after the last blank within so many columns, unless that leaves more
  /// than half of them bare; always after one character at least.
  private func breaking(_ text: Substring, columns: Int) -> String.Index {
    var end = text.startIndex
    var blank: String.Index?
    var used = 0
    while end < text.endIndex {
      used += self.columns(of: String(text[end]))
      if used > columns { break }
      if text[end] == " ", used * 2 > columns { blank = end }
      end = text.index(after: end)
    }
    if end == text.endIndex { return end }
    if end == text.startIndex { return text.index(after: end) }
    return text[end] == " " ? end : blank ?? end
  }
}
