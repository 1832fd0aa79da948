extension Table {
  /// The figure of a key in thousandths, from 2, 1.5 or "1.5"; `range` is in thousandths too.
  ///
  /// The letters of the file are read, so 0.1 is exactly 100. More than three decimals are noted.
  package func thousandths(
    _ key: String, in range: ClosedRange<Int>, noting findings: inout Findings<Document.Problem>
  ) -> Int? {
    guard let node = self[key] else { return nil }
    return thousandths(of: node, at: place(of: key), in: range, noting: &findings)
  }

  /// The figures of a key that holds a list of them, in thousandths; nil unless all are figures.
  package func listOfThousandths(
    _ key: String, in range: ClosedRange<Int>, noting findings: inout Findings<Document.Problem>
  ) -> [Int]? {
    guard let node = self[key] else { return nil }
    guard case .list(let elements) = node else {
      return mismatch(.list, node, key, noting: &findings)
    }
    let figures = elements.enumerated().map { index, element in
      thousandths(of: element, at: place(of: key, index), in: range, noting: &findings)
    }
    return figures.contains(nil) ? nil : figures.compactMap(\.self)
  }

  private func thousandths(
    of node: Node, at place: Place, in range: ClosedRange<Int>,
    noting findings: inout Findings<Document.Problem>
  ) -> Int? {
    let letters: String
    switch node {
    case .whole(let number): letters = "\(number)"
    case .decimal(let text), .text(let text): letters = text
    case .flag, .moment, .list, .table:
      findings.note(.wrongKind(expected: .decimal, found: node.kind), at: place)
      return nil
    }
    guard let figure = exactThousandths(letters) else {
      findings.note(.notDecimal(letters), at: place)
      return nil
    }
    guard range.contains(figure) else {
      findings.note(
        .outOfRange(
          letters, least: decimal(range.lowerBound), most: decimal(range.upperBound)), at: place)
      return nil
    }
    return figure
  }
}

/// Reads "1.5", "+2", "-0.125", "1_000" as thousandths; nil for anything else or more decimals than three.
func exactThousandths(_ letters: some StringProtocol) -> Int? {
  let isNegative = letters.hasPrefix("-")
  let digits =
    (isNegative || letters.hasPrefix("+") ? String(letters.dropFirst()) : String(letters))
    .replacing("_", with: "")
  let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), parts.allSatisfy(isDigits), parts[0].count <= 12 else {
    return nil
  }
  var decimals = parts.count == 2 ? String(parts[1]) : "0"
  while decimals.count > 3, decimals.hasSuffix("0") { decimals.removeLast() }
  guard decimals.count <= 3 else { return nil }
  decimals += String(repeating: "0", count: 3 - decimals.count)
  guard let whole = Int(parts[0]), let fraction = Int(decimals) else { return nil }
  return (isNegative ? -1 : 1) * (whole * 1_000 + fraction)
}

private func isDigits(_ text: some StringProtocol) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

/// Thousandths as people write them: 1500 is "1.5".
func decimal(_ thousandths: Int) -> String {
  let size = thousandths.magnitude
  var decimals = String(String(size % 1_000 + 1_000).dropFirst())
  while decimals.hasSuffix("0") { decimals.removeLast() }
  return "\(thousandths < 0 ? "-" : "")\(size / 1_000)\(decimals.isEmpty ? "" : ".\(decimals)")"
}
