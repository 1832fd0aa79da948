import Domain

/// What the store is told of a name besides the name itself.
package struct StoredName: Hashable, Sendable {
  package let pinyin: String
  package let strokeKey: String
  package let keys: [String]

  package init(pinyin: String, strokeKey: String, keys: [String]) {
    self.pinyin = pinyin
    self.strokeKey = strokeKey
    self.keys = keys
  }
}

/// A member as kept, with the number of its revision.
package struct KeptMember: Hashable, Sendable {
  package let id: Identifier<Member>
  package let revision: Int
  package let member: Member
  /// Whether this revision took the member off the roll.
  package var isGone = false
}

extension Store {
  /// The number the next record of a kind gets.
  package func nextMember() throws -> Int {
    try next("SELECT coalesce(max(id), 0) + 1 FROM member WHERE committee = $1 AND term = $2")
  }

  /// Adds a revision of a member, and puts it on the roll in place of the one before.
  package func add(_ kept: KeptMember, name: StoredName, line: Int) throws {
    _ = try engine.run(Store.memberInsertion, scope + Store.memberColumns(kept, line: line))
    try enrol(kept, name: name)
  }

  static let memberInsertion = """
    INSERT INTO member VALUES ($1, $2, $3, $4, CASE WHEN $4 = 1 THEN 'record' ELSE 'amend' END,
      $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
    """

  static func memberColumns(_ kept: KeptMember, line: Int) -> [Value] {
    let member = kept.member
    return [
      kept.id.value.value, kept.revision.value, member.number.value, member.name.value,
      member.sex.value, (member.born?.iso ?? "").value, member.ethnicity.value,
      member.sector.value, member.party.value, member.unit.value, member.education.value,
      member.seat.rawValue.value, member.state.rawValue.value, member.isRanked.value,
      member.listPlace.value, JSON.object(member.more.mapValues(JSON.text)).canonical.value,
      line.value,
    ]
  }

  /// Puts a member on the roll and under its search keys; both are derived and may be made anew.
  package func enrol(_ kept: KeptMember, name: StoredName) throws {
    _ = try engine.run(Store.rollInsertion, scope + Store.rollColumns(kept, name))
    if kept.revision > 1 {
      _ = try engine.run(
        "DELETE FROM name_key WHERE committee = $1 AND term = $2 AND member = $3",
        scope + [kept.id.value.value])
      try keepOrder(of: kept, name)
    }
    try engine.run(
      Store.keyInsertion,
      each: Store.searchKeys(kept, name).map { scope + [$0.value, kept.id.value.value] })
  }

  /// Equals in a ranking go by strokes, also after a name was corrected.
  private func keepOrder(of kept: KeptMember, _ name: StoredName) throws {
    let key = Store.strokeKey(name, place: kept.member.listPlace)
    for year in try scoredYears() {
      _ = try engine.run(
        """
        UPDATE total SET strokes = $5
        WHERE committee = $1 AND term = $2 AND year = $3 AND member = $4
        """, scope + [year.value, kept.id.value.value, key.value])
    }
  }

  static let rollInsertion = """
    INSERT INTO roll VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT (committee, term, member) DO UPDATE SET rev = $4, number = $5, name = $6,
      pinyin = $7, stroke_key = $8, sector = $9, party = $10, seat = $11, state = $12,
      ranked = $13
    """

  static let keyInsertion = "INSERT INTO name_key VALUES ($1, $2, $3, $4)"

  /// Whether the roll and the search keys have a member exactly as last recorded.
  package func isEnrolled(_ kept: KeptMember, name: StoredName) throws -> Bool {
    let row = try engine.first(
      """
      SELECT member, rev, number, name, pinyin, stroke_key, sector, party, seat, state, ranked
      FROM roll
      WHERE committee = $1 AND term = $2 AND member = $3
      """, scope + [kept.id.value.value])
    guard row?.values == Store.rollColumns(kept, name) else { return false }
    let keys = try engine.run(
      "SELECT key FROM name_key WHERE committee = $1 AND term = $2 AND member = $3",
      scope + [kept.id.value.value])
    return Set(keys.map { $0.text(0) }) == Set(Store.searchKeys(kept, name))
  }

  /// The name on the roll; nil for an unknown number.
  package func name(of id: Identifier<Member>) throws -> String? {
    try engine.first(
      "SELECT name FROM roll WHERE committee = $1 AND term = $2 AND member = $3",
      scope + [id.value.value]
    ).map { $0.text(0) }
  }

  /// How many are on the roll.
  package func rollSize() throws -> Int {
    try engine.first(
      "SELECT count(*) FROM roll WHERE committee = $1 AND term = $2", scope)?.integer(0) ?? 0
  }

  /// Those on the roll of whom there is no record.
  package func rollWithoutRecord() throws -> [Identifier<Member>] {
    try engine.run(
      """
      SELECT member
      FROM roll
      WHERE committee = $1 AND term = $2
        AND NOT EXISTS (
          SELECT 1 FROM member
          WHERE member.committee = $1 AND member.term = $2 AND member.id = roll.member)
      ORDER BY member
      """, scope
    ).map { Identifier($0.integer(0)) }
  }

