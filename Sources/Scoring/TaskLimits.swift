import Domain

/// No more points than so many in a period.
package struct PeriodCap: Hashable, Sendable {
  package let period: Reduction.Period
  package let cap: Points
}

/// No more than so many entries in a period: the highest are kept, of equals the earliest.
package struct CountLimit: Hashable, Sendable {
  package let period: Reduction.Period
  package let most: Int
}

/// A cap for some of a task's entries only (联名 at most 3).
package struct PartCap: Hashable, Sendable {
  package let matcher: Matcher
  package let cap: Points
  package let reason: String
}

extension Reduction.Period {
  /// The periods a book may name. A term is not among them: a card has the facts of one year.
  static let withinYear: [String: Reduction.Period] = [
    "day": .day, "month": .month, "quarter": .quarter, "year": .year,
  ]

  /// A number that days of the same period share; months and quarters are the calendar's, a year is
  /// the clause's own, of which a card has only one.
  func number(of sign: Int32) -> Int32 {
    switch self {
    case .day: sign
    case .month: sign / 100
    case .quarter: sign / 10_000 * 4 + (sign / 100 % 100 - 1) / 3
    case .year, .term: 0
    }
  }
}
