/// The look in which a terminal writes, so that none of it is said twice.
///
/// ncurses says both colours at every change of either, and all of them anew in every frame, as it puts the
/// pen down after each: a third of the bytes of a key. What it says is held back until something is written
/// that the look is seen in, and then only the difference is said.
struct Pen {
  /// A colour by the parameters that give it.
  private enum Tint: Equatable {
    /// The terminal's own.
    case own
    /// One of the sixteen, by its parameter: 31, 97, 44.
    case plain(UInt8)
    /// One of 256.
    case index(UInt8)
    case shade(UInt8, UInt8, UInt8)
  }

  /// Attributes, each the bit of the parameter that sets it: 1 is bold, 21 a double line.
  private typealias Attributes = UInt32

  private struct Look: Equatable {
    var ink = Tint.own
    var ground = Tint.own
    var attributes: Attributes = 0

    /// Whether a blank shows the ink: reversed, underlined or struck through.
    var showsInk: Bool { attributes & (1 << 4 | 1 << 7 | 1 << 9 | 1 << 21) != 0 }
  }

  /// What the terminal has been told; nil when that is not known.
  private var told: Look?
  private var wanted = Look()
  private var characterSet = UInt8(ascii: "B")

  /// Forgets what the terminal has been told.
  mutating func forget() { told = nil }

  /// What puts the pen down, as the terminal was found.
  mutating func rest() -> [UInt8] {
    defer { told = nil }
    return Array("\u{1B}[m".utf8)
  }

