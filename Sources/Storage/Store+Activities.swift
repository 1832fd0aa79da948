import Domain

/// An activity as kept, with the number of its revision.
package struct KeptActivity: Hashable, Sendable {
  package let id: Identifier<Activity>
  package let revision: Int
  package let isWithdrawn: Bool
  package let activity: Activity

  package init(
    id: Identifier<Activity>, revision: Int, isWithdrawn: Bool, activity: Activity
  ) {
    self.id = id
    self.revision = revision
    self.isWithdrawn = isWithdrawn
    self.activity = activity
  }
}

/// An attendance as kept.
package struct KeptAttendance: Hashable, Sendable {
  package let attendance: Attendance
  package let revision: Int
  package let isWithdrawn: Bool

  package init(_ attendance: Attendance, revision: Int, isWithdrawn: Bool) {
    self.attendance = attendance
    self.revision = revision
    self.isWithdrawn = isWithdrawn
  }

  /// Whether the member was there.
  var isThere: Bool { !isWithdrawn && attendance.presence.isThere }
}

extension Store {
  package func nextActivity() throws -> Int {
    try next("SELECT coalesce(max(id), 0) + 1 FROM activity WHERE committee = $1 AND term = $2")
  }

  /// Adds a new activity with everybody who is listed at it.
  package func add(
    _ activity: Activity, _ attendances: [Attendance], line: Int
  ) throws -> Identifier<Activity> {
    let id = Identifier<Activity>(try nextActivity())
    let kept = KeptActivity(id: id, revision: 1, isWithdrawn: false, activity: activity)
    _ = try engine.run(Store.activityInsertion, scope + Store.columns(kept, line: line))
    try engine.run(
      Store.attendanceInsertion,
      each: attendances.map { attendance in
        let kept = KeptAttendance(attendance, revision: 1, isWithdrawn: false)
        return scope + Store.columns(kept, at: id, line: line)
      })
    try count(id, times: 1)
    return id
  }

  /// Adds a revision of an activity.
  package func add(_ kept: KeptActivity, line: Int) throws {
    try count(kept.id, times: -1)
    _ = try engine.run(Store.activityInsertion, scope + Store.columns(kept, line: line))
    try count(kept.id, times: 1)
  }

  /// Adds a revision of an attendance.
  package func add(_ kept: KeptAttendance, at activity: Identifier<Activity>, line: Int) throws {
    let before = try attendance(of: kept.attendance.member, at: activity)
    _ = try engine.run(
      Store.attendanceInsertion, scope + Store.columns(kept, at: activity, line: line))
    let came = (kept.isThere ? 1 : 0) - (before?.isThere == true ? 1 : 0)
    if came != 0 { try count(kept.attendance.member, at: activity, times: came) }
  }

  static let activityInsertion = """
    INSERT INTO activity VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
      $15, $16, $17, $18, $19, $20, $21, $22, $23)
    """

  static func columns(_ kept: KeptActivity, line: Int) -> [Value] {
    let activity = kept.activity
    let change = kept.isWithdrawn ? "void" : kept.revision == 1 ? "record" : "amend"
    return [
      kept.id.value.value, kept.revision.value, change.value, activity.kind.rawValue.value,
      activity.title.value, activity.day.iso.value, activity.halfDays.value,
      activity.place.value, activity.organiser.value, activity.series.value,
      activity.serial.value, activity.admission.rawValue.value,
      (activity.workstation?.value).value, (activity.stationAct?.rawValue ?? "").value,
      (activity.readingRoom?.value).value, (activity.book?.value).value,
      activity.audience.residents.value, activity.audience.students.value,
      activity.audience.partyMembers.value, activity.outcome.value, line.value,
    ]
  }

  static let attendanceInsertion = """
    INSERT INTO attendance VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    """

  static func columns(
    _ kept: KeptAttendance, at activity: Identifier<Activity>, line: Int
  ) -> [Value] {
    let change = kept.isWithdrawn ? "void" : kept.revision == 1 ? "record" : "amend"
    return [
      activity.value.value, kept.attendance.member.value.value, kept.revision.value,
      change.value, kept.attendance.role.rawValue.value,
      kept.attendance.presence.rawValue.value, kept.attendance.halfDays.value, line.value,
    ]
  }

