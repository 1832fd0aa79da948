/// Which rows of a list and in which order, beyond what its query says in words of its own.
package struct Arrangement: Hashable, Sendable {
  /// All of them must hold.
  package var conditions: [Condition]
  /// The first key first; then the list's own order. Empty for that alone.
  package var order: [SortKey]
  /// Fields that cost a look of their own and are wanted though no condition asks for them.
  package var extras: Set<Facet>

  package init(conditions: [Condition], order: [SortKey], extras: Set<Facet>) {
    self.conditions = conditions
    self.order = order
    self.extras = extras
  }

  /// The whole list as it is.
  package static let plain = Arrangement(conditions: [], order: [], extras: [])

  /// The points that every row has, in thousandths; nil where no condition says so.
  package var points: ClosedRange<Int>? {
    for condition in conditions where condition.field == .points && !condition.isNegated {
      if case .within(let range) = condition.test { return range }
    }
    return nil
  }

  /// Every field that must be known to arrange and to show the rows.
  package var fields: Set<Facet> {
    extras.union(conditions.map(\.field)).union(order.map(\.field))
  }
}

/// One key of an order.
package struct SortKey: Hashable, Sendable {
  package let field: Facet
  package var isDescending: Bool

  package init(_ field: Facet, isDescending: Bool) {
    self.field = field
    self.isDescending = isDescending
  }
}

/// Something asked of a field of every row (界别:教育, 分>=60).
package struct Condition: Hashable, Sendable {
  package let field: Facet
  package let test: Test
  /// Whether the rows that pass the test are the ones left out.
  package let isNegated: Bool

  package init(_ field: Facet, _ test: Test, isNegated: Bool) {
    self.field = field
    self.test = test
    self.isNegated = isNegated
  }

  /// What is asked.
  package enum Test: Hashable, Sendable {
    /// One of the texts is in the field, in capitals or not.
    case holds([String])
    /// The field is one of the texts.
    case isOne([String])
    /// The figure is within the range; points in thousandths.
    case within(ClosedRange<Int>)
  }

  /// Whether a row passes.
  package func admits(_ row: some Arrangeable) -> Bool {
    passes(row.value(of: field)) != isNegated
  }

  private func passes(_ value: FacetValue?) -> Bool {
    switch (test, value) {
    case (.holds(let texts), .text(let text)):
      let lowered = text.lowercased()
      return texts.contains { lowered.contains($0.lowercased()) }
    case (.isOne(let texts), .text(let text)): return texts.contains(text)
    case (.within(let range), .number(let number)): return range.contains(number)
    case (.holds, _), (.isOne, _), (.within, _): return false
    }
  }
}

extension Arrangement {
  /// Whether all conditions hold of a row.
  package func admits(_ row: some Arrangeable) -> Bool {
    conditions.allSatisfy { $0.admits(row) }
  }

  /// The row with its keys in its cursor.
  package func placed<Row: Arrangeable>(_ row: Row) -> Row {
    var row = row
    row.cursor.keys = order.map { row.value(of: $0.field) ?? .text("") }
    return row
  }

  /// Whether one place comes before another: by the keys, then by the list's own order, which
  /// `isDescending` says the direction of.
  package func precedes(_ left: Cursor, _ right: Cursor, isDescending: Bool) -> Bool {
    for (index, key) in order.enumerated() {
      guard index < left.keys.count, index < right.keys.count else { break }
      if left.keys[index] == right.keys[index] { continue }
      return (left.keys[index] < right.keys[index]) != key.isDescending
    }
    if left.isSamePlace(as: right) { return false }
    return left.precedes(right) != isDescending
  }
}

extension Arrangement {
  /// A whole list, arranged.
  package func arranged<Row: Arrangeable>(_ rows: [Row]) -> [Row] {
    let kept = rows.filter(admits)
    guard !order.isEmpty else { return kept }
    return kept.enumerated().sorted { left, right in
      let (one, other) = (keys(of: left.element), keys(of: right.element))
      for (index, key) in order.enumerated() where one[index] != other[index] {
        return (one[index] < other[index]) != key.isDescending
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func keys(of row: some Arrangeable) -> [FacetValue] {
    order.map { row.value(of: $0.field) ?? .text("") }
  }
}

extension Cursor {
  /// Whether the place comes before another, as the database compares: texts by their bytes.
  package func precedes(_ other: Cursor) -> Bool {
    if number != other.number { return number < other.number }
    if text != other.text { return text.utf8.lexicographicallyPrecedes(other.text.utf8) }
    return id < other.id
  }

  fileprivate func isSamePlace(as other: Cursor) -> Bool {
    number == other.number && text == other.text && id == other.id
  }

  /// The place just before this one, so that what comes after it begins with this.
  package func before(isDescending: Bool) -> Cursor {
    var before = Cursor(text: text, number: number, id: id + (isDescending ? 1 : -1))
    before.keys = keys
    return before
  }
}
