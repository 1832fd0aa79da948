import CEmbedded

/// The themes that are part of the program.
package enum ShippedThemes {
  /// Their names, sorted.
  package static let names: [String] = (0..<Int(lvzhi_theme_count())).map { name($0) }

  /// The text of one of them; nil for another name.
  package static func text(_ name: String) -> String? {
    guard let place = names.firstIndex(of: name) else { return nil }
    let bytes = UnsafeBufferPointer(
      start: lvzhi_theme_bytes(Int32(place)), count: Int(lvzhi_theme_length(Int32(place))))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func name(_ place: Int) -> String {
    String(cString: lvzhi_theme_name(Int32(place)))
  }
}
