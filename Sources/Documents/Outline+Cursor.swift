extension Outline {
  /// A place in the bytes of a text that only goes forward.
  struct Cursor {
    private let bytes: [UInt8]
    private(set) var position = 0
    /// From 1.
    private(set) var line = 1

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    var isAtEnd: Bool { position >= bytes.count }

    var isAtQuote: Bool { here == UInt8(ascii: "\"") || here == UInt8(ascii: "'") }

    /// Whether a key can begin here, bare or quoted.
    var isAtKey: Bool { isAtQuote || isAt(Self.beginsKey) }

    /// Whether a value can begin here: a text, a list, a table, a figure, a day, true, false, inf or nan.
    var isAtValue: Bool { isAtQuote || isAt(Self.beginsValue) }

    private static let beginsKey = Set(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-".utf8)
    private static let beginsValue = Set("[{+-0123456789tfin".utf8)

    private func isAt(_ letters: Set<UInt8>) -> Bool { here.map(letters.contains) ?? false }

    /// Goes past one letter if it is the one that is asked for.
    mutating func take(_ letter: Unicode.Scalar) -> Bool {
      guard here == UInt8(ascii: letter) else { return false }
      skipLetter()
      return true
    }

    mutating func skipLetter() {
      if here == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }

    mutating func skipSpace() {
      while let here, here == UInt8(ascii: " ") || here == UInt8(ascii: "\t") { skipLetter() }
    }

    mutating func skipLine() {
      while let here, here != UInt8(ascii: "\n") { skipLetter() }
    }

    /// Goes past spaces, line ends and comments.
    mutating func skipBlank() {
      while let here {
        if here == UInt8(ascii: "#") {
          skipLine()
        } else if here <= UInt8(ascii: " ") {
          skipLetter()
        } else {
          return
        }
      }
    }

    /// One part of a key, bare or quoted; empty where there is none.
    mutating func takeKey() -> String {
      if isAtQuote {
        let start = position + 1
        skipText()
        return text(start..<max(start, position - 1))
      }
      return takeWhile { $0 > UInt8(ascii: " ") && !Self.endsKey.contains($0) }
    }

    /// A number, a date, true or false: up to what ends a bare value.
    mutating func takeBare() -> String {
      let start = position
      while let here, here >= UInt8(ascii: " "), !Self.endsBare.contains(here) { position += 1 }
      var end = position
      while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
      return text(start..<end)
    }

    /// Goes past a text in quotation marks, of one line or of several.
    mutating func skipText() {
      guard let quote = here else { return }
      let isLong = bytes[position...].starts(with: [quote, quote, quote])
      let end = isLong ? [quote, quote, quote] : [quote]
      position += end.count
      while !isAtEnd {
        if bytes[position...].starts(with: end) {
          position += end.count
          // A long text may end in one or two quotation marks of its own.
          while isLong, here == quote { position += 1 }
          return
        }
        if here == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { skipLetter() }
        if !isAtEnd { skipLetter() }
      }
    }

    private static let endsKey = Array(".=]\"'{},[#".utf8)
    private static let endsBare = Array(",]}#".utf8)

    private var here: UInt8? { isAtEnd ? nil : bytes[position] }

    private mutating func takeWhile(_ belongs: (UInt8) -> Bool) -> String {
      let start = position
      while let here, belongs(here) { position += 1 }
      return text(start..<position)
    }

    private func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
  }
}
