/// The difference between two rule books: in their text, and in what they make of the same facts.
package struct BookComparison: Hashable, Sendable {
  package let year: Int
  /// The titles of both.
  package let from: String
  package let to: String
  /// The texts of both.
  package let texts: BookTexts
  /// Those whose points, grade or place differ, the largest difference in points first; 1,000 at most.
  package let members: [MemberComparison]
  /// How many differ in all, and of how many.
  package let changed: Int
  package let compared: Int
  /// Whether nothing is recorded of the year, so that nobody's results can differ by what was done.
  package let isEmpty: Bool

  package init(
    year: Int, from: String, to: String, texts: BookTexts, members: [MemberComparison],
    changed: Int, compared: Int, isEmpty: Bool
  ) {
    self.year = year
    self.from = from
    self.to = to
    self.texts = texts
    self.members = members
    self.changed = changed
    self.compared = compared
    self.isEmpty = isEmpty
  }
}

/// Two rule books as they are written.
package struct BookTexts: Hashable, Sendable {
  package let from: String
  package let to: String

  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

/// One member under two books.
package struct MemberComparison: Hashable, Sendable {
  package let member: Identifier<Member>
  package let number: String
  package let name: String
  package let before: Outcome
  package let after: Outcome

  package init(
    member: Identifier<Member>, number: String, name: String, before: Outcome, after: Outcome
  ) {
    self.member = member
    self.number = number
    self.name = name
    self.before = before
    self.after = after
  }
}

/// What a year comes to for a member among all (评定结果).
package struct Outcome: Hashable, Sendable {
  package let points: Points
  /// The grade's word, quota applied; empty for who is not graded.
  package let grade: String
  /// nil for a person who is not ranked.
  package let place: Int?

  package init(points: Points, grade: String, place: Int?) {
    self.points = points
    self.grade = grade
    self.place = place
  }
}
