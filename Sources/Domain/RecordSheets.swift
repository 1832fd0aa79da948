/// An activity with its attendances and its past.
package struct ActivityRecord: Hashable, Sendable {
  package let id: Identifier<Activity>
  package var revision: Int
  package let isWithdrawn: Bool
  package var activity: Activity
  package var attendances: [AttendanceLine]
  package let workstation: String
  package let readingRoom: String
  package let book: String
  package let history: [RevisionLine]

  package init(
    id: Identifier<Activity>, revision: Int, isWithdrawn: Bool, activity: Activity,
    attendances: [AttendanceLine], workstation: String, readingRoom: String, book: String,
    history: [RevisionLine]
  ) {
    self.id = id
    self.revision = revision
    self.isWithdrawn = isWithdrawn
    self.activity = activity
    self.attendances = attendances
    self.workstation = workstation
    self.readingRoom = readingRoom
    self.book = book
    self.history = history
  }
}

/// One attendance with the member's name.
package struct AttendanceLine: Hashable, Sendable {
  package var attendance: Attendance
  package let revision: Int
  package let number: String
  package let name: String
  package let sector: String

  package init(
    attendance: Attendance, revision: Int, number: String, name: String, sector: String
  ) {
    self.attendance = attendance
    self.revision = revision
    self.number = number
    self.name = name
    self.sector = sector
  }
}

/// One revision of a record: who, when, why.
package struct RevisionLine: Hashable, Sendable {
  package let revision: Int
  package let sequence: Int
  package var at: String
  package let actor: String
  package let act: JournalAct
  package let reason: String
  /// The member meant, where only one attendance changed; empty for the record itself.
  package let part: String

  package init(
    revision: Int, sequence: Int, at: String, actor: String, act: JournalAct, reason: String,
    part: String
  ) {
    self.revision = revision
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.act = act
    self.reason = reason
    self.part = part
  }
}

/// A work with its authors' names and its past.
package struct WorkRecord: Hashable, Sendable {
  package let id: Identifier<Work>
  package var revision: Int
  package let isWithdrawn: Bool
  package var work: Work
  /// The authors in their order.
  package let authors: [MemberRow]
  package let history: [RevisionLine]

  package init(
    id: Identifier<Work>, revision: Int, isWithdrawn: Bool, work: Work, authors: [MemberRow],
    history: [RevisionLine]
  ) {
    self.id = id
    self.revision = revision
    self.isWithdrawn = isWithdrawn
    self.work = work
    self.authors = authors
    self.history = history
  }
}
