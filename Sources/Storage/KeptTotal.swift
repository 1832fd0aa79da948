import Domain

/// A member's total as kept for ranking; derived, and equal to what scoring gives.
package struct KeptTotal: Hashable, Sendable {
  package let member: Identifier<Member>
  package let year: Int
  /// The member's sector, by which totals are summed up.
  package let sector: String
  package let points: Points
  /// How many activities the member was at.
  package let attended: Int
  package let entries: Int
  /// The grade's word; empty where nothing is graded.
  package let grade: String
  /// Whether the member has a place among others.
  package let isRanked: Bool

  package init(
    member: Identifier<Member>, year: Int, sector: String, points: Points, attended: Int,
    entries: Int, grade: String, isRanked: Bool
  ) {
    self.member = member
    self.year = year
    self.sector = sector
    self.points = points
    self.attended = attended
    self.entries = entries
    self.grade = grade
    self.isRanked = isRanked
  }

  /// Reads member, year, sector, points, attended, entries, grade and ranked.
  init(_ row: Row) {
    self.init(
      member: Identifier(row.integer(0)), year: row.integer(1), sector: row.text(2),
      points: Points(thousandths: row.integer(3)), attended: row.integer(4),
      entries: row.integer(5), grade: row.text(6), isRanked: row.integer(7) == 1)
  }
}
