/// An activity (活动): anything held on a day that members attend.
package struct Activity: Hashable, Sendable {
  package var kind: ActivityKind
  package var title: String
  package var day: Day
  /// The length in half-days (半天), 1 to 60.
  package var halfDays: Int
  package var place: String
  package var organiser: String
  /// The series it belongs to, such as 书香清源·每周一读; empty for none.
  package var series: String
  /// Its number within the series (第几期), from 1; nil for none.
  package var serial: Int?
  package var admission: Admission
  /// The station where it was held; only for duty and events at a station.
  package var workstation: Identifier<Workstation>?
  /// Which of the six small acts (六微) it was; only for events at a station.
  package var stationAct: StationAct?
  package var readingRoom: Identifier<ReadingRoom>?
  package var book: Identifier<Book>?
  package var audience: Audience
  /// What came of it, in free words; empty for nothing yet.
  package var outcome: String

  /// Makes an activity of half a day with nothing but what it must have.
  package init(kind: ActivityKind, title: String, day: Day) {
    self.kind = kind
    self.title = title
    self.day = day
    halfDays = 1
    place = ""
    organiser = ""
    series = ""
    serial = nil
    admission = kind.usualAdmission
    workstation = nil
    stationAct = nil
    readingRoom = nil
    book = nil
    audience = Audience(residents: 0, students: 0, partyMembers: 0)
    outcome = ""
  }
}

/// How many people who are not members were there, by kind.
package struct Audience: Hashable, Sendable {
  /// 社区群众.
  package var residents: Int
  /// 学生.
  package var students: Int
  /// 党员群众.
  package var partyMembers: Int

  package init(residents: Int, students: Int, partyMembers: Int) {
    self.residents = residents
    self.students = students
    self.partyMembers = partyMembers
  }

  package var total: Int { residents + students + partyMembers }
}

/// Whether members must attend (必须参加) or sign up (报名参加).
package enum Admission: String, Hashable, Sendable, CaseIterable {
  case mustAttend, bySignUp
}
