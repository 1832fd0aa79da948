/// What a terminal answered when it was asked about itself.
package struct Sounding: Hashable, Sendable {
  /// Whether it answered at all in time.
  package var hasAnswered = false
  /// How many columns it gave to some characters; those it gave no answer for are missing.
  package var columns: [String: Int] = [:]
  /// What its ground looks like; nil where it does not say.
  package var ground: Shade?
  /// Whether it can hold back a frame until it is whole (mode 2026); nil where it does not say.
  package var canHoldFrames: Bool?

  package init() {}

  /// The characters that are asked about: what screens draw, whose width is ambiguous; then a common
  /// and a rare Han character.
  package static let ambiguous = ["·", "…", "①", "─", "█", "★", "“"]
  package static let wide = ["中", "\u{2CEA2}"]

  /// The width of ambiguous characters as most of them have it; nil where nothing is known.
  package var ambiguousWidth: Ambiguous? {
    let widths = Sounding.ambiguous.compactMap { columns[$0] }
    guard !widths.isEmpty else { return nil }
    return widths.count { $0 > 1 } * 2 > widths.count ? .wide : .narrow
  }
}

extension String {
  /// The scalars that no terminal can show: private, unassigned or broken ones, for which 〓 stands.
  package var unshowable: [Unicode.Scalar] {
    unicodeScalars.filter { ScalarKind($0.value) == .replaced }
  }
}
