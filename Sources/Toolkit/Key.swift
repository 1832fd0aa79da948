/// A key that is not text, as far as terminals can tell keys apart.
///
/// Control-I is Tab, Control-M Enter, Control-[ Escape and Control-H Backspace: they send the same
/// byte.
package enum Key: Hashable, Sendable {
  case enter, tab, backTab, escape
  case up, down, left, right, home, end, pageUp, pageDown
  case insert, delete, backspace
  /// F1 to F24.
  case function(Int)
  /// Control with a lower-case letter, or with one of `@ \ ] ^ _`.
  case control(Character)
  case alt(Character)

  /// The key as people and scripts write it: `<enter>`, `<c-s>`, `<a-b>`, `<f10>`.
  package var name: String {
    switch self {
    case .function(let number): "<f\(number)>"
    case .control(let character): "<c-\(character)>"
    case .alt(let character): "<a-\(character)>"
    default: "<\(Key.words.first { $0.key == self }?.word ?? "?")>"
    }
  }

  /// The key with that name, capitals or not; nil when no terminal has such a key.
  package init?(name: String) {
    guard name.hasPrefix("<"), name.hasSuffix(">"), name.count > 2 else { return nil }
    let word = name.dropFirst().dropLast()
    let lowered = word.lowercased()
    if let known = Key.words.first(where: { $0.word == lowered }) {
      self = known.key
    } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), 1...24 ~= number {
      self = .function(number)
    } else if let character = word.dropFirst(2).first, word.count == 3 {
      guard let key = Key(modifier: lowered.prefix(2), character) else { return nil }
      self = key
    } else {
      return nil
    }
  }

  private init?(modifier: Substring, _ character: Character) {
    switch modifier {
    case "a-", "m-": self = .alt(character)
    case "c-":
      guard let value = character.asciiValue, 0x3F..<0x7F ~= value else { return nil }
      self = Key(controlByte: value & 0x1F)
    default: return nil
    }
  }

  /// The key that sends a control byte, 0 to 31.
  package init(controlByte byte: UInt8) {
    switch byte & 0x1F {
    case 0x08: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case let other:
      let letter = Unicode.Scalar(other | (1...26 ~= other ? 0x60 : 0x40))
      self = .control(Character(letter))
    }
  }

  private static let words: [(key: Key, word: String)] = [
    (.enter, "enter"), (.tab, "tab"), (.backTab, "s-tab"), (.escape, "esc"), (.up, "up"),
    (.down, "down"), (.left, "left"), (.right, "right"), (.home, "home"), (.end, "end"),
    (.pageUp, "pgup"), (.pageDown, "pgdn"), (.insert, "ins"), (.delete, "del"),
    (.backspace, "bs"), (.backspace, "backspace"),
  ]
}
