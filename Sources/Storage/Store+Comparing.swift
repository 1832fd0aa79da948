import Domain

/// What is kept beside the facts, held against them; nothing is written.
extension Store {
  /// The tables of sums with rows that counting anew does not give, and how many.
  package func wrongSums() throws -> [Verification.Fault] {
    let everyYear = scope + [1.value, 9_999.value]
    var faults = try SumTable.all.compactMap { sums in
      let rows = try [sums.surplus, sums.missing].map {
        try engine.first($0, everyYear)?.integer(0) ?? 0
      }.reduce(0, max)
      return rows == 0 ? nil : Verification.Fault.wrongSums(table: sums.name, rows: rows)
    }
    let rows = try engine.first(Store.disordered, scope)?.integer(0) ?? 0
    if rows > 0 { faults.append(.wrongSums(table: "total", rows: rows)) }
    return faults
  }

  /// Totals that would be listed at another place than their own.
  private static let disordered = """
    SELECT count(*)
    FROM total
    JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = total.member
    WHERE total.committee = $1 AND total.term = $2
      AND (descent <> 0 - points OR strokes <> stroke_key)
    """

  /// The members whose private particulars are not what was sealed.
  package func brokenSeals() throws -> [Identifier<Member>] {
    var broken: [Identifier<Member>] = []
    try engine.scan(
      """
      SELECT id, salt, phone, identity, sealed
      FROM member_private
      WHERE committee = $1 AND term = $2
      ORDER BY id, rev
      """, scope
    ) { row in
      let particulars = PrivateParticulars(phone: row.text(2), identity: row.text(3))
      guard Store.seal(particulars, salt: row.text(1)) != row.text(4) else { return }
      broken.append(Identifier(row.integer(0)))
    }
    return broken
  }
}
