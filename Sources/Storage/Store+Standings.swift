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
    let rungs = try rungs(of: year)
    let rows = page.rows.map { member in
      let rung = rungs.places[member.points] ?? (above: 0, equal: 1)
      return StandingRow(
        place: rung.above + 1, isTied: rung.equal > 1, member: member.id, name: member.name,
        number: member.number, sector: member.sector, points: member.points, sum: member.points,
        grade: member.grade, heads: 1, active: member.attended > 0 || member.points > .zero ? 1 : 0,
        cursor: member.cursor)
    }
    return Page(
      rows: rows, total: rungs.ranked, hasBefore: page.hasBefore, hasAfter: page.hasAfter)
  }

  /// How many ranked members stand above and at each number of points, and how many there are.
  private func rungs(
    of year: Int
  ) throws -> (places: [Points: (above: Int, equal: Int)], ranked: Int) {
    var places: [Points: (above: Int, equal: Int)] = [:]
    var ranked = 0
    for row in try engine.run(
      """
      SELECT points, heads
      FROM rung
      WHERE committee = $1 AND term = $2 AND year = $3
      ORDER BY points DESC
      """, scope + [year.value])
    {
      places[Points(thousandths: row.integer(0))] = (above: ranked, equal: row.integer(1))
      ranked += row.integer(1)
    }
    return (places, ranked)
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
}
