/// What the desk needs to know before anything is shown.
package struct Opening: Hashable, Sendable {
  package let committee: Committee
  /// The year to show first: the latest with a record, or the term's first.
  package let year: Int
  package let members: Int
  /// The title of the rule book in force in that year.
  package let ruleBook: String
  /// The rule book's text, to be read by whoever shows clauses.
  package let ruleBookText: String
  /// Who is at the desk.
  package let clerk: String
  /// Why nothing can be saved; nil where it can.
  package let readOnly: String?

  package init(
    committee: Committee, year: Int, members: Int, ruleBook: String, ruleBookText: String,
    clerk: String, readOnly: String?
  ) {
    self.committee = committee
    self.year = year
    self.members = members
    self.ruleBook = ruleBook
    self.ruleBookText = ruleBookText
    self.clerk = clerk
    self.readOnly = readOnly
  }
}

/// A member in a list, with the points of one year.
package struct MemberRow: Hashable, Sendable {
  package let id: Identifier<Member>
  package let number: String
  package let name: String
  package let sector: String
  package let party: String
  package let seat: Seat
  package let state: MemberState
  package let points: Points
  /// How many activities the member was at in the year.
  package let attended: Int
  /// The grade's word; empty where nothing is graded yet, as for persons who are not ranked.
  package var grade: String
  /// Where the row stands in the order asked for.
  package var cursor: Cursor
  /// Reading sessions the member was at, and activities missed without leave; nil where nobody asked.
  package var reading: Int?
  package var absent: Int?
  /// The name as it is spoken, pinyin and initials; empty where nobody asked.
  package var spoken: [String] = []

  package init(
    id: Identifier<Member>, number: String, name: String, sector: String, party: String,
    seat: Seat, state: MemberState, points: Points, attended: Int, grade: String, cursor: Cursor
  ) {
    self.id = id
    self.number = number
    self.name = name
    self.sector = sector
    self.party = party
    self.seat = seat
    self.state = state
    self.points = points
    self.attended = attended
    self.grade = grade
    self.cursor = cursor
  }
}

/// An activity in a list.
package struct ActivityRow: Hashable, Sendable {
  package let id: Identifier<Activity>
  package let activity: Activity
  /// How many members were there, and how many are listed.
  package let present: Int
  package let listed: Int
  package let workstation: String
  package var cursor: Cursor
  /// The numbers and names of those who were there; nil where nobody asked.
  package var people: [String]?

  package init(
    id: Identifier<Activity>, activity: Activity, present: Int, listed: Int, workstation: String,
    cursor: Cursor
  ) {
    self.id = id
    self.activity = activity
    self.present = present
    self.listed = listed
    self.workstation = workstation
    self.cursor = cursor
  }
}

/// A work in a list.
package struct WorkRow: Hashable, Sendable {
  package let id: Identifier<Work>
  package let work: Work
  /// The first author's name; empty for none.
  package let firstAuthor: String
  package var cursor: Cursor
  /// The numbers and names of the authors; nil where nobody asked.
  package var people: [String]?

  package init(id: Identifier<Work>, work: Work, firstAuthor: String, cursor: Cursor) {
    self.id = id
    self.work = work
    self.firstAuthor = firstAuthor
    self.cursor = cursor
  }
}

/// A workstation with its year.
package struct WorkstationRow: Hashable, Sendable {
  package let id: Identifier<Workstation>
  package var revision: Int
  package var workstation: Workstation
  /// The convener's name; empty for none.
  package let convener: String
  package let duties: Int
  /// Events by each of the six small acts; those without one are in `otherEvents`.
  package let acts: [StationAct: Int]
  package let otherEvents: Int
  package let audience: Int
  /// Events and duties by month, twelve figures.
  package let months: [Int]

  package init(
    id: Identifier<Workstation>, revision: Int, workstation: Workstation, convener: String,
    duties: Int, acts: [StationAct: Int], otherEvents: Int, audience: Int, months: [Int]
  ) {
    self.id = id
    self.revision = revision
    self.workstation = workstation
    self.convener = convener
    self.duties = duties
    self.acts = acts
    self.otherEvents = otherEvents
    self.audience = audience
    self.months = months
  }
}

/// One place in a ranking; ties share a place and the next is skipped (1, 2, 2, 4).
package struct StandingRow: Hashable, Sendable {
  package let place: Int
  package let isTied: Bool
  /// The member; nil for a sector or group.
  package let member: Identifier<Member>?
  package let name: String
  /// The member's number; empty for a sector or group.
  package let number: String
  /// The member's sector; empty for a sector or group.
  package let sector: String
  /// The member's points, or the mean per head.
  package let points: Points
  /// The sum over the members of a sector or group; the same as `points` for a member.
  package let sum: Points
  package var grade: String
  /// How many members are counted, and how many of them have done anything; 1 and 0 or 1 for a member.
  package let heads: Int
  package let active: Int
  package var cursor: Cursor
  /// How many members have a place in the year, whatever the filter; 0 for a sector or group.
  package var ranked = 0
  /// The name as it is spoken; empty where nobody asked.
  package var spoken: [String] = []

  package init(
    place: Int, isTied: Bool, member: Identifier<Member>?, name: String, number: String,
    sector: String, points: Points, sum: Points, grade: String, heads: Int, active: Int,
    cursor: Cursor
  ) {
    self.place = place
    self.isTied = isTied
    self.member = member
    self.name = name
    self.number = number
    self.sector = sector
    self.points = points
    self.sum = sum
    self.grade = grade
    self.heads = heads
    self.active = active
    self.cursor = cursor
  }
}

/// One line of the journal (流水): an accepted request.
package struct JournalLine: Hashable, Sendable {
  package let sequence: Int
  /// "2026-03-05T10:32:11Z", or as the office's clock has it, "2026-03-05T18:32:11+08:00"; information
  /// only, the order is the sequence.
  package var at: String
  package let actor: String
  package let act: JournalAct
  package let record: Record
  /// A title or name by which a clerk knows the record.
  package let title: String
  package let reason: String
  package let hash: String
  /// Its keys in an order other than the journal's own.
  var keys: [FacetValue] = []

  package init(
    sequence: Int, at: String, actor: String, act: JournalAct, record: Record, title: String,
    reason: String, hash: String
  ) {
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.act = act
    self.record = record
    self.title = title
    self.reason = reason
    self.hash = hash
  }
}

/// What a journal line did.
package enum JournalAct: String, Hashable, Sendable, CaseIterable {
  case found, adopt, record, amend, withdraw, undo
  /// Of publications: made known, objected to, an objection decided, ended by the final notice.
  case publish, object, decide, conclude
  case imported = "import"
}

/// A member whose totals give an alarm of the book (提醒).
package struct AlarmRow: Hashable, Sendable {
  package let member: Identifier<Member>
  /// The alarm's code in the rule book.
  package let alarm: String

  package init(member: Identifier<Member>, alarm: String) {
    self.member = member
    self.alarm = alarm
  }
}
