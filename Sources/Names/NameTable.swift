import CEmbedded

/// A table that is part of the program: a line for each key, sorted by bytes.
///
/// A line is the key in Han characters, then ASCII: what is known of it. Lines that begin with `#`
/// are remarks and sort before every key. Nothing is read beforehand; a look-up halves the bytes.
enum NameTable {
  /// The strokes of a character (笔顺) and, among characters of the same strokes, a letter.
  /// From rime-stroke (LGPL-3), in the order of 通用规范汉字表 after Unihan's kTGH.
  case strokes
  /// The syllables of a character (读音). From Unihan (Unicode licence).
  case readings
  /// The syllables of a surname (姓氏), one or two characters. Written by hand.
  case surnames

  /// What the table says of one or two characters; nil if they are not in it.
  func entry(for characters: [Unicode.Scalar]) -> String? {
    guard let place = place(of: characters) else { return nil }
    return String(decoding: bytes[place], as: UTF8.self)
  }

  /// What it says in words, for a table of syllables; empty if they are not in it.
  func words(for characters: [Unicode.Scalar]) -> [String] {
    guard let place = place(of: characters) else { return [] }
    return bytes[place].split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Where the words about some characters are.
  private func place(of characters: [Unicode.Scalar]) -> Range<Int>? {
    let wanted = packed(characters)
    guard wanted != 0 else { return nil }
    let bytes = bytes
    var low = 0
    var high = bytes.count
    while low < high {
      let line = start(ofLineWith: (low + high) / 2, in: bytes, notBefore: low)
      let (found, end) = key(ofLineAt: line, in: bytes)
      if found == wanted { return end..<endOfWords(from: end, in: bytes) }
      if found < wanted {
        low = endOfLine(from: end, in: bytes) + 1
      } else {
        high = line
      }
    }
    return nil
  }

  private var bytes: UnsafeBufferPointer<UInt8> {
    switch self {
    case .strokes:
      UnsafeBufferPointer(start: lvzhi_strokes(), count: Int(lvzhi_strokes_count()))
    case .readings:
      UnsafeBufferPointer(start: lvzhi_readings(), count: Int(lvzhi_readings_count()))
    case .surnames:
      UnsafeBufferPointer(start: lvzhi_surnames(), count: Int(lvzhi_surnames_count()))
    }
  }
}

extension NameTable {
  /// A key as one number whose order is that of its UTF-8 bytes; 0 if it is longer than 8 bytes or
  /// has an ASCII character, for such are not in a table.
  private func packed(_ key: [Unicode.Scalar]) -> UInt64 {
    var number: UInt64 = 0
    var room = 64
    for scalar in key {
      for byte in UTF8.encode(scalar) ?? .init() {
        guard byte >= 0x80, room > 0 else { return 0 }
        room -= 8
        number |= UInt64(byte) << UInt64(room)
      }
    }
    return number
  }

  /// The key of a line, packed in the same way, and where it ends.
  private func key(
    ofLineAt start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (number: UInt64, end: Int) {
    var number: UInt64 = 0
    var place = start
    while place < bytes.count, place < start + 8, bytes[place] >= 0x80 {
      number |= UInt64(bytes[place]) << UInt64(56 - 8 * (place - start))
      place += 1
    }
    return (number, place)
  }

  private func start(
    ofLineWith place: Int, in bytes: UnsafeBufferPointer<UInt8>, notBefore low: Int
  ) -> Int {
    var start = place
    while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  private func endOfLine(from place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = place
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  /// The end of a line without its remark.
  private func endOfWords(from place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = place
    while end < bytes.count, bytes[end] > UInt8(ascii: "#") || bytes[end] == UInt8(ascii: " ") {
      end += 1
    }
    return end
  }
}
