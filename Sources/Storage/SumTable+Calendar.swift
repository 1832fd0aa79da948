/// The counts of activities, readers and works, counted by statements alone: those of a rescore come from one
/// walk over the attendances, and are held against these.
extension SumTable {
  static let calendar = SumTable(name: "calendar", figure: "activities", anew: activitiesAnew)
  static let reader = SumTable(name: "reader", figure: "sessions", anew: readersAnew)
  static let workTally = SumTable(name: "work_tally", figure: "works", anew: worksAnew)

  private static let activitiesAnew = """
    SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST(substr(day, 1, 4) AS BIGINT),
      CAST(substr(day, 6, 2) AS BIGINT), kind,
      coalesce(workstation, 0), station_act, coalesce(reading_room, 0), coalesce(book, 0),
      count(*), CAST(sum(residents + students + party_members) AS BIGINT),
      CAST(coalesce(sum((SELECT count(*) FROM attendance
        WHERE attendance.committee = $1 AND attendance.term = $2
          AND attendance.activity = activity.id AND attendance.change <> 'void'
          AND presence IN ('present', 'late', 'leftEarly', 'walkIn')
          AND NOT EXISTS (
            SELECT 1 FROM attendance AS later
            WHERE later.committee = $1 AND later.term = $2 AND later.activity = activity.id
              AND later.member = attendance.member AND later.rev > attendance.rev))), 0)
        AS BIGINT)
    FROM activity
    WHERE committee = $1 AND term = $2 AND change <> 'void'
      AND NOT EXISTS (
        SELECT 1 FROM activity AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
          AND later.rev > activity.rev)
    GROUP BY substr(day, 1, 4), substr(day, 6, 2), kind, coalesce(workstation, 0), station_act,
      coalesce(reading_room, 0), coalesce(book, 0)
    """

  // CROSS JOIN keeps SQLite from looking up the activity of every attendance there is.
  private static let readersAnew = """
    SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST(substr(day, 1, 4) AS BIGINT), member, count(*)
    FROM activity
    CROSS JOIN attendance
    WHERE activity.committee = $1 AND activity.term = $2 AND kind = 'readingSession'
      AND activity.change <> 'void'
      AND attendance.committee = $1 AND attendance.term = $2
      AND attendance.activity = activity.id AND attendance.change <> 'void'
      AND presence IN ('present', 'late', 'leftEarly', 'walkIn')
      AND NOT EXISTS (
        SELECT 1 FROM activity AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
          AND later.rev > activity.rev)
      AND NOT EXISTS (
        SELECT 1 FROM attendance AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.activity = activity.id
          AND later.member = attendance.member AND later.rev > attendance.rev)
    GROUP BY substr(day, 1, 4), member
    """

  private static let worksAnew = """
    SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST(substr(day, 1, 4) AS BIGINT), kind, count(*)
    FROM work
    WHERE committee = $1 AND term = $2 AND change <> 'void'
      AND NOT EXISTS (
        SELECT 1 FROM work AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = work.id
          AND later.rev > work.rev)
    GROUP BY substr(day, 1, 4), kind
    """
}
