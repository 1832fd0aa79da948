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
  /// The next activities after today, earliest first.
  package var planned: [PlannedActivity] = []

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

/// An activity that is still to come.
package struct PlannedActivity: Hashable, Sendable {
  package let day: Day
  package let title: String

  package init(day: Day, title: String) {
    self.day = day
    self.title = title
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
  /// Sessions that were held and people present by month, twelve figures each.
  package let sessions: [Int]
  package let present: [Int]
  /// Sessions that are planned, by month: nobody was there yet.
  package var planned: [Int] = []
  /// Members with at least one session, of how many.
  package let readers: Int
  package let members: Int
  package let series: [SeriesRow]
  package let rooms: [ReadingRoomRow]
  package let shelves: [ShelfRow]
  package var books: [BookRow] = []
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
  /// Those held, and those that are planned; twelve figures each.
  package let months: [Int]
  package let planned: [Int]

  package init(name: String, months: [Int], planned: [Int]) {
    self.name = name
    self.months = months
    self.planned = planned
  }
}

/// A book, and in how many sessions of a year it was read.
package struct BookRow: Hashable, Sendable {
  package let id: Identifier<Book>
  package let book: Book
  package let sessions: Int

  package init(id: Identifier<Book>, book: Book, sessions: Int) {
    self.id = id
    self.book = book
    self.sessions = sessions
  }
}

/// A reading room with its year.
package struct ReadingRoomRow: Hashable, Sendable {
  package let id: Identifier<ReadingRoom>
  package let room: ReadingRoom
  package let sessions: Int
  /// Sessions held by month, and those that are planned: twelve figures each; empty where nobody looked.
  package var months: [Int] = []
  package var planned: [Int] = []

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
