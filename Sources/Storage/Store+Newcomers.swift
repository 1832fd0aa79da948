import Domain

/// A member whom the roll did not have, with all that comes along.
package struct Newcomer: Hashable, Sendable {
  package let kept: KeptMember
  package let name: StoredName
  package let particulars: PrivateParticulars
  /// Sixteen random bytes as hexadecimal digits, or what stands for them.
  package let salt: String
  /// The first of each group.
  package let memberships: [Membership]

  package init(
    _ kept: KeptMember, name: StoredName, _ particulars: PrivateParticulars, salt: String,
    _ memberships: [Membership]
  ) {
    self.kept = kept
    self.name = name
    self.particulars = particulars
    self.salt = salt
    self.memberships = memberships
  }
}

extension Store {
  /// Adds many new members at once, each with a first revision; the heads are left to `count`.
  package func add(_ newcomers: [Newcomer], line: Int) throws {
    try engine.run(
      Store.memberInsertion,
      each: newcomers.map { scope + Store.memberColumns($0.kept, line: line) })
    try engine.run(
      Store.privateInsertion,
      each: newcomers.map {
        scope + Store.privateColumns($0.particulars, $0.kept.id, 1, salt: $0.salt, line: line)
      })
    try engine.run(
      Store.membershipInsertion,
      each: newcomers.flatMap(\.memberships).map {
        scope + Store.membershipColumns($0, revision: 1, line: line)
      })
    try engine.run(
      Store.rollInsertion, each: newcomers.map { scope + Store.rollColumns($0.kept, $0.name) })
    try engine.run(
      Store.keyInsertion,
      each: newcomers.flatMap { newcomer in
        Store.searchKeys(newcomer.kept, newcomer.name).map {
          scope + [$0.value, newcomer.kept.id.value.value]
        }
      })
  }

  private static let membershipInsertion = """
    INSERT INTO membership VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    """

  private static func membershipColumns(
    _ membership: Membership, revision: Int, line: Int
  ) -> [Value] {
    [
      membership.group.value.value, membership.member.value.value, revision.value,
      membership.duty.rawValue.value, membership.from.iso.value,
      (membership.to?.iso ?? "").value, line.value,
    ]
  }

  /// Puts very many members on the roll whole or not at all, whose orders are made when all are there.
  package func enrolling(_ body: () throws -> Void) throws {
    try engine.transaction(
      without: ["roll_pinyin", "roll_strokes", "name_key_found", "name_key_member"], body)
  }
}
