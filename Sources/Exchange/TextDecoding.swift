import Domain
import Glibc

/// Turns the bytes of a file into text: byte order mark, then strict UTF-8, then GB18030.
package enum TextDecoding {
  /// The text and its encoding; a fault where the bytes are not text in the encoding asked for, or in
  /// either.
  package static func decode(
    _ bytes: [UInt8], as encoding: TextEncoding?
  ) -> Result<(text: String, encoding: TextEncoding), SheetFaults> {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let plain = isMarked ? Array(bytes.dropFirst(3)) : bytes
    switch encoding ?? (isMarked ? .utf8 : nil) {
    case .utf8:
      return String(validating: plain, as: UTF8.self).map { .success(($0, .utf8)) }
        ?? fault(.utf8, plain, at: firstBadByte(plain))
    case .gb18030: return decodeChinese(bytes)
    case nil:
      if let text = String(validating: plain, as: UTF8.self) { return .success((text, .utf8)) }
      return decodeChinese(bytes)
    }
  }

  private static func decodeChinese(
    _ bytes: [UInt8]
  ) -> Result<(text: String, encoding: TextEncoding), SheetFaults> {
    let (converted, place) = convert(bytes)
    guard place == nil, let text = String(validating: converted, as: UTF8.self) else {
      return fault(.gb18030, bytes, at: place ?? 0)
    }
    return .success((text, .gb18030))
  }

  /// The bytes in UTF-8, and the place of the first that is none of GB18030; nil where all are.
  private static func convert(_ bytes: [UInt8]) -> ([UInt8], Int?) {
    let converter = iconv_open("UTF-8", "GB18030")
    guard converter != iconv_t(bitPattern: -1) else { return ([], 0) }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
    let room = output.count
    var inLeft = input.count
    var outLeft = room
    let failed = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return iconv(converter, &from, &inLeft, &to, &outLeft) == Int.max
          || inLeft > 0
      }
    }
    let converted = output.prefix(room - outLeft).map { UInt8(bitPattern: $0) }
    return (converted, failed ? bytes.count - inLeft : nil)
  }

  private static func firstBadByte(_ bytes: [UInt8]) -> Int {
    var low = 0
    var index = 0
    while index < bytes.count {
      low = index
      let lead = bytes[index]
      let length =
        lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
      guard length > 0, index + length <= bytes.count,
        String(validating: bytes[index..<index + length], as: UTF8.self) != nil
      else { return low }
      index += length
    }
    return low
  }

  private static func fault(
    _ encoding: TextEncoding, _ bytes: [UInt8], at place: Int
  ) -> Result<(text: String, encoding: TextEncoding), SheetFaults> {
    let line = bytes.prefix(place).count { $0 == 0x0A } + 1
    return .failure(
      SheetFaults([SheetFault(line: line, column: "", value: "", problem: .encoding(encoding))]))
  }
}

/// Every fault of a sheet.
package struct SheetFaults: Error, Hashable, Sendable {
  package let all: [SheetFault]

  package init(_ all: [SheetFault]) {
    self.all = all
  }
}
