extension Base16 {
  /// The scheme as the text of a theme, with a colour for each depth; the names of the 16 and 8 are
  /// those of our default of its kind.
  package func theme(slug: String) -> String {
    let isLight = ground.luminance > 0.18
    var paints = Paints()
    paints.lay(
      Dictionary(uniqueKeysWithValues: palette.map { ($0.name, Swatch(shade: $0.shade)) }))
    let colours = paints.colours
    let lines = Paints.tied.compactMap { name in
      colours[name].flatMap { Base16.line(name, $0) }
    }
    return """
      inherits = "\(isLight ? "default-light" : "default-dark")"

      [meta]
      name = \(Base16.quoted(name))
      slug = \(Base16.quoted(slug))
      variant = "\(isLight ? "light" : "dark")"
      author = \(Base16.quoted(author ?? ""))
      schema = 1

      [palette]
      \(lines.joined(separator: "\n"))

      """.replacing("author = \"\"\n", with: "")
  }

  private static func line(_ name: String, _ colour: Colour) -> String? {
    guard let shade = colour.shade, let index = colour.index else { return nil }
    return "\(name) = [\"\(shade.hexadecimal)\", \"c\(index)\"]"
  }

  /// A text as TOML writes it.
  private static func quoted(_ text: String) -> String {
    let safe = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    let escaped = String(String.UnicodeScalarView(safe))
      .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
