import Documents

extension ThemeReader {
  /// The names that may stand in `[role]`: those of the roles, and what stands before their dots.
  static let names: [String] = {
    let whole = Role.allCases.map(\.name)
    let first = whole.compactMap { $0.split(separator: ".").first.map(String.init) }
    return Set(whole + first).sorted()
  }()

  private static let emphases: [String: Emphasis] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  /// How a role looks by the nearest of the tables; what they leave out is as the text is.
  mutating func look(of role: Role, in roles: [Documents.Table], or text: Look) -> Look {
    guard let table = description(of: role, in: roles) else { return text }
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

  /// What the nearest table says of a role, or else of what it inherits from; nil for nothing.
  private mutating func description(
    of role: Role, in roles: [Documents.Table]
  ) -> Documents.Table? {
    let whole = role.name
    let first = whole.split(separator: ".").first.map(String.init) ?? whole
    for name in [whole, first] {
      for table in roles where table[name] != nil { return table.table(name, noting: &faults) }
    }
    return nil
  }

  private mutating func emphasis(of table: Documents.Table) -> Emphasis {
    var emphasis: Emphasis = []
    for (word, one) in ThemeReader.emphases.sorted(by: { $0.key < $1.key })
    where table.flag(word, noting: &faults) == true { emphasis.insert(one) }
    return emphasis
  }
}