  /// An activity as last recorded; nil for an unknown number.
  package func activity(_ id: Identifier<Activity>) throws -> KeptActivity? {
    try engine.first(
      """
      SELECT id, rev, change, kind, title, day, half_days, place, organiser, series, serial,
        admission, workstation, station_act, reading_room, book, residents, students,
        party_members, outcome
      FROM activity
      WHERE committee = $1 AND term = $2 AND id = $3
      ORDER BY rev DESC
      LIMIT 1
      """, scope + [id.value.value]
    ).flatMap { KeptActivity($0, from: 0) }
  }

  /// The attendances of an activity as last recorded, withdrawn ones too, by number on the roll.
  package func attendances(of id: Identifier<Activity>) throws -> [(KeptAttendance, AttendanceLine)]
  {
    try engine.run(
      """
      SELECT attendance.member, rev, change, role, presence, half_days, number, name, sector
      FROM attendance
      JOIN (SELECT member, number, name, sector FROM roll WHERE committee = $1 AND term = $2) AS who
        ON who.member = attendance.member
      WHERE committee = $1 AND term = $2 AND activity = $3
        AND NOT EXISTS (
          SELECT 1 FROM attendance AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.activity = $3
            AND later.member = attendance.member AND later.rev > attendance.rev)
      ORDER BY number
      """, scope + [id.value.value]
    ).map { row in
      let attendance = Attendance(row, member: 0, role: 3)
      let kept = KeptAttendance(
        attendance, revision: row.integer(1), isWithdrawn: row.text(2) == "void")
      return (
        kept,
        AttendanceLine(
          attendance: attendance, revision: kept.revision, number: row.text(6),
          name: row.text(7), sector: row.text(8))
      )
    }
  }

  /// One member's attendance as last recorded; nil where there never was one.
  package func attendance(
    of member: Identifier<Member>, at activity: Identifier<Activity>
  ) throws -> KeptAttendance? {
    try engine.first(
      """
      SELECT member, rev, change, role, presence, half_days
      FROM attendance
      WHERE committee = $1 AND term = $2 AND activity = $3 AND member = $4
      ORDER BY rev DESC
      LIMIT 1
      """, scope + [activity.value.value, member.value.value]
    ).map { row in
      KeptAttendance(
        Attendance(row, member: 0, role: 3), revision: row.integer(1),
        isWithdrawn: row.text(2) == "void")
    }
  }
}

extension KeptActivity {
  /// Reads an activity from the columns id, rev, change, kind… of a row; nil for a day that is none.
  init?(_ row: Row, from start: Int) {
    guard let day = Day(iso: row.text(start + 5)) else { return nil }
    var activity = Activity(
      kind: ActivityKind(rawValue: row.text(start + 3)) ?? .other, title: row.text(start + 4),
      day: day)
    activity.halfDays = row.integer(start + 6)
    activity.place = row.text(start + 7)
    activity.organiser = row.text(start + 8)
    activity.series = row.text(start + 9)
    activity.serial = row.optionalInteger(start + 10)
    activity.admission = Admission(rawValue: row.text(start + 11)) ?? .bySignUp
    activity.workstation = row.optionalInteger(start + 12).map(Identifier.init)
    activity.stationAct = StationAct(rawValue: row.text(start + 13))
    activity.readingRoom = row.optionalInteger(start + 14).map(Identifier.init)
    activity.book = row.optionalInteger(start + 15).map(Identifier.init)
    activity.audience = Audience(
      residents: row.integer(start + 16), students: row.integer(start + 17),
      partyMembers: row.integer(start + 18))
    activity.outcome = row.text(start + 19)
    self.init(
      id: Identifier(row.integer(start)), revision: row.integer(start + 1),
      isWithdrawn: row.text(start + 2) == "void", activity: activity)
  }
}

extension Attendance {
  /// Reads an attendance: the member in one column; role, presence and half-days from another on.
  init(_ row: some Columns, member: Int, role: Int) {
    self.init(
      member: Identifier(row.integer(member)),
      role: Role(rawValue: row.text(role)) ?? .participant,
      presence: Presence(rawValue: row.text(role + 1)) ?? .present,
      halfDays: row.integer(role + 2))
  }
}
