import Domain

/// Where a member stands among members (排名).
package struct Standing: Hashable, Sendable {
  /// From 1; those with equal points share a place and the next is skipped (1, 2, 2, 4).
  package let place: Int
  package let isTied: Bool
  package let member: Identifier<Member>
  package let points: Points
}

/// A member as standings see one.
package struct Candidate: Hashable, Sendable {
  package let member: Identifier<Member>
  package let points: Points
  /// The order of those who stand equal, compared by bytes (姓氏笔画).
  package let key: String
  /// Persons not ranked (不记分人员) are left out.
  package let isRanked: Bool

  package init(member: Identifier<Member>, points: Points, key: String, isRanked: Bool) {
    self.member = member
    self.points = points
    self.key = key
    self.isRanked = isRanked
  }
}

/// The ranking of members, best first, equals by key and then by number. Cost: O(n log n).
package func standings(of candidates: [Candidate]) -> [Standing] {
  let ranked = candidates.filter(\.isRanked).sorted { left, right in
    if left.points != right.points { return left.points > right.points }
    if left.key != right.key {
      return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
    return left.member < right.member
  }
  var place = 0
  return ranked.indices.map { index in
    let points = ranked[index].points
    let equalsBefore = index > 0 && ranked[index - 1].points == points
    if !equalsBefore { place = index + 1 }
    let equalsNext = index + 1 < ranked.count && ranked[index + 1].points == points
    return Standing(
      place: place, isTied: equalsBefore || equalsNext, member: ranked[index].member,
      points: points)
  }
}
