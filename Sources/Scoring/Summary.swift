import Domain

/// What a card comes to, without its entries.
package struct Summary: Hashable, Sendable {
  package let total: Points
  package let grade: Grade
  package let entries: Int
  /// How many activities gave an entry that is no deduction.
  package let attended: Int
}

/// What one member's card of one year comes to: the same as `scorecard` says, and cheaper, for its entries
/// are not written out.
package func summary(
  of subject: Subject, facts: [Fact], year: Int, by book: RuleBook
) -> Summary {
  let reckoning = Reckoning(facts, of: subject, year: year, by: book)
  let total = Points(thousandths: reckoning.total)
  return Summary(
    total: total,
    grade: book.grade(of: subject, total: total, gates: reckoning.gates(for: subject)),
    entries: reckoning.drafts.count, attended: reckoning.attended)
}

extension Reckoning {
  /// How many activities gave a draft that is no deduction; those of one activity may stand apart only if
  /// its facts lie on several days.
  fileprivate var attended: Int {
    var activities = Set<Int>(minimumCapacity: drafts.count)
    for draft in drafts where book.tables.clauses[draft.clause].pool != .deduction {
      if case .activity(let id) = facts[draft.fact].source { activities.insert(id.value) }
    }
    return activities.count
  }
}
