/// A fraction of two whole numbers, such as ½.
package struct Fraction: Hashable, Sendable {
  /// 0 to 100.
  package let numerator: Int
  /// 1 to 100.
  package let denominator: Int

  package init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

extension Table {
  /// The fraction of a key, written "1/2" or "1"; at most a hundred on either side.
  package func fraction(
    _ key: String, noting findings: inout Findings<Document.Problem>
  ) -> Fraction? {
    guard let text = text(key, noting: &findings) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    let denominator = numbers.count == 2 ? numbers[1] : 1
    guard numbers.count == parts.count, (1...2).contains(parts.count),
      (0...100).contains(numbers[0]), (1...100).contains(denominator)
    else {
      findings.note(.notFraction(text), at: place(of: key))
      return nil
    }
    return Fraction(numerator: numbers[0], denominator: denominator)
  }

  /// A range of whole numbers, written "2", "2-60" or 2; at most a thousand.
  package func range(
    _ key: String, noting findings: inout Findings<Document.Problem>
  ) -> ClosedRange<Int>? {
    if case .whole = self[key] {
      return whole(key, in: 0...1_000, noting: &findings).map { $0...$0 }
    }
    guard let text = text(key, noting: &findings) else { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first <= last, (0...1_000).contains(first), (0...1_000).contains(last)
    else {
      findings.note(.notRange(text), at: place(of: key))
      return nil
    }
    return first...last
  }
}