  /// The bytes of a frame with no more about its looks than is needed.
  mutating func thrifty(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x1B: at = sequence(bytes, at, &out)
      case 0x20:
        say(&out, isBlank: true)
        out.append(bytes[at])
        at += 1
      case 0x0A:
        // A line that scrolls in has the ground's colour.
        say(&out, isBlank: true)
        out.append(bytes[at])
        at += 1
      case 0..<0x20:
        out.append(bytes[at])
        at += 1
      default:
        say(&out, isBlank: false)
        out.append(bytes[at])
        at += 1
      }
    }
    return out
  }

  /// Takes one sequence, and gives where the next byte is.
  private mutating func sequence(_ bytes: [UInt8], _ start: Int, _ out: inout [UInt8]) -> Int {
    guard start + 2 < bytes.count else { return copied(bytes, start, bytes.count, &out) }
    if bytes[start + 1] == UInt8(ascii: "(") {
      defer { characterSet = bytes[start + 2] }
      if bytes[start + 2] == characterSet { return start + 3 }
      return copied(bytes, start, start + 3, &out)
    }
    guard bytes[start + 1] == UInt8(ascii: "[") else {
      say(&out, isBlank: true)
      return copied(bytes, start, start + 2, &out)
    }
    var end = start + 2
    while end < bytes.count, 0x20..<0x40 ~= bytes[end] { end += 1 }
    guard end < bytes.count else { return copied(bytes, start, bytes.count, &out) }
    if bytes[end] == UInt8(ascii: "m"), take(bytes[start + 2..<end]) { return end + 1 }
    prepare(for: bytes[end], &out)
    return copied(bytes, start, end + 1, &out)
  }

  /// Says what a control sequence needs to have been said: moves need nothing, blanks the ground alone.
  private mutating func prepare(for letter: UInt8, _ out: inout [UInt8]) {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "H"), UInt8(ascii: "d"), UInt8(ascii: "r"),
      UInt8(ascii: "h"), UInt8(ascii: "l"), UInt8(ascii: "t"):
      break
    case UInt8(ascii: "J"), UInt8(ascii: "K"), UInt8(ascii: "X"), UInt8(ascii: "L"),
      UInt8(ascii: "M"), UInt8(ascii: "P"), UInt8(ascii: "@"), UInt8(ascii: "S"),
      UInt8(ascii: "T"):
      say(&out, isBlank: true)
    case UInt8(ascii: "m"):
      // Something that is not understood here: after it nothing is known.
      say(&out, isBlank: false)
      told = nil
    default: say(&out, isBlank: false)
    }
  }

  private func copied(_ bytes: [UInt8], _ start: Int, _ end: Int, _ out: inout [UInt8]) -> Int {
    out += bytes[start..<end]
    return end
  }

  /// Notes what is wanted from here on; false where the parameters are not understood.
  private mutating func take(_ parameters: ArraySlice<UInt8>) -> Bool {
    var look = wanted
    guard var numbers = Pen.numbers(parameters)?[...] else { return false }
    while let number = numbers.popFirst() {
      switch number {
      case 0: look = Look()
      case 1...9, 21: look.attributes |= 1 << number
      case 22: look.attributes &= ~(1 << 1 | 1 << 2)
      case 24: look.attributes &= ~(1 << 4 | 1 << 21)
      case 23, 25...29: look.attributes &= ~(1 << (number - 20))
      case 30...37, 90...97: look.ink = .plain(number)
      case 40...47, 100...107: look.ground = .plain(number)
      case 39: look.ink = .own
      case 49: look.ground = .own
      case 38, 48:
        guard let tint = Pen.tint(&numbers) else { return false }
        if number == 38 { look.ink = tint } else { look.ground = tint }
      default: return false
      }
    }
    wanted = look
    return true
  }

  /// Parameters as numbers, one that is left out being 0; nil where anything else is among them.
  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [UInt8]? {
    var numbers: [UInt8] = []
    var number = 0
    for byte in parameters {
      switch byte {
      case UInt8(ascii: ";"):
        numbers.append(UInt8(number))
        number = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
        if number > 255 { return nil }
      default: return nil
      }
    }
    return numbers + [UInt8(number)]
  }

  /// The colour after 38 or 48: `5;INDEX` or `2;RED;GREEN;BLUE`; nil for no other.
  private static func tint(_ numbers: inout ArraySlice<UInt8>) -> Tint? {
    switch (numbers.popFirst(), numbers.popFirst()) {
    case (5, let index?): return .index(index)
    case (2, let red?):
      guard let green = numbers.popFirst(), let blue = numbers.popFirst() else { return nil }
      return .shade(red, green, blue)
    default: return nil
    }
  }

  /// Says how what is wanted differs from what was told, as far as it will be seen.
  private mutating func say(_ out: inout [UInt8], isBlank: Bool) {
    guard told != wanted else { return }
    var parameters = Parameters()
    var now = wanted
    if let told, told.attributes & ~wanted.attributes == 0 {
      parameters.add(wanted.attributes & ~told.attributes)
      if isBlank, !wanted.showsInk { now.ink = told.ink }
      if told.ink != now.ink { parameters.add(now.ink, own: 39, coloured: 38) }
      if told.ground != now.ground { parameters.add(now.ground, own: 49, coloured: 48) }
    } else {
      parameters.add(UInt8(0))
      parameters.add(wanted.attributes)
      if wanted.ink != .own { parameters.add(wanted.ink, own: 39, coloured: 38) }
      if wanted.ground != .own { parameters.add(wanted.ground, own: 49, coloured: 48) }
    }
    told = now
    parameters.end(into: &out)
  }

  /// Parameters on their way into one sequence.
  private struct Parameters {
    private var bytes: [UInt8] = []

    mutating func add(_ number: UInt8) {
      bytes.append(bytes.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ";"))
      if number >= 100 { bytes.append(UInt8(ascii: "0") + number / 100) }
      if number >= 10 { bytes.append(UInt8(ascii: "0") + number / 10 % 10) }
      bytes.append(UInt8(ascii: "0") + number % 10)
    }

    mutating func add(_ attributes: Attributes) {
      for number in UInt8(1)...21 where attributes & 1 << number != 0 { add(number) }
    }

    /// `own` gives the terminal its own colour back, `coloured` stands before one that is no plain one.
    mutating func add(_ tint: Tint, own: UInt8, coloured: UInt8) {
      switch tint {
      case .own: add(own)
      case .plain(let number): add(number)
      case .index(let index): [coloured, 5, index].forEach { add($0) }
      case .shade(let red, let green, let blue):
        [coloured, 2, red, green, blue].forEach { add($0) }
      }
    }

    /// Writes the sequence where there is anything to say.
    func end(into out: inout [UInt8]) {
      guard !bytes.isEmpty else { return }
      out.append(0x1B)
      out += bytes
      out.append(UInt8(ascii: "m"))
    }
  }
}
