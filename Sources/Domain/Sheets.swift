/// Everything kept about a member, private particulars masked.
package struct Dossier: Hashable, Sendable {
  package let id: Identifier<Member>
  package let revision: Int
  package let member: Member
  package let maskedPhone: String
  package let maskedIdentity: String
  package let groups: [GroupDuty]

  package init(
    id: Identifier<Member>, revision: Int, member: Member, maskedPhone: String,
    maskedIdentity: String, groups: [GroupDuty]
  ) {
    self.id = id
    self.revision = revision
    self.member = member
    self.maskedPhone = maskedPhone
    self.maskedIdentity = maskedIdentity
    self.groups = groups
  }
}

/// A group a member belongs to now, and as what.
package struct GroupDuty: Hashable, Sendable {
  package let group: Group
  package let duty: MembershipDuty

  package init(group: Group, duty: MembershipDuty) {
    self.group = group
    self.duty = duty
  }
}

/// A scorecard with the names it needs on paper.
package struct ScorecardSheet: Hashable, Sendable {
  package let dossier: Dossier
  package let card: Scorecard
  /// The member's place; nil for a person who is not ranked.
  package let place: Int?
  package let isTied: Bool
  /// How many are ranked.
  package let ranked: Int
  /// The grade that the total reaches, where others with more points leave no room in it; else nil.
  package let beyondQuotaOf: Grade?
  /// The title of each record that an entry names.
  package let titles: [Source: String]
  /// The rule book the card was computed by.
  package let ruleBook: String

  package init(
    dossier: Dossier, card: Scorecard, place: Int?, isTied: Bool, ranked: Int,
    beyondQuotaOf: Grade?, titles: [Source: String], ruleBook: String
  ) {
    self.beyondQuotaOf = beyondQuotaOf
    self.dossier = dossier
    self.card = card
    self.place = place
    self.isTied = isTied
    self.ranked = ranked
    self.titles = titles
    self.ruleBook = ruleBook
  }
}

/// An activity with its attendances and its past.
package struct ActivityRecord: Hashable, Sendable {
  package let id: Identifier<Activity>
  package let revision: Int
  package let isWithdrawn: Bool
  package let activity: Activity
  package let attendances: [AttendanceLine]
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
  package let attendance: Attendance
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
  package let at: String
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
  package let revision: Int
  package let isWithdrawn: Bool
  package let work: Work
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

/// The year at a glance.
package struct HomeSummary: Hashable, Sendable {
  package let year: Int
  package let members: Int
  /// Activities by month, twelve figures each: reading sessions, at workstations, meetings, the rest.
  package let reading: [Int]
  package let atWorkstations: [Int]
  package let meetings: [Int]
  package let others: [Int]
  package let attendances: Int
  package let works: Int
  /// Sectors with how many of their members have done anything, most behind first.
  package let coverage: [SectorCoverage]
  /// Ranked members with the fewest points, fewest first.
  package let behind: [MemberRow]
  /// The members with the most points, most first.
  package let ahead: [MemberRow]
  package let recent: [JournalLine]
  /// Activities by month in the year before, twelve figures; empty where nobody looked.
  package var before: [Int] = []

  package init(
    year: Int, members: Int, reading: [Int], atWorkstations: [Int], meetings: [Int],
    others: [Int], attendances: Int, works: Int, coverage: [SectorCoverage],
    behind: [MemberRow], ahead: [MemberRow], recent: [JournalLine]
  ) {
    self.year = year
    self.members = members
    self.reading = reading
    self.atWorkstations = atWorkstations
    self.meetings = meetings
    self.others = others
    self.attendances = attendances
    self.works = works
    self.coverage = coverage
    self.behind = behind
    self.ahead = ahead
    self.recent = recent
  }
}

/// How many members of a sector have done anything in the year.
package struct SectorCoverage: Hashable, Sendable {
  package let sector: String
  package let members: Int
  package let active: Int

  package init(sector: String, members: Int, active: Int) {
    self.sector = sector
    self.members = members
    self.active = active
  }
}

/// The year of reading.
package struct ReadingSummary: Hashable, Sendable {
  package let year: Int
  /// Sessions and people present by month, twelve figures each.
  package let sessions: [Int]
  package let present: [Int]
  /// Members with at least one session, of how many.
  package let readers: Int
  package let members: Int
  package let series: [SeriesRow]
  package let rooms: [ReadingRoomRow]
  package let shelves: [ShelfRow]
  /// Who organised sessions, and how many in each month; most first.
  package var organisers: [OrganiserRow] = []

  package init(
    year: Int, sessions: [Int], present: [Int], readers: Int, members: Int,
    series: [SeriesRow], rooms: [ReadingRoomRow], shelves: [ShelfRow]
  ) {
    self.year = year
    self.sessions = sessions
    self.present = present
    self.readers = readers
    self.members = members
    self.series = series
    self.rooms = rooms
    self.shelves = shelves
  }
}

/// A series of activities, and the last of it, by which the next is proposed.
package struct SeriesRow: Hashable, Sendable {
  package let name: String
  package let kind: ActivityKind
  package let count: Int
  package let last: Activity
  package let lastID: Identifier<Activity>

  package init(
    name: String, kind: ActivityKind, count: Int, last: Activity, lastID: Identifier<Activity>
  ) {
    self.name = name
    self.kind = kind
    self.count = count
    self.last = last
    self.lastID = lastID
  }
}

/// Who organised reading sessions, with the sessions by month.
package struct OrganiserRow: Hashable, Sendable {
  package let name: String
  /// Twelve figures.
  package let months: [Int]

  package init(name: String, months: [Int]) {
    self.name = name
    self.months = months
  }
}

/// A reading room with its year.
package struct ReadingRoomRow: Hashable, Sendable {
  package let id: Identifier<ReadingRoom>
  package let room: ReadingRoom
  package let sessions: Int
  /// Sessions by month, twelve figures; empty where nobody looked.
  package var months: [Int] = []

  package init(id: Identifier<ReadingRoom>, room: ReadingRoom, sessions: Int) {
    self.id = id
    self.room = room
    self.sessions = sessions
  }
}

/// How many books of a class the catalogue has, and in how many sessions they were read this year.
package struct ShelfRow: Hashable, Sendable {
  package let shelf: String
  package let books: Int
  package let sessions: Int

  package init(shelf: String, books: Int, sessions: Int) {
    self.shelf = shelf
    self.books = books
    self.sessions = sessions
  }
}

/// The names to choose from.
package struct Catalogue: Hashable, Sendable {
  package let sectors: [String]
  package let workstations: [Named<Workstation>]
  package let rooms: [Named<ReadingRoom>]
  package let books: [Named<Book>]
  package let groups: [Named<Group>]
  /// Latest first.
  package let series: [SeriesRow]

  package init(
    sectors: [String], workstations: [Named<Workstation>], rooms: [Named<ReadingRoom>],
    books: [Named<Book>], groups: [Named<Group>], series: [SeriesRow]
  ) {
    self.sectors = sectors
    self.workstations = workstations
    self.rooms = rooms
    self.books = books
    self.groups = groups
    self.series = series
  }
}

/// A thing by its number and name.
package struct Named<Subject>: Hashable, Sendable {
  package let id: Identifier<Subject>
  package let name: String

  package init(id: Identifier<Subject>, name: String) {
    self.id = id
    self.name = name
  }
}
