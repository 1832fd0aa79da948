import Toolkit

/// Turns the bytes of a terminal into inputs, however they are cut into reads.
///
/// It knows the keys of xterm, VT, rxvt, screen and the Linux console by their form, and others by
/// the terminal's own table. Reports, unknown sequences and broken UTF-8 never become text.
struct Decoder {
  /// The bytes not yet understood.
  private var bytes: [UInt8] = []
  /// The paste under way, if one is.
  private var paste: [UInt8]?
  /// Sequences of this terminal for keys, Escape included.
  private let table: [KeySequence]
  /// What the terminal has answered and nobody has taken.
  private var answers: [Answer] = []
  /// How many times the last question was asked and not answered: answers may come, with delays between
  /// their bytes.
  var awaited = 0
  /// The beginning of what may yet turn out to be a report, though it was given up for lost: `bytes`
  /// begins with it.
  private var givenUp = 0

  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  /// No paste is longer, in bytes; the rest is dropped.
  static let pasteAtMost = 4 << 20

  init(table: [KeySequence]) {
    self.table = table
  }

  /// What the decoder waits for before it can say more.
  enum Wait {
    case nothing
    /// An Escape stands alone: it may be the key, or the beginning of a sequence.
    case escape
    /// In the middle of a sequence, a character or a paste.
    case rest
  }

  var wait: Wait {
    if paste != nil { return .rest }
    if bytes.count <= givenUp { return .nothing }
    return bytes == [0x1B] ? .escape : .rest
  }

  /// Takes the answers that have come.
  mutating func takeAnswers() -> [Answer] {
    defer { answers = [] }
    awaited = max(0, awaited - answers.count { $0 == .attributes })
    return answers
  }

  /// Takes what was read and gives what it means.
  mutating func take(_ new: some Sequence<UInt8>) -> [Input] {
    bytes.append(contentsOf: new)
    guard givenUp > 0 else { return understood() }
    guard bytes.count > givenUp else { return [] }
    // More has come after all: either the rest of a report, or what was typed after it broke off.
    if awaited > 0, Answer.mayBegin(with: bytes) {
      guard let step = step(at: 0) else { return [] }
      take(step)
      bytes.removeFirst(step.end)
      givenUp = 0
      return step.inputs + understood()
    }
    bytes.removeFirst(givenUp)
    givenUp = 0
    return understood()
  }

  private mutating func take(_ step: Step) {
    if let answer = step.answer { answers.append(answer) }
  }

  /// Gives what is left, when nothing more has come for long enough: a lone Escape is the key.
  mutating func settle() -> [Input] {
    if let whole = paste {
      paste = nil
      let input = pasted(whole + bytes)
      bytes = []
      return [input]
    }
    let (left, isLonger) = (bytes, givenUp > 0)
    if awaited > 0, Answer.mayBegin(with: left) {
      givenUp = left.count
    } else {
      givenUp = 0
      bytes = []
    }
    guard !isLonger, left.first == 0x1B else { return [] }
    if left.count == 1 { return [.key(.escape)] }
    guard left.count == 2, givenUp == 0 else { return [] }
    return [.key(.alt(Character(Unicode.Scalar(left[1]))))]
  }

  private mutating func understood() -> [Input] {
    var inputs: [Input] = []
    var at = 0
    while at < bytes.count {
      if paste != nil {
        guard let end = takePaste(from: at) else { break }
        inputs.append(pasted(paste ?? []))
        paste = nil
        at = end
        continue
      }
      guard let step = step(at: at) else { break }
      at = step.end
      take(step)
      if step.beginsPaste { paste = [] }
      inputs += step.inputs
    }
    bytes.removeFirst(min(at, bytes.count))
    return inputs
  }

