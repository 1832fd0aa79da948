import Domain

/// The revisions that a line of the journal made, and what it made, brought or took back whole.
package struct Made: Hashable, Sendable {
  package var activities: [KeptActivity] = []
  package var attendances: [At] = []
  package var works: [KeptWork] = []
  package var members: [KeptMember] = []
  package var workstations: [Identifier<Workstation>: Int] = [:]
  package var units: [Whole] = []

  /// An attendance and its activity.
  package struct At: Hashable, Sendable {
    package let activity: Identifier<Activity>
    package let kept: KeptAttendance
  }

  /// Something that was made or brought back whole, or taken back.
  package struct Whole: Hashable, Sendable {
    package let unit: Unit
    package let isClosed: Bool
  }
}

extension Store {
  /// What a line did, and to which record; nil for a number without a line.
  package func line(numbered sequence: Int) throws -> (act: JournalAct, made: Recorded)? {
    try engine.first(
      """
      SELECT act, kind, object, title, revision
      FROM journal
      WHERE committee = $1 AND seq = $2
      """, [committee.value, sequence.value]
    ).flatMap { row in
      guard let act = JournalAct(rawValue: row.text(0)) else { return nil }
      let record = Record(kind: row.text(1), object: row.integer(2))
      return (act, Recorded(record, revision: row.integer(4), title: row.text(3)))
    }
  }

  /// The revisions a line made.
  package func made(by line: Int) throws -> Made {
    let key = [committee.value, term.value, line.value]
    var made = Made()
    made.activities = try engine.run(Store.revisedActivities, key).compactMap { row in
      try activity(Identifier(row.integer(0)), revision: row.integer(1))
    }
    made.attendances = try engine.run(Store.revisedAttendances, key).map { row in
      Made.At(
        activity: Identifier(row.integer(0)),
        kept: KeptAttendance(
          Attendance(row, member: 1, role: 4), revision: row.integer(2),
          isWithdrawn: row.text(3) == "void"))
    }
    made.works = try engine.run(Store.revisedWorks, key).compactMap { row in
      try work(Identifier(row.integer(0)), revision: row.integer(1))
    }
    made.members = try engine.run(Store.revisedMembers, key).compactMap { row in
      try member(Identifier(row.integer(0)), revision: row.integer(1))
    }
    for row in try engine.run(Store.revisedWorkstations, key) {
      made.workstations[Identifier(row.integer(0))] = row.integer(1)
    }
    made.units = try units(of: line)
    return made
  }

  private static let revisedActivities = """
    SELECT id, rev FROM activity
    WHERE committee = $1 AND term = $2 AND recorded = $3
    ORDER BY id
    """

  private static let revisedAttendances = """
    SELECT activity, member, rev, change, role, presence, half_days FROM attendance
    WHERE committee = $1 AND term = $2 AND recorded = $3
    ORDER BY activity, member
    """

  private static let revisedWorks = """
    SELECT id, rev FROM work
    WHERE committee = $1 AND term = $2 AND recorded = $3
    ORDER BY id
    """

  private static let revisedMembers = """
    SELECT id, rev FROM member
    WHERE committee = $1 AND term = $2 AND recorded = $3
    ORDER BY id
    """

  private static let revisedWorkstations = """
    SELECT id, rev FROM workstation
    WHERE committee = $1 AND term = $2 AND recorded = $3 AND rev > 1
    ORDER BY id
    """
}
