extension Schema {
  /// One chain of lines for each committee.
  static let journal = """
    CREATE TABLE chain_head (
      committee BIGINT PRIMARY KEY, seq BIGINT NOT NULL,
      hash TEXT NOT NULL CHECK (length(hash) = 64));
    CREATE TABLE journal (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, seq BIGINT NOT NULL CHECK (seq >= 1),
      at TEXT NOT NULL, actor TEXT NOT NULL, session TEXT NOT NULL, act TEXT NOT NULL,
      kind TEXT NOT NULL, object BIGINT NOT NULL, title TEXT NOT NULL, reason TEXT NOT NULL,
      token TEXT NOT NULL, revision BIGINT NOT NULL, payload TEXT NOT NULL,
      previous TEXT NOT NULL CHECK (length(previous) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      CHECK (act NOT IN ('amend', 'withdraw') OR length(trim(reason)) >= 4),
      PRIMARY KEY (committee, seq),
      UNIQUE (committee, token),
      UNIQUE (committee, previous),
      UNIQUE (committee, hash));
    CREATE INDEX journal_object ON journal (committee, kind, object, seq);

    """
}
