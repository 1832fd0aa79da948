import Domain

/// What summaries show is counted as it is recorded, so that none of them reads a year's activities.
extension Store {
  /// Adds an activity as it now stands to what is counted, or takes it away with -1; one that was
  /// withdrawn counts nothing. Cost: O(its attendances).
  func count(_ id: Identifier<Activity>, times: Int) throws {
    _ = try engine.run(
      """
      INSERT INTO calendar
      SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST(substr(day, 1, 4) AS BIGINT),
      CAST(substr(day, 6, 2) AS BIGINT), kind,
        coalesce(workstation, 0), station_act, coalesce(reading_room, 0), coalesce(book, 0),
        CAST($4 AS BIGINT), $4 * (residents + students + party_members),
        $4 * (SELECT count(*) FROM attendance
          WHERE attendance.committee = $1 AND attendance.term = $2 AND activity = $3
            AND change <> 'void' AND presence IN ('present', 'late', 'leftEarly', 'walkIn')
            AND NOT EXISTS (
              SELECT 1 FROM attendance AS later
              WHERE later.committee = $1 AND later.term = $2 AND later.activity = $3
                AND later.member = attendance.member AND later.rev > attendance.rev))
      FROM activity
      WHERE committee = $1 AND term = $2 AND id = $3 AND change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM activity AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = $3
            AND later.rev > activity.rev)
      ON CONFLICT (committee, term, year, month, kind, workstation, station_act, reading_room,
        book)
      DO UPDATE SET activities = calendar.activities + excluded.activities,
        audience = calendar.audience + excluded.audience,
        present = calendar.present + excluded.present
      """, scope + [id.value.value, times.value])
    try countReaders(at: id, times: times)
  }

  /// Counts those who were at an activity as readers, if it is a reading session.
  private func countReaders(at id: Identifier<Activity>, times: Int) throws {
    _ = try engine.run(
      """
      INSERT INTO reader
      SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST(substr(day, 1, 4) AS BIGINT), member, CAST($4 AS BIGINT)
      FROM activity
      JOIN attendance ON attendance.committee = $1 AND attendance.term = $2
        AND attendance.activity = $3
      WHERE activity.committee = $1 AND activity.term = $2 AND id = $3
        AND kind = 'readingSession' AND activity.change <> 'void'
        AND attendance.change <> 'void'
        AND presence IN ('present', 'late', 'leftEarly', 'walkIn')
        AND NOT EXISTS (
          SELECT 1 FROM activity AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = $3
            AND later.rev > activity.rev)
        AND NOT EXISTS (
          SELECT 1 FROM attendance AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.activity = $3
            AND later.member = attendance.member AND later.rev > attendance.rev)
      ON CONFLICT (committee, term, year, member)
      DO UPDATE SET sessions = reader.sessions + excluded.sessions
      """, scope + [id.value.value, times.value])
  }

  /// Counts one member who came to an activity after it was recorded, or with -1 turned out not to have.
  func count(
    _ member: Identifier<Member>, at id: Identifier<Activity>, times: Int
  ) throws {
    guard let kept = try activity(id), !kept.isWithdrawn else { return }
    let activity = kept.activity
    _ = try engine.run(
      """
      UPDATE calendar SET present = present + $10
      WHERE committee = $1 AND term = $2 AND year = $3 AND month = $4 AND kind = $5
        AND workstation = $6 AND station_act = $7 AND reading_room = $8 AND book = $9
      """,
      scope + [
        activity.day.year.value, activity.day.month.value, activity.kind.rawValue.value,
        (activity.workstation?.value ?? 0).value, (activity.stationAct?.rawValue ?? "").value,
        (activity.readingRoom?.value ?? 0).value, (activity.book?.value ?? 0).value, times.value,
      ])
    guard activity.kind == .readingSession else { return }
    _ = try engine.run(
      """
      INSERT INTO reader VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (committee, term, year, member)
      DO UPDATE SET sessions = reader.sessions + $5
      """, scope + [activity.day.year.value, member.value.value, times.value])
  }

  /// Adds a work as it now stands to what is counted, or takes it away with -1.
  func count(_ id: Identifier<Work>, times: Int) throws {
    _ = try engine.run(
      """
      INSERT INTO work_tally
      SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST(substr(day, 1, 4) AS BIGINT), kind, CAST($4 AS BIGINT)
      FROM work
      WHERE committee = $1 AND term = $2 AND id = $3 AND change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM work AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = $3
            AND later.rev > work.rev)
      ON CONFLICT (committee, term, year, kind)
      DO UPDATE SET works = work_tally.works + excluded.works
      """, scope + [id.value.value, times.value])
  }
}
