extension Table {
  /// The texts of a key: a list of them, or one alone.
  package func texts(
    _ key: String, noting findings: inout Findings<Document.Problem>
  ) -> [String]? {
    switch self[key] {
    case nil: return nil
    case .text(let text): return [text]
    case .list(let nodes):
      guard !nodes.isEmpty else {
        findings.note(.emptyList, at: place(of: key))
        return nil
      }
      let texts = nodes.enumerated().map { text(of: $1, key, $0, noting: &findings) }
      return texts.contains(nil) ? nil : texts.compactMap(\.self)
    case .some(let node): return mismatch(.list, node, key, noting: &findings)
    }
  }

  /// The dates of a key, as they are written: a list of them, or one alone.
  package func days(
    _ key: String, noting findings: inout Findings<Document.Problem>
  ) -> [String]? {
    guard case .list(let nodes)? = self[key] else {
      return day(key, noting: &findings).map { [$0] }
    }
    return nodes.enumerated().compactMap { index, node in
      switch node {
      case .text(let text), .moment(let text): return text
      case .whole, .decimal, .flag, .list, .table:
        findings.note(.wrongKind(expected: .moment, found: node.kind), at: place(of: key, index))
        return nil
      }
    }
  }

  /// The tables of a key: a list of them, or one alone; empty if the key is absent.
  package func tables(
    _ key: String, noting findings: inout Findings<Document.Problem>
  ) -> [Table] {
    switch self[key] {
    case nil: return []
    case .table(let table): return [table]
    case .list(let nodes):
      return nodes.enumerated().compactMap { table(of: $1, key, $0, noting: &findings) }
    case .some(let node): return mismatch(.list, node, key, noting: &findings) ?? []
    }
  }

  /// The one of the known words that a key holds.
  package func word<Value>(
    _ key: String, among known: @autoclosure () -> [String: Value],
    noting findings: inout Findings<Document.Problem>
  ) -> Value? {
    guard let text = text(key, noting: &findings) else { return nil }
    let known = known()
    return knows([text], in: key, noting: &findings, Array(known.keys)) { known[$0] != nil }
      ? known[text] : nil
  }

  /// The known words that a key holds: a list of them, or one alone; nil unless all are known.
  package func words<Value>(
    _ key: String, among known: @autoclosure () -> [String: Value],
    noting findings: inout Findings<Document.Problem>
  ) -> [Value]? {
    guard let texts = texts(key, noting: &findings) else { return nil }
    let known = known()
    return knows(texts, in: key, noting: &findings, Array(known.keys)) { known[$0] != nil }
      ? texts.compactMap { known[$0] } : nil
  }

  /// Whether all words of a key are known; notes those that are not. It knows nothing of what they mean, so
  /// that it is not made anew for each vocabulary.
  private func knows(
    _ texts: [String], in key: String, noting findings: inout Findings<Document.Problem>,
    _ words: @autoclosure () -> [String], _ isKnown: (String) -> Bool
  ) -> Bool {
    let isOne = if case .text = self[key] { true } else { false }
    var areKnown = true
    for (index, text) in texts.enumerated() where !isKnown(text) {
      areKnown = false
      let words = words().sorted()
      findings.note(
        .unknownWord(text, nearest: nearest(to: text, among: words), known: words),
        at: isOne ? place(of: key) : place(of: key, index))
    }
    return areKnown
  }

  private func text(
    of node: Node, _ key: String, _ index: Int,
    noting findings: inout Findings<Document.Problem>
  ) -> String? {
    if case .text(let text) = node { return text }
    findings.note(.wrongKind(expected: .text, found: node.kind), at: place(of: key, index))
    return nil
  }

  private func table(
    of node: Node, _ key: String, _ index: Int,
    noting findings: inout Findings<Document.Problem>
  ) -> Table? {
    if case .table(let table) = node { return table }
    findings.note(.wrongKind(expected: .table, found: node.kind), at: place(of: key, index))
    return nil
  }
}
