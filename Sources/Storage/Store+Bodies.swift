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
