import Domain

extension Store {
  /// The group of that kind and name, made if there is none.
  package func group(_ group: Group, line: Int) throws -> Identifier<Group> {
    let known = try engine.first(
      "SELECT id FROM body WHERE committee = $1 AND term = $2 AND kind = $3 AND name = $4",
      scope + [group.kind.rawValue.value, group.name.value])
    if let known {
      let id = Identifier<Group>(known.integer(0))
      if try isClosed(.group(id)) { try mark(.group(id), isClosed: false, line: line) }
      return id
    }
    let id = try next(
      "SELECT coalesce(max(id), 0) + 1 FROM body WHERE committee = $1 AND term = $2")
    _ = try engine.run(
      "INSERT INTO body VALUES ($1, $2, $3, $4, $5, $6)",
      scope + [id.value, group.kind.rawValue.value, group.name.value, line.value])
    return Identifier(id)
  }

  /// The number that a statement gives, or 1.
  func next(_ sql: String) throws -> Int {
    try engine.first(sql, scope)?.integer(0) ?? 1
  }

  /// Adds a membership as the next revision of its pair; the sums of the group follow it.
  package func add(_ membership: Membership, line: Int) throws {
    let was = try isIn(membership.group, membership.member)
    let came = (membership.to == nil ? 1 : 0) - (was ? 1 : 0)
    if came != 0 {
      try addToBody(membership.group, totalsOf: membership.member, heads: came)
    }
    _ = try engine.run(
      """
      INSERT INTO membership
      SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), CAST($4 AS BIGINT),
        coalesce(max(rev), 0) + 1, CAST($5 AS TEXT), CAST($6 AS TEXT), CAST($7 AS TEXT),
        CAST($8 AS BIGINT)
      FROM membership
      WHERE committee = $1 AND term = $2 AND body = $3 AND member = $4
      """,
      scope + [
        membership.group.value.value, membership.member.value.value,
        membership.duty.rawValue.value, membership.from.iso.value,
        (membership.to?.iso ?? "").value, line.value,
      ])
  }

  /// Whether a member belongs to a group.
  private func isIn(_ group: Identifier<Group>, _ member: Identifier<Member>) throws -> Bool {
    try engine.first(
      """
      SELECT to_day
      FROM membership
      WHERE committee = $1 AND term = $2 AND body = $3 AND member = $4
      ORDER BY rev DESC
      LIMIT 1
      """, scope + [group.value.value, member.value.value]
    ).map { $0.text(0).isEmpty } ?? false
  }

  /// The groups a member belongs to.
  package func groups(of member: Identifier<Member>) throws -> [GroupDuty] {
    try engine.run(
      """
      SELECT kind, name, duty
      FROM membership
      JOIN body ON body.committee = $1 AND body.term = $2 AND body.id = membership.body
      WHERE membership.committee = $1 AND membership.term = $2 AND member = $3 AND to_day = ''
        AND NOT EXISTS (
          SELECT 1 FROM membership AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.body = membership.body
            AND later.member = $3 AND later.rev > membership.rev)
      ORDER BY kind, name
      """, scope + [member.value.value]
    ).map { row in
      GroupDuty(
        group: Group(kind: GroupKind(rawValue: row.text(0)) ?? .workGroup, name: row.text(1)),
        duty: MembershipDuty(rawValue: row.text(2)) ?? .ordinary)
    }
  }

