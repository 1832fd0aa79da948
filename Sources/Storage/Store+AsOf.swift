import Domain

/// The facts as they stood when a line of the journal had been written: rows of later lines are not seen,
/// and so nothing that is recorded later changes what is read here. The sign before `recorded` keeps an
/// engine from reading every row up to that line by the index of lines.
extension Store {
  /// Some members as they stood, those after one, by their identifiers.
  package func members(
    after id: Identifier<Member>, count: Int, asOf line: Int
  ) throws -> [KeptMember] {
    try engine.run(
      """
      SELECT id, rev, number, name, sex, born, ethnicity, sector, party, unit, education, seat,
        state, ranked, list_place, more
      FROM member
      WHERE committee = $1 AND term = $2 AND id > $3 AND change <> 'void'
        AND +recorded <= $5
        AND NOT EXISTS (
          SELECT 1 FROM member AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = member.id
            AND later.rev > member.rev AND +later.recorded <= $5)
      ORDER BY id
      LIMIT $4
      """, scope + [id.value.value, count.value, line.value]
    ).map(KeptMember.init)
  }

  /// A member's facts of some days as they stood; nothing that had been withdrawn.
  package func facts(
    of member: Identifier<Member>, _ days: ClosedRange<Day>, asOf line: Int
  ) throws -> [Fact] {
    let key =
      scope + [
        member.value.value, days.lowerBound.iso.value, days.upperBound.iso.value, line.value,
      ]
    return try engine.run(Store.attendedAsOf, key).compactMap { Fact(attended: $0, member: member) }
      + engine.run(Store.reachedAsOf, key).compactMap { Fact(reached: $0, member: member) }
  }

  private static let attendedAsOf = """
    SELECT activity.id, day, kind, admission, role, presence, attendance.half_days,
      activity.half_days
    FROM attendance
    JOIN activity ON activity.committee = $1 AND activity.term = $2
      AND activity.id = attendance.activity AND activity.change <> 'void'
      AND +activity.recorded <= $6
    WHERE attendance.committee = $1 AND attendance.term = $2 AND attendance.member = $3
      AND attendance.change <> 'void' AND +attendance.recorded <= $6 AND day BETWEEN $4 AND $5
      AND NOT EXISTS (
        SELECT 1 FROM attendance AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.activity = attendance.activity
          AND later.member = $3 AND later.rev > attendance.rev AND +later.recorded <= $6)
      AND NOT EXISTS (
        SELECT 1 FROM activity AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
          AND later.rev > activity.rev AND +later.recorded <= $6)
    """

  private static let reachedAsOf = """
    SELECT work.id, stage.day, work.kind, stage.kind, level, form, author.place, stage.place,
      (SELECT count(*) FROM author AS all_authors
        WHERE all_authors.committee = $1 AND all_authors.term = $2
          AND all_authors.work = work.id AND all_authors.rev = work.rev)
    FROM author
    JOIN work ON work.committee = $1 AND work.term = $2 AND work.id = author.work
      AND work.rev = author.rev AND work.change <> 'void' AND +work.recorded <= $6
    JOIN stage ON stage.committee = $1 AND stage.term = $2 AND stage.work = work.id
      AND stage.rev = work.rev
    WHERE author.committee = $1 AND author.term = $2 AND author.member = $3
      AND stage.day BETWEEN $4 AND $5
      AND NOT EXISTS (
        SELECT 1 FROM work AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = work.id
          AND later.rev > work.rev AND +later.recorded <= $6)
    """
}
