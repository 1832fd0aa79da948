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
    text.wrapped(columns: columns, ambiguous)
  }
}

extension String {
  /// The text in lines of so many columns: broken at a blank in the second half of the line, else before
  /// a word, else at any character; never before a mark that must not begin a line (避头). An empty text
  /// is one empty line; blanks at its beginning stay.
  package func wrapped(columns: Int, _ ambiguous: Ambiguous) -> [String] {
    guard !isEmpty else { return [""] }
    var lines: [String] = []
    var rest = self[...]
    while !rest.isEmpty {
      let line = rest[..<rest.breaking(columns: columns, ambiguous)]
      lines.append(String(line))
      rest = rest[line.endIndex...].drop { $0 == " " }
    }
    return lines
  }
}

extension Substring {
  /// Where a text is broken; always after one character at least.
  fileprivate func breaking(columns: Int, _ ambiguous: Ambiguous) -> Index {
    var end = startIndex
    var used = 0
    var blank: Index?
    while end < endIndex {
      used += self[end..<index(after: end)].columns(ambiguous)
      if used > columns { break }
      if self[end] == " ", used * 2 > columns { blank = end }
      end = index(after: end)
    }
    guard end < endIndex, self[end] != " " else { return end }
    if let blank { return blank }
    var place = end
    while place > startIndex, isWithin(place) { place = index(before: place) }
    return place > startIndex ? place : Swift.max(end, index(after: startIndex))
  }

  /// Whether a place is within a word, or before a mark that must not begin a line.
  private func isWithin(_ place: Index) -> Bool {
    let (before, after) = (self[index(before: place)], self[place])
    return "，。、；：！？）》」』】”’…,.;:!?)]}".contains(after)
      || (before.isPartOfWord && after.isPartOfWord)
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isASCII && !isWhitespace }
}
