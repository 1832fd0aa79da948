import Documents

extension ThemeReader {
  /// The names that may stand in `[role]`: those of the roles, and what stands before their dots.
  static let names: [String] = {
    Set(Role.allCases.flatMap { prefixes(of: $0.name) }).sorted()
  }()

  private static let emphases: [String: Emphasis] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  /// How a role looks by the nearest of the tables; what they leave out is as the text is.
  mutating func look(of role: Role, in roles: [Documents.Table], or text: Look) -> Look {
    description(of: role, in: roles).map { look(by: $0, or: text) } ?? text
  }

  /// How a role looks by a table of its own.
  mutating func look(by table: Documents.Table, or text: Look) -> Look {
    table.expect(
      [], optional: ["fg", "bg", "mono"] + ThemeReader.emphases.keys.sorted(), noting: &faults)
    let emphasis = emphasis(of: table)
    let carrier = table.words("mono", among: ThemeReader.emphases, noting: &faults)
      .map { Emphasis($0) }
    return Look(
      foreground: colour("fg", of: table) ?? text.foreground,
      background: colour("bg", of: table) ?? text.background, emphasis: emphasis,
      emphasisWithoutColour: carrier ?? emphasis)
  }

  /// Notes that a role which must be seen without colour would not be.
  mutating func check(_ look: Look, of role: Role, in roles: [Documents.Table], _ own: Place) {
    guard role.needsCarrier, !look.emphasisWithoutColour.isCertain else { return }
    let place = description(of: role, in: roles)?.place ?? own
    problems.note(.onlyColour(role.name), at: place)
  }

  /// What is said of a role, or else of what stands before its last dot, and so on; a child before
  /// its parent. Nil for nothing.
  private mutating func description(
    of role: Role, in roles: [Documents.Table]
  ) -> Documents.Table? {
    for name in ThemeReader.prefixes(of: role.name) {
      for table in roles where table[name] != nil { return table.table(name, noting: &faults) }
    }
    return nil
  }

  /// A dotted name, and what is left of it without its last parts: the longest first.
  private static func prefixes(of name: String) -> [String] {
    let parts = name.split(separator: ".")
    return parts.indices.reversed().map { parts[...$0].joined(separator: ".") }
  }

  private mutating func emphasis(of table: Documents.Table) -> Emphasis {
    var emphasis: Emphasis = []
    for (word, one) in ThemeReader.emphases.sorted(by: { $0.key < $1.key })
    where table.flag(word, noting: &faults) == true { emphasis.insert(one) }
    return emphasis
  }
}
