import Documents
import Domain

/// A task (任务): one clause, what earns by it, and its limits. Deductions (扣分) are tasks that take.
package struct Task: Hashable, Sendable {
  package let code: String
  package let name: BilingualName
  package let pool: PointEntry.Pool
  /// The aspect's code; nil for bonus, and for deductions that take from no aspect.
  package let aspect: String?
  /// Tried in order; the first that fits a fact gives the points.
  package let awards: [Award]
  /// The most it gives in each period, each period once; a deduction takes no more.
  package let caps: [PeriodCap]
  /// No more than so many entries counted in each period.
  package let counts: [CountLimit]
  /// Caps within the cap.
  package let parts: [PartCap]
  package let yearStart: YearStart
  /// Of the entries of one record only the highest counts (批示 replaces 采用).
  package let isHighestOnly: Bool
  /// A fact that fits makes everything else from the same record void.
  package let voidsSource: Bool
  /// So many of a year's entries give nothing, the earliest (第二件起: one).
  package let beyond: Int
  /// Where this clause gives something, these give nothing for the same record.
  package let replaces: [String]
  /// The sectors (界别) it is for; empty for all.
  package let sectors: Set<String>
  /// The sectors it is not for.
  package let withoutSectors: Set<String>
  /// What the clause follows, in a few words; empty where it does not say.
  package let basis: String

  /// The most it gives in a year; nil for no limit.
  package var cap: Points? { caps.first { $0.period == .year }?.cap }

  /// The days of its year.
  package func days(of year: Int) -> ClosedRange<Day>? { yearStart.days(of: year) }

  /// Whether it speaks of a member of that sector.
  func isFor(sector: String) -> Bool {
    (sectors.isEmpty || sectors.contains(sector)) && !withoutSectors.contains(sector)
  }

  /// Whether any limit of it counts in the term.
  var countsInTerm: Bool {
    caps.contains { $0.period == .term } || counts.contains { $0.period == .term }
      || parts.contains { $0.period == .term }
  }
}

/// What a fact of a kind earns.
package struct Award: Hashable, Sendable {
  package let matcher: Matcher
  package let points: Points
  package let unit: Unit
  /// Where the work was merged with others (综合).
  package let composite: Fraction?
  /// Where there are several authors, for each of them (联名).
  package let joint: Fraction?
  /// Where the member came without signing up (未报名).
  package let walkIn: Fraction?
  /// The first author takes half, the others share the rest; only so many main authors count.
  package let poolAuthors: Int?

  /// For what the points are given.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Each activity (次).
    case time
    /// Each work (件、篇、条): the same for works.
    case piece
    /// Each half-day the member was there (半天).
    case halfDay = "half-day"
    /// Once in the clause's year (年): of the entries of this award only the highest counts.
    case year
  }
}

/// Where a clause's year begins: with a month after June it begins in the year before, so that (12, 1)
/// with 2026 is 1 December 2025 to 30 November 2026.
package struct YearStart: Hashable, Sendable {
  package let month: Int
  package let day: Int

  /// 1 January.
  static let calendar = YearStart(month: 1, day: 1)

  /// The days of a year; nil outside the calendar of 1900 to 2199.
  package func days(of year: Int) -> ClosedRange<Day>? {
    guard let first = Day(year: year + shift, month: month, day: day),
      let last = Day(year: year + shift + 1, month: month, day: day)?.adding(days: -1)
    else { return nil }
    return first...last
  }

  /// The same as signs of days, the last not included.
  func signs(of year: Int) -> Range<Int32> {
    let first = Int32(clamping: (year + shift) * 10_000 + month * 100 + day)
    return first..<first + 10_000
  }

  private var shift: Int { month > 6 ? -1 : 0 }
}