  /// Moves bytes into the paste; gives where it ended, or nil when its end has not come.
  private mutating func takePaste(from start: Int) -> Int? {
    let rest = bytes[start...]
    let end = Decoder.pasteEnd
    let found = rest.indices.first { rest[$0] == 0x1B && rest[$0...].starts(with: end) }
    // The end may have come in part: its bytes are kept back.
    let kept = found ?? max(start, bytes.count - end.count + 1)
    let room = Decoder.pasteAtMost - (paste?.count ?? 0)
    paste?.append(contentsOf: bytes[start..<kept].prefix(max(0, room)))
    guard let found else {
      bytes.removeSubrange(start..<kept)
      return nil
    }
    return found + end.count
  }

  private func pasted(_ bytes: [UInt8]) -> Input {
    .paste(String(decoding: bytes, as: UTF8.self))
  }
}

extension Decoder {
  /// What begins at a byte; nil when more bytes must come first.
  private struct Step {
    var inputs: [Input] = []
    var end: Int
    var beginsPaste = false
    var answer: Answer?
  }

  private func step(at start: Int) -> Step? {
    let byte = bytes[start]
    if byte == 0x1B { return escape(at: start) }
    if byte == 0x7F { return Step(inputs: [.key(.backspace)], end: start + 1) }
    if byte < 0x20 { return Step(inputs: [.key(Key(controlByte: byte))], end: start + 1) }
    return text(at: start)
  }

  /// A run of text, cut into the characters that people see.
  private func text(at start: Int) -> Step? {
    var end = start
    var scalars = String.UnicodeScalarView()
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != 0x7F {
      let length = UTF8Length.of(bytes[end...])
      guard length > 0 else {
        if length == 0, end > start { break }
        if length == 0 { return nil }
        end += 1
        continue
      }
      let scalar = String(decoding: bytes[end..<end + length], as: UTF8.self).unicodeScalars.first
      if let scalar, !(0x80..<0xA0 ~= scalar.value) { scalars.append(scalar) }
      end += length
    }
    return Step(inputs: String(scalars).map { .text(String($0)) }, end: end)
  }

