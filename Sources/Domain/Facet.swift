/// One thing that the row of a list says: what columns show, filters ask for and orders go by.
package enum Facet: String, Hashable, Sendable, CaseIterable {
  /// Every text of the row, and how its name is spoken where that is known.
  case any
  // Members
  case number, name, sector, party, seat, state, attended, reading, absent, points, grade
  // Activities
  case day, month, kind, title, series, place, station, act, present, listed, people, room,
    organiser
  // Works
  case fileNumber, author, authors, stage, level
  // Standings
  case rank, sum, coverage, heads
  /// A picture of a figure; it holds nothing of its own.
  case bar
  /// The colour that a rule book has for its place or grade; it holds nothing of its own.
  case colour
  // Entries of points
  case clause, task, aspect, earned, basis
  // The journal
  case sequence, moment, actor, deed, record, reason, hash
  // Workstations
  case convener, duties, audience
  // The reading programme
  case book, shelf, sessions, planned
  // Publications and rule books
  case objections, version, award, cap
  case consultation, research, supervision, talk, suggestion, service
}

/// What a field holds, so that it can be compared.
package enum FacetValue: Hashable, Sendable, Comparable {
  /// A count, or points in thousandths.
  case number(Int)
  case text(String)

  /// Figures come before texts; texts go by their bytes.
  package static func < (left: FacetValue, right: FacetValue) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left < right
    case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.number, .text): true
    case (.text, .number): false
    }
  }
}

/// A row of a list that can be filtered, sorted and found again.
package protocol Arrangeable: Hashable, Sendable {
  /// Where the row stands in its list; its `id` is the row's own, whatever the order.
  var cursor: Cursor { get set }
  /// What the row says in a field; nil where it has no such field.
  func value(of field: Facet) -> FacetValue?
}

/// A row of a list that comes whole, in its own order: nothing is read on from its place.
package protocol WholeListed: Arrangeable {
  /// The row's own number.
  var serial: Int { get }
}

extension WholeListed {
  package var cursor: Cursor {
    get { Cursor(text: "", number: 0, id: serial) }
    set {}
  }
}
