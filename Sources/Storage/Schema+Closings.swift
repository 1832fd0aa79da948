extension Schema {
  /// The third step: what was taken back whole after it was made, and what of it was brought back.
  static let closings = closingFacts + closingTables.map(\.guards).joined()

  static let closingTables: [FactTable] = [
    FactTable(
      "closing", keys: ["committee, term, kind, id, rev"],
      numbers: "committee, term, id, rev, is_closed, recorded")
  ]

  private static let closingFacts = """
    CREATE TABLE closing (
      committee BIGINT NOT NULL, term BIGINT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('group', 'workstation', 'book', 'readingRoom', 'import')),
      id BIGINT NOT NULL, rev BIGINT NOT NULL CHECK (rev >= 1),
      is_closed BIGINT NOT NULL CHECK (is_closed IN (0, 1)), recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, kind, id, rev),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX closing_recorded ON closing (committee, recorded);

    """
}
