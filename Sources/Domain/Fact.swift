/// A fact (事实): one thing one member did on one day, as scoring sees it.
package struct Fact: Hashable, Sendable {
  package let member: Identifier<Member>
  package let day: Day
  package let source: Source
  package let matter: Matter

  package init(member: Identifier<Member>, day: Day, source: Source, matter: Matter) {
    self.member = member
    self.day = day
    self.source = source
    self.matter = matter
  }
}

/// The sorts of facts: clauses and gates speak of one or the other.
package enum FactSort: Hashable, Sendable {
  case attendance, stage
}

/// The record a fact or an entry comes from.
package enum Source: Hashable, Sendable, Comparable {
  case activity(Identifier<Activity>)
  case work(Identifier<Work>)
}

extension Fact {
  /// What the fact is.
  package enum Matter: Hashable, Sendable {
    case attendance(Attended)
    case stage(Reached)
  }

  package var sort: FactSort {
    switch matter {
    case .attendance: .attendance
    case .stage: .stage
    }
  }

  /// A part in an activity.
  package struct Attended: Hashable, Sendable {
    package let kind: ActivityKind
    package let admission: Admission
    package let role: Attendance.Role
    package let presence: Attendance.Presence
    /// Half-days the member was there.
    package let halfDays: Int
    /// Half-days the activity lasted.
    package let length: Int

    package init(
      kind: ActivityKind, admission: Admission, role: Attendance.Role,
      presence: Attendance.Presence, halfDays: Int, length: Int
    ) {
      self.kind = kind
      self.admission = admission
      self.role = role
      self.presence = presence
      self.halfDays = halfDays
      self.length = length
    }
  }

  /// A stage that a work of the member's reached.
  package struct Reached: Hashable, Sendable {
    package let kind: WorkKind
    package let stage: StageKind
    package let level: Level
    package let form: StageForm
    /// The member's place among the authors, from 1.
    package let place: Int
    /// How many authors there are.
    package let authors: Int
    /// The place of the stage within its work, from 1; keeps two equal stages of a day apart.
    package let number: Int

    package init(
      kind: WorkKind, stage: StageKind, level: Level, form: StageForm, place: Int, authors: Int,
      number: Int
    ) {
      self.kind = kind
      self.stage = stage
      self.level = level
      self.form = form
      self.place = place
      self.authors = authors
      self.number = number
    }
  }
}
