import Domain

/// A member of a roster without the readings of the name.
package struct RosterMember: Hashable, Sendable {
  package let id: Identifier<Member>
  package let number: String
  package let name: String
  package let sector: String
  package let seat: Seat
  package let phoneTail: String
}

extension Store {
  /// Members who have not left, by number, up to a limit.
  package func roster(limit: Int) throws -> [RosterMember] {
    try engine.run(
      """
      SELECT member, number, name, sector, seat,
        coalesce((
          SELECT phone FROM member_private
          WHERE member_private.committee = $1 AND member_private.term = $2
            AND member_private.id = roll.member
          ORDER BY rev DESC LIMIT 1), '')
      FROM roll
      WHERE committee = $1 AND term = $2 AND state <> 'left'
      ORDER BY number
      LIMIT $3
      """, scope + [limit.value]
    ).map { row in
      RosterMember(
        id: Identifier(row.integer(0)), number: row.text(1), name: row.text(2),
        sector: row.text(3), seat: Seat(rawValue: row.text(4)) ?? .member,
        phoneTail: String(row.text(5).suffix(4)))
    }
  }

  /// The latest activity of a series, or where it is empty of a kind at a station; nil for none.
  package func latest(_ query: RosterQuery) throws -> Identifier<Activity>? {
    try engine.first(
      """
      SELECT id
      FROM activity
      WHERE committee = $1 AND term = $2 AND series = $3 AND ($3 <> '' OR kind = $4)
        AND ($5 = 0 OR workstation = $5) AND change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM activity AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
            AND later.rev > activity.rev)
      ORDER BY day DESC, id DESC
      LIMIT 1
      """,
      scope + [
        query.series.value, (query.kind?.rawValue ?? "").value,
        (query.workstation?.value ?? 0).value,
      ]
    ).map { Identifier($0.integer(0)) }
  }

  /// The last day each member was at a series.
  package func lastDays(in series: String) throws -> [Identifier<Member>: Day] {
    guard !series.isEmpty else { return [:] }
    let rows = try engine.run(
      """
      SELECT attendance.member, max(activity.day)
      FROM activity
      JOIN attendance ON attendance.committee = $1 AND attendance.term = $2
        AND attendance.activity = activity.id AND attendance.change <> 'void'
        AND attendance.presence IN ('present', 'late', 'leftEarly', 'walkIn')
      WHERE activity.committee = $1 AND activity.term = $2 AND series = $3
        AND activity.change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM activity AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
            AND later.rev > activity.rev)
        AND NOT EXISTS (
          SELECT 1 FROM attendance AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.activity = activity.id
            AND later.member = attendance.member AND later.rev > attendance.rev)
      GROUP BY attendance.member
      """, scope + [series.value])
    return Dictionary(
      rows.compactMap { row in
        Day(iso: row.text(1)).map { (Identifier(row.integer(0)), $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The activities that an activity might be a second record of, first to last.
  package func twins(of activity: Activity) throws -> [ActivityRow] {
    let ids = try engine.run(
      """
      SELECT id
      FROM activity
      WHERE committee = $1 AND term = $2 AND day = $3
        AND (series = $4 AND $4 <> ''
          OR kind = $5 AND title = $6 AND coalesce(workstation, 0) = $7)
        AND change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM activity AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
            AND later.rev > activity.rev)
      ORDER BY id
      """,
      scope + [
        activity.day.iso.value, activity.series.value, activity.kind.rawValue.value,
        activity.title.value, (activity.workstation?.value ?? 0).value,
      ])
    return try ids.compactMap { try row(of: Identifier($0.integer(0))) }
  }

  private func row(of id: Identifier<Activity>) throws -> ActivityRow? {
    guard let kept = try activity(id) else { return nil }
    let listed = try attendances(of: id).filter { !$0.0.isWithdrawn }
    let station = try kept.activity.workstation.flatMap { try workstation($0)?.workstation.name }
    return ActivityRow(
      id: id, activity: kept.activity,
      present: listed.count { $0.1.attendance.presence.isThere }, listed: listed.count,
      workstation: station ?? "",
      cursor: Cursor(text: kept.activity.day.iso, number: 0, id: id.value))
  }
}
