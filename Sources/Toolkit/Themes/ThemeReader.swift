import Documents

/// Reads themes: the value, or everything that is wrong with the file, at once.
///
/// A theme names its colours in `[palette]`, and says in `[role]` how each role looks, in those
/// names alone. It may inherit from another and change only some of either; the palette alone is a
/// theme then. One that does not say how text looks and names no parent is a child of ours.
package struct ThemeReader {
  /// What a document says wrongly, and what a theme does.
  var faults = Findings<Document.Problem>()
  var problems = Findings<Theme.Problem>()
  private var colours: [String: Colour] = [:]

  /// How many files may inherit from one another, the first included.
  static let deepest = 4

  /// Reads a theme; `texts` gives the text of another theme by its name, nil when there is none.
  package static func read(
    _ text: String, named name: String, inheriting texts: (String) -> String?
  ) -> Result<Theme, Findings<Theme.Problem>> {
    var reader = ThemeReader()
    let theme = reader.theme(text, name, texts)
    let findings = reader.faults.map { Theme.Problem.document($0) }.joined(with: reader.problems)
    guard let theme, findings.isEmpty else { return .failure(findings.eachOnce) }
    return .success(theme)
  }

  private mutating func theme(
    _ text: String, _ name: String, _ texts: (String) -> String?
  ) -> Theme? {
    let line = line(text, name, texts)
    guard let own = line.first, faults.isEmpty, problems.isEmpty else { return nil }
    var paints = Paints()
    for table in line.reversed() { paints.lay(palette(of: table)) }
    colours = paints.colours
    let roles = line.compactMap { $0.table("role", noting: &faults) }
    let plain = look(of: .text, in: roles, or: .bare)
    for table in roles {
      table.expect([], optional: ThemeReader.names, noting: &faults)
      // Also one that no role comes to, because a parent says more of it, may be misspelt.
      for name in ThemeReader.names where table[name] != nil {
        _ = table.table(name, noting: &faults).map { look(by: $0, or: plain) }
      }
    }
    let looks = Role.allCases.map { role in
      let look = look(of: role, in: roles, or: plain)
      check(look, of: role, in: roles, own.place)
      return look
    }
    let imprint = imprint(of: own, named: name, on: paints.ground)
    return Theme(imprint, glyphs: glyphs(of: line)) { looks[Int($0.rawValue)] }
  }

  /// The tables of a theme and of those that it inherits from, itself first.
  private mutating func line(
    _ text: String, _ name: String, _ texts: (String) -> String?
  ) -> [Documents.Table] {
    var line: [Documents.Table] = []
    var read = [(text: text, name: name)]
    while let (text, name) = read.last, line.count < read.count {
      guard case .success(let document) = keep(Document.read(text, named: name)) else { break }
      line.append(document.root)
      check(document.root)
      guard let parent = parent(of: document.root) else { break }
      let place = document.root.place(of: "inherits")
      guard let next = texts(parent) else {
        problems.note(
          .unknownParent(parent, nearest: nearest(to: parent, among: ShippedThemes.names)),
          at: place)
        break
      }
      if read.contains(where: { $0.text == next }) {
        problems.note(.inheritsFromItself(read.map(\.name) + [parent]), at: place)
      } else if line.count == ThemeReader.deepest {
        problems.note(.inheritsTooDeeply(most: ThemeReader.deepest), at: place)
      } else {
        read.append((next, parent))
      }
    }
    return line
  }

  /// The parent that a file names, or ours that suits it where it does not say how text looks.
  private mutating func parent(of table: Documents.Table) -> String? {
    if let parent = table.words("inherits", noting: &faults) { return parent }
    guard table.table("role", noting: &faults)?[Role.text.name] == nil else { return nil }
    let ground = palette(of: table)["ground"]?.shade
    switch variant(of: table, on: ground) {
    case .light: return "default-light"
    case .dark, .any: return "default-dark"
    }
  }

  private mutating func keep(
    _ result: Result<Document, Findings<Document.Problem>>
  ) -> Result<Document, Findings<Document.Problem>> {
    if case .failure(let found) = result { faults = faults.joined(with: found) }
    return result
  }

  private mutating func check(_ table: Documents.Table) {
    table.expect(
      [], optional: ["inherits", "meta", "palette", "role", "glyph"], noting: &faults)
    table.table("meta", noting: &faults)?.expect(
      [], optional: ["name", "slug", "variant", "author", "source", "license", "schema"],
      noting: &faults)
  }

  private mutating func palette(of table: Documents.Table) -> [String: Swatch] {
    guard let table = table.table("palette", noting: &faults) else { return [:] }
    var swatches: [String: Swatch] = [:]
    for name in table.keys {
      guard let words = table.texts(name, noting: &faults) else { continue }
      let (swatch, wrong) = Swatch.read(words)
      if let wrong { problems.note(.notColour(wrong), at: table.place(of: name)) }
      swatches[name] = swatch
    }
    return swatches
  }

  /// The colour that a key of a role names; nil when it names none, or none that there is.
  mutating func colour(_ key: String, of table: Documents.Table) -> Colour? {
    guard let name = table.text(key, noting: &faults) else { return nil }
    if let colour = colours[name] { return colour }
    let near = nearest(to: name, among: colours.keys.sorted())
    problems.note(.unknownColour(name, nearest: near), at: table.place(of: key))
    return nil
  }
}

extension Findings {
  /// The same findings, each once: several roles may look at one table.
  fileprivate var eachOnce: Findings {
    var once = Findings()
    for finding in all where !once.all.contains(finding) {
      once.note(finding.problem, at: finding.place)
    }
    return once
  }
}
