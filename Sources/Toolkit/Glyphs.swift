/// The printable glyphs of a text, one after another: what the sanitiser lets through, measured.
///
/// The only way from text to cells, so that measuring, cleaning, cutting and drawing cannot
/// disagree. Control and format characters, variation selectors for emoji and lone surrogates
/// vanish; runs of tabs and ends of lines become one space; private and unassigned characters
/// become 〓; a base keeps four combining marks. Where ambiguous characters are wide, their twins
/// come instead.
struct Glyphs: Sequence, IteratorProtocol {
  /// One scalar that reaches a cell; `columns` is 0 for a combining mark.
  struct Glyph {
    let scalar: Unicode.Scalar
    let columns: Int
  }

  static let marksAtMost = 4
  private static let unknown = Glyph(scalar: "〓", columns: 2)
  private static let blank = Glyph(scalar: " ", columns: 1)

  private var scalars: Substring.UnicodeScalarView.Iterator
  private let ambiguous: Ambiguous
  private var twin: String.UnicodeScalarView.Iterator?
  private var marksLeft = 0
  private var isAfterSpace = false

  init(_ text: Substring, ambiguous: Ambiguous) {
    scalars = text.unicodeScalars.makeIterator()
    self.ambiguous = ambiguous
  }

  mutating func next() -> Glyph? {
    if let glyph = nextOfTwin() { return glyph }
    while let scalar = scalars.next() {
      if let glyph = glyph(of: scalar) { return glyph }
    }
    return nil
  }

  private mutating func glyph(of scalar: Unicode.Scalar) -> Glyph? {
    let kind = ScalarKind(scalar.value)
    switch kind {
    case .narrow: return base(Glyph(scalar: scalar, columns: 1))
    case .wide: return base(Glyph(scalar: scalar, columns: 2))
    case .ambiguous:
      if ambiguous == .narrow { return base(Glyph(scalar: scalar, columns: 1)) }
      twin = Twin.of(scalar).unicodeScalars.makeIterator()
      return nextOfTwin()
    case .replaced: return base(Glyphs.unknown)
    case .dropped: return nil
    case .mark:
      guard marksLeft > 0 else { return nil }
      marksLeft -= 1
      return Glyph(scalar: scalar, columns: 0)
    case .space:
      defer { isAfterSpace = true }
      if isAfterSpace { return nil }
      return base(Glyphs.blank)
    }
  }

  @inline(__always)
  private mutating func base(_ glyph: Glyph) -> Glyph {
    marksLeft = Glyphs.marksAtMost
    isAfterSpace = false
    return glyph
  }

  private mutating func nextOfTwin() -> Glyph? {
    guard let scalar = twin?.next() else {
      twin = nil
      return nil
    }
    return base(Glyph(scalar: scalar, columns: ScalarKind(scalar.value) == .wide ? 2 : 1))
  }
}
