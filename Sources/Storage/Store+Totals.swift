import Domain

extension Store {
  package func total(of member: Identifier<Member>, year: Int) throws -> KeptTotal? {
    try engine.first(
      """
      SELECT member, year, sector, points, attended, entries, grade, ranked
      FROM total
      WHERE committee = $1 AND term = $2 AND year = $3 AND member = $4
      """, scope + [year.value, member.value.value]
    ).map(KeptTotal.init)
  }

  /// The totals of some members next to each other, in the order of member and year.
  package func totals(
    from first: Identifier<Member>, through last: Identifier<Member>
  ) throws -> [KeptTotal] {
    try scoredYears().flatMap { year in
      try engine.run(
        """
        SELECT member, year, sector, points, attended, entries, grade, ranked
        FROM total
        WHERE committee = $1 AND term = $2 AND year = $5 AND member BETWEEN $3 AND $4
        ORDER BY member
        """, scope + [first.value.value, last.value.value, year.value]
      ).map(KeptTotal.init)
    }
  }

  /// How many totals are kept.
  package func totalCount() throws -> Int {
    try engine.first(
      "SELECT count(*) FROM total WHERE committee = $1 AND term = $2", scope)?.integer(0) ?? 0
  }

  /// Keeps totals in place of those before, one for each member and year; the sums follow them.
  package func replace(by totals: [KeptTotal]) throws {
    var changed: [KeptTotal] = []
    var sums = SumChange()
    for new in totals {
      let old = try total(of: new.member, year: new.year)
      guard old != new else { continue }
      changed.append(new)
      if let old { sums.add(old, heads: -1) }
      sums.add(new, heads: 1)
    }
    try keep(changed)
    try add(sums)
  }

  /// Keeps totals in place of those before; the sums are left to `count`.
  package func keep(_ totals: [KeptTotal]) throws {
    try engine.run(
      """
      INSERT INTO total VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0 - $6,
        coalesce((SELECT stroke_key FROM roll
          WHERE roll.committee = $1 AND roll.term = $2 AND roll.member = $4), ''))
      ON CONFLICT (committee, term, year, member) DO UPDATE SET
        sector = $5, points = $6, attended = $7, entries = $8, grade = $9, ranked = $10,
        descent = excluded.descent, strokes = excluded.strokes
      """,
      each: totals.map { total in
        scope + [
          total.year.value, total.member.value.value, total.sector.value,
          total.points.thousandths.value, total.attended.value, total.entries.value,
          total.grade.value, total.isRanked.value,
        ]
      })
  }

  /// Gives a blank total of a year to everybody on the roll of some standpoints who has none.
  package func fill(with blank: KeptTotal, _ standpoints: [Standpoint]) throws {
    _ = try engine.run(
      """
      INSERT INTO total
      SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), member, sector,
        CAST($4 AS BIGINT), 0, 0, CAST($5 AS TEXT), CAST($6 AS BIGINT),
        0 - CAST($4 AS BIGINT), stroke_key
      FROM roll
      WHERE committee = $1 AND term = $2 AND $7 LIKE '%,' || seat || state || ranked || ',%'
        AND NOT EXISTS (
          SELECT 1 FROM total
          WHERE total.committee = $1 AND total.term = $2 AND total.year = $3
            AND total.member = roll.member)
      """,
      scope + [
        blank.year.value, blank.points.thousandths.value, blank.grade.value, blank.isRanked.value,
        (standpoints.map(\.key).reduce(",") { $0 + $1 + "," }).value,
      ])
  }

  /// The years in which any activity or stage lies, the year after as well for days from a month on, which
  /// depends on the sort.
  package func yearsWithFacts(nextFrom month: (FactSort) -> Int) throws -> [Int] {
    let rows = try engine.run(
      """
      SELECT DISTINCT substr(day, 1, 4),
        CASE WHEN CAST(substr(day, 6, 2) AS BIGINT) >= month THEN 1 ELSE 0 END
      FROM (
        SELECT day, CAST($3 AS BIGINT) AS month FROM activity WHERE committee = $1 AND term = $2
        UNION ALL
        SELECT day, CAST($4 AS BIGINT) FROM stage WHERE committee = $1 AND term = $2) AS days
      """, scope + [month(.attendance).value, month(.stage).value])
    let years = rows.compactMap { row in Int(row.text(0)).map { $0...$0 + row.integer(1) } }
    return Set(years.flatMap { Array($0) }).sorted()
  }

  /// Empties totals, sums and counts, and makes them anew whole or not at all; the orders of totals are
  /// made when all are there.
  package func rebuild(_ body: () throws -> Void) throws {
    try engine.transaction(without: ["total_points", "total_places", "total_sectors"]) {
      for table in [
        "DELETE FROM total WHERE committee = $1 AND term = $2",
        "DELETE FROM tally WHERE committee = $1 AND term = $2",
        "DELETE FROM rung WHERE committee = $1 AND term = $2",
        "DELETE FROM body_tally WHERE committee = $1 AND term = $2",
        "DELETE FROM calendar WHERE committee = $1 AND term = $2",
        "DELETE FROM reader WHERE committee = $1 AND term = $2",
        "DELETE FROM work_tally WHERE committee = $1 AND term = $2",
      ] {
        _ = try engine.run(table, scope)
      }
      try body()
    }
  }
}
