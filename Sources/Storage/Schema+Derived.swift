extension Schema {
  /// The fourth step: members are found by the last four digits of their telephone numbers.
  static let phoneTails = """
    CREATE INDEX member_private_tail
      ON member_private (committee, term, substr(phone, length(phone) - 3), id);

    """

  /// The fifth step: all that scoring asks of an activity in one place, for each save asks it of hundreds.
  static let activityFacts = """
    CREATE INDEX activity_facts
      ON activity (committee, term, id, rev, change, day, kind, admission, half_days);
    """

  /// What can be made anew from the facts at any time, kept so that no list and no count needs a scan:
  /// the roll of current members, the keys of their names, the totals of their years (descent is the points
  /// below zero, so that the most come first where equals go up by strokes), the sums of those
  /// by sector (tally; year 0 counts heads alone) and by group (body_tally), the ranked heads at each
  /// number of points with each grade (rung), the activities of a month by all that summaries ask (calendar; 0 where an
  /// activity has no station, room or book), how many reading sessions each member was at (reader), and
  /// the works of a year by kind (work_tally).
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
    CREATE INDEX roll_sector_numbers ON roll (committee, term, sector, number, member);
    CREATE INDEX roll_sector_pinyin ON roll (committee, term, sector, pinyin, member);
    CREATE INDEX roll_sector_strokes ON roll (committee, term, sector, stroke_key, member);
    CREATE INDEX roll_states ON roll (committee, term, state, sector, member);
    CREATE TABLE name_key (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, key TEXT NOT NULL,
      member BIGINT NOT NULL);
    CREATE UNIQUE INDEX name_key_found ON name_key (committee, term, key, member);
    CREATE INDEX name_key_member ON name_key (committee, term, member);
    CREATE TABLE total (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, year BIGINT NOT NULL,
      member BIGINT NOT NULL, sector TEXT NOT NULL, points BIGINT NOT NULL,
      attended BIGINT NOT NULL, entries BIGINT NOT NULL, grade TEXT NOT NULL,
      ranked BIGINT NOT NULL, descent BIGINT NOT NULL, strokes TEXT NOT NULL,
      PRIMARY KEY (committee, term, year, member));
    CREATE INDEX total_places ON total (committee, term, year, ranked, descent, strokes, member);
    CREATE INDEX total_points ON total (committee, term, year, points, member);
    CREATE INDEX total_sectors ON total (committee, term, year, sector, points, member);
    CREATE TABLE tally (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, year BIGINT NOT NULL,
      sector TEXT NOT NULL, members BIGINT NOT NULL, active BIGINT NOT NULL,
      attended BIGINT NOT NULL, ranked BIGINT NOT NULL, ranked_active BIGINT NOT NULL,
      points BIGINT NOT NULL,
      PRIMARY KEY (committee, term, year, sector));
    CREATE TABLE body_tally (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, year BIGINT NOT NULL,
      body BIGINT NOT NULL, members BIGINT NOT NULL, active BIGINT NOT NULL,
      attended BIGINT NOT NULL, ranked BIGINT NOT NULL, ranked_active BIGINT NOT NULL,
      points BIGINT NOT NULL,
      PRIMARY KEY (committee, term, year, body));
    CREATE TABLE calendar (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, year BIGINT NOT NULL,
      month BIGINT NOT NULL, kind TEXT NOT NULL, workstation BIGINT NOT NULL,
      station_act TEXT NOT NULL, reading_room BIGINT NOT NULL, book BIGINT NOT NULL,
      activities BIGINT NOT NULL, audience BIGINT NOT NULL, present BIGINT NOT NULL,
      PRIMARY KEY (committee, term, year, month, kind, workstation, station_act, reading_room,
        book));
    CREATE TABLE reader (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, year BIGINT NOT NULL,
      member BIGINT NOT NULL, sessions BIGINT NOT NULL,
      PRIMARY KEY (committee, term, year, member));
    CREATE TABLE work_tally (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, year BIGINT NOT NULL,
      kind TEXT NOT NULL, works BIGINT NOT NULL,
      PRIMARY KEY (committee, term, year, kind));
    CREATE TABLE rung (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, year BIGINT NOT NULL,
      points BIGINT NOT NULL, grade TEXT NOT NULL, heads BIGINT NOT NULL,
      PRIMARY KEY (committee, term, year, points, grade));
    CREATE TABLE told (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, seq BIGINT NOT NULL,
      place BIGINT NOT NULL, member BIGINT NOT NULL, name TEXT NOT NULL, year BIGINT NOT NULL,
      before BIGINT NOT NULL, after BIGINT NOT NULL,
      PRIMARY KEY (committee, seq, place));

    """
}
