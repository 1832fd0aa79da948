extension Table {
  /// Control characters in texts and keys, however deep: TOML lets them be written as `\u001b`. The end of a line and
  /// the tabulator are none.
  var controls: Findings<Document.Problem> {
    var findings = Findings<Document.Problem>()
    for key in keys {
      note(key, at: place(of: key), in: &findings)
      if let node = self[key] { note(node, at: place(of: key), in: &findings) }
    }
    return findings
  }

  private func note(_ node: Node, at place: Place, in findings: inout Findings<Document.Problem>) {
    switch node {
    case .text(let text): note(text, at: place, in: &findings)
    case .list(let nodes): for node in nodes { note(node, at: place, in: &findings) }
    case .table(let table): findings = findings.joined(with: table.controls)
    case .whole, .decimal, .flag, .moment: break
    }
  }

  private func note(_ text: String, at place: Place, in findings: inout Findings<Document.Problem>)
  {
    let control = text.unicodeScalars.first {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\r" && $0 != "\t")
        || (0x7F...0x9F).contains($0.value)
    }
    guard let control else { return }
    let digits = String(control.value, radix: 16, uppercase: true)
    findings.note(
      .control("U+" + String(repeating: "0", count: 4 - digits.count) + digits), at: place)
  }
}
