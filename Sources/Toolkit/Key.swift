/// A key that types no text.
package enum Key: Hashable, Sendable {
  case enter, tab, backTab, escape
  case up, down, left, right
  case home, end, pageUp, pageDown
  case insert, delete, backspace
  /// F1 to F24.
  case function(Int)
  /// Ctrl with a letter in lower case.
  case control(Character)
  /// Alt with a character, or Escape and the character in one burst.
  case alt(Character)
}

extension Key {
  private static let plain: [(Key, String)] = [
    (.enter, "enter"), (.tab, "tab"), (.backTab, "s-tab"), (.escape, "esc"), (.up, "up"),
    (.down, "down"), (.left, "left"), (.right, "right"), (.home, "home"), (.end, "end"),
    (.pageUp, "pgup"), (.pageDown, "pgdn"), (.insert, "ins"), (.delete, "del"),
    (.backspace, "bs"),
  ]

  /// Reads a key as scripts write it: `<enter>`, `<f10>`, `<c-s>`, `<a-b>`; nil for any other text.
  package init?(name: String) {
    guard name.hasPrefix("<"), name.hasSuffix(">"), name.count > 2 else { return nil }
    let word = name.dropFirst().dropLast().lowercased()
    if let known = Key.plain.first(where: { $0.1 == word }) {
      self = known.0
    } else if word.hasPrefix("f"), let number = Int(word.dropFirst()), (1...24).contains(number) {
      self = .function(number)
    } else if word.count == 3, let letter = word.last, word.hasPrefix("c-") {
      self = .control(letter)
    } else if word.count == 3, let letter = word.last, word.hasPrefix("a-") {
      self = .alt(letter)
    } else {
      return nil
    }
  }

  /// The key as scripts write it.
  package var name: String {
    switch self {
    case .function(let number): return "<f\(number)>"
    case .control(let letter): return "<c-\(letter)>"
    case .alt(let letter): return "<a-\(letter)>"
    default: return "<\(Key.plain.first { $0.0 == self }?.1 ?? "")>"
    }
  }
}
