/// A line of text that is being edited, and the caret in it.
package struct TextField: Hashable, Sendable {
  private var characters: [Character]
  /// How many characters stand before the caret.
  package private(set) var caret: Int
  /// The most characters it takes.
  package let maximum: Int

  /// A field with the caret after its text.
  package init(text: String, maximum: Int) {
    characters = Array(text.printable.prefix(maximum))
    caret = characters.count
    self.maximum = maximum
  }

  package var text: String { String(characters) }

  /// Puts another text in place of all of it.
  package mutating func set(_ text: String) {
    self = TextField(text: text, maximum: maximum)
  }

  /// Puts a text, sanitised and on one line, where the caret is; what is too much is left out.
  package mutating func insert(_ text: String) {
    let new = text.printable.prefix(maximum - characters.count)
    let before = characters.prefix(caret)
    let joined = Array(String(before) + new)
    characters = joined + characters.dropFirst(caret)
    caret = joined.count
  }

  /// Takes an editing key; false if it is none.
  package mutating func press(_ key: Key) -> Bool {
    switch key {
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(characters.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = characters.count
    case .alt("b"): caret = wordStart
    case .alt("f"): caret = wordEnd
    case .backspace: remove(max(0, caret - 1)..<caret)
    case .delete: remove(caret..<min(characters.count, caret + 1))
    case .control("u"): remove(0..<caret)
    case .control("k"): remove(caret..<characters.count)
    case .control("w"): remove(wordStart..<caret)
    default: return false
    }
    return true
  }

  /// Draws it in so many cells, scrolled by whole characters so that the caret is seen; gives the caret's
  /// cell.
  package func draw(
    into frame: inout Frame, at position: Position, columns: Int, role: Role
  ) -> Position {
    var first = 0
    while first < caret,
      frame.columns(of: String(characters[first..<caret])) > max(0, columns - 1)
    { first += 1 }
    frame.write(
      String(characters[first...]), at: position, columns: columns, as: role)
    let offset = frame.columns(of: String(characters[first..<caret]))
    return Position(column: position.column + min(offset, max(0, columns - 1)), row: position.row)
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    caret = range.lowerBound
  }

  private var wordStart: Int {
    var index = caret
    while index > 0, characters[index - 1] == " " { index -= 1 }
    while index > 0, characters[index - 1] != " " { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = caret
    while index < characters.count, characters[index] == " " { index += 1 }
    while index < characters.count, characters[index] != " " { index += 1 }
    return index
  }
}
