/// A table of the binary: one character a line, in the order of code points, a blank, and what is known
/// of it. Looked up by halving, so that opening it costs nothing.
struct CharacterTable: @unchecked Sendable {
  // The bytes are constants of the binary: nobody writes them, and they live as long as it does.
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ start: UnsafePointer<UInt8>?, count: UInt) {
    bytes = UnsafeBufferPointer(start: start, count: Int(count))
  }

  /// What the table says of a character; nil if it does not know it.
  func entry(_ scalar: Unicode.Scalar) -> String? {
    var low = lineStart(after: 0)
    var high = bytes.count
    while low < high {
      let line = lineStart(at: (low + high) / 2, notBefore: low)
      let here = self.scalar(at: line)
      if here.value == scalar.value { return text(at: line + here.length + 1) }
      if here.value < scalar.value {
        low = lineStart(after: line)
      } else {
        high = line
      }
    }
    return nil
  }

  /// Every character with its entry, in order.
  func forEach(_ body: (Unicode.Scalar, String) -> Void) {
    var line = lineStart(after: 0)
    while line < bytes.count {
      let here = scalar(at: line)
      if let scalar = Unicode.Scalar(here.value) { body(scalar, text(at: line + here.length + 1)) }
      line = lineStart(after: line)
    }
  }

  /// The start of the line that holds a byte.
  private func lineStart(at index: Int, notBefore low: Int) -> Int {
    var start = index
    while start > low, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private func lineStart(after index: Int) -> Int {
    var next = index
    while next < bytes.count, bytes[next] != 0x0A { next += 1 }
    return min(next + 1, bytes.count)
  }

  private func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1 else { return (first, 1) }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset]) & 0x3F }
    return (value, length)
  }

  private func text(at index: Int) -> String {
    var end = index
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }
}
