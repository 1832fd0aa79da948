/// Everybody who may attend, for a desk that finds people without asking again.
package struct RosterQuery: Hashable, Sendable {
  /// The series that tells who was there last; empty for none, then the kind and station tell.
  package var series: String
  package var kind: ActivityKind?
  package var workstation: Identifier<Workstation>?
  /// The most members to be given, 1 to 10,000.
  package var limit: Int

  package init(
    series: String, kind: ActivityKind?, workstation: Identifier<Workstation>?, limit: Int
  ) {
    self.series = series
    self.kind = kind
    self.workstation = workstation
    self.limit = limit
  }
}

/// The members of the office as a desk of entry needs them, by number.
package struct Roster: Hashable, Sendable {
  package let rows: [RosterRow]
  /// Whether these are all members who have not left.
  package let isWhole: Bool
  /// Who was at the last activity of the series, as what; empty for none.
  package let last: [Attendance]

  package init(rows: [RosterRow], isWhole: Bool, last: [Attendance]) {
    self.rows = rows
    self.isWhole = isWhole
    self.last = last
  }
}

/// One member of a roster: what the member is found by.
package struct RosterRow: Hashable, Sendable {
  package let id: Identifier<Member>
  package let number: String
  package let name: String
  package let sector: String
  package let seat: Seat
  /// The readings of each character of the name, the likeliest first, without tones.
  package let readings: [[String]]
  /// The last four digits of the telephone number; empty for none.
  package let phoneTail: String
  /// The last day the member was at the series; nil for never.
  package let lastDay: Day?

  package init(
    id: Identifier<Member>, number: String, name: String, sector: String, seat: Seat,
    readings: [[String]], phoneTail: String, lastDay: Day?
  ) {
    self.id = id
    self.number = number
    self.name = name
    self.sector = sector
    self.seat = seat
    self.readings = readings
    self.phoneTail = phoneTail
    self.lastDay = lastDay
  }
}
