import Domain

/// An activity and everybody who is listed at it.
package struct Gathering: Hashable, Sendable {
  package let activity: Activity
  package let attendances: [Attendance]

  package init(_ activity: Activity, _ attendances: [Attendance]) {
    self.activity = activity
    self.attendances = attendances
  }
}

extension Store {
  /// Adds many new activities at once; what summaries count is left to `rebuild`.
  package func add(_ gatherings: [Gathering], line: Int) throws {
    let first = try nextActivity()
    let numbered = gatherings.enumerated().map { (Identifier<Activity>(first + $0), $1) }
    try engine.run(
      Store.activityInsertion,
      each: numbered.map { id, gathering in
        let kept = KeptActivity(
          id: id, revision: 1, isWithdrawn: false, activity: gathering.activity)
        return scope + Store.columns(kept, line: line)
      })
    try engine.run(
      Store.attendanceInsertion,
      each: numbered.flatMap { id, gathering in
        gathering.attendances.map { attendance in
          let kept = KeptAttendance(attendance, revision: 1, isWithdrawn: false)
          return scope + Store.columns(kept, at: id, line: line)
        }
      })
  }

  /// Adds very many activities whole or not at all, whose orders are made when all are there.
  package func gathering(_ body: () throws -> Void) throws {
    try engine.transaction(
      without: ["attendance_member", "activity_day", "activity_series"], body)
  }
}
