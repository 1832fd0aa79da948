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

/// A limit within the limit, for some of a task's entries only (联名 at most 3).
package struct PartCap: Hashable, Sendable {
  package let matcher: Matcher
  /// The stretch of time in which both figures hold.
  package let period: Reduction.Period
  /// No more points than these; nil for no limit.
  package let cap: Points?
  /// No more entries than these, the highest kept; nil for no limit.
  package let most: Int?
  package let reason: String
}

/// A cap over several clauses together (提案加分合计不超过 20).
package struct SharedCap: Hashable, Sendable {
  package let code: String
  package let name: BilingualName
  /// The codes of the clauses.
  package let clauses: [String]
  package let period: Reduction.Period
  package let cap: Points
  /// What it follows, in a few words; empty where it does not say.
  package let basis: String
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
