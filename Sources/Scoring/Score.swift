import Domain

/// The entries of one member in one year, in the order in which limits take them: by day, then record,
/// then stage, then clause. A limit cuts the entry that passes it, and those after it.
///
/// Facts of other members and of days outside a clause's year give nothing. The order of `facts` does not
/// matter; equal facts count once. Where a limit counts in the term, earlier years of the term are worked
/// out too, from the facts given. Cost: O(facts × log facts), for each such year.
package func score(
  _ facts: [Fact], of subject: Subject, year: Int, by book: RuleBook
) -> [PointEntry] {
  Reckoning(facts, of: subject, year: year, by: book).entries
}

/// The total of one member in one year, the same as the scorecard's and cheaper.
package func total(
  of subject: Subject, facts: [Fact], year: Int, by book: RuleBook
) -> Points {
  Points(thousandths: Reckoning(facts, of: subject, year: year, by: book).total)
}

/// One member's card of one year: entries, sums, gates, grade, stars. Pure: the same facts in any order
/// give the same card.
///
/// The total is start plus aspects plus bonus plus deductions, never below the book's floor; what the
/// floor gave back is stated. The grade is that of the total under the gates; a quota is for `Standings`.
package func scorecard(
  of subject: Subject, facts: [Fact], year: Int, by book: RuleBook
) -> Scorecard {
  let reckoning = Reckoning(facts, of: subject, year: year, by: book)
  let total = Points(thousandths: reckoning.total)
  let gates = reckoning.gates(for: subject)
  return Scorecard(
    member: subject.member, year: year, start: book.start, entries: reckoning.entries,
    aspects: reckoning.aspects, bonus: Points(thousandths: reckoning.bonus),
    deductions: Points(thousandths: reckoning.deductions),
    floorGift: total - Points(thousandths: reckoning.raw), total: total, gates: gates,
    months: subject.months, grade: book.grade(of: subject, total: total, gates: gates),
    stars: book.stars(for: book.wholeYear(total, of: subject)))
}

/// The cards of many members, in the order of `subjects`: each is the card the member has alone.
package func scorecards(
  of subjects: [Subject], facts: [Fact], year: Int, by book: RuleBook
) -> [Scorecard] {
  let own = Dictionary(grouping: facts, by: \.member)
  return subjects.map { subject in
    scorecard(of: subject, facts: own[subject.member] ?? [], year: year, by: book)
  }
}
