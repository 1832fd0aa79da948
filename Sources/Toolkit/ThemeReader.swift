import Documents

/// Reads themes: the value, or everything that is wrong with the file, at once.
///
/// A theme names its colours in `[palette]`, and says in `[role]` how each role looks, in those
/// names alone. It may inherit from another and change only some of either; the palette alone is a
/// theme then.
package struct ThemeReader {
  /// What a document says wrongly, and what a theme does.
  var faults = Findings<Document.Problem>()
  var problems = Findings<Theme.Problem>()
  private var palette: [String: Colour] = [:]

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
    for table in line.reversed() { readPalette(of: table) }
    let roles = line.compactMap { $0.table("role", noting: &faults) }
    for table in roles { table.expect([], optional: ThemeReader.names, noting: &faults) }
    let plain = look(of: .text, in: roles, or: .bare)
    let looks = Role.allCases.map { role in
      let look = look(of: role, in: roles, or: plain)
      check(look, of: role, in: roles, own.place)
      return look
    }
    let title = own.table("meta", noting: &faults)?.text("name", noting: &faults)
    return Theme(name: title ?? name) { looks[Int($0.rawValue)] }
  }

  /// The tables of a theme and of those that it inherits from, itself first.
  private mutating func line(
    _ text: String, _ name: String, _ texts: (String) -> String?
  ) -> [Documents.Table] {
    var line: [Documents.Table] = []
    var next: (text: String, name: String)? = (text, name)
    while let (text, name) = next {
      next = nil
      guard case .success(let document) = keep(Document.read(text, named: name)) else { break }
      line.append(document.root)
      check(document.root)
      guard let parent = document.root.text("inherits", noting: &faults) else { break }
      let place = document.root.place(of: "inherits")
      if line.count == 4 {
        problems.note(.inheritsTooDeeply, at: place)
      } else if let text = texts(parent) {
        next = (text, parent)
      } else {
        problems.note(.unknownParent(parent), at: place)
      }
    }
    return line
  }

  private mutating func keep(
    _ result: Result<Document, Findings<Document.Problem>>
  ) -> Result<Document, Findings<Document.Problem>> {
    if case .failure(let found) = result { faults = faults.joined(with: found) }
    return result
  }

  private mutating func check(_ table: Documents.Table) {
    table.expect(["meta"], optional: ["inherits", "palette", "role"], noting: &faults)
    table.table("meta", noting: &faults)?.expect(
      ["name", "author", "license"], optional: ["slug", "variant", "source", "schema"],
      noting: &faults)
  }

  private mutating func readPalette(of table: Documents.Table) {
    guard let table = table.table("palette", noting: &faults) else { return }
    for name in table.keys {
      guard let words = table.texts(name, noting: &faults) else { continue }
      let (colour, wrong) = Colour.read(words)
      if let wrong { problems.note(.notColour(wrong), at: table.place(of: name)) }
      palette[name] = colour
    }
  }

  /// The colour that a key of a role names; nil when it names none, or none that there is.
  mutating func colour(_ key: String, of table: Documents.Table) -> Colour? {
    guard let name = table.text(key, noting: &faults) else { return nil }
    if let colour = palette[name] { return colour }
    let near = nearest(to: name, among: palette.keys.sorted())
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
