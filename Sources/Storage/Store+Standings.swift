import Domain

extension Store {
  /// Ranked members with a place of their own each, most points first.
  package func memberStandings(_ query: StandingsQuery) throws -> Page<StandingRow> {
    let isBackward = query.window.anchor.isBackward
    let bound = query.window.anchor.cursor
    let rows = try engine.run(
      isBackward ? Store.rankedUp : Store.rankedDown,
      scope + [
        query.year.value, (bound?.number ?? (isBackward ? Int.min : Int.max)).value,
        (bound?.id ?? (isBackward ? 0 : Int.max)).value, (query.window.count + 1).value,
      ])
    let page = Page<MemberRow>(
      rows.map { MemberRow($0, order: .points) }, query.window, total: nil)
    return try places(page, year: query.year)
  }

  /// The ranked members with the most points, most first.
  package func ahead(in year: Int, count: Int) throws -> [MemberRow] {
    try engine.run(
      Store.rankedDown, scope + [year.value, Int.max.value, Int.max.value, count.value]
    ).map { MemberRow($0, order: .points) }
  }

  /// The ranked members with the fewest points, fewest first.
  package func behind(in year: Int, count: Int) throws -> [MemberRow] {
    try engine.run(
      Store.rankedUp, scope + [year.value, Int.min.value, 0.value, count.value]
    ).map { MemberRow($0, order: .points) }
  }

  private static let rankedDown = """
    SELECT total.member, number, name, total.sector, party, seat, state, points, attended, grade,
      number
    FROM total
    JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = total.member
    WHERE total.committee = $1 AND total.term = $2 AND total.year = $3 AND total.ranked = 1
      AND (points, total.member) < ($4, $5)
    ORDER BY points DESC, total.member DESC
    LIMIT $6
    """

  private static let rankedUp = """
    SELECT total.member, number, name, total.sector, party, seat, state, points, attended, grade,
      number
    FROM total
    JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = total.member
    WHERE total.committee = $1 AND total.term = $2 AND total.year = $3 AND total.ranked = 1
      AND (points, total.member) > ($4, $5)
    ORDER BY points, total.member
    LIMIT $6
    """

  /// Gives the rows their places: ties share one, and the next is skipped.
  private func places(_ page: Page<MemberRow>, year: Int) throws -> Page<StandingRow> {
    var known: [Points: (above: Int, equal: Int, ranked: Int)] = [:]
    let ranked = try place(of: .zero, year: year).ranked
    let rows = try page.rows.map { member in
      let place = try known[member.points] ?? place(of: member.points, year: year)
      known[member.points] = place
      return StandingRow(
        place: place.above + 1, isTied: place.equal > 1, member: member.id, name: member.name,
        number: member.number, sector: member.sector, points: member.points, sum: member.points,
        grade: member.grade, heads: 1, active: member.attended > 0 || member.points > .zero ? 1 : 0,
        cursor: member.cursor)
    }
    return Page(rows: rows, total: ranked, hasBefore: page.hasBefore, hasAfter: page.hasAfter)
  }

  /// Sectors, or the groups of a kind, by the mean of their ranked members.
  package func bodyStandings(_ query: StandingsQuery) throws -> Page<StandingRow> {
    let bodies =
      switch query.by {
      case .group(let kind): try groupSums(of: kind, year: query.year)
      case .member, .sector: try sums(of: query.year)
      }
    let rows = bodies.filter { $0.ranked > 0 }.map { body in
      (body, mean: body.points.thousandths / body.ranked)
    }.sorted { ($1.mean, $0.0.sector) < ($0.mean, $1.0.sector) }
    let standing = rows.enumerated().map { index, row in
      StandingRow(
        place: rows.count { $0.mean > row.mean } + 1,
        isTied: rows.count { $0.mean == row.mean } > 1, member: nil, name: row.0.sector,
        number: "", sector: "", points: Points(thousandths: row.mean), sum: row.0.points,
        grade: "", heads: row.0.ranked, active: row.0.rankedActive,
        cursor: Cursor(text: row.0.sector, number: row.mean, id: index + 1))
    }
    return Page(rows: standing, total: standing.count, hasBefore: false, hasAfter: false)
  }

  /// The same sums for the groups of a kind. Cost: O(memberships of the kind).
  private func groupSums(of kind: GroupKind, year: Int) throws -> [SectorSum] {
    try engine.run(
      """
      SELECT body.name, count(*),
        CAST(coalesce(sum(CASE WHEN entries > 0 THEN 1 ELSE 0 END), 0) AS BIGINT),
        CAST(coalesce(sum(attended), 0) AS BIGINT),
        CAST(coalesce(sum(ranked), 0) AS BIGINT),
        CAST(coalesce(sum(CASE WHEN entries > 0 THEN ranked ELSE 0 END), 0) AS BIGINT),
        CAST(coalesce(sum(ranked * points), 0) AS BIGINT)
      FROM body
      JOIN membership ON membership.committee = $1 AND membership.term = $2
        AND membership.body = body.id AND to_day = ''
      JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
        AND total.member = membership.member
      WHERE body.committee = $1 AND body.term = $2 AND body.kind = $4
        AND NOT EXISTS (
          SELECT 1 FROM membership AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.body = membership.body
            AND later.member = membership.member AND later.rev > membership.rev)
      GROUP BY body.id, body.name
      """, scope + [year.value, kind.rawValue.value]
    ).map(SectorSum.init)
  }
}
