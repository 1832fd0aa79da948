import Toolkit

/// Shades by the numbers that ncurses knows them under.
///
/// ncurses has numbered colours only. On a terminal of 256 that shows any shade, each shade borrows
/// a number from 16 on, and the bytes of a frame are written with the shade in its place; on a
/// terminal of the `direct` kind the shade is the number.
struct ShadeSlots {
  private let isDirect: Bool
  private var shades: [Shade] = []

  init(isDirect: Bool) {
    self.isDirect = isDirect
  }

  /// The number for ncurses; -1 is the terminal's own colour.
  mutating func number(of paint: Paint) -> Int32 {
    switch paint {
    case .own: return -1
    case .number(let number): return isDirect ? direct(number) : Int32(number)
    case .shade(let shade):
      // The first eight are the terminal's own eight colours there.
      if isDirect { return Int32(max(8, shade.value)) }
      if let known = shades.firstIndex(of: shade) { return Int32(16 + known) }
      guard shades.count < 240 else { return -1 }
      shades.append(shade)
      return Int32(15 + shades.count)
    }
  }

  private func direct(_ number: Int) -> Int32 {
    number < 16 ? Int32(number & 7) : Int32(max(8, Shade(index: number).value))
  }

  /// The bytes with each borrowed number's shade in its place: `38;5;17` becomes `38;2;253;246;227`.
  func written(_ bytes: [UInt8]) -> [UInt8] {
    if shades.isEmpty { return bytes }
    var written: [UInt8] = []
    written.reserveCapacity(bytes.count + 256)
    var at = 0
    while at < bytes.count {
      guard bytes[at] == 0x1B, at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "["),
        let end = bytes[(at + 2)...].firstIndex(where: { 0x40...0x7E ~= $0 })
      else {
        written.append(bytes[at])
        at += 1
        continue
      }
      let sequence = bytes[at...end]
      written += bytes[end] == UInt8(ascii: "m") ? looks(sequence) : sequence
      at = end + 1
    }
    return written
  }

  /// One sequence of attributes and colours with shades for borrowed numbers.
  private func looks(_ sequence: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let words = sequence.dropFirst(2).dropLast()
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var new: [String] = []
    var at = 0
    while at < words.count {
      let isColour = (words[at] == "38" || words[at] == "48") && at + 2 < words.count
      if isColour, words[at + 1] == "5", let shade = shade(words[at + 2]) {
        new += [words[at], "2", "\(shade.red)", "\(shade.green)", "\(shade.blue)"]
        at += 3
      } else {
        new.append(words[at])
        at += 1
      }
    }
    return Array("\u{1B}[\(new.joined(separator: ";"))m".utf8)[...]
  }

  private func shade(_ word: String) -> Shade? {
    guard let number = Int(word), shades.indices.contains(number - 16) else { return nil }
    return shades[number - 16]
  }
}
