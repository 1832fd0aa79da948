import Domain

/// The sums of a sector's totals in a year.
package struct SectorSum: Hashable, Sendable {
  package let sector: String
  package let members: Int
  /// Members with at least one entry.
  package let active: Int
  package let attended: Int
  /// The same of ranked members only, and their points.
  package let ranked: Int
  package let rankedActive: Int
  package let points: Points
}

extension Store {
  /// The years that have totals.
  package func scoredYears() throws -> [Int] {
    try engine.run(
      """
      SELECT DISTINCT year
      FROM tally
      WHERE committee = $1 AND term = $2 AND year > 0
      ORDER BY year
      """, scope
    ).map { $0.integer(0) }
  }

  /// Whether a year has totals.
  package func isScored(_ year: Int) throws -> Bool {
    try engine.first(
      "SELECT 1 FROM tally WHERE committee = $1 AND term = $2 AND year = $3 LIMIT 1",
      scope + [year.value]) != nil
  }

  /// Sums of sectors; year 0 has the members alone.
  package func sums(of year: Int) throws -> [SectorSum] {
    try engine.run(
      """
      SELECT sector, members, active, attended, ranked, ranked_active, points
      FROM tally
      WHERE committee = $1 AND term = $2 AND year = $3 AND members > 0
      ORDER BY sector
      """, scope + [year.value]
    ).map(SectorSum.init)
  }

  /// How many members there are.
  package func members() throws -> Int {
    try sums(of: 0).reduce(0) { $0 + $1.members }
  }

  /// The sectors that have members.
  package func sectors() throws -> [String] { try sums(of: 0).map(\.sector) }

  /// Adds a member to the heads of a sector, or takes one away.
  package func count(heads: Int, in sector: String) throws {
    try add(0, sector, SumChange.Figures(members: heads))
  }

  /// Takes changes of totals over into the sums, a statement for each sum that is another then.
  func add(_ change: SumChange) throws {
    try addToSectorsAndRungs(change)
    try addToBodies(change)
  }

  /// Keeps the sums of totals that were all made anew; there are to be none.
  package func sumAnew(_ change: SumChange, years: [Int]) throws {
    _ = try engine.run("INSERT INTO tally " + SumTable.headsAnew, scope)
    try addToSectorsAndRungs(change)
    try addToBodiesAnew(change, years: years)
  }

  private func addToSectorsAndRungs(_ change: SumChange) throws {
    for (sector, figures) in change.sectors where figures != .zero {
      try add(sector.year, sector.name, figures)
    }
    try engine.run(
      """
      INSERT INTO rung VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (committee, term, year, points, grade) DO UPDATE SET heads = rung.heads + $6
      """,
      each: change.rungs.filter { $0.value != 0 }.map { rung, heads in
        scope + [rung.year.value, rung.points.value, rung.grade.value, heads.value]
      })
  }

  private func add(_ year: Int, _ sector: String, _ figures: SumChange.Figures) throws {
    _ = try engine.run(
      """
      INSERT INTO tally VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (committee, term, year, sector) DO UPDATE SET
        members = tally.members + $5, active = tally.active + $6,
        attended = tally.attended + $7, ranked = tally.ranked + $8,
        ranked_active = tally.ranked_active + $9, points = tally.points + $10
      """, scope + [year.value, sector.value] + figures.values)
  }

  /// Makes the sums of some years anew, and the heads of the sectors.
  package func count(years: [Int]) throws {
    try clear(year: 0)
    _ = try engine.run("INSERT INTO tally " + SumTable.headsAnew, scope)
    for year in years {
      try clear(year: year)
      try sum(year: year)
      try sumBodies(year: year)
    }
  }

  private func clear(year: Int) throws {
    _ = try engine.run(
      "DELETE FROM tally WHERE committee = $1 AND term = $2 AND year = $3", scope + [year.value])
    _ = try engine.run(
      "DELETE FROM rung WHERE committee = $1 AND term = $2 AND year = $3", scope + [year.value])
  }

  private func sum(year: Int) throws {
    let key = scope + [year.value, year.value]
    _ = try engine.run("INSERT INTO tally " + SumTable.sectorsAnew, key)
    _ = try engine.run(SumTable.rung.filling, key)
  }

  /// Sectors with how many of their members have entries, most behind first.
  package func coverage(of year: Int) throws -> [SectorCoverage] {
    let sums = try isScored(year) ? sums(of: year) : sums(of: 0)
    return sums.map { SectorCoverage(sector: $0.sector, members: $0.members, active: $0.active) }
      .sorted { left, right in
        let (behind, ahead) = (left.active * right.members, right.active * left.members)
        return (behind, right.members, left.sector) < (ahead, left.members, right.sector)
      }
  }

  /// How many ranked members have more points, as many, and how many are ranked at all.
  package func place(of points: Points, year: Int) throws -> (above: Int, equal: Int, ranked: Int) {
    let row = try engine.first(
      """
      SELECT
        CAST(coalesce(sum(CASE WHEN points > $4 THEN heads ELSE 0 END), 0) AS BIGINT),
        CAST(coalesce(sum(CASE WHEN points = $4 THEN heads ELSE 0 END), 0) AS BIGINT),
        CAST(coalesce(sum(heads), 0) AS BIGINT)
      FROM rung
      WHERE committee = $1 AND term = $2 AND year = $3
      """, scope + [year.value, points.thousandths.value])
    return (row?.integer(0) ?? 0, row?.integer(1) ?? 0, row?.integer(2) ?? 0)
  }
}

extension SumTable {
  static let tally = SumTable(
    name: "tally", figure: "members", anew: headsAnew + "\nUNION ALL\n" + sectorsAnew)
  static let rung = SumTable(
    name: "rung", figure: "heads",
    anew: """
      SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), year, points, grade, count(*)
      FROM total
      WHERE committee = $1 AND term = $2 AND year BETWEEN $3 AND $4 AND ranked = 1
      GROUP BY year, points, grade
      """)

  static let headsAnew = """
    SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), 0, sector, count(*), 0, 0, 0, 0, 0
    FROM roll
    WHERE committee = $1 AND term = $2
    GROUP BY sector
    """

  static let sectorsAnew = """
    SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), year, sector,
      count(*),
      CAST(sum(CASE WHEN entries > 0 THEN 1 ELSE 0 END) AS BIGINT),
      CAST(sum(attended) AS BIGINT), CAST(sum(ranked) AS BIGINT),
      CAST(sum(CASE WHEN entries > 0 THEN ranked ELSE 0 END) AS BIGINT),
      CAST(sum(ranked * points) AS BIGINT)
    FROM total
    WHERE committee = $1 AND term = $2 AND year BETWEEN $3 AND $4
    GROUP BY year, sector
    """
}

extension SectorSum {
  /// Reads sector, members, active, attended, ranked, ranked and active, points.
  init(_ row: Row) {
    self.init(
      sector: row.text(0), members: row.integer(1), active: row.integer(2),
      attended: row.integer(3), ranked: row.integer(4), rankedActive: row.integer(5),
      points: Points(thousandths: row.integer(6)))
  }
}