  private func escape(at start: Int) -> Step? {
    if let known = table.first(where: { bytes[start...].starts(with: $0.bytes) }) {
      return Step(inputs: [.key(known.key)], end: start + known.bytes.count)
    }
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return control(at: start)
    case UInt8(ascii: "O"): return single(at: start)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return string(at: start)
    case 0x1B: return Step(inputs: [.key(.escape)], end: start + 1)
    case 0x7F: return Step(inputs: [.key(.control("w"))], end: start + 2)
    case let byte where byte < 0x20:
      return Step(inputs: [.key(.escape), .key(Key(controlByte: byte))], end: start + 2)
    default: return alternate(at: start)
    }
  }

  private func alternate(at start: Int) -> Step? {
    guard let next = text(at: start + 1) else { return nil }
    guard case .text(let text)? = next.inputs.first, let first = text.first else {
      return Step(inputs: [.key(.escape)] + next.inputs, end: next.end)
    }
    return Step(inputs: [.key(.alt(first))] + next.inputs.dropFirst(), end: next.end)
  }

  /// `ESC O` and a letter, with figures for modifiers between on some terminals.
  private func single(at start: Int) -> Step? {
    var end = start + 2
    while end < bytes.count, 0x30...0x3B ~= bytes[end] { end += 1 }
    guard end < bytes.count else { return nil }
    guard bytes[end] >= 0x40, bytes[end] < 0x7F else {
      return Step(inputs: [.key(.alt("O"))], end: start + 2)
    }
    return Step(inputs: Decoder.key(letter: bytes[end], modifier: 1), end: end + 1)
  }

  /// `ESC [`, parameters, a letter.
  private func control(at start: Int) -> Step? {
    var end = start + 2
    // The Linux console sends F1 to F5 as ESC [ [ A to E.
    if end < bytes.count, bytes[end] == UInt8(ascii: "[") {
      guard end + 1 < bytes.count else { return nil }
      let number = Int(bytes[end + 1]) - 0x40
      return Step(inputs: 1...5 ~= number ? [.key(.function(number))] : [], end: end + 2)
    }
    while end < bytes.count, 0x20..<0x40 ~= bytes[end] { end += 1 }
    guard end < bytes.count else { return nil }
    // A byte that cannot be here ends the sequence, and is read again.
    guard 0x40..<0x7F ~= bytes[end] else { return Step(end: end) }
    let parameters = String(decoding: bytes[start + 2..<end], as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = parameters.first.flatMap { $0 } ?? 1
    let modifier = parameters.count > 1 ? parameters[1] ?? 1 : 1
    if bytes[end] != UInt8(ascii: "~") {
      let isReport = bytes[start + 2] >= 0x3C && bytes[start + 2] < 0x40
      if isReport {
        let answer = Answer(parameters: bytes[start + 2..<end], letter: bytes[end])
        return Step(end: end + 1, answer: answer)
      }
      if awaited > 0, bytes[end] == UInt8(ascii: "R"), parameters.count == 2,
        let width = Report.width(row: first, column: modifier)
      {
        return Step(inputs: [width], end: end + 1)
      }
      return Step(inputs: Decoder.key(letter: bytes[end], modifier: modifier), end: end + 1)
    }
    if first == 200 { return Step(end: end + 1, beginsPaste: true) }
    return Step(inputs: Decoder.key(number: first), end: end + 1)
  }

  /// A report of the terminal, up to BEL or ST; what nobody asks for is dropped.
  private func string(at start: Int) -> Step? {
    for end in bytes.indices[(start + 2)...] {
      let isBell = bytes[end] == 0x07
      guard isBell || bytes[end] == 0x1B && end + 1 < bytes.count else { continue }
      let inputs = Report.inputs(bytes[start + 1..<end])
      let isTerminator = !isBell && bytes[end + 1] == UInt8(ascii: "\\")
      return Step(inputs: inputs, end: isBell ? end + 1 : isTerminator ? end + 2 : end)
    }
    return bytes.count - start > 4096 ? Step(end: bytes.count) : nil
  }

  private static func key(letter: UInt8, modifier: Int) -> [Input] {
    let isControl = (modifier - 1) & 6 != 0
    switch letter {
    case UInt8(ascii: "A"): return [.key(.up)]
    case UInt8(ascii: "B"): return [.key(.down)]
    case UInt8(ascii: "C"): return [.key(isControl ? .alt("f") : .right)]
    case UInt8(ascii: "D"): return [.key(isControl ? .alt("b") : .left)]
    case UInt8(ascii: "H"): return [.key(.home)]
    case UInt8(ascii: "F"): return [.key(.end)]
    case UInt8(ascii: "M"): return [.key(.enter)]
    case UInt8(ascii: "P")...UInt8(ascii: "S"): return [.key(.function(Int(letter) - 0x4F))]
    case UInt8(ascii: "Z"): return [.key(.backTab)]
    // The keypad in application mode.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return [.text(String(Character(Unicode.Scalar(letter - 0x40))))]
    default: return []
    }
  }

  private static func key(number: Int) -> [Input] {
    switch number {
    case 1, 7: [.key(.home)]
    case 2: [.key(.insert)]
    case 3: [.key(.delete)]
    case 4, 8: [.key(.end)]
    case 5: [.key(.pageUp)]
    case 6: [.key(.pageDown)]
    case 11...15: [.key(.function(number - 10))]
    case 17...21: [.key(.function(number - 11))]
    case 23...26: [.key(.function(number - 12))]
    case 28, 29: [.key(.function(number - 13))]
    case 31...34: [.key(.function(number - 14))]
    default: []
    }
  }
}

/// How many bytes a character of UTF-8 has.
enum UTF8Length {
  /// The length of the character at the start; 0 when its end has not come, -1 when it is broken.
  static func of(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    let length =
      switch first {
      case 0..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: -1
      }
    guard length > 1 else { return length }
    let rest = bytes.dropFirst().prefix(length - 1)
    guard rest.allSatisfy({ 0x80..<0xC0 ~= $0 }) else { return -1 }
    if rest.count < length - 1 { return 0 }
    return String(validating: bytes.prefix(length), as: UTF8.self) == nil ? -1 : length
  }
}
