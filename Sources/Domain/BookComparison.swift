/// The difference between two rule books: in their text, and in what they make of the same facts.
package struct BookComparison: Hashable, Sendable {
  package let year: Int
  /// The titles of both.
  package let from: String
  package let to: String
  package let clauses: [ClauseChange]
  /// Those whose points, grade or place differ, the largest difference in points first; 1,000 at most.
  package let members: [MemberComparison]
  /// How many differ in all, and of how many.
  package let changed: Int
  package let compared: Int

  package init(
    year: Int, from: String, to: String, clauses: [ClauseChange], members: [MemberComparison],
    changed: Int, compared: Int
  ) {
    self.year = year
    self.from = from
    self.to = to
    self.clauses = clauses
    self.members = members
    self.changed = changed
    self.compared = compared
  }
}

/// What became of one clause between two books.
package struct ClauseChange: Hashable, Sendable {
  /// The clause, aspect or gate as the file names it, such as `task[C1]`; `book` for the book itself.
  package let clause: String
  package let kind: Kind
  /// The keys that differ; empty for a clause that came or went as a whole.
  package let keys: [KeyChange]

  package init(clause: String, kind: Kind, keys: [KeyChange]) {
    self.clause = clause
    self.kind = kind
    self.keys = keys
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case added, dropped, changed
  }
}

/// One key of a file that differs; nil where a book does not have it.
package struct KeyChange: Hashable, Sendable {
  package let key: String
  package let from: String?
  package let to: String?

  package init(key: String, from: String?, to: String?) {
    self.key = key
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
