/// The number by which the office knows one thing of a kind; it never changes and is never used twice.
package struct Identifier<Subject>: Hashable, Sendable, Comparable {
  /// From 1.
  package let value: Int

  package init(_ value: Int) {
    self.value = value
  }

  package static func < (left: Identifier, right: Identifier) -> Bool {
    left.value < right.value
  }
}

extension Identifier: CustomStringConvertible {
  package var description: String { "#\(value)" }
}
