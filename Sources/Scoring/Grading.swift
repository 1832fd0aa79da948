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
    isProRata ? Points(thousandths: total.thousandths * 12 / subject.months) : total
  }

  /// 0 to 5.
  package func stars(for total: Points) -> Int {
    stars.first { total >= $0.least }?.stars ?? 0
  }

  /// What is still needed for the next better grade; nil at the best.
  package func pointsToNextGrade(from total: Points) -> (grade: GradeLine, points: Points)? {
    guard let next = grades.last(where: { total < $0.least }) else { return nil }
    return (next, next.least - total)
  }
}
