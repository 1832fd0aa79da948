import Domain

extension Store {
  /// Every fact of the office. `progress` is told how many attendances are read. Cost: one walk over
  /// activities, attendances and works.
  package func factStock(_ progress: (Int) throws -> Void) throws -> FactStock {
    var stock = FactStock()
    try readOccasions(into: &stock)
    try readAttendances(into: &stock, progress)
    try readWorks(into: &stock)
    return stock
  }

  private func readOccasions(into stock: inout FactStock) throws {
    // Revisions come in their order, so the last stays.
    try engine.scan(
      """
      SELECT id, day, kind, admission, half_days, change
      FROM activity
      WHERE committee = $1 AND term = $2
      ORDER BY id, rev
      """, scope
    ) { row in
      guard row.text(5) != "void", let day = Day(iso: row.text(1)),
        let kind = ActivityKind(rawValue: row.text(2))
      else { return stock.note(nil, of: row.integer(0)) }
      let admission = Admission(rawValue: row.text(3)) ?? .bySignUp
      let occasion = FactStock.Occasion(
        day: day, kind: kind, admission: admission, length: row.integer(4))
      stock.note(occasion, of: row.integer(0))
    }
  }

  private func readAttendances(
    into stock: inout FactStock, _ progress: (Int) throws -> Void
  ) throws {
    var later: [(revision: Int, member: Int, activity: Int, part: UInt32)] = []
    var read = 0
    try engine.scan(
      """
      SELECT member, activity, rev, half_days, change, role, presence
      FROM attendance
      WHERE committee = $1 AND term = $2
      """, scope
    ) { row in
      if read.isMultiple(of: 50_000) { try progress(read) }
      read += 1
      let part = FactStock.part(
        role: row.text(5), presence: row.text(6), halfDays: row.integer(3),
        isWithdrawn: row.text(4) == "void")
      if row.integer(2) == 1 {
        stock.note(member: row.integer(0), at: row.integer(1), part)
      } else {
        later.append((row.integer(2), row.integer(0), row.integer(1), part))
      }
    }
    for change in later.sorted(by: { $0.revision < $1.revision }) {
      stock.correct(member: change.member, at: change.activity, change.part)
    }
  }

  private func readWorks(into stock: inout FactStock) throws {
    try engine.scan(
      """
      SELECT work.id, stage.day, work.kind, stage.kind, level, form, author.place, stage.place,
        (SELECT count(*) FROM author AS all_authors
          WHERE all_authors.committee = $1 AND all_authors.term = $2
            AND all_authors.work = work.id AND all_authors.rev = work.rev),
        author.member
      FROM work
      JOIN author ON author.committee = $1 AND author.term = $2 AND author.work = work.id
        AND author.rev = work.rev
      JOIN stage ON stage.committee = $1 AND stage.term = $2 AND stage.work = work.id
        AND stage.rev = work.rev
      WHERE work.committee = $1 AND work.term = $2 AND work.change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM work AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = work.id
            AND later.rev > work.rev)
      """, scope
    ) { row in
      if let fact = Fact(reached: row, member: Identifier(row.integer(9))) { stock.note(fact) }
    }
  }

  /// Some members, those after one, by their identifiers, with no more than scoring sees of them. From the
  /// facts alone: the roll is not asked.
  package func subjects(after id: Identifier<Member>, count: Int) throws -> [KeptMember] {
    try engine.run(
      """
      SELECT id, rev, sector, seat, state, ranked
      FROM member
      WHERE committee = $1 AND term = $2 AND id > $3
        AND NOT EXISTS (
          SELECT 1 FROM member AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = member.id
            AND later.rev > member.rev)
      ORDER BY id
      LIMIT $4
      """, scope + [id.value.value, count.value]
    ).map { row in
      var member = Member(number: "", name: "", sector: row.text(2))
      member.seat = Seat(rawValue: row.text(3)) ?? .member
      member.state = MemberState(rawValue: row.text(4)) ?? .serving
      member.isRanked = row.integer(5) == 1
      return KeptMember(id: Identifier(row.integer(0)), revision: row.integer(1), of: member)
    }
  }

  /// Keeps many totals at once, whose orders are made when all are there; the sums are left to `count`.
  package func keeping(_ body: () throws -> Void) throws {
    try engine.transaction(without: ["total_points", "total_places", "total_sectors"], body)
  }
}
