import Domain

/// What a clerk typed into a form and did not save: the texts of its fields and who is ticked. A value of
/// words and numbers alone, so that it can be written down and taken up again elsewhere.
package struct Draft: Hashable, Sendable {
  /// Which form it belongs to, such as `activity/readingSession`.
  package let form: String
  /// What stands in each field, by the field's name.
  package var fields: [String: String]
  /// Who is ticked, in the order of ticking.
  package var attendances: [Attendance]
  /// The name of the field in focus; empty for the place where Enter saves.
  package var focus: String

  package init(
    form: String, fields: [String: String], attendances: [Attendance], focus: String
  ) {
    self.form = form
    self.fields = fields
    self.attendances = attendances
    self.focus = focus
  }
}
