/// The rule book a year goes by, with every version adopted so far.
package struct RuleBookSheet: Hashable, Sendable {
  package let year: Int
  package let book: AdoptedBook
  package let text: String
  /// Latest first.
  package let versions: [AdoptedBook]

  package init(year: Int, book: AdoptedBook, text: String, versions: [AdoptedBook]) {
    self.year = year
    self.book = book
    self.text = text
    self.versions = versions
  }
}

/// What the rule book of a year gave to everybody.
package struct YearSums: Hashable, Sendable {
  /// By clause; clauses that gave nothing are left out.
  package let clauses: [String: ClauseSum]
  /// By aspect.
  package let aspects: [String: ClauseSum]

  package init(clauses: [String: ClauseSum], aspects: [String: ClauseSum]) {
    self.clauses = clauses
    self.aspects = aspects
  }
}

/// What one clause or aspect gave to everybody in a year.
package struct ClauseSum: Hashable, Sendable {
  /// After every cap.
  package var points: Points
  package var members: Int
  package var entries: Int

  package init(points: Points, members: Int, entries: Int) {
    self.points = points
    self.members = members
    self.entries = entries
  }
}

/// One entry by a clause, with whose it is and of which record.
package struct ClauseEntry: Hashable, Sendable {
  package let member: Identifier<Member>
  package let number: String
  package let name: String
  package let entry: PointEntry
  /// The title of the record.
  package let title: String

  package init(
    member: Identifier<Member>, number: String, name: String, entry: PointEntry, title: String
  ) {
    self.member = member
    self.number = number
    self.name = name
    self.entry = entry
    self.title = title
  }
}
