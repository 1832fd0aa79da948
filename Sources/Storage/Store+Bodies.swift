import Domain

extension Store {
  /// Sectors, or the groups of a kind, by what their ranked members did; equals by name.
  package func bodyStandings(_ query: StandingsQuery) throws -> Page<StandingRow> {
    let bodies =
      switch query.by {
      case .group(let kind): try groupSums(of: kind, year: query.year)
      case .member, .sector: try sums(of: query.year)
      }
    let rows = bodies.filter { $0.ranked > 0 }.map { ($0, value: $0.value(query.measure)) }
      .sorted { ($1.value, $0.0.sector) < ($0.value, $1.0.sector) }
    let standing = rows.enumerated().map { index, row in
      StandingRow(
        place: rows.count { $0.value > row.value } + 1,
        isTied: rows.count { $0.value == row.value } > 1, member: nil, name: row.0.sector,
        number: "", sector: "", points: row.0.mean, sum: row.0.points, grade: "",
        heads: row.0.ranked, active: row.0.rankedActive,
        cursor: Cursor(text: row.0.sector, number: row.value, id: index + 1))
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

extension SectorSum {
  /// Points per ranked member, toward zero.
  fileprivate var mean: Points { Points(thousandths: points.thousandths / max(1, ranked)) }

  /// What a body is ranked by: thousandths of points, or how many of a million have done anything.
  fileprivate func value(_ measure: StandingsMeasure) -> Int {
    switch measure {
    case .mean: mean.thousandths
    case .sum: points.thousandths
    case .coverage: rankedActive * 1_000_000 / max(1, ranked)
    }
  }
}
