import Domain

extension Store {
  /// One revision of an activity; nil for none such.
  package func activity(_ id: Identifier<Activity>, revision: Int) throws -> KeptActivity? {
    try engine.first(
      """
      SELECT id, rev, change, kind, title, day, half_days, place, organiser, series, serial,
        admission, workstation, station_act, reading_room, book, residents, students,
        party_members, outcome
      FROM activity
      WHERE committee = $1 AND term = $2 AND id = $3 AND rev = $4
      """, scope + [id.value.value, revision.value]
    ).flatMap { KeptActivity($0, from: 0) }
  }

  /// One revision of an attendance; nil for none such.
  package func attendance(
    of member: Identifier<Member>, at activity: Identifier<Activity>, revision: Int
  ) throws -> KeptAttendance? {
    try engine.first(
      """
      SELECT member, rev, change, role, presence, half_days
      FROM attendance
      WHERE committee = $1 AND term = $2 AND activity = $3 AND member = $4 AND rev = $5
      """, scope + [activity.value.value, member.value.value, revision.value]
    ).map { row in
      KeptAttendance(
        Attendance(row, member: 0, role: 3), revision: row.integer(1),
        isWithdrawn: row.text(2) == "void")
    }
  }

  /// One revision of a member, one that takes the member off the roll too; nil for none such.
  package func member(_ id: Identifier<Member>, revision: Int) throws -> KeptMember? {
    try engine.first(
      """
      SELECT id, rev, number, name, sex, born, ethnicity, sector, party, unit, education, seat,
        state, ranked, list_place, more, change
      FROM member
      WHERE committee = $1 AND term = $2 AND id = $3 AND rev = $4
      """, scope + [id.value.value, revision.value]
    ).map { row in
      var kept = KeptMember(row)
      kept.isGone = row.text(16) == "void"
      return kept
    }
  }

  /// The number of a member's last revision, and whether that took the member off the roll; nil for an
  /// unknown number.
  package func lastRevision(
    of id: Identifier<Member>
  ) throws -> (revision: Int, isGone: Bool)? {
    try engine.first(
      """
      SELECT rev, change
      FROM member
      WHERE committee = $1 AND term = $2 AND id = $3
      ORDER BY rev DESC
      LIMIT 1
      """, scope + [id.value.value]
    ).map { ($0.integer(0), $0.text(1) == "void") }
  }

  /// Takes a member off the roll, with all that is derived from being on it; the revisions stay.
  package func remove(_ kept: KeptMember, line: Int) throws {
    let member = kept.member
    let more = JSON.object(member.more.mapValues(JSON.text)).canonical
    _ = try engine.run(
      """
      INSERT INTO member VALUES ($1, $2, $3, $4, 'void', $5, $6, $7, $8, $9, $10, $11, $12, $13,
        $14, $15, $16, $17, $18, $19)
      """,
      scope + [
        kept.id.value.value, kept.revision.value, member.number.value, member.name.value,
        member.sex.value, (member.born?.iso ?? "").value, member.ethnicity.value,
        member.sector.value, member.party.value, member.unit.value, member.education.value,
        member.seat.rawValue.value, member.state.rawValue.value, member.isRanked.value,
        member.listPlace.value, more.value, line.value,
      ])
    var sums = SumChange()
    for year in try scoredYears() {
      if let total = try total(of: kept.id, year: year) { sums.add(total, heads: -1) }
    }
    try add(sums)
    try forget(kept.id)
    try count(heads: -1, in: member.sector)
  }

  private func forget(_ member: Identifier<Member>) throws {
    let key = scope + [member.value.value]
    _ = try engine.run(
      "DELETE FROM total WHERE committee = $1 AND term = $2 AND member = $3", key)
    _ = try engine.run(
      "DELETE FROM name_key WHERE committee = $1 AND term = $2 AND member = $3", key)
    _ = try engine.run("DELETE FROM roll WHERE committee = $1 AND term = $2 AND member = $3", key)
  }
}
