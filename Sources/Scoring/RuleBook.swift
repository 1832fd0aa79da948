import Domain

/// The regulation by which one year's points are given (计分办法), as an office writes it in a file.
package struct RuleBook: Hashable, Sendable {
  package let title: String
  package let version: String
  /// The first day on which it is in force.
  package let effective: Day
  /// What the book follows, in a few words; empty where it does not say.
  package let basis: String
  /// What everybody has before anything is done (起评分).
  package let start: Points
  /// Caps over several clauses, in the order in which they are taken.
  package let sharedCaps: [SharedCap]
  /// Below this no total falls; nil for totals that may be negative.
  package let floor: Points?
  package let aspects: [Aspect]
  /// Tasks and deductions, in the order of the file.
  package let tasks: [Task]
  package let gates: [Gate]
  /// Who is scored and not graded (免评); nil where the book exempts nobody.
  package let exemption: Exemption?
  /// The share of who came without signing up, where an award names none; nil for the whole.
  package let walkIn: WalkIn?
  /// Best first.
  package let grades: [GradeLine]
  /// Totals from which so many stars are given, highest first.
  package let stars: [StarLine]
  package let alarms: [Alarm]
  /// The most the bonus pool gives in a year; nil for no limit.
  package let bonusCap: Points?
  /// The most that start, aspects and bonus come to, before deductions; nil for no limit.
  package let ceiling: Points?
  /// The term in which term limits count; nil where the book names none.
  package let term: TermSpan?
  /// Whether grades and stars of who was in office a part of the year are by the total as of a whole one.
  package let isProRata: Bool
  /// Where the year of every clause begins that does not say otherwise.
  package let yearStart: YearStart
  /// The colours of equal parts of the ranking, best first; empty for none.
  package let bands: [BandColour]
  /// Public holidays, for the days that notices count; empty where the book knows none.
  package let holidays: [Holiday]
  /// The same rules, laid out for speed; follows from the rest.
  let tables: Tables

  /// Whether anything depends on how many months of the year a member was in office.
  package var asksMonths: Bool { isProRata || (exemption?.monthsBelow ?? 0) > 0 }

  /// The clause of a code, a task or a deduction. Cost: O(clauses).
  package func task(_ clause: String) -> Task? { tasks.first { $0.code == clause } }
  package func aspect(_ code: String) -> Aspect? { aspects.first { $0.code == code } }
  package func gate(_ clause: String) -> Gate? { gates.first { $0.code == clause } }

  /// The grade whose word a scorecard has; nil for a word of another book.
  package func grade(_ word: String) -> GradeLine? { grades.first { $0.name.chinese == word } }

  /// Whether the member is graded and has a place among others.
  package func ranks(_ subject: Subject) -> Bool {
    let isExempt =
      exemption?.seats.contains(subject.seat) == true
      || exemption?.states.contains(subject.state) == true
      || subject.months < exemption?.monthsBelow ?? 0
    return subject.isRanked && !isExempt
  }

  /// Every code of the book that gives, takes or decides something: clauses, shared caps, gates, exemption,
  /// walk-in.
  package var codes: [String] {
    tasks.map(\.code) + sharedCaps.map(\.code) + gates.map(\.code)
      + [exemption?.code, walkIn?.code].compactMap(\.self)
  }

  /// The days whose facts a year's cards need: shifted years of tasks included, and earlier years of the
  /// term where a limit or a gate counts in it; nil if some lie outside the calendar of 1900 to 2199.
  package func days(of year: Int) -> ClosedRange<Day>? {
    days(of: year, tables.yearStarts(of: .attendance).union(tables.yearStarts(of: .stage)))
  }

  private func days(of year: Int, _ starts: Set<YearStart>) -> ClosedRange<Day>? {
    let first = firstYear(of: year)
    let spans = starts.flatMap { [$0.days(of: first), $0.days(of: year)] }
    guard let first = spans.compactMap({ $0?.lowerBound }).min(),
      let last = spans.compactMap({ $0?.upperBound }).max(), !spans.contains(nil)
    else { return nil }
    return first...last
  }

  /// The years whose cards a fact of a day can change: 提案 of December may count in the next, meetings of
  /// the same day do not.
  package func years(touchedBy sort: FactSort, on day: Day) -> [Int] {
    let later = max(countsInTerm ? term?.years ?? 0 : 0, yearsBack)
    return (day.year - 1...day.year + 1 + later).filter {
      days(of: $0, tables.yearStarts(of: sort))?.contains(day) == true
    }
  }

  /// The earliest month whose facts may belong to the next year, 7 to 12; 13 where none do.
  package func firstMonthOfNextYear(for sort: FactSort) -> Int {
    tables.yearStarts(of: sort).map(\.month).filter { $0 > 6 }.min() ?? 13
  }

  /// The earliest year whose facts a year's card needs.
  private func firstYear(of year: Int) -> Int {
    min(countsInTerm ? term?.firstYear(of: year) ?? year : year, year - yearsBack)
  }

  private var countsInTerm: Bool {
    tables.hasTermLimits || gates.flatMap(\.needs).contains { $0.span == .term }
  }

  /// How many years before the card's gates ask about.
  private var yearsBack: Int {
    gates.flatMap(\.needs).reduce(0) { most, need in
      if case .years(let years) = need.span { max(most, years - 1) } else { most }
    }
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
  /// What it has before anything is done, and what deductions of its own take from (扣完为止).
  package let start: Points
  /// Nil for no limit.
  package let cap: Points?
}
