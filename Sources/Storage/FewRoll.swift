import Domain

/// The members whose points of a year are within a range that few are in: these few are sorted anew each time.
enum FewRoll {
  /// The statement of one direction. `$3` is the year, `$4` the sector, `$5` the state, `$6` and `$7` the
  /// range, `$8` the order, `$9` and `$10` the place to go on from, `$11` the number of rows.
  static func statement(isDown: Bool) -> String { isDown ? down : up }

  private static let up = """
    SELECT roll.member, number, name, roll.sector, party, seat, state, points, attended, grade,
      CASE CAST($8 AS TEXT)
        WHEN 'strokes' THEN stroke_key WHEN 'pinyin' THEN pinyin ELSE number END
    FROM total
    JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = total.member
    WHERE total.committee = $1 AND total.term = $2 AND total.year = $3
      AND points >= $6 AND points <= $7
      AND ($4 = '' OR roll.sector = $4) AND ($5 = '' OR state = $5)
      AND (CASE CAST($8 AS TEXT)
        WHEN 'strokes' THEN stroke_key WHEN 'pinyin' THEN pinyin ELSE number END, roll.member)
        > ($9, $10)
    ORDER BY CASE CAST($8 AS TEXT)
      WHEN 'strokes' THEN stroke_key WHEN 'pinyin' THEN pinyin ELSE number END, roll.member
    LIMIT $11
    """

  private static let down = """
    SELECT roll.member, number, name, roll.sector, party, seat, state, points, attended, grade,
      CASE CAST($8 AS TEXT)
        WHEN 'strokes' THEN stroke_key WHEN 'pinyin' THEN pinyin ELSE number END
    FROM total
    JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = total.member
    WHERE total.committee = $1 AND total.term = $2 AND total.year = $3
      AND points >= $6 AND points <= $7
      AND ($4 = '' OR roll.sector = $4) AND ($5 = '' OR state = $5)
      AND (CASE CAST($8 AS TEXT)
        WHEN 'strokes' THEN stroke_key WHEN 'pinyin' THEN pinyin ELSE number END, roll.member)
        < ($9, $10)
    ORDER BY CASE CAST($8 AS TEXT)
      WHEN 'strokes' THEN stroke_key WHEN 'pinyin' THEN pinyin ELSE number END DESC,
      roll.member DESC
    LIMIT $11
    """
}
