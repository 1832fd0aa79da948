extension String {
  /// How many columns the text takes when it is drawn, where ambiguous characters take one.
  package var columns: Int { self[...].columns }

  /// How many columns the text takes on a terminal of that kind, twins counted.
  package func columns(_ ambiguous: Ambiguous) -> Int { self[...].columns(ambiguous) }

  /// The text as it may reach a terminal, a log or standard output: one line, no controls, no
  /// escapes.
  ///
  /// Control and format characters vanish, tabs and ends of lines become one space, private and
  /// unassigned characters become 〓, and a base keeps four combining marks. Clean text comes back
  /// as is.
  package var printable: String {
    if unicodeScalars.allSatisfy(isCertainlyPrintable) { return self }
    var clean = String.UnicodeScalarView()
    for glyph in Glyphs(self[...], ambiguous: .narrow) { clean.append(glyph.scalar) }
    return String(clean)
  }
}

extension Substring {
  /// How many columns the text takes when it is drawn, where ambiguous characters take one.
  package var columns: Int { columns(.narrow) }

  /// How many columns the text takes on a terminal of that kind, twins counted.
  package func columns(_ ambiguous: Ambiguous) -> Int {
    if utf8.allSatisfy({ $0 &- 0x20 < 0x5F }) { return utf8.count }
    var columns = 0
    for glyph in Glyphs(self, ambiguous: ambiguous) { columns += glyph.columns }
    return columns
  }
}

extension Character {
  /// How many columns the character takes when it is drawn: 0, 1, 2, or more for a cluster of
  /// several.
  package var columns: Int { String(self).columns }
}

private func isCertainlyPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch ScalarKind(scalar.value) {
  case .narrow, .ambiguous, .wide: true
  case .dropped, .replaced, .mark, .space: false
  }
}
