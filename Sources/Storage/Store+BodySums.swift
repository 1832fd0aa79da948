import Domain

/// The sums of groups, kept as those of sectors are.
extension Store {
  /// Takes changes of totals over into the sums of the members' groups.
  func addToBodies(_ change: SumChange) throws {
    try engine.run(
      """
      INSERT INTO body_tally
      SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), body,
        CAST($5 AS BIGINT), CAST($6 AS BIGINT), CAST($7 AS BIGINT), CAST($8 AS BIGINT),
        CAST($9 AS BIGINT), CAST($10 AS BIGINT)
      FROM membership
      WHERE committee = $1 AND term = $2 AND member = $4 AND to_day = ''
        AND NOT EXISTS (
          SELECT 1 FROM membership AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.body = membership.body
            AND later.member = $4 AND later.rev > membership.rev)
      ON CONFLICT (committee, term, year, body) DO UPDATE SET
        members = body_tally.members + $5, active = body_tally.active + $6,
        attended = body_tally.attended + $7, ranked = body_tally.ranked + $8,
        ranked_active = body_tally.ranked_active + $9, points = body_tally.points + $10
      """,
      each: change.members.filter { $0.value != .zero }.map { seat, figures in
        scope + [seat.year.value, seat.member.value.value] + figures.values
      })
  }

  /// The same for totals that were all made anew: one walk over the memberships instead of a statement for
  /// each member.
  func addToBodiesAnew(_ change: SumChange, years: [Int]) throws {
    var sums: [SumChange.Body: SumChange.Figures] = [:]
    try eachMembership { body, member in
      for year in years {
        guard let figures = change.members[SumChange.Seat(year: year, member: member)] else {
          continue
        }
        sums[SumChange.Body(year: year, body: body), default: .zero] += figures
      }
    }
    try engine.run(
      "INSERT INTO body_tally VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      each: sums.map { scope + [$0.year.value, $0.body.value.value] + $1.values })
  }

  /// Shows who belongs to which group now.
  private func eachMembership(
    _ body: (Identifier<Group>, Identifier<Member>) -> Void
  ) throws {
    // Revisions come in their order, so the last of a pair decides.
    var last: (body: Int, member: Int, isOver: Bool)?
    func close() {
      guard let last, !last.isOver else { return }
      body(Identifier(last.body), Identifier(last.member))
    }
    try engine.scan(
      """
      SELECT body, member, to_day
      FROM membership
      WHERE committee = $1 AND term = $2
      ORDER BY body, member, rev
      """, scope
    ) { row in
      let (group, member) = (row.integer(0), row.integer(1))
      if group != last?.body || member != last?.member { close() }
      last = (group, member, !row.text(2).isEmpty)
    }
    close()
  }

  /// Adds a member's totals of every year to the sums of a group that the member came into, or takes them
  /// away with -1.
  func addToBody(
    _ body: Identifier<Group>, totalsOf member: Identifier<Member>, heads: Int
  ) throws {
    for year in try scoredYears() {
      _ = try engine.run(
        """
        INSERT INTO body_tally
        SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), CAST($5 AS BIGINT),
          CAST($6 AS BIGINT), CASE WHEN entries > 0 THEN $6 ELSE 0 END, $6 * attended,
          $6 * ranked, CASE WHEN entries > 0 THEN $6 * ranked ELSE 0 END, $6 * ranked * points
        FROM total
        WHERE committee = $1 AND term = $2 AND year = $3 AND member = $4
        ON CONFLICT (committee, term, year, body) DO UPDATE SET
          members = body_tally.members + excluded.members,
          active = body_tally.active + excluded.active,
          attended = body_tally.attended + excluded.attended,
          ranked = body_tally.ranked + excluded.ranked,
          ranked_active = body_tally.ranked_active + excluded.ranked_active,
          points = body_tally.points + excluded.points
        """,
        scope + [year.value, member.value.value, body.value.value, heads.value])
    }
  }

  /// Makes the sums of a year's groups anew.
  func sumBodies(year: Int) throws {
    _ = try engine.run(
      "DELETE FROM body_tally WHERE committee = $1 AND term = $2 AND year = $3",
      scope + [year.value])
    _ = try engine.run(SumTable.bodyTally.filling, scope + [year.value, year.value])
  }

  /// The sums of the groups of a kind.
  func groupSums(of kind: GroupKind, year: Int) throws -> [SectorSum] {
    try engine.run(
      """
      SELECT name, members, active, attended, ranked, ranked_active, points
      FROM body
      JOIN body_tally ON body_tally.committee = $1 AND body_tally.term = $2
        AND body_tally.year = $3 AND body_tally.body = body.id
      WHERE body.committee = $1 AND body.term = $2 AND kind = $4 AND members > 0
      """, scope + [year.value, kind.rawValue.value]
    ).map(SectorSum.init)
  }
}

extension SumTable {
  static let bodyTally = SumTable(
    name: "body_tally", figure: "members",
    anew: """
      SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), year, body, count(*),
        CAST(sum(CASE WHEN entries > 0 THEN 1 ELSE 0 END) AS BIGINT),
        CAST(sum(attended) AS BIGINT), CAST(sum(ranked) AS BIGINT),
        CAST(sum(CASE WHEN entries > 0 THEN ranked ELSE 0 END) AS BIGINT),
        CAST(sum(ranked * points) AS BIGINT)
      FROM membership
      JOIN total ON total.committee = $1 AND total.term = $2 AND year BETWEEN $3 AND $4
        AND total.member = membership.member
      WHERE membership.committee = $1 AND membership.term = $2 AND to_day = ''
        AND NOT EXISTS (
          SELECT 1 FROM membership AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.body = membership.body
            AND later.member = membership.member AND later.rev > membership.rev)
      GROUP BY year, body
      """)
}
