extension String {
  /// A short name for a text, the same on every machine (FNV-1a of its UTF-8); two texts have the same by
  /// accident alone, and whoever wants to can make such two.
  package var fingerprint: String { String(shortNumber, radix: 16) }

  /// The same as a number.
  package var shortNumber: UInt64 {
    utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }
}
