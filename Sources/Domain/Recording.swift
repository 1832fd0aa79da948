/// Something to be recorded (登记) for the first time.
package enum Recording: Hashable, Sendable {
  case activity(Activity, [Attendance])
  case work(Work)
  case member(Member, PrivateParticulars, [MembershipClaim])
  case group(Group)
  case workstation(Workstation)
  case book(Book)
  case readingRoom(ReadingRoom)
}

/// A membership by the group's name, as a roll gives it; the group is made if the office has none such.
package struct MembershipClaim: Hashable, Sendable {
  package let group: Group
  package let duty: MembershipDuty

  package init(group: Group, duty: MembershipDuty) {
    self.group = group
    self.duty = duty
  }
}

/// A correction (更正) of what was recorded. `revision` is the one the clerk saw; another one in
/// between refuses the correction (`Refusal.stale`).
package enum Amendment: Hashable, Sendable {
  /// What the activity was; its attendances stay.
  case activity(Identifier<Activity>, revision: Int, Activity)
  /// The activity and who was there, at once. `base` is who was there as the clerk saw it: what the clerk
  /// left as it was stays as it now is.
  case sheet(
    Identifier<Activity>, revision: Int, Activity, [Attendance], base: [Attendance])
  /// One member's part; revision 0 adds a member who was forgotten.
  case attendance(Identifier<Activity>, revision: Int, Attendance)
  case work(Identifier<Work>, revision: Int, Work)
  case member(Identifier<Member>, revision: Int, Member)
  case workstation(Identifier<Workstation>, revision: Int, Workstation)
}

/// Something to be withdrawn (撤销): it stays in the journal and no longer counts.
package enum Withdrawal: Hashable, Sendable {
  case activity(Identifier<Activity>, revision: Int)
  /// One member's part only.
  case attendance(Identifier<Activity>, Identifier<Member>, revision: Int)
  case work(Identifier<Work>, revision: Int)
}

/// The founding of an office: which committee, which term.
package struct Founding: Hashable, Sendable {
  package let committee: String
  package let term: Term

  package init(committee: String, term: Term) {
    self.committee = committee
    self.term = term
  }
}

/// The demonstration office: fictional, the same for the same seed.
package struct Demonstration: Hashable, Sendable {
  package let seed: UInt64
  /// 1 to 5,000,000.
  package let members: Int

  package init(seed: UInt64, members: Int) {
    self.seed = seed
    self.members = members
  }
}

/// A file to be taken in.
package struct ImportFile: Hashable, Sendable {
  package let path: String
  /// What it holds; nil to find out by its columns.
  package let subject: Subject?
  /// nil to find out: byte order mark, then strict UTF-8, then GB18030.
  package let encoding: TextEncoding?
  package let intent: Intent

  package init(path: String, subject: Subject?, encoding: TextEncoding?, intent: Intent) {
    self.path = path
    self.subject = subject
    self.encoding = encoding
    self.intent = intent
  }

  /// What a sheet may hold.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    /// The roll, one member a line.
    case members
    /// Activities, one attendance a line.
    case activities
  }

  /// Whether only to say what would happen, or to do it.
  package enum Intent: Hashable, Sendable {
    case preview
    case carryOut(Token)
  }
}

/// The encodings an office's spreadsheets come in.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case gb18030
}
