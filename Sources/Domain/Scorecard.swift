/// One line of a scorecard (计分明细): points, the clause that gives them, the record they come from.
package struct PointEntry: Hashable, Sendable {
  package let day: Day
  package let source: Source
  /// The clause of the rule book, such as B2 or Z3.
  package let clause: String
  /// The aspect the clause belongs to; nil for bonus, and for deductions that take from no aspect.
  package let aspect: String?
  package let pool: Pool
  /// What the clause gives before anything is cut.
  package let earned: Points
  /// What counts, after caps.
  package let counted: Points
  /// How the earned points come about, as a chain of factors; the first is the award.
  package let factors: [Factor]
  /// What cut the entry, in the order it was applied.
  package let reductions: [Reduction]

  package init(
    day: Day, source: Source, clause: String, aspect: String?, pool: Pool, earned: Points,
    counted: Points, factors: [Factor], reductions: [Reduction]
  ) {
    self.day = day
    self.source = source
    self.clause = clause
    self.aspect = aspect
    self.pool = pool
    self.earned = earned
    self.counted = counted
    self.factors = factors
    self.reductions = reductions
  }

  /// Where an entry is added up.
  package enum Pool: String, Hashable, Sendable, CaseIterable {
    /// Within an aspect.
    case base
    /// The bonus pool (奖励分), outside the aspects.
    case bonus
    /// Deductions (扣分), taken after caps.
    case deduction
  }
}

/// One step of the arithmetic of an entry.
package enum Factor: Hashable, Sendable {
  /// The award of the clause.
  case award(Points)
  /// Times a number of units (half-days, pieces).
  case units(Int)
  /// Times a fraction, and why: ½ (综合).
  case share(numerator: Int, denominator: Int, reason: Reason)

  /// Why only a part of an award is given.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The member came without signing up (未报名).
    case walkIn
    /// The text was merged with others (综合).
    case composite
    /// There are several authors (联名).
    case joint
    /// The first of those who share (第一完成人).
    case firstAuthor
    /// One of the others who share evenly (均摊).
    case evenShare
    /// An author beyond those who share (非主要完成人).
    case minorAuthor
  }
}

/// What a limit took from an entry (超过最高分限制).
package struct Reduction: Hashable, Sendable {
  package let limit: Limit
  /// Before and after this limit.
  package let from: Points
  package let to: Points

  package init(limit: Limit, from: Points, to: Points) {
    self.limit = limit
    self.from = from
    self.to = to
  }

  /// Which limit it was.
  package enum Limit: Hashable, Sendable {
    /// The clause's own cap, by period, with the cap.
    case clause(String, Period, Points)
    /// No more than so many counted in the period.
    case count(String, Period, Int)
    /// A cap within the cap, named by the rule book (联名 ≤ 3), or one over several clauses.
    case part(String, reason: String, Points)
    /// No more than so many of some of a clause's entries counted in the period.
    case partCount(String, reason: String, Period, Int)
    /// The cap of an aspect.
    case aspect(String, Points)
    /// The cap of the bonus pool.
    case bonus(Points)
    /// The first so many of a year give nothing (第二件起).
    case beyond(String, Int)
    /// No more than so many points in all, deductions not counted.
    case ceiling(Points)
    /// Another entry of the same work takes its place (批示 replaces 采用).
    case replaced(by: String)
  }

  /// The stretch of time a limit speaks of.
  package enum Period: String, Hashable, Sendable, CaseIterable {
    case day, month, quarter, year, term
  }
}

/// A scorecard (积分卡): one member's entries of one year and what they amount to.
package struct Scorecard: Hashable, Sendable {
  package let member: Identifier<Member>
  package let year: Int
  /// What the book gives everybody before anything is done (起评分); zero in most books.
  package let start: Points
  /// In order of day, then source, then clause.
  package let entries: [PointEntry]
  /// One for each aspect of the rule book, in its order.
  package let aspects: [AspectScore]
  /// The bonus that counts, after its cap.
  package let bonus: Points
  /// What is taken outside the aspects, zero or negative.
  package let deductions: Points
  /// What the floor at zero gave back, zero or positive.
  package let floorGift: Points
  package let total: Points
  package let gates: [GateResult]
  /// The months of the year in office, 1 to 12.
  package let months: Int
  package let grade: Grade
  /// 0 to 5.
  package let stars: Int

  package init(
    member: Identifier<Member>, year: Int, start: Points, entries: [PointEntry],
    aspects: [AspectScore], bonus: Points, deductions: Points, floorGift: Points, total: Points,
    gates: [GateResult], months: Int, grade: Grade, stars: Int
  ) {
    self.member = member
    self.year = year
    self.start = start
    self.entries = entries
    self.aspects = aspects
    self.bonus = bonus
    self.deductions = deductions
    self.floorGift = floorGift
    self.total = total
    self.gates = gates
    self.months = months
    self.grade = grade
    self.stars = stars
  }
}

extension Scorecard {
  /// The same card with another grade, as quotas leave it.
  package func graded(_ grade: Grade) -> Scorecard {
    Scorecard(
      member: member, year: year, start: start, entries: entries, aspects: aspects, bonus: bonus,
      deductions: deductions, floorGift: floorGift, total: total, gates: gates,
      months: months, grade: grade, stars: stars)
  }
}

/// What one aspect gave.
package struct AspectScore: Hashable, Sendable {
  package let code: String
  /// What it has before anything is done; zero in most books.
  package let start: Points
  /// Its start and what its clauses give after their caps, before its own.
  package let earned: Points
  /// What it comes to, after its cap and what its own deductions take.
  package let counted: Points
  /// Nil where it has none.
  package let cap: Points?

  package init(code: String, start: Points, earned: Points, counted: Points, cap: Points?) {
    self.code = code
    self.start = start
    self.earned = earned
    self.counted = counted
    self.cap = cap
  }
}

/// Whether a gate (门槛) is met.
package struct GateResult: Hashable, Sendable {
  /// The clause of the gate, such as G1.
  package let clause: String
  package let isMet: Bool
  /// What a gate that is not met lacks, or what struck where it is a veto; empty where it is met.
  package let unmet: [Unmet]

  package init(clause: String, isMet: Bool, unmet: [Unmet]) {
    self.clause = clause
    self.isMet = isMet
    self.unmet = unmet
  }

  /// One need of a gate that is not met.
  package struct Unmet: Hashable, Sendable {
    /// Its place among the needs of the gate, from 0.
    package let need: Int
    /// How many facts there are, or how many thousandths of points.
    package let have: Int

    package init(need: Int, have: Int) {
      self.need = need
      self.have = have
    }
  }
}

/// What a total amounts to (等次).
package enum Grade: Hashable, Sendable {
  /// A grade of the rule book by its word, such as 良好.
  case named(String)
  /// 不定等次, after a veto.
  case withheld
  /// Scored but not graded (免评).
  case exempt

  /// The word an office writes; empty for who is not graded.
  package var word: String {
    switch self {
    case .named(let word): word
    case .withheld: "不定等次"
    case .exempt: ""
    }
  }
}