  static func rollColumns(_ kept: KeptMember, _ name: StoredName) -> [Value] {
    let member = kept.member
    return [
      kept.id.value.value, kept.revision.value, member.number.value, member.name.value,
      name.pinyin.value, strokeKey(name, place: member.listPlace).value, member.sector.value,
      member.party.value, member.seat.rawValue.value, member.state.rawValue.value,
      member.isRanked.value,
    ]
  }

  /// None twice.
  static func searchKeys(_ kept: KeptMember, _ name: StoredName) -> [String] {
    let number = kept.member.number.lowercased()
    return name.keys.contains(number) ? name.keys : name.keys + [number]
  }

  /// A number given by hand (排序号) stands before every key of strokes.
  package static func strokeKey(_ name: StoredName, place: Int?) -> String {
    guard let place else { return name.strokeKey }
    let digits = String(max(0, min(place, 99_999)))
    return " " + String(repeating: "0", count: 5 - digits.count) + digits
  }

  /// Keeps private particulars: only their seal goes into the journal.
  package func add(
    _ particulars: PrivateParticulars, of member: Identifier<Member>, revision: Int, salt: String,
    line: Int
  ) throws {
    _ = try engine.run(
      Store.privateInsertion,
      scope + Store.privateColumns(particulars, member, revision, salt: salt, line: line))
  }

  static let privateInsertion = """
    INSERT INTO member_private VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    """

  static func privateColumns(
    _ particulars: PrivateParticulars, _ member: Identifier<Member>, _ revision: Int,
    salt: String, line: Int
  ) -> [Value] {
    [
      member.value.value, revision.value, salt.value, particulars.phone.value,
      particulars.identity.value, seal(particulars, salt: salt).value, line.value,
    ]
  }

  static func seal(_ particulars: PrivateParticulars, salt: String) -> String {
    var seal = Fingerprint()
    for text in [salt, particulars.phone, particulars.identity] { seal.add(framed: text) }
    return seal.digits()
  }

  package func particulars(of member: Identifier<Member>) throws -> PrivateParticulars {
    let row = try engine.first(
      """
      SELECT phone, identity
      FROM member_private
      WHERE committee = $1 AND term = $2 AND id = $3
      ORDER BY rev DESC
      LIMIT 1
      """, scope + [member.value.value])
    return PrivateParticulars(phone: row?.text(0) ?? "", identity: row?.text(1) ?? "")
  }

  /// A member as last recorded; nil for an unknown number and for one whose enrolment was taken back.
  package func member(_ id: Identifier<Member>) throws -> KeptMember? {
    try engine.first(
      """
      SELECT id, rev, number, name, sex, born, ethnicity, sector, party, unit, education, seat,
        state, ranked, list_place, more, change
      FROM member
      WHERE committee = $1 AND term = $2 AND id = $3
      ORDER BY rev DESC
      LIMIT 1
      """, scope + [id.value.value]
    ).flatMap { $0.text(16) == "void" ? nil : KeptMember($0) }
  }

  /// Some members as last recorded, those after one, by their identifiers. From the facts alone: the roll
  /// is not asked.
  package func members(after id: Identifier<Member>, count: Int) throws -> [KeptMember] {
    try engine.run(
      """
      SELECT id, rev, number, name, sex, born, ethnicity, sector, party, unit, education, seat,
        state, ranked, list_place, more
      FROM member
      WHERE committee = $1 AND term = $2 AND id > $3 AND change <> 'void'
        AND NOT EXISTS (
          SELECT 1 FROM member AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.id = member.id
            AND later.rev > member.rev)
      ORDER BY id
      LIMIT $4
      """, scope + [id.value.value, count.value]
    ).map(KeptMember.init)
  }

  /// The member with a number on the roll; nil for none.
  package func member(numbered number: String) throws -> Identifier<Member>? {
    try engine.first(
      "SELECT member FROM roll WHERE committee = $1 AND term = $2 AND number = $3",
      scope + [number.value]
    ).map { Identifier($0.integer(0)) }
  }
}

extension KeptMember {
  package init(id: Identifier<Member>, revision: Int, of member: Member) {
    self.init(id: id, revision: revision, member: member, isGone: false)
  }

  init(_ row: Row) {
    var member = Member(number: row.text(2), name: row.text(3), sector: row.text(7))
    member.sex = row.text(4)
    member.born = Day(iso: row.text(5))
    member.ethnicity = row.text(6)
    member.party = row.text(8)
    member.unit = row.text(9)
    member.education = row.text(10)
    member.seat = Seat(rawValue: row.text(11)) ?? .member
    member.state = MemberState(rawValue: row.text(12)) ?? .serving
    member.isRanked = row.integer(13) == 1
    member.listPlace = row.optionalInteger(14)
    member.more = JSON.texts(row.text(15))
    self.init(
      id: Identifier(row.integer(0)), revision: row.integer(1), member: member, isGone: false)
  }
}
