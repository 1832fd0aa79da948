/// One answer of the terminal.
enum Answer: Hashable {
  /// A private mode and its state: 0 unknown, 1 set, 2 reset, 3 always set, 4 always reset.
  case mode(Int, Int)
  /// What kind of terminal it is: the answer that every terminal gives.
  case attributes

  /// The answer in a control sequence by its parameters and last letter; nil for any other.
  init?(parameters: ArraySlice<UInt8>, letter: UInt8) {
    guard parameters.first == UInt8(ascii: "?") else { return nil }
    if letter == UInt8(ascii: "c") {
      self = .attributes
      return
    }
    guard letter == UInt8(ascii: "y"), parameters.last == UInt8(ascii: "$") else { return nil }
    let numbers = parameters.dropFirst().dropLast().split(separator: UInt8(ascii: ";"))
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard numbers.count == 2 else { return nil }
    self = .mode(numbers[0], numbers[1])
  }

  /// Whether some bytes are a report of ours, or may yet become one; a lone Escape may.
  static func mayBegin(with bytes: [UInt8]) -> Bool {
    guard bytes.first == 0x1B else { return false }
    switch bytes.dropFirst().first {
    case nil: return true
    case UInt8(ascii: "["): return isControl(bytes.dropFirst(2))
    case UInt8(ascii: "]"): return isString(bytes.dropFirst(2))
    default: return false
    }
  }

  /// `?`, figures, perhaps `$`, and c or y; or the place of the cursor, two figures and R.
  private static func isControl(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return true }
    if first == 0x30 + UInt8(Report.widthRow) {
      let last = rest.dropFirst().drop { 0x30...0x3B ~= $0 }.first
      return last.map { $0 == UInt8(ascii: "R") } ?? true
    }
    guard first == UInt8(ascii: "?") else { return false }
    let last = rest.dropFirst().drop { 0x30...0x3B ~= $0 || $0 == UInt8(ascii: "$") }.first
    return last.map { $0 == UInt8(ascii: "c") || $0 == UInt8(ascii: "y") } ?? true
  }

  /// `11;`, a colour in one of the forms there are, and the end of a string.
  private static func isString(_ rest: ArraySlice<UInt8>) -> Bool {
    let start = Array("11;".utf8)
    let colour = rest.dropFirst(start.count)
    let letters = Array("0123456789abcdefABCDEF/:#rg".utf8)
    let end = colour.drop { letters.contains($0) }.first
    return rest.prefix(start.count).elementsEqual(start.prefix(rest.count))
      && (end.map { $0 == 0x07 || $0 == 0x1B } ?? (colour.count < 30))
  }
}
