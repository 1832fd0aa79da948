import Domain

extension Store {
  /// Ranked members with a place of their own each, most points first, equals by 姓氏笔画; where only some points
  /// are wanted, those who have them.
  package func memberStandings(_ query: StandingsQuery) throws -> Page<StandingRow> {
    let isBackward = query.window.anchor.isBackward
    let points = query.arrangement.points ?? -Int.max...Int.max
    let edge = isBackward ? points.lowerBound : points.upperBound
    // A place beyond the points is as good as none.
    let bound = query.window.anchor.cursor.flatMap { bound in
      (isBackward ? bound.number < edge : bound.number > edge) ? nil : bound
    }
    let rows = try engine.run(
      isBackward ? Store.rankedUp : Store.rankedDown,
      scope + [
        query.year.value, (-max(-Int.max, bound?.number ?? edge)).value,
        (bound?.text ?? (isBackward ? "\u{10FFFF}" : "")).value, (bound?.id ?? 0).value,
        (query.window.count + 1).value,
      ])
    let page = Page<MemberRow>(
      rows.map { MemberRow($0, order: .strokes) }.filter {
        points.contains($0.points.thousandths)
      }, query.window, total: nil)
    return try places(page, year: query.year)
  }

  /// The ranked members with the most points, most first.
  package func ahead(in year: Int, count: Int) throws -> [MemberRow] {
    try engine.run(
      Store.rankedDown, scope + [year.value, Int.min.value, "".value, 0.value, count.value]
    ).map { MemberRow($0, order: .points) }
  }

  /// The ranked members with the fewest points, fewest first.
  package func behind(in year: Int, count: Int) throws -> [MemberRow] {
    try engine.run(
      """
      SELECT total.member, number, name, total.sector, party, seat, state, points, attended, grade,
        number
      FROM total
      JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = total.member
      WHERE total.committee = $1 AND total.term = $2 AND total.year = $3 AND total.ranked = 1
        AND (points, total.member) > ($5, $6)
      ORDER BY points, total.member
      LIMIT $4
      """, scope + [year.value, count.value, Int.min.value, 0.value]
    ).map { MemberRow($0, order: .points) }
  }

  private static let rankedDown = """
    SELECT total.member, number, name, total.sector, party, seat, state, points, attended, grade,
      strokes
    FROM total
    JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = total.member
    WHERE total.committee = $1 AND total.term = $2 AND total.year = $3 AND total.ranked = 1
      AND (descent, strokes, total.member) > ($4, $5, $6)
    ORDER BY descent, strokes, total.member
    LIMIT $7
    """

  private static let rankedUp = """
    SELECT total.member, number, name, total.sector, party, seat, state, points, attended, grade,
      strokes
    FROM total
    JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = total.member
    WHERE total.committee = $1 AND total.term = $2 AND total.year = $3 AND total.ranked = 1
      AND (descent, strokes, total.member) < ($4, $5, $6)
    ORDER BY descent DESC, strokes DESC, total.member DESC
    LIMIT $7
    """

  /// Gives the rows their places: ties share one, and the next is skipped.
  private func places(_ page: Page<MemberRow>, year: Int) throws -> Page<StandingRow> {
    let rungs = try rungs(of: year)
    let rows = page.rows.map { member in
      let rung = rungs.places[member.points] ?? (above: 0, equal: 1)
      var row = StandingRow(
        place: rung.above + 1, isTied: rung.equal > 1, member: member.id, name: member.name,
        number: member.number, sector: member.sector, points: member.points, sum: member.points,
        grade: member.grade, heads: 1, active: member.attended > 0 || member.points > .zero ? 1 : 0,
        cursor: Cursor(
          text: member.cursor.text, number: member.points.thousandths, id: member.id.value))
      row.ranked = rungs.ranked
      return row
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
      SELECT points, CAST(sum(heads) AS BIGINT)
      FROM rung
      WHERE committee = $1 AND term = $2 AND year = $3
      GROUP BY points
      ORDER BY points DESC
      """, scope + [year.value])
    {
      places[Points(thousandths: row.integer(0))] = (above: ranked, equal: row.integer(1))
      ranked += row.integer(1)
    }
    return (places, ranked)
  }

  /// How many ranked members have each grade at each number of points.
  package func marks(of year: Int) throws -> [(grade: String, points: Points, heads: Int)] {
    try engine.run(
      """
      SELECT grade, points, heads
      FROM rung
      WHERE committee = $1 AND term = $2 AND year = $3 AND heads > 0
      """, scope + [year.value]
    ).map { ($0.text(0), Points(thousandths: $0.integer(1)), $0.integer(2)) }
  }
}
