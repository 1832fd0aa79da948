import Domain

/// How many activities of a kind a month had, at one station, in one room, on one book.
package struct MonthCount: Hashable, Sendable {
  package let kind: ActivityKind
  /// 1 to 12.
  package let month: Int
  package let workstation: Identifier<Workstation>?
  package let act: StationAct?
  package let room: Identifier<ReadingRoom>?
  package let book: Identifier<Book>?
  package let activities: Int
  /// Everybody who was counted at them besides members.
  package let audience: Int
  /// How many members were there, each as often as they came.
  package let present: Int
}

extension [MonthCount] {
  /// How many activities they are.
  package var activities: Int { reduce(0) { $0 + $1.activities } }
}

extension Store {
  /// The activities of a year, counted by what summaries ask; nothing that was withdrawn.
  package func year(_ year: Int) throws -> [MonthCount] {
    try engine.run(
      """
      SELECT kind, month, workstation, station_act, reading_room, book, activities, audience,
        present
      FROM calendar
      WHERE committee = $1 AND term = $2 AND year = $3 AND activities > 0
      ORDER BY month
      """, scope + [year.value]
    ).map { row in
      func number(_ column: Int) -> Int? {
        row.integer(column) == 0 ? nil : row.integer(column)
      }
      return MonthCount(
        kind: ActivityKind(rawValue: row.text(0)) ?? .other, month: row.integer(1),
        workstation: number(2).map(Identifier.init), act: StationAct(rawValue: row.text(3)),
        room: number(4).map(Identifier.init), book: number(5).map(Identifier.init),
        activities: row.integer(6), audience: row.integer(7), present: row.integer(8))
    }
  }

  /// How many attendances and works a year has.
  package func volume(of year: Int) throws -> (attendances: Int, works: Int) {
    let works = try engine.first(
      """
      SELECT CAST(coalesce(sum(works), 0) AS BIGINT)
      FROM work_tally
      WHERE committee = $1 AND term = $2 AND year = $3
      """, scope + [year.value])
    return (try sums(of: year).reduce(0) { $0 + $1.attended }, works?.integer(0) ?? 0)
  }

  /// The latest year in which anything was held or handed in; nil for none.
  package func latestYear() throws -> Int? {
    let days = try [
      engine.first(
        """
        SELECT day FROM activity
        WHERE committee = $1 AND term = $2
        ORDER BY day DESC
        LIMIT 1
        """, scope),
      engine.first(
        """
        SELECT day FROM work
        WHERE committee = $1 AND term = $2
        ORDER BY day DESC
        LIMIT 1
        """, scope),
    ]
    return days.compactMap { $0.flatMap { Int($0.text(0).prefix(4)) } }.max()
  }

  /// The first activities after a day, earliest first.
  package func planned(after day: Day, count: Int) throws -> [PlannedActivity] {
    try engine.run(
      """
      SELECT day, title FROM activity
      WHERE committee = $1 AND term = $2 AND day > $3 AND change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM activity AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
            AND later.rev > activity.rev)
      ORDER BY day, id
      LIMIT $4
      """, scope + [day.iso.value, count.value]
    ).compactMap { row in
      Day(iso: row.text(0)).map { PlannedActivity(day: $0, title: row.text(1)) }
    }
  }

  /// How many different members were at the reading sessions of a year.
  package func readers(of year: Int) throws -> Int {
    try engine.first(
      """
      SELECT count(*)
      FROM reader
      WHERE committee = $1 AND term = $2 AND year = $3 AND sessions > 0
      """, scope + [year.value])?.integer(0) ?? 0
  }

  /// The series of activities, latest first, each with its last. Cost: O(activities in series).
  package func series() throws -> [SeriesRow] {
    try engine.run(
      """
      SELECT id, rev, change, kind, title, day, half_days, place, organiser, series, serial,
        admission, workstation, station_act, reading_room, book, residents, students,
        party_members, outcome, count(*) OVER (PARTITION BY series, kind) AS size,
        row_number() OVER (PARTITION BY series, kind ORDER BY day DESC, id DESC) AS place_in_series
      FROM activity
      WHERE committee = $1 AND term = $2 AND series > '' AND change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM activity AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
            AND later.rev > activity.rev)
      ORDER BY day DESC, id DESC
      """, scope
    ).compactMap { row in
      guard row.integer(21) == 1, let kept = KeptActivity(row, from: 0) else { return nil }
      return SeriesRow(
        name: kept.activity.series, kind: kept.activity.kind, count: row.integer(20),
        last: kept.activity, lastID: kept.id)
    }
  }
}
