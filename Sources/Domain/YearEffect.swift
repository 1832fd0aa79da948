/// What adopting a rule book would do to the results of one year: they are computed anew, whole.
package struct YearEffect: Hashable, Sendable {
  package let year: Int
  package let members: Int
  /// How many members' points, and grades, would change.
  package let points: Int
  package let grades: Int
  /// Whether nothing is recorded of the year, so that nothing can be foreseen.
  package let isEmpty: Bool

  package init(year: Int, members: Int, points: Int, grades: Int, isEmpty: Bool) {
    self.year = year
    self.members = members
    self.points = points
    self.grades = grades
    self.isEmpty = isEmpty
  }
}
