extension Schema {
  /// What can be made anew from the facts at any time, kept so that no list and no count needs a scan:
  /// the roll of current members, the keys of their names, the totals of their years, the sums of those
  /// by sector (tally; year 0 counts heads alone) and the ranked heads at each number of points (rung).
  /// Only `told` cannot be made anew: what each receipt said of points.
  static let derived = """
    CREATE TABLE roll (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, member BIGINT NOT NULL,
      rev BIGINT NOT NULL, number TEXT NOT NULL, name TEXT NOT NULL, pinyin TEXT NOT NULL,
      stroke_key TEXT NOT NULL, sector TEXT NOT NULL, party TEXT NOT NULL, seat TEXT NOT NULL,
      state TEXT NOT NULL, ranked BIGINT NOT NULL,
      PRIMARY KEY (committee, term, member),
      UNIQUE (committee, term, number));
    CREATE INDEX roll_pinyin ON roll (committee, term, pinyin, member);
    CREATE INDEX roll_strokes ON roll (committee, term, stroke_key, member);
    CREATE TABLE name_key (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, key TEXT NOT NULL,
      member BIGINT NOT NULL);
    CREATE UNIQUE INDEX name_key_found ON name_key (committee, term, key, member);
    CREATE INDEX name_key_member ON name_key (committee, term, member);
    CREATE TABLE total (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, year BIGINT NOT NULL,
      member BIGINT NOT NULL, sector TEXT NOT NULL, points BIGINT NOT NULL,
      attended BIGINT NOT NULL, entries BIGINT NOT NULL, grade TEXT NOT NULL,
      ranked BIGINT NOT NULL,
      PRIMARY KEY (committee, term, year, member));
    CREATE INDEX total_points ON total (committee, term, year, points, member);
    CREATE TABLE tally (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, year BIGINT NOT NULL,
      sector TEXT NOT NULL, members BIGINT NOT NULL, active BIGINT NOT NULL,
      attended BIGINT NOT NULL, ranked BIGINT NOT NULL, ranked_active BIGINT NOT NULL,
      points BIGINT NOT NULL,
      PRIMARY KEY (committee, term, year, sector));
    CREATE TABLE rung (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, year BIGINT NOT NULL,
      points BIGINT NOT NULL, heads BIGINT NOT NULL,
      PRIMARY KEY (committee, term, year, points));
    CREATE TABLE told (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, seq BIGINT NOT NULL,
      place BIGINT NOT NULL, member BIGINT NOT NULL, name TEXT NOT NULL, year BIGINT NOT NULL,
      before BIGINT NOT NULL, after BIGINT NOT NULL,
      PRIMARY KEY (committee, seq, place));

    """
}
