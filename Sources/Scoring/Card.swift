import Domain

/// One member's card of one year: entries, sums, gates, grade, stars. Pure: the same facts in any order
/// give the same card.
///
/// The total is base plus bonus plus deductions, never below zero; what the floor gave back is stated.
package func scorecard(
  of subject: Subject, facts: [Fact], year: Int, by book: RuleBook
) -> Scorecard {
  let entries = score(facts, of: subject, year: year, by: book)
  let bonus = sum(entries) { $0.pool == .bonus }
  let deductions = sum(entries) { $0.pool == .deduction }
  let raw = sum(entries) { $0.pool == .base } + bonus + deductions
  let total = max(.zero, raw)
  let gates = book.gates.compactMap { $0.result(of: subject, facts: facts, year: year) }
  return Scorecard(
    member: subject.member, year: year, entries: entries,
    aspects: book.aspects.map { $0.score(entries, book) }, bonus: bonus, deductions: deductions,
    floorGift: total - raw, total: total, gates: gates,
    grade: book.grade(of: subject, total: total, gates: gates),
    stars: book.stars.first { total >= $0.least }?.stars ?? 0)
}

private func sum(_ entries: [PointEntry], where isMeant: (PointEntry) -> Bool) -> Points {
  entries.reduce(.zero) { isMeant($1) ? $0 + $1.counted : $0 }
}

extension Aspect {
  fileprivate func score(_ entries: [PointEntry], _ book: RuleBook) -> AspectScore {
    let own = entries.filter { $0.aspect == code }
    let before = own.reduce(Points.zero) { sum, entry in
      let cut = entry.reductions.first { if case .aspect = $0.limit { true } else { false } }
      return sum + (cut?.from ?? entry.counted)
    }
    return AspectScore(
      code: code, earned: before, counted: own.reduce(.zero) { $0 + $1.counted }, cap: cap)
  }
}

extension Gate {
  /// Whether the member meets it; nil where it does not speak of the member.
  fileprivate func result(of subject: Subject, facts: [Fact], year: Int) -> GateResult? {
    guard seats.isEmpty || seats.contains(subject.seat) else { return nil }
    let own = Set(facts.filter { $0.member == subject.member && $0.day.year == year })
    let isReached = needs.allSatisfy { need in
      own.count { fact in need.matchers.contains { $0.fits(fact, seat: subject.seat) } }
        >= need.least
    }
    return GateResult(clause: code, isMet: isReached != isVeto)
  }
}

extension RuleBook {
  /// The grade of a total under the gates that are met: persons not ranked are not graded, a veto withholds.
  fileprivate func grade(of subject: Subject, total: Points, gates: [GateResult]) -> Grade {
    let missed = gates.filter { !$0.isMet }.compactMap { gate($0.clause) }
    if missed.contains(where: \.isVeto) { return .withheld }
    guard subject.isRanked else { return .exempt }
    let reached = grades.firstIndex { total >= $0.least } ?? max(0, grades.count - 1)
    let allowed = missed.compactMap { gate in grades.firstIndex { $0.name.chinese == gate.best } }
    let index = max(reached, allowed.max() ?? 0)
    return grades.indices.contains(index) ? .named(grades[index].name.chinese) : .exempt
  }

  /// What is still needed for the next better grade; nil at the best.
  package func pointsToNextGrade(from total: Points) -> (grade: GradeLine, points: Points)? {
    guard let next = grades.last(where: { total < $0.least }) else { return nil }
    return (next, next.least - total)
  }

  /// What each task of an aspect still gives before its caps (差距); tasks without a cap are left out.
  package func gaps(of card: Scorecard) -> [Gap] {
    tasks.compactMap { task in
      guard task.pool != .deduction, let cap = task.cap else { return nil }
      let counted = card.entries.filter { $0.clause == task.code }
        .reduce(Points.zero) { $0 + $1.counted }
      var open = cap - counted
      if let aspect = card.aspects.first(where: { $0.code == task.aspect }) {
        open = min(open, aspect.cap - aspect.counted)
      }
      return open > .zero ? Gap(clause: task.code, counted: counted, open: open) : nil
    }
  }
}

/// How much a task still gives.
package struct Gap: Hashable, Sendable {
  package let clause: String
  package let counted: Points
  package let open: Points
}
