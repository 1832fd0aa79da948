import Documents

extension ThemeReader {
  /// What a file says of itself, without its parents; nil for one that is not TOML.
  package static func imprint(_ text: String, named name: String) -> Imprint? {
    guard case .success(let document) = Document.read(text, named: name) else { return nil }
    var reader = ThemeReader()
    return reader.imprint(of: document.root, named: name, on: nil)
  }

  /// What `[meta]` says; the name of the file, and a variant by the ground, where it does not.
  mutating func imprint(
    of table: Documents.Table, named name: String, on ground: Shade?
  ) -> Imprint {
    let meta = table.table("meta", noting: &faults)
    return Imprint(
      name: meta?.words("name", noting: &faults) ?? name,
      variant: variant(of: table, on: ground), author: meta?.words("author", noting: &faults),
      source: meta?.words("source", noting: &faults),
      licence: meta?.words("license", noting: &faults))
  }

  /// The variant that a file says it is, or what its ground makes it.
  mutating func variant(of table: Documents.Table, on ground: Shade?) -> Imprint.Variant {
    let known = Dictionary(
      uniqueKeysWithValues: Imprint.Variant.allCases.map { ($0.rawValue, $0) })
    let meta = table.table("meta", noting: &faults)
    if let said = meta?.word("variant", among: known, noting: &faults) { return said }
    guard let ground else { return .any }
    return ground.luminance > 0.18 ? .light : .dark
  }

  /// The glyphs of a theme; what it leaves out is as its parents have it.
  mutating func glyphs(of line: [Documents.Table]) -> GlyphMap {
    let tables = line.compactMap { $0.table("glyph", noting: &faults) }
    var borders: GlyphMap.Borders?
    var bars: GlyphMap.Bars?
    var ellipsis: Unicode.Scalar?
    for table in tables {
      table.expect([], optional: ["border", "bar", "ellipsis"], noting: &faults)
      borders = borders ?? table.word("border", among: Self.borders, noting: &faults)
      bars = bars ?? table.word("bar", among: Self.bars, noting: &faults)
      ellipsis = ellipsis ?? glyph("ellipsis", of: table)
    }
    return GlyphMap(borders ?? .light, bars ?? .block, ellipsis: ellipsis)
  }

  private static let borders = Dictionary(
    uniqueKeysWithValues: GlyphMap.Borders.allCases.map { ($0.rawValue, $0) })
  private static let bars = Dictionary(
    uniqueKeysWithValues: GlyphMap.Bars.allCases.map { ($0.rawValue, $0) })

  /// One character that takes one column whatever the terminal does with ambiguous ones.
  private mutating func glyph(_ key: String, of table: Documents.Table) -> Unicode.Scalar? {
    guard let text = table.words(key, noting: &faults) else { return nil }
    let isOne = Ambiguous.allCases.allSatisfy { text.columns($0) == 1 }
    guard isOne, text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else {
      problems.note(.notOneColumn(text), at: table.place(of: key))
      return nil
    }
    return scalar
  }
}

extension ThemeReader {
  /// Colours of a file's palette that nothing in it names and that are nearly called as one which every theme
  /// has: they are misspelt, though a palette may have any names.
  package static func strays(in text: String, named name: String) -> Findings<Theme.Problem> {
    var findings = Findings<Theme.Problem>()
    var faults = Findings<Document.Problem>()
    guard case .success(let document) = Document.read(text, named: name),
      let palette = document.root.table("palette", noting: &faults)
    else { return findings }
    let roles = document.root.table("role", noting: &faults)
    let looks = roles.map { roles in
      roles.keys.compactMap { roles.table($0, noting: &faults) }
    }
    let used = (looks ?? []).flatMap { look in
      ["fg", "bg"].compactMap { look.text($0, noting: &faults) }
    }
    for colour in palette.keys where !(Paints.tied + used).contains(colour) {
      guard let near = nearest(to: colour, among: Paints.tied) else { continue }
      findings.note(.unusedColour(colour, nearest: near), at: palette.place(of: colour))
    }
    return findings
  }
}
