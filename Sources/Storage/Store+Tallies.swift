import Domain

/// How often a member was at a reading session, and missed what should have been attended.
package struct PresenceTally: Hashable, Sendable {
  package let reading: Int
  package let absent: Int
}

extension Store {
  /// The tallies of some days, of every member with any attendance. Cost: O(attendances of the days).
  package func tallies(
    of days: ClosedRange<Day>
  ) throws -> [Identifier<Member>: PresenceTally] {
    // CROSS JOIN keeps SQLite from looking through the days of all activities for each attendance.
    let rows = try engine.run(
      """
      SELECT attendance.member,
        CAST(sum(CASE WHEN kind = 'readingSession'
          AND presence IN ('present', 'late', 'leftEarly', 'walkIn') THEN 1 ELSE 0 END) AS BIGINT),
        CAST(sum(CASE WHEN presence IN ('absent', 'noShow', 'leaveRefused') THEN 1 ELSE 0 END)
          AS BIGINT)
      FROM activity
      CROSS JOIN attendance
      WHERE activity.committee = $1 AND activity.term = $2 AND day BETWEEN $3 AND $4
        AND activity.change <> 'void'
        AND attendance.committee = $1 AND attendance.term = $2
        AND attendance.activity = activity.id AND attendance.change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM attendance AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.activity = activity.id
            AND later.member = attendance.member AND later.rev > attendance.rev)
        AND NOT EXISTS (
          SELECT 1 FROM activity AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
            AND later.rev > activity.rev)
      GROUP BY attendance.member
      """, scope + [days.lowerBound.iso.value, days.upperBound.iso.value])
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (
          Identifier(row.integer(0)),
          PresenceTally(reading: row.integer(1), absent: row.integer(2))
        )
      })
  }
}
