import Domain

/// One step on the way from a total to a grade, for people who ask why.
package enum GradeStep: Hashable, Sendable {
  /// Not ranked, and so not graded (免评).
  case exempt
  /// The total of so many months in office, taken for a whole year (折算).
  case whole(Points, months: Int)
  /// The grade whose line the total reaches, or the last one.
  case reached(GradeLine)
  /// A gate that is not met lets no better grade be given.
  case held(by: Gate, to: GradeLine)
  /// A breach for which the grade is withheld.
  case withheld(by: Gate)
  /// Others with more points leave no room in the grade.
  case beyondQuota(of: GradeLine, Quota)
}

extension RuleBook {
  /// How a card came to its grade, in the order in which it did; empty in a book without grades.
  ///
  /// `beyondQuotaOf` is the grade that the card had before quotas, where these took it. A part of a year
  /// is taken for a whole one.
  package func steps(to card: Scorecard, beyondQuotaOf before: Grade?) -> [GradeStep] {
    let missed = card.gates.filter { !$0.isMet }.compactMap { gate($0.clause) }
    switch card.grade {
    case .withheld: return missed.filter(\.isVeto).map(GradeStep.withheld)
    case .exempt: return grades.isEmpty ? [] : [.exempt]
    case .named:
      guard let last = grades.last else { return [] }
      let whole = wholeYear(card.total, months: card.months)
      let reached = grades.first { whole >= $0.least } ?? last
      return (whole == card.total ? [] : [.whole(whole, months: card.months)])
        + [.reached(reached)] + held(by: missed, below: reached) + beyond(before, to: card.grade)
    }
  }

  private func held(by missed: [Gate], below reached: GradeLine) -> [GradeStep] {
    missed.compactMap { gate in
      guard let line = gate.best.flatMap(grade), let place = grades.firstIndex(of: line),
        let own = grades.firstIndex(of: reached), place > own
      else { return nil }
      return .held(by: gate, to: line)
    }
  }

  /// Every grade with a quota from the one before quotas to the one after.
  private func beyond(_ before: Grade?, to after: Grade) -> [GradeStep] {
    guard case .named(let from)? = before, case .named(let to) = after,
      let first = grades.firstIndex(where: { $0.name.chinese == from }),
      let last = grades.firstIndex(where: { $0.name.chinese == to }), first < last
    else { return [] }
    return grades[first..<last].compactMap { line in
      line.quota.map { GradeStep.beyondQuota(of: line, $0) }
    }
  }
}
