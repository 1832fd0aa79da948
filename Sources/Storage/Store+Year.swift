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
    let attended = try engine.first(
      """
      SELECT CAST(coalesce(sum(attended), 0) AS BIGINT)
      FROM total
      WHERE committee = $1 AND term = $2 AND year = $3 AND points >= 0
      """, scope + [year.value])
    let works = try engine.first(
      """
      SELECT count(DISTINCT id) FROM work
      WHERE committee = $1 AND term = $2 AND day BETWEEN $3 AND $4 AND change <> 'void'
      """, scope + ["\(year)-01-01".value, "\(year)-12-31".value])
    return (attended?.integer(0) ?? 0, works?.integer(0) ?? 0)
  }

  /// The latest year in which anything was held; nil for none.
  package func latestYear() throws -> Int? {
    try engine.first(
      "SELECT day FROM activity WHERE committee = $1 AND term = $2 ORDER BY day DESC LIMIT 1", scope
    )
    .flatMap { Int($0.text(0).prefix(4)) }
  }

  /// How many members each of some activities had, and how many different members in all.
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

  /// Members with a place of their own each, most points first.
  package func memberStandings(_ query: StandingsQuery) throws -> Page<StandingRow> {
    let isBackward = query.window.anchor.isBackward
    let bound = query.window.anchor.cursor
    let rows = try engine.run(
      Store.standings(isBackward: isBackward, isBound: bound != nil),
      scope + [
        query.year.value, (bound?.number ?? 0).value, (bound?.id ?? 0).value,
        (query.window.count + 1).value,
      ])
    let page = Page<MemberRow>(rows.map { MemberRow($0, order: .points) }, query.window, total: nil)
    return try places(page, year: query.year)
  }

  private static func standings(isBackward: Bool, isBound: Bool) -> String {
    let (sign, way) = isBackward ? (">", "") : ("<", "DESC")
    return """
      SELECT roll.member, number, name, sector, party, seat, state, points, attended, grade, number
      FROM total
      JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = total.member
      WHERE total.committee = $1 AND total.term = $2 AND total.year = $3 AND total.ranked = 1
        AND ($5 = 0 OR (points, total.member) \(sign) ($4, $5))
      ORDER BY points \(way), total.member \(way)
      LIMIT $6
      """
  }

  /// Gives the rows their places: ties share one, and the next is skipped.
  private func places(_ page: Page<MemberRow>, year: Int) throws -> Page<StandingRow> {
    var known: [Points: (above: Int, equal: Int, ranked: Int)] = [:]
    var ranked = 0
    let rows = try page.rows.map { member in
      let place = try known[member.points] ?? place(of: member.points, year: year)
      known[member.points] = place
      ranked = place.ranked
      return StandingRow(
        place: place.above + 1, isTied: place.equal > 1, member: member.id, name: member.name,
        number: member.number, sector: member.sector, points: member.points, sum: member.points,
        grade: member.grade, heads: 1, active: member.points > .zero ? 1 : 0,
        cursor: member.cursor)
    }
    return Page(
      rows: rows, total: ranked, hasBefore: page.hasBefore, hasAfter: page.hasAfter)
  }

  /// Sectors or groups of a kind by the mean of their members, ranked members only.
  package func bodyStandings(_ query: StandingsQuery) throws -> Page<StandingRow> {
    let (sql, kind): (String, String) =
      switch query.by {
      case .group(let kind): (Store.byGroup, kind.rawValue)
      case .member, .sector: (Store.bySector, "")
      }
    let rows = try engine.run(sql, scope + [query.year.value, kind.value])
    let figures = rows.map { row in
      let heads = max(1, row.integer(1))
      return (row.text(0), heads, row.integer(2), row.integer(3), row.integer(2) / heads)
    }.sorted { ($1.4, $0.0) < ($0.4, $1.0) }
    let standing = figures.enumerated().map { index, body in
      StandingRow(
        place: figures.count { $0.4 > body.4 } + 1,
        isTied: figures.count { $0.4 == body.4 } > 1, member: nil, name: body.0, number: "",
        sector: "", points: Points(thousandths: body.4), sum: Points(thousandths: body.2),
        grade: "", heads: body.1, active: body.3,
        cursor: Cursor(text: body.0, number: body.4, id: index + 1))
    }
    return Page(rows: standing, total: standing.count, hasBefore: false, hasAfter: false)
  }

  private static let bySector = """
    SELECT sector, count(*), CAST(coalesce(sum(points), 0) AS BIGINT),
      CAST(coalesce(sum(CASE WHEN entries > 0 THEN 1 ELSE 0 END), 0) AS BIGINT)
    FROM roll
    LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
      AND total.member = roll.member
    WHERE roll.committee = $1 AND roll.term = $2 AND roll.ranked = 1 AND $4 = ''
    GROUP BY sector
    """

  private static let byGroup = """
    SELECT body.name, count(*), CAST(coalesce(sum(points), 0) AS BIGINT),
      CAST(coalesce(sum(CASE WHEN entries > 0 THEN 1 ELSE 0 END), 0) AS BIGINT)
    FROM body
    JOIN membership ON membership.committee = $1 AND membership.term = $2
      AND membership.body = body.id AND to_day = ''
    JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = membership.member
    LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
      AND total.member = roll.member
    WHERE body.committee = $1 AND body.term = $2 AND body.kind = $4 AND roll.ranked = 1
      AND NOT EXISTS (
        SELECT 1 FROM membership AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.body = membership.body
          AND later.member = membership.member AND later.rev > membership.rev)
    GROUP BY body.id, body.name
    """
}
