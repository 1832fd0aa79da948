extension Schema {
  /// The second step: what was published, and what followed.
  static let publications =
    publicationFacts + publicationTables.map(\.guards).joined()

  static let publicationTables: [FactTable] = [
    FactTable(
      "publication", keys: ["committee, term, id", "committee, term, corrects"],
      numbers: "committee, term, id, year, shows_points, book, head, recorded",
      optional: "corrects"),
    FactTable(
      "published",
      keys: ["committee, term, publication, line", "committee, term, publication, member"],
      numbers: "committee, term, publication, line, member, points, place, recorded"),
    FactTable(
      "objection", keys: ["committee, term, publication, number, rev"],
      numbers: "committee, term, publication, number, rev, recorded"),
    FactTable(
      "final_notice", keys: ["committee, term, publication"],
      numbers: "committee, term, publication, recorded"),
  ]

  /// The fifth step: what only some publications have, the last day that counts (empty for the whole year)
  /// and whom to turn to.
  static let announcements = announcementFacts + announcementTables.map(\.guards).joined()

  static let announcementTables: [FactTable] = [
    FactTable(
      "announcement", keys: ["committee, term, publication"],
      numbers: "committee, term, publication, recorded")
  ]

  private static let announcementFacts = """
    CREATE TABLE announcement (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, publication BIGINT NOT NULL,
      through TEXT NOT NULL CHECK (length(through) IN (0, 10)), contact TEXT NOT NULL,
      recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, publication),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX announcement_recorded ON announcement (committee, recorded);

    """

  private static let publicationFacts = """
    CREATE TABLE publication (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL, title TEXT NOT NULL,
      year BIGINT NOT NULL, from_day TEXT NOT NULL CHECK (length(from_day) = 10),
      to_day TEXT NOT NULL CHECK (length(to_day) = 10),
      shows_points BIGINT NOT NULL CHECK (shows_points IN (0, 1)), corrects BIGINT,
      reason TEXT NOT NULL, book BIGINT NOT NULL, book_sha256 TEXT NOT NULL,
      program TEXT NOT NULL, head BIGINT NOT NULL, head_hash TEXT NOT NULL,
      document TEXT NOT NULL, document_sha256 TEXT NOT NULL, recorded BIGINT NOT NULL,
      CHECK (corrects IS NULL OR length(trim(reason)) >= 4),
      CHECK (from_day <= to_day),
      PRIMARY KEY (committee, term, id),
      UNIQUE (committee, term, corrects),
      FOREIGN KEY (committee, term, book) REFERENCES rule_book (committee, term, version),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX publication_recorded ON publication (committee, recorded);
    CREATE TABLE published (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, publication BIGINT NOT NULL,
      line BIGINT NOT NULL CHECK (line >= 1), member BIGINT NOT NULL, number TEXT NOT NULL,
      name TEXT NOT NULL, sector TEXT NOT NULL, points BIGINT NOT NULL, grade TEXT NOT NULL,
      place BIGINT NOT NULL, recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, publication, line),
      UNIQUE (committee, term, publication, member),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX published_recorded ON published (committee, recorded);
    CREATE TABLE objection (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, publication BIGINT NOT NULL,
      number BIGINT NOT NULL CHECK (number >= 1), rev BIGINT NOT NULL CHECK (rev IN (1, 2)),
      day TEXT NOT NULL CHECK (length(day) = 10), objector TEXT NOT NULL, body TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('', 'upheld', 'dismissed')),
      reason TEXT NOT NULL, recorded BIGINT NOT NULL,
      CHECK ((rev = 1) = (verdict = '')),
      PRIMARY KEY (committee, term, publication, number, rev),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX objection_recorded ON objection (committee, recorded);
    CREATE TABLE final_notice (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, publication BIGINT NOT NULL,
      day TEXT NOT NULL CHECK (length(day) = 10), document TEXT NOT NULL,
      document_sha256 TEXT NOT NULL, recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, publication),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX final_notice_recorded ON final_notice (committee, recorded);

    """
}
