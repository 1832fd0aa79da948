import Domain

extension Store {
  /// Adopts a rule book as the next version.
  package func adopt(_ body: String, title: String, effective: Day, line: Int) throws {
    _ = try engine.run(
      """
      INSERT INTO rule_book
      SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), coalesce(max(version), 0) + 1,
        CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT), CAST($6 AS TEXT), CAST($7 AS BIGINT)
      FROM rule_book
      WHERE committee = $1 AND term = $2
      """,
      [
        committee.value, term.value, effective.iso.value, title.value, body.value,
        Fingerprint.of(Array(body.utf8)).value, line.value,
      ])
  }

  /// Every rule book that was adopted, latest first.
  package func ruleBooks() throws -> [AdoptedBook] {
    try engine.run(
      """
      SELECT version, title, effective, fingerprint, recorded
      FROM rule_book
      WHERE committee = $1 AND term = $2
      ORDER BY version DESC
      """, scope
    ).compactMap(AdoptedBook.init)
  }

  /// The rule book in force on the last day of a year, and its text; nil for none.
  package func bookInForce(in year: Int) throws -> (book: AdoptedBook, text: String)? {
    try kept(
      """
      SELECT version, title, effective, fingerprint, recorded, body
      FROM rule_book
      WHERE committee = $1 AND term = $2 AND effective <= $3
      ORDER BY effective DESC, version DESC
      LIMIT 1
      """, "\(year)-12-31".value)
  }

  /// An adopted rule book and its text; nil for an unknown number.
  package func book(version: Int) throws -> (book: AdoptedBook, text: String)? {
    try kept(
      """
      SELECT version, title, effective, fingerprint, recorded, body
      FROM rule_book
      WHERE committee = $1 AND term = $2 AND version = $3
      """, version.value)
  }

  /// The number of the last rule book; 0 for none.
  package func lastBookVersion() throws -> Int {
    try engine.first(
      "SELECT coalesce(max(version), 0) FROM rule_book WHERE committee = $1 AND term = $2", scope)?
      .integer(0) ?? 0
  }

  private func kept(_ sql: String, _ key: Value) throws -> (book: AdoptedBook, text: String)? {
    guard let row = try engine.first(sql, scope + [key]), let book = AdoptedBook(row) else {
      return nil
    }
    return (book, row.text(5))
  }
}

extension AdoptedBook {
  fileprivate init?(_ row: Row) {
    guard let effective = Day(iso: row.text(2)) else { return nil }
    self.init(
      version: row.integer(0), title: row.text(1), effective: effective,
      fingerprint: row.text(3), sequence: row.integer(4))
  }
}
