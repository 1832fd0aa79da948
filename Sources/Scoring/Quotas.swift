import Domain

/// What a member's card comes to before quotas: the word of the grade and the total.
package struct Mark: Hashable, Sendable {
  package let grade: String
  package let points: Points

  package init(grade: String, points: Points) {
    self.grade = grade
    self.points = points
  }
}

extension RuleBook {
  /// Whether any grade has a quota.
  package var hasQuotas: Bool { grades.contains { $0.quota != nil } }

  /// The grades after quotas: from how many of those ranked have each mark, the word for each mark.
  ///
  /// Best grade first: those beyond its quota, the lowest totals, fall to the next grade, whose own quota
  /// then counts them too. Equals at the line are all in or all out, as the book says. A quota is of all
  /// who are ranked, and of that grade alone. Marks with words of no grade stay. Cost: O(marks x log).
  package func grades(afterQuotas heads: [Mark: Int]) -> [Mark: String] {
    let ranked = heads.values.reduce(0, +)
    var words: [Mark: String] = [:]
    for mark in heads.keys { words[mark] = mark.grade }
    for (line, next) in zip(grades, grades.dropFirst()) {
      guard let quota = line.quota else { continue }
      let own = words.keys.filter { words[$0] == line.name.chinese }
      for mark in fallen(own, heads, quota, quota.heads(of: ranked)) {
        words[mark] = next.name.chinese
      }
    }
    return words
  }

  private func fallen(
    _ marks: [Mark], _ heads: [Mark: Int], _ quota: Quota, _ most: Int
  ) -> [Mark] {
    let sizes = Dictionary(grouping: marks, by: \.points).mapValues { equals in
      equals.reduce(0) { $0 + heads[$1, default: 0] }
    }
    var above = 0
    var kept: Set<Points> = []
    for points in sizes.keys.sorted(by: >) {
      let size = sizes[points, default: 0]
      guard quota.ties == .allIn ? above < most : above + size <= most else { break }
      kept.insert(points)
      above += size
    }
    return marks.filter { !kept.contains($0.points) }
  }
}
