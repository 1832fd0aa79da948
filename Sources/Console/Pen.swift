/// The look in which a terminal writes, so that none of it is said twice.
///
/// ncurses says both colours at every change of either, and all of them anew in every frame, as it puts the
/// pen down after each: a third of the bytes of a key. What it says is held back until something is written
/// that the look is seen in, and then only the difference is said.
struct Pen {
  /// Colours and attributes by the parameters that give them; empty for the terminal's own.
  private struct Look: Equatable {
    var ink: [Int] = []
    var ground: [Int] = []
    var attributes: [Int] = []

    /// Whether a blank shows the ink: reversed, underlined or struck through.
    var showsInk: Bool { attributes.contains { [4, 7, 9, 21].contains($0) } }
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
    var numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? ($0.isEmpty ? 0 : -1) }[...]
    while let number = numbers.popFirst() {
      switch number {
      case 0: look = Look()
      case 1...9, 21: if !look.attributes.contains(number) { look.attributes.append(number) }
      case 22: look.attributes.removeAll { $0 == 1 || $0 == 2 }
      case 24: look.attributes.removeAll { $0 == 4 || $0 == 21 }
      case 23, 25...29: look.attributes.removeAll { $0 == number - 20 }
      case 30...37, 90...97: look.ink = [number]
      case 40...47, 100...107: look.ground = [number]
      case 39: look.ink = []
      case 49: look.ground = []
      case 38, 48:
        guard let form = numbers.first, form == 5 || form == 2 else { return false }
        let colour = [number] + numbers.prefix(form == 5 ? 2 : 4)
        numbers = numbers.dropFirst(colour.count - 1)
        if number == 38 { look.ink = colour } else { look.ground = colour }
      default: return false
      }
    }
    wanted = look
    return true
  }

  /// Says how what is wanted differs from what was told, as far as it will be seen.
  private mutating func say(_ out: inout [UInt8], isBlank: Bool) {
    var parameters: [Int] = []
    var now: Look
    if let told, told.attributes.allSatisfy(wanted.attributes.contains) {
      now = told
      parameters = wanted.attributes.filter { !told.attributes.contains($0) }
      if told.ink != wanted.ink, !isBlank || wanted.showsInk {
        parameters += wanted.ink.isEmpty ? [39] : wanted.ink
        now.ink = wanted.ink
      }
      if told.ground != wanted.ground {
        parameters += wanted.ground.isEmpty ? [49] : wanted.ground
        now.ground = wanted.ground
      }
      now.attributes = wanted.attributes
    } else {
      parameters = [0] + wanted.attributes + wanted.ink + wanted.ground
      now = wanted
    }
    told = now
    guard !parameters.isEmpty else { return }
    out += Array(("\u{1B}[" + parameters.map(String.init).joined(separator: ";") + "m").utf8)
  }
}
