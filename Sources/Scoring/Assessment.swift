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
    let best = book.grades.first.map { Grade.named($0.name.chinese) }
    let beyond = book.beyondQuota(
      standings, best: Set(places.keys.filter { grades[$0] == best }))
    let second = book.grades.dropFirst().first?.name.chinese
    var outcomes: [Identifier<Member>: Outcome] = [:]
    outcomes.reserveCapacity(candidates.count)
    for candidate in candidates {
      let own = grades[candidate.member]?.word ?? ""
      outcomes[candidate.member] = Outcome(
        points: candidate.points,
        grade: beyond.contains(candidate.member) ? second ?? own : own,
        place: places[candidate.member])
    }
    return outcomes
  }
}
