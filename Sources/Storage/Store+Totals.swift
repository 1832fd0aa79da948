import Domain

/// A member's total as kept for ranking; derived, and equal to what scoring gives.
package struct KeptTotal: Hashable, Sendable {
  package let member: Identifier<Member>
  package let year: Int
  package let points: Points
  package let attended: Int
  package let entries: Int
  package let grade: String
  package let isRanked: Bool

  package init(
    member: Identifier<Member>, year: Int, points: Points, attended: Int, entries: Int,
    grade: String, isRanked: Bool
  ) {
    self.member = member
    self.year = year
    self.points = points
    self.attended = attended
    self.entries = entries
    self.grade = grade
    self.isRanked = isRanked
  }
}

extension Store {
  package func total(of member: Identifier<Member>, year: Int) throws -> KeptTotal? {
    try engine.first(
      """
      SELECT member, year, points, attended, entries, grade, ranked
      FROM total
      WHERE committee = $1 AND term = $2 AND year = $3 AND member = $4
      """, scope + [year.value, member.value.value]
    ).map(KeptTotal.init)
  }

  package func everyTotal() throws -> [KeptTotal] {
    try engine.run(
      """
      SELECT member, year, points, attended, entries, grade, ranked
      FROM total
      WHERE committee = $1 AND term = $2
      ORDER BY year, member
      """, scope
    ).map(KeptTotal.init)
  }

  /// Keeps a total in place of the one before.
  package func keep(_ total: KeptTotal) throws {
    _ = try engine.run(
      """
      INSERT INTO total VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      ON CONFLICT (committee, term, year, member) DO UPDATE SET
        points = $5, attended = $6, entries = $7, grade = $8, ranked = $9
      """,
      scope + [
        total.year.value, total.member.value.value, total.points.thousandths.value,
        total.attended.value, total.entries.value, total.grade.value, total.isRanked.value,
      ])
  }

  /// The years that have totals.
  package func scoredYears() throws -> [Int] {
    try engine.run(
      "SELECT DISTINCT year FROM tally WHERE committee = $1 AND term = $2 AND year > 0 ORDER BY year",
      scope
    ).map { $0.integer(0) }
  }

  /// Counts the members of each sector, and how many of them have entries, anew for some years; year 0 has the
  /// members alone.
  package func count(years: [Int]) throws {
    for year in [0] + years {
      _ = try engine.run(
        "DELETE FROM tally WHERE committee = $1 AND term = $2 AND year = $3", scope + [year.value])
      _ = try engine.run(
        """
        INSERT INTO tally
        SELECT $1, $2, $3, sector, count(*),
          CAST(coalesce(sum(CASE WHEN entries > 0 THEN 1 ELSE 0 END), 0) AS BIGINT)
        FROM roll
        LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
          AND total.member = roll.member
        WHERE roll.committee = $1 AND roll.term = $2
        GROUP BY sector
        """, scope + [year.value])
    }
  }

  /// Adds to the count of a sector's members who have entries in a year.
  package func change(active step: Int, sector: String, year: Int) throws {
    _ = try engine.run(
      """
      UPDATE tally SET active = active + $4
      WHERE committee = $1 AND term = $2 AND year = $3 AND sector = $5
      """, scope + [year.value, step.value, sector.value])
  }

  package func coverage(of year: Int) throws -> [SectorCoverage] {
    try engine.run(
      """
      SELECT sector, members, active
      FROM tally
      WHERE committee = $1 AND term = $2 AND year = $3
      ORDER BY active * 1000 / members, members DESC, sector
      """, scope + [year.value]
    ).map { SectorCoverage(sector: $0.text(0), members: $0.integer(1), active: $0.integer(2)) }
  }

  /// How many ranked members have more points, as many, and how many are ranked at all.
  package func place(of points: Points, year: Int) throws -> (above: Int, equal: Int, ranked: Int) {
    let row = try engine.first(
      """
      SELECT
        (SELECT count(*) FROM total
          WHERE committee = $1 AND term = $2 AND year = $3 AND points > $4 AND ranked = 1),
        (SELECT count(*) FROM total
          WHERE committee = $1 AND term = $2 AND year = $3 AND points = $4 AND ranked = 1),
        (SELECT count(*) FROM total
          WHERE committee = $1 AND term = $2 AND year = $3 AND ranked = 1)
      """, scope + [year.value, points.thousandths.value])
    return (row?.integer(0) ?? 0, row?.integer(1) ?? 0, row?.integer(2) ?? 0)
  }
}

extension KeptTotal {
  init(_ row: Row) {
    self.init(
      member: Identifier(row.integer(0)), year: row.integer(1),
      points: Points(thousandths: row.integer(2)), attended: row.integer(3),
      entries: row.integer(4), grade: row.text(5), isRanked: row.integer(6) == 1)
  }
}

extension Store {
  /// Gives everybody on the roll who has none a total of zero for a year.
  package func fill(year: Int) throws {
    _ = try engine.run(
      """
      INSERT INTO total
      SELECT $1, $2, $3, member, 0, 0, 0, '',
        CASE WHEN ranked = 1 AND state <> 'left' THEN 1 ELSE 0 END
      FROM roll
      WHERE committee = $1 AND term = $2
      ON CONFLICT DO NOTHING
      """, scope + [year.value])
  }

  /// The years in which any activity or stage lies, shifted years counted for the next as well.
  package func yearsWithFacts() throws -> [Int] {
    let rows = try engine.run(
      """
      SELECT DISTINCT substr(day, 1, 4), CASE WHEN substr(day, 6, 2) = '12' THEN 1 ELSE 0 END
      FROM (
        SELECT day FROM activity WHERE committee = $1 AND term = $2
        UNION ALL
        SELECT day FROM stage WHERE committee = $1 AND term = $2) AS days
      """, scope)
    let years = rows.compactMap { row in Int(row.text(0)).map { $0...$0 + row.integer(1) } }
    return Set(years.flatMap { Array($0) }).sorted()
  }

  /// Empties totals and counts, and makes them anew in one transaction.
  package func rebuild(_ body: () throws -> Void) throws {
    try engine.transaction {
      _ = try engine.run("DELETE FROM total WHERE committee = $1 AND term = $2", scope)
      _ = try engine.run("DELETE FROM tally WHERE committee = $1 AND term = $2", scope)
      try body()
    }
  }
}
