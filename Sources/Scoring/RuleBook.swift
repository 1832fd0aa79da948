import Domain
import Documents

/// The regulation by which one year's points are given (计分办法), as an office writes it in a file.
package struct RuleBook: Hashable, Sendable {
  package let title: String
  package let version: String
  /// The first day on which it is in force.
  package let effective: Day
  package let aspects: [Aspect]
  /// Tasks and deductions, in the order of the file.
  package let tasks: [Task]
  package let gates: [Gate]
  /// Best first.
  package let grades: [GradeLine]
  /// Totals from which so many stars are given, highest first.
  package let stars: [StarLine]
  /// The most the bonus pool gives in a year.
  package let bonusCap: Points
  /// How many of a hundred ranked members may be given the best grade; nil for no quota.
  package let quota: Int?

  package func task(_ clause: String) -> Task? { tasks.first { $0.code == clause } }
  package func aspect(_ code: String) -> Aspect? { aspects.first { $0.code == code } }
  package func gate(_ clause: String) -> Gate? { gates.first { $0.code == clause } }

  /// The days whose facts a year's cards need, shifted years of tasks included.
  package func days(of year: Int) -> ClosedRange<Day>? {
    let spans = tasks.compactMap { $0.days(of: year) }
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max()
    else { return nil }
    return first...last
  }

  /// The years whose cards a fact of a day can change.
  package func years(touchedBy day: Day) -> [Int] {
    (day.year - 1...day.year + 1).filter { days(of: $0)?.contains(day) == true }
  }
}

/// A name in both languages of the program.
package struct BilingualName: Hashable, Sendable {
  package let chinese: String
  package let english: String
}

/// An aspect (方面): tasks under one cap.
package struct Aspect: Hashable, Sendable {
  package let code: String
  package let name: BilingualName
  package let cap: Points
}

/// A task (任务): one clause, what earns by it, and its limits.
package struct Task: Hashable, Sendable {
  package let code: String
  package let name: BilingualName
  package let pool: PointEntry.Pool
  /// The aspect's code; nil for bonus and deductions.
  package let aspect: String?
  /// Tried in order; the first that fits a fact gives the points.
  package let awards: [Award]
  /// The most it gives in a year; nil for no limit.
  package let cap: Points?
  /// No more than so many entries counted in each period.
  package let counts: [CountLimit]
  /// Caps within the cap.
  package let parts: [PartCap]
  /// Month and day on which its year begins; (12, 1) is 1 December of the year before.
  package let yearStart: YearStart
  /// Of the entries of one work only the highest counts (批示 replaces 采用).
  package let isHighestOnly: Bool
  /// A fact that fits makes everything else from the same record void.
  package let voidsSource: Bool
  /// What the clause follows, in a few words.
  package let basis: String

  /// The days of its year.
  package func days(of year: Int) -> ClosedRange<Day>? {
    let (month, day) = (yearStart.month, yearStart.day)
    let shift = month > 6 ? -1 : 0
    guard let first = Day(year: year + shift, month: month, day: day),
      let last = Day(year: year + shift + 1, month: month, day: day)?.adding(days: -1)
    else { return nil }
    return first...last
  }
}

/// Where a task's year begins.
package struct YearStart: Hashable, Sendable {
  package let month: Int
  package let day: Int
}

/// No more than so many entries in a period.
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
    case time
    case halfDay = "half-day"
  }
}

/// A condition of the grade (门槛).
package struct Gate: Hashable, Sendable {
  package let code: String
  package let name: BilingualName
  /// Empty for everybody.
  package let seats: Set<Seat>
  /// All of them must be met.
  package let needs: [Need]
  /// The best grade of who does not meet it; nil where the grade is withheld.
  package let best: String?
  /// Whether facts that fit are the breach itself (一票否决), not the duty.
  package let isVeto: Bool

  /// So many facts that fit one of the matchers.
  package struct Need: Hashable, Sendable {
    package let matchers: [Matcher]
    package let least: Int
  }
}

/// A grade and the total from which it is given.
package struct GradeLine: Hashable, Sendable {
  package let name: BilingualName
  package let least: Points
}

/// Stars and the total from which they are given.
package struct StarLine: Hashable, Sendable {
  package let stars: Int
  package let least: Points
}
