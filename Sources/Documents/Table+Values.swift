extension Table {
  /// The text of a key.
  package func text(
    _ key: String, noting findings: inout Findings<Document.Problem>
  ) -> String? {
    guard let node = self[key] else { return nil }
    guard case .text(let text) = node else {
      return mismatch(.text, node, key, noting: &findings)
    }
    return text
  }

  /// The text of a key that must say something.
  package func words(
    _ key: String, noting findings: inout Findings<Document.Problem>
  ) -> String? {
    guard let text = text(key, noting: &findings) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      findings.note(.emptyText, at: place(of: key))
      return nil
    }
    return text
  }

  /// The yes or no of a key.
  package func flag(
    _ key: String, noting findings: inout Findings<Document.Problem>
  ) -> Bool? {
    guard let node = self[key] else { return nil }
    guard case .flag(let flag) = node else {
      return mismatch(.flag, node, key, noting: &findings)
    }
    return flag
  }

  /// A date as it is written, 2026-03-05, bare or in quotation marks; whether it exists is not asked.
  package func day(
    _ key: String, noting findings: inout Findings<Document.Problem>
  ) -> String? {
    switch self[key] {
    case nil: nil
    case .text(let text), .moment(let text): text
    case .some(let node): mismatch(.moment, node, key, noting: &findings)
    }
  }

  /// The whole number of a key, within a range.
  package func whole(
    _ key: String, in range: ClosedRange<Int>, noting findings: inout Findings<Document.Problem>
  ) -> Int? {
    guard let node = self[key] else { return nil }
    guard case .whole(let number) = node else {
      return mismatch(.whole, node, key, noting: &findings)
    }
    guard range.contains(number) else {
      findings.note(
        .outOfRange("\(number)", least: "\(range.lowerBound)", most: "\(range.upperBound)"),
        at: place(of: key))
      return nil
    }
    return number
  }

  /// The table of a key.
  package func table(
    _ key: String, noting findings: inout Findings<Document.Problem>
  ) -> Table? {
    guard let node = self[key] else { return nil }
    guard case .table(let table) = node else {
      return mismatch(.table, node, key, noting: &findings)
    }
    return table
  }

  /// Notes that a key holds another kind of value, and is nil.
  package func mismatch<Value>(
    _ expected: Document.Kind, _ node: Node, _ key: String,
    noting findings: inout Findings<Document.Problem>
  ) -> Value? {
    findings.note(.wrongKind(expected: expected, found: node.kind), at: place(of: key))
    return nil
  }
}
