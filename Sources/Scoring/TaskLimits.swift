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
  /// The periods a book may name.
  static let words: [String: Reduction.Period] = allCases.reduce(into: [:]) { $0[$1.rawValue] = $1 }

  /// A number that days of the same period share; months and quarters are the calendar's, a year is
  /// the clause's own, of which a card has only one, as it has of the term.
  func number(of sign: Int32) -> Int32 {
    switch self {
    case .day: sign
    case .month: sign / 100
    case .quarter: sign / 10_000 * 4 + (sign / 100 % 100 - 1) / 3
    case .year, .term: 0
    }
  }
}
