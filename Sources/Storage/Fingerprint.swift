import CDigest

/// SHA-256 (FIPS 180-4) of bytes fed piece by piece.
package struct Fingerprint {
  private var context = SHA2_CTX()

  package init() {
    SHA256Init(&context)
  }

  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
  }

  /// Feeds the length of a text in eight bytes, most significant first, and its UTF-8: no two lists of
  /// texts feed the same bytes.
  package mutating func add(framed text: String) {
    let bytes = Array(text.utf8)
    add(bytes.count.bigEndianBytes)
    add(bytes)
  }

  /// The 64 hexadecimal digits.
  package mutating func digits() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Final(&digest, &context)
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  /// The digits of some bytes.
  package static func of(_ bytes: [UInt8]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    return fingerprint.digits()
  }
}

extension Int {
  /// Eight bytes, most significant first.
  package var bigEndianBytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: self >> (56 - 8 * $0)) }
  }
}

extension String {
  /// The bytes that pairs of hexadecimal digits stand for; anything else counts as zero.
  var hexadecimalBytes: [UInt8] {
    let digits = utf8.map { UInt8(String(UnicodeScalar($0)), radix: 16) ?? 0 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
