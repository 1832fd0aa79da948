import Domain

/// How many activities of a kind a month had.
package struct MonthCount: Hashable, Sendable {
  package let kind: ActivityKind
  /// 1 to 12.
  package let month: Int
  package let workstation: Identifier<Workstation>?
  package let act: StationAct?
  package let room: Identifier<ReadingRoom>?
  package let book: Identifier<Book>?
  package let audience: Int
  package let activity: Identifier<Activity>
}

extension Store {
  /// The activities of a year, each with what summaries count by; nothing that was withdrawn.
  package func year(_ year: Int) throws -> [MonthCount] {
    try engine.run(
      """
      SELECT kind, substr(day, 6, 2), workstation, station_act, reading_room, book,
        residents + students + party_members, id
      FROM activity
      WHERE committee = $1 AND term = $2 AND day BETWEEN $3 AND $4 AND change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM activity AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
            AND later.rev > activity.rev)
      ORDER BY day, id
      """, scope + ["\(year)-01-01".value, "\(year)-12-31".value]
    ).map { row in
      MonthCount(
        kind: ActivityKind(rawValue: row.text(0)) ?? .other, month: Int(row.text(1)) ?? 1,
        workstation: row.optionalInteger(2).map(Identifier.init),
        act: StationAct(rawValue: row.text(3)),
        room: row.optionalInteger(4).map(Identifier.init),
        book: row.optionalInteger(5).map(Identifier.init), audience: row.integer(6),
        activity: Identifier(row.integer(7)))
    }
  }

  /// How many attendances and works a year has.
  package func volume(of year: Int) throws -> (attendances: Int, works: Int) {
    let works = try engine.first(
      """
      SELECT count(*)
      FROM work
      WHERE committee = $1 AND term = $2 AND day BETWEEN $3 AND $4 AND change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM work AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = work.id
            AND later.rev > work.rev)
      """, scope + ["\(year)-01-01".value, "\(year)-12-31".value])
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

  /// How many members were at the reading sessions of each month, and how many different members in all.
  package func readers(of year: Int) throws -> (byMonth: [Int], different: Int) {
    let rows = try engine.run(
      """
      SELECT substr(day, 6, 2), attendance.member
      FROM activity
      JOIN attendance ON attendance.committee = $1 AND attendance.term = $2
        AND attendance.activity = activity.id AND attendance.change <> 'void'
        AND presence IN ('present', 'late', 'leftEarly', 'walkIn')
      WHERE activity.committee = $1 AND activity.term = $2 AND day BETWEEN $3 AND $4
        AND kind = 'readingSession' AND activity.change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM activity AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
            AND later.rev > activity.rev)
        AND NOT EXISTS (
          SELECT 1 FROM attendance AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.activity = activity.id
            AND later.member = attendance.member AND later.rev > attendance.rev)
      """, scope + ["\(year)-01-01".value, "\(year)-12-31".value])
    var months = Array(repeating: 0, count: 12)
    for row in rows { months[max(1, min(12, Int(row.text(0)) ?? 1)) - 1] += 1 }
    return (months, Set(rows.map { $0.integer(1) }).count)
  }

  /// The series of activities, latest first, each with its last.
  package func series() throws -> [SeriesRow] {
    try engine.run(
      """
      SELECT id, rev, change, kind, title, day, half_days, place, organiser, series, serial,
        admission, workstation, station_act, reading_room, book, residents, students,
        party_members, outcome, count(*) OVER (PARTITION BY series, kind) AS size,
        row_number() OVER (PARTITION BY series, kind ORDER BY day DESC, id DESC) AS place_in_series
      FROM activity
      WHERE committee = $1 AND term = $2 AND series <> '' AND change <> 'void'
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

  /// Books by class, and those of each that were read in a year.
  package func shelves(of year: [MonthCount]) throws -> [ShelfRow] {
    let rows = try engine.run(
      "SELECT id, shelf FROM book WHERE committee = $1 AND term = $2 ORDER BY shelf", scope)
    let byShelf = Dictionary(grouping: rows) { $0.text(1) }
    return byShelf.keys.sorted().map { shelf in
      let ids = Set(byShelf[shelf, default: []].map { $0.integer(0) })
      let sessions = year.count { $0.book.map { ids.contains($0.value) } ?? false }
      return ShelfRow(shelf: shelf, books: ids.count, sessions: sessions)
    }
  }
}
