import Domain

extension Store {
  /// A member's facts of some days, as scoring sees them; nothing that was withdrawn.
  package func facts(of member: Identifier<Member>, _ days: ClosedRange<Day>) throws -> [Fact] {
    try attended(by: member, days) + reached(by: member, days)
  }

  /// All revisions are read, for to ask of each whether there is a later one takes as long again; nor are
  /// they sorted, for the index has the activities in order.
  private func attended(
    by member: Identifier<Member>, _ days: ClosedRange<Day>
  ) throws -> [Fact] {
    var facts: [Fact] = []
    var last: (activity: Int, revisions: (Int, Int), fact: Fact?) = (0, (0, 0), nil)
    func close() {
      if let fact = last.fact, days.contains(fact.day) { facts.append(fact) }
    }
    try engine.scan(
      """
      SELECT attendance.activity, day, kind, admission, role, presence, attendance.half_days,
        activity.half_days,
        CASE WHEN 'void' IN (activity.change, attendance.change) THEN 1 ELSE 0 END,
        attendance.rev, activity.rev
      FROM attendance
      JOIN activity ON activity.committee = $1 AND activity.term = $2
        AND activity.id = attendance.activity
      WHERE attendance.committee = $1 AND attendance.term = $2 AND attendance.member = $3
      ORDER BY attendance.activity
      """, scope + [member.value.value]
    ) { row in
      let (activity, revisions) = (row.integer(0), (row.integer(9), row.integer(10)))
      if activity == last.activity {
        guard revisions > last.revisions else { return }
      } else {
        close()
      }
      let isWithdrawn = row.integer(8) == 1
      last = (activity, revisions, isWithdrawn ? nil : Fact(attended: row, member: member))
    }
    close()
    return facts
  }

  private func reached(by member: Identifier<Member>, _ days: ClosedRange<Day>) throws -> [Fact] {
    try engine.run(
      """
      SELECT work.id, stage.day, work.kind, stage.kind, level, form, author.place, stage.place,
        (SELECT count(*) FROM author AS all_authors
          WHERE all_authors.committee = $1 AND all_authors.term = $2
            AND all_authors.work = work.id AND all_authors.rev = work.rev)
      FROM author
      JOIN work ON work.committee = $1 AND work.term = $2 AND work.id = author.work
        AND work.rev = author.rev AND work.change <> 'void'
      JOIN stage ON stage.committee = $1 AND stage.term = $2 AND stage.work = work.id
        AND stage.rev = work.rev
      WHERE author.committee = $1 AND author.term = $2 AND author.member = $3
        AND stage.day BETWEEN $4 AND $5
        AND NOT EXISTS (
          SELECT 1 FROM work AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = work.id
            AND later.rev > work.rev)
      """,
      scope + [member.value.value, days.lowerBound.iso.value, days.upperBound.iso.value]
    ).compactMap { Fact(reached: $0, member: member) }
  }

  /// Members who did anything, those after one, by their identifiers.
  package func doers(after id: Identifier<Member>, count: Int) throws -> [Identifier<Member>] {
    try engine.run(
      """
      SELECT member FROM attendance
      WHERE committee = $1 AND term = $2 AND member > $3
      UNION
      SELECT member FROM author
      WHERE committee = $1 AND term = $2 AND member > $3
      ORDER BY member
      LIMIT $4
      """, scope + [id.value.value, count.value]
    ).map { Identifier($0.integer(0)) }
  }

  /// The titles of records that entries name.
  package func titles(of sources: Set<Source>) throws -> [Source: String] {
    var titles: [Source: String] = [:]
    for source in sources {
      switch source {
      case .activity(let id): titles[source] = try activity(id)?.activity.title
      case .work(let id): titles[source] = try work(id)?.work.title
      }
    }
    return titles
  }
}

extension Fact {
  init?(attended row: some Columns, member: Identifier<Member>) {
    guard let day = Day(iso: row.text(1)), let kind = ActivityKind(rawValue: row.text(2)) else {
      return nil
    }
    let attendance = Attendance(row, member: 0, role: 4)
    self.init(
      member: member, day: day, source: .activity(Identifier(row.integer(0))),
      matter: .attendance(
        Attended(
          kind: kind, admission: Admission(rawValue: row.text(3)) ?? .bySignUp,
          role: attendance.role, presence: attendance.presence, halfDays: attendance.halfDays,
          length: row.integer(7))))
  }

  init?(reached row: some Columns, member: Identifier<Member>) {
    guard let day = Day(iso: row.text(1)), let kind = WorkKind(rawValue: row.text(2)),
      let stage = StageKind(rawValue: row.text(3))
    else { return nil }
    self.init(
      member: member, day: day, source: .work(Identifier(row.integer(0))),
      matter: .stage(
        Reached(
          kind: kind, stage: stage, level: Level(rawValue: row.text(4)) ?? .own,
          form: StageForm(rawValue: row.text(5)) ?? .single, place: row.integer(6),
          authors: row.integer(8), number: row.integer(7))))
  }
}
