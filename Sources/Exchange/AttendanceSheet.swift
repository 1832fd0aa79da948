import Domain

/// Activities as an office's sheet has them: one line per attendance, the activity's own columns repeated
/// or left empty after its first line.
package struct AttendanceSheet: Hashable, Sendable {
  /// One activity of the file, found by kind, day and title.
  package struct Event: Hashable, Sendable {
    /// The first line that names it.
    package let line: Int
    /// What the file says of it; places by name are in `names`.
    package var activity: Activity
    package var names: Names
    package var parts: [Part]
  }

  /// The places of an activity by name; empty for none.
  package struct Names: Hashable, Sendable {
    package var workstation = ""
    package var readingRoom = ""
    package var book = ""
  }

  /// One member's part, the member by number, by name, or by both.
  package struct Part: Hashable, Sendable {
    package let line: Int
    package let number: String
    package let name: String
    package let role: Attendance.Role
    package let presence: Attendance.Presence
    /// Half-days attended; nil for the activity's whole length.
    package let halfDays: Int?
  }

  package let events: [Event]
  /// Every fault found so far; the office adds those that only it can see.
  package let faults: [SheetFault]
  /// The file's own names of its columns.
  package let columns: Columns

  /// The names that a file gives the columns faults are told of; empty where it has no such column.
  package struct Columns: Hashable, Sendable {
    package let number: String
    package let name: String
    package let day: String
    package let workstation: String
    package let readingRoom: String
    package let book: String
    package let halfDays: String
  }

  /// Whether the names of columns are those of such a sheet, rather than of a roll.
  package static func fits(_ rows: [CSV.Row]) -> Bool {
    let sheet = Sheet(rows)
    return sheet.column(AttendanceReader.day) != nil
      && sheet.column(AttendanceReader.title) != nil
  }

  /// Reads the rows of a file.
  package static func read(_ rows: [CSV.Row]) -> AttendanceSheet {
    var reader = AttendanceReader(Sheet(rows))
    let events = reader.events()
    return AttendanceSheet(
      events: events, faults: reader.sheet.faults, columns: reader.columns)
  }
}
