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
      SELECT id, day, kind, admission, half_days, change, residents + students + party_members,
        coalesce(workstation, 0), station_act, coalesce(reading_room, 0), coalesce(book, 0)
      FROM activity
      WHERE committee = $1 AND term = $2
      ORDER BY id, rev
      """, scope
    ) { row in
      guard row.text(5) != "void", let day = Day(iso: row.text(1)),
        let kind = ActivityKind(rawValue: row.text(2))
      else { return stock.note(nil, of: row.integer(0)) }
      let admission = Admission(rawValue: row.text(3)) ?? .bySignUp
      let slot = stock.slot([
        day.year.value, day.month.value, kind.rawValue.value, row.integer(7).value,
        row.text(8).value, row.integer(9).value, row.integer(10).value,
      ])
      let occasion = FactStock.Occasion(
        day: day, kind: kind, admission: admission, length: row.integer(4),
        audience: row.integer(6), slot: slot)
      stock.note(occasion, of: row.integer(0))
    }
  }

  private func readAttendances(
    into stock: inout FactStock, _ progress: (Int) throws -> Void
  ) throws {
    var first: [FactStock.Part] = []
    var later: [(revision: Int, part: FactStock.Part)] = []
    var (roles, presences) = (Recall(Attendance.Role.self), Recall(Attendance.Presence.self))
    try engine.scan(
      """
      SELECT member, activity, rev, half_days,
        CASE WHEN rev > 1 AND change = 'void' THEN 1 ELSE 0 END, role, presence
      FROM attendance
      WHERE committee = $1 AND term = $2
      """, scope
    ) { row in
      if first.count.isMultiple(of: 50_000) { try progress(first.count) }
      let part = FactStock.Part(
        row, roles.word(at: 5, of: row) ?? .participant, presences.word(at: 6, of: row) ?? .present)
      if row.integer(2) == 1 {
        first.append(part)
      } else {
        later.append((row.integer(2), part))
      }
    }
    stock.arrange(first, later: later.sorted { $0.revision < $1.revision }.map(\.part))
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
}

extension FactStock.Part {
  /// Reads member, activity, revision, half-days, and whether it is withdrawn.
  fileprivate init(_ row: any Columns, _ role: Attendance.Role, _ presence: Attendance.Presence) {
    member = Int32(clamping: row.integer(0))
    activity = Int32(clamping: row.integer(1))
    self.role = role
    self.presence = presence
    halfDays = UInt8(clamping: row.integer(3))
    isWithdrawn = row.integer(4) == 1
  }
}

/// Reads words of which most are the same as the one before.
private struct Recall<Word: RawRepresentable> where Word.RawValue == String {
  private var letters: [UInt8] = []
  private var word: Word?

  init(_ type: Word.Type) {}

  mutating func word(at column: Int, of row: any Columns) -> Word? {
    if !row.isText(letters, at: column) {
      let text = row.text(column)
      (letters, word) = (Array(text.utf8), Word(rawValue: text))
    }
    return word
  }
}
