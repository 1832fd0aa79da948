import Domain

extension RuleBook {
  /// The grade of a total under the gates that are met: a veto withholds it, persons not ranked have none.
  package func grade(of subject: Subject, total: Points, gates: [GateResult]) -> Grade {
    let missed = gates.filter { !$0.isMet }.compactMap { gate($0.clause) }
    if missed.contains(where: \.isVeto) { return .withheld }
    guard ranks(subject), let lowest = grades.indices.last else { return .exempt }
    let whole = wholeYear(total, of: subject)
    let reached = grades.firstIndex { whole >= $0.least } ?? lowest
    let allowed = missed.compactMap { gate in grades.firstIndex { $0.name.chinese == gate.best } }
    return .named(grades[max(reached, allowed.max() ?? 0)].name.chinese)
  }

  /// The total that grades and stars are by: where the book asks for it, that of a part of a year is
  /// multiplied to twelve months, rounded toward zero (折算).
  package func wholeYear(_ total: Points, of subject: Subject) -> Points {
    wholeYear(total, months: subject.months)
  }

  /// The same by the months in office, 1 to 12.
  package func wholeYear(_ total: Points, months: Int) -> Points {
    isProRata ? Points(thousandths: total.thousandths * 12 / months) : total
  }

  /// 0 to 5.
  package func stars(for total: Points) -> Int {
    stars.first { total >= $0.least }?.stars ?? 0
  }

  /// What is still needed for the next better grade by a total of so many months in office; nil at the best.
  package func pointsToNextGrade(
    from total: Points, months: Int
  ) -> (grade: GradeLine, points: Points)? {
    guard let next = grades.last(where: { wholeYear(total, months: months) < $0.least }) else {
      return nil
    }
    let needed = isProRata ? (next.least.thousandths * months + 11) / 12 : next.least.thousandths
    return (next, Points(thousandths: needed) - total)
  }
}
