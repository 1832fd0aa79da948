/// A line of text being typed, and the caret in it, counted in characters as the clerk sees them.
package struct TextField: Hashable, Sendable {
  /// The characters; always printable.
  private(set) var characters: [Character]
  /// Before which character the caret stands: 0 to the number of characters.
  package private(set) var caret: Int
  /// The most characters it takes.
  package let maximum: Int
  /// Whether some of what was last typed or pasted found no room.
  package private(set) var isOverfull = false

  /// A field with the caret after its text, which is sanitised and cut to the maximum.
  package init(text: String, maximum: Int) {
    self.maximum = max(0, maximum)
    let typed = Array(text.printable)
    characters = Array(typed.prefix(self.maximum))
    caret = characters.count
    isOverfull = typed.count > characters.count
  }

  package var text: String { String(characters) }

  package var isEmpty: Bool { characters.isEmpty }

  /// Puts another text in place of all of it.
  package mutating func set(_ text: String) {
    self = TextField(text: text, maximum: maximum)
  }

  /// Puts typed or pasted text before the caret, sanitised, on one line; what is too much is left
  /// out, and known by `isOverfull`.
  ///
  /// A combining mark joins the character before the caret.
  package mutating func insert(_ text: String) {
    let head = Array((String(characters[..<caret]) + text).printable)
    let kept = head.prefix(max(caret, maximum - (characters.count - caret)))
    isOverfull = kept.count < head.count
    characters = Array(kept) + characters[caret...]
    caret = kept.count
    settle()
  }

  /// Does what an editing key says; false, with nothing done, when it is no editing key.
  package mutating func press(_ key: Key) -> Bool {
    switch key {
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(characters.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = characters.count
    case .alt("b"): caret = wordStart
    case .alt("f"): caret = wordEnd
    case .backspace: remove(max(0, caret - 1)..<caret)
    case .delete, .control("d"): remove(caret..<min(characters.count, caret + 1))
    case .control("u"): remove(0..<caret)
    case .control("k"): remove(caret..<characters.count)
    case .control("w"): remove(wordStart..<caret)
    default: return false
    }
    return true
  }

  private mutating func remove(_ range: Range<Int>) {
    isOverfull = false
    characters.removeSubrange(range)
    caret = range.lowerBound
    settle()
  }

  /// Where two parts met, they may have joined into one character: counts them again as they now
  /// are.
  private mutating func settle() {
    let joined = Array(String(characters).printable)
    guard joined != characters else { return }
    caret = min(joined.count, String(characters[..<caret]).count)
    characters = joined
  }

  private var wordStart: Int {
    var index = caret
    while index > 0, !isWord(index - 1) { index -= 1 }
    while index > 0, isWord(index - 1) { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = caret
    while index < characters.count, !isWord(index) { index += 1 }
    while index < characters.count, isWord(index) { index += 1 }
    return index
  }

  private func isWord(_ index: Int) -> Bool {
    characters[index].isLetter || characters[index].isNumber
  }
}
