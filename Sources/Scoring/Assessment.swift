import Domain

/// The assessment of a year (评定): everybody's cards by one book, and what they come to among all.
package struct Assessment {
  private let book: RuleBook
  private var candidates: [Candidate] = []
  private var grades: [Identifier<Member>: Grade] = [:]

  /// An assessment of nobody yet.
  package init(by book: RuleBook) {
    self.book = book
  }

  /// Adds a member's card; `isRanked` tells whether the member has a place among others.
  package mutating func add(_ card: Scorecard, isRanked: Bool) {
    candidates.append(
      Candidate(member: card.member, points: card.total, key: "", isRanked: isRanked))
    grades[card.member] = card.grade
  }

  /// Everybody's points, grade under the quota, and place. Cost: O(n log n).
  package func outcomes() -> [Identifier<Member>: Outcome] {
    let standings = standings(of: candidates)
    let places = Dictionary(
      standings.map { ($0.member, $0.place) }, uniquingKeysWith: { first, _ in first })
    let words = book.grades(afterQuotas: heads(of: standings))
    var outcomes: [Identifier<Member>: Outcome] = [:]
    outcomes.reserveCapacity(candidates.count)
    for candidate in candidates {
      let mark = mark(of: candidate.member, candidate.points)
      let place = places[candidate.member]
      outcomes[candidate.member] = Outcome(
        points: candidate.points, grade: place == nil ? mark.grade : words[mark] ?? mark.grade,
        place: place)
    }
    return outcomes
  }

  private func mark(of member: Identifier<Member>, _ points: Points) -> Mark {
    Mark(grade: grades[member]?.word ?? "", points: points)
  }

  private func heads(of standings: [Standing]) -> [Mark: Int] {
    var heads: [Mark: Int] = [:]
    for standing in standings { heads[mark(of: standing.member, standing.points), default: 0] += 1 }
    return heads
  }
}
