/// A table of a document: its keys are taken one by one, and what was never asked for is a finding.
package struct Section: Hashable, Sendable {
  private let members: [String: Plain]
  /// The way to it, for findings.
  package let path: String

  package init(_ members: [String: Plain], path: String) {
    self.members = members
    self.path = path
  }

  package func has(_ key: String) -> Bool { members[key] != nil }

  /// A text that must be there.
  package func text(_ key: String, _ findings: inout Findings) -> String {
    guard let value = members[key] else { return missing(key, "", &findings) }
    guard case .text(let text) = value else { return wrong(key, "text", "", &findings) }
    return text
  }

  /// A text, or one in its place.
  package func text(_ key: String, else fallback: String, _ findings: inout Findings) -> String {
    has(key) ? text(key, &findings) : fallback
  }

  /// A figure in thousandths that must be there.
  package func figure(_ key: String, _ findings: inout Findings) -> Int {
    guard let value = members[key] else { return missing(key, 0, &findings) }
    guard case .figure(let figure) = value else { return wrong(key, "figure", 0, &findings) }
    return figure
  }

  /// A figure in thousandths; nil where there is none.
  package func optionalFigure(_ key: String, _ findings: inout Findings) -> Int? {
    has(key) ? figure(key, &findings) : nil
  }

  /// A whole number; nil where there is none.
  package func optionalWhole(_ key: String, _ findings: inout Findings) -> Int? {
    guard has(key) else { return nil }
    let figure = figure(key, &findings)
    if figure % 1_000 != 0 { findings.add(place(key), .wrongKind(wanted: "whole number")) }
    return figure / 1_000
  }

  package func truth(_ key: String, _ findings: inout Findings) -> Bool {
    guard let value = members[key] else { return false }
    guard case .truth(let truth) = value else {
      return wrong(key, "true or false", false, &findings)
    }
    return truth
  }

  /// Words of a closed list; one word may stand without brackets. nil where the key is not there.
  package func words<Word: RawRepresentable & CaseIterable>(
    _ key: String, _: Word.Type, _ findings: inout Findings
  ) -> [Word]? where Word.RawValue == String {
    guard let value = members[key] else { return nil }
    let known = Word.allCases.map(\.rawValue)
    var texts: [Plain] = [value]
    if case .list(let list) = value { texts = list }
    return texts.compactMap { text in
      guard case .text(let text) = text else { return wrong(key, "text", nil, &findings) }
      guard let word = Word(rawValue: text) else {
        findings.add(place(key), .unknownWord(text, nearest: text.nearest(of: known)))
        return nil
      }
      return word
    }
  }

  /// A fraction written "1/2"; nil where the key is not there.
  package func fraction(_ key: String, _ findings: inout Findings) -> Fraction? {
    guard has(key) else { return nil }
    let parts = text(key, &findings).split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, (0...1_000).contains(parts[0]), (1...1_000).contains(parts[1]) else {
      findings.add(place(key), .wrongKind(wanted: "fraction such as \"1/2\""))
      return nil
    }
    return Fraction(numerator: parts[0], denominator: parts[1])
  }

  /// The tables of a list, each with its code in its path where it has one.
  package func sections(_ key: String, _ findings: inout Findings) -> [Section] {
    guard let value = members[key] else { return [] }
    guard case .list(let list) = value else { return wrong(key, "list of tables", [], &findings) }
    return list.enumerated().compactMap { index, member in
      guard case .table(let members) = member else {
        return wrong(key, "list of tables", nil, &findings)
      }
      if case .text(let code)? = members["code"] {
        return Section(members, path: place("\(key)[\(code)]"))
      }
      return Section(members, path: place("\(key)[\(index + 1)]"))
    }
  }

  /// Says of every key that is not among the known that it is not known.
  package func expect(only known: [String], _ findings: inout Findings) {
    for key in members.keys.sorted() where !known.contains(key) {
      findings.add(path, .unknownKey(key, nearest: key.nearest(of: known)))
    }
  }

  package func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private func missing<Value>(_ key: String, _ value: Value, _ findings: inout Findings) -> Value {
    findings.add(place(key), .missing)
    return value
  }

  private func wrong<Value>(
    _ key: String, _ wanted: String, _ value: Value, _ findings: inout Findings
  ) -> Value {
    findings.add(place(key), .wrongKind(wanted: wanted))
    return value
  }
}

/// A fraction such as ½.
package struct Fraction: Hashable, Sendable {
  package let numerator: Int
  package let denominator: Int

  package init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }
}