  /// Adds a workstation, or a revision of one.
  package func add(
    _ workstation: Workstation, id: Identifier<Workstation>?, revision: Int, line: Int
  ) throws -> Identifier<Workstation> {
    let id =
      try id
      ?? Identifier(
        next(
          "SELECT coalesce(max(id), 0) + 1 FROM workstation WHERE committee = $1 AND term = $2"))
    let key = scope + [id.value.value, revision.value]
    _ = try engine.run(
      "INSERT INTO workstation VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      key + [
        workstation.kind.rawValue.value, workstation.name.value, workstation.place.value,
        (workstation.convener?.value).value, workstation.activityDay.value, line.value,
      ])
    for (index, member) in workstation.members.enumerated() {
      _ = try engine.run(
        "INSERT INTO station_member VALUES ($1, $2, $3, $4, $5, $6, $7)",
        key + [(index + 1).value, member.value.value, line.value])
    }
    return id
  }

  package func add(_ book: Book, line: Int) throws -> Identifier<Book> {
    let id = try next(
      "SELECT coalesce(max(id), 0) + 1 FROM book WHERE committee = $1 AND term = $2")
    _ = try engine.run(
      "INSERT INTO book VALUES ($1, $2, $3, $4, $5, $6, $7)",
      scope + [
        id.value, book.title.value, book.author.value, book.shelf.value, line.value,
      ])
    return Identifier(id)
  }

  package func add(_ room: ReadingRoom, line: Int) throws -> Identifier<ReadingRoom> {
    let id = try next(
      "SELECT coalesce(max(id), 0) + 1 FROM reading_room WHERE committee = $1 AND term = $2")
    _ = try engine.run(
      "INSERT INTO reading_room VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      scope + [
        id.value, room.name.value, room.place.value, room.sector.value,
        (room.keeper?.value).value, line.value,
      ])
    return Identifier(id)
  }

  /// A workstation as last recorded, and its revision; nil for an unknown number.
  package func workstation(
    _ id: Identifier<Workstation>
  ) throws -> (workstation: Workstation, revision: Int)? {
    let row = try engine.first(
      """
      SELECT rev, kind, name, place, convener, activity_day
      FROM workstation
      WHERE committee = $1 AND term = $2 AND id = $3
      ORDER BY rev DESC
      LIMIT 1
      """, scope + [id.value.value])
    return try row.map { (try workstation(id, $0), $0.integer(0)) }
  }

  /// One revision of a workstation; nil for none such.
  package func workstation(_ id: Identifier<Workstation>, revision: Int) throws -> Workstation? {
    try engine.first(
      """
      SELECT rev, kind, name, place, convener, activity_day
      FROM workstation
      WHERE committee = $1 AND term = $2 AND id = $3 AND rev = $4
      """, scope + [id.value.value, revision.value]
    ).map { try workstation(id, $0) }
  }

  private func workstation(_ id: Identifier<Workstation>, _ row: Row) throws -> Workstation {
    let members = try engine.run(
      """
      SELECT member FROM station_member
      WHERE committee = $1 AND term = $2 AND workstation = $3 AND rev = $4
      ORDER BY place
      """, scope + [id.value.value, row.integer(0).value])
    return Workstation(
      kind: WorkstationKind(rawValue: row.text(1)) ?? .station, name: row.text(2),
      place: row.text(3), convener: row.optionalInteger(4).map(Identifier.init),
      members: members.map { Identifier($0.integer(0)) }, activityDay: row.optionalInteger(5))
  }

  package func workstations() throws -> [Named<Workstation>] {
    try names(
      "workstation",
      """
      SELECT id, name FROM workstation
      WHERE committee = $1 AND term = $2
        AND NOT EXISTS (
          SELECT 1 FROM workstation AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = workstation.id
            AND later.rev > workstation.rev)
      ORDER BY id
      """)
  }

  package func rooms() throws -> [Named<ReadingRoom>] {
    try names(
      "readingRoom",
      "SELECT id, name FROM reading_room WHERE committee = $1 AND term = $2 ORDER BY id")
  }

  package func books() throws -> [Named<Book>] {
    try names(
      "book", "SELECT id, title FROM book WHERE committee = $1 AND term = $2 ORDER BY id")
  }

  package func groups() throws -> [Named<Group>] {
    try names(
      "group",
      "SELECT id, name FROM body WHERE committee = $1 AND term = $2 ORDER BY kind, name")
  }

  /// The names a statement gives, without what was taken back.
  private func names<Subject>(_ kind: String, _ sql: String) throws -> [Named<Subject>] {
    let closed = try closed(kind)
    return try engine.run(sql, scope).filter { !closed.contains($0.integer(0)) }.map {
      Named(id: Identifier($0.integer(0)), name: $0.text(1))
    }
  }

  /// A reading room; nil for an unknown number.
  package func room(_ id: Identifier<ReadingRoom>) throws -> ReadingRoom? {
    try engine.first(
      """
      SELECT name, place, sector, keeper FROM reading_room
      WHERE committee = $1 AND term = $2 AND id = $3
      """, scope + [id.value.value]
    ).map {
      ReadingRoom(
        name: $0.text(0), place: $0.text(1), sector: $0.text(2),
        keeper: $0.optionalInteger(3).map(Identifier.init))
    }
  }

  /// A book; nil for an unknown number.
  package func book(_ id: Identifier<Book>) throws -> Book? {
    try engine.first(
      "SELECT title, author, shelf FROM book WHERE committee = $1 AND term = $2 AND id = $3",
      scope + [id.value.value]
    ).map { Book(title: $0.text(0), author: $0.text(1), shelf: $0.text(2)) }
  }
}
