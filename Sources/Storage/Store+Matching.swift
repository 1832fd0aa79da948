import Domain

extension Store {
  /// The first activity of that kind, day and title that is not withdrawn; nil for none.
  package func activity(like activity: Activity) throws -> KeptActivity? {
    try engine.first(
      """
      SELECT id, rev, change, kind, title, day, half_days, place, organiser, series, serial,
        admission, workstation, station_act, reading_room, book, residents, students,
        party_members, outcome
      FROM activity
      WHERE committee = $1 AND term = $2 AND day = $3 AND kind = $4 AND title = $5
        AND change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM activity AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
            AND later.rev > activity.rev)
      ORDER BY id
      LIMIT 1
      """,
      scope + [activity.day.iso.value, activity.kind.rawValue.value, activity.title.value]
    ).flatMap { KeptActivity($0, from: 0) }
  }
}
