import Domain

/// The roll in each order, everybody or those of a state that most are in.
enum WholeRoll {
  /// The statement of one order in one direction. `$3` is the year, `$4` the sector, `$5` the state, `$6`
  /// to `$8` the place to go on from, `$9` the number of rows.
  static func statement(_ order: MemberOrder, isDown: Bool) -> String {
    switch order {
    case .number: isDown ? numbersDown : numbersUp
    case .strokes: isDown ? strokesDown : strokesUp
    case .pinyin: isDown ? pinyinDown : pinyinUp
    case .points: isDown ? pointsDown : pointsUp
    }
  }

  private static let numbersUp = """
    SELECT roll.member, number, name, roll.sector, party, seat, state, coalesce(points, 0),
      coalesce(attended, 0), coalesce(grade, ''), number
    FROM roll
    LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
      AND total.member = roll.member
    WHERE roll.committee = $1 AND roll.term = $2
      AND ($5 = '' OR state = $5)
      AND (number, roll.member) > ($6, $8)
    ORDER BY number, roll.member
    LIMIT $9
    """

  private static let numbersDown = """
    SELECT roll.member, number, name, roll.sector, party, seat, state, coalesce(points, 0),
      coalesce(attended, 0), coalesce(grade, ''), number
    FROM roll
    LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
      AND total.member = roll.member
    WHERE roll.committee = $1 AND roll.term = $2
      AND ($5 = '' OR state = $5)
      AND (number, roll.member) < ($6, $8)
    ORDER BY number DESC, roll.member DESC
    LIMIT $9
    """

  private static let strokesUp = """
    SELECT roll.member, number, name, roll.sector, party, seat, state, coalesce(points, 0),
      coalesce(attended, 0), coalesce(grade, ''), stroke_key
    FROM roll
    LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
      AND total.member = roll.member
    WHERE roll.committee = $1 AND roll.term = $2
      AND ($5 = '' OR state = $5)
      AND (stroke_key, roll.member) > ($6, $8)
    ORDER BY stroke_key, roll.member
    LIMIT $9
    """

  private static let strokesDown = """
    SELECT roll.member, number, name, roll.sector, party, seat, state, coalesce(points, 0),
      coalesce(attended, 0), coalesce(grade, ''), stroke_key
    FROM roll
    LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
      AND total.member = roll.member
    WHERE roll.committee = $1 AND roll.term = $2
      AND ($5 = '' OR state = $5)
      AND (stroke_key, roll.member) < ($6, $8)
    ORDER BY stroke_key DESC, roll.member DESC
    LIMIT $9
    """

  private static let pinyinUp = """
    SELECT roll.member, number, name, roll.sector, party, seat, state, coalesce(points, 0),
      coalesce(attended, 0), coalesce(grade, ''), pinyin
    FROM roll
    LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
      AND total.member = roll.member
    WHERE roll.committee = $1 AND roll.term = $2
      AND ($5 = '' OR state = $5)
      AND (pinyin, roll.member) > ($6, $8)
    ORDER BY pinyin, roll.member
    LIMIT $9
    """

  private static let pinyinDown = """
    SELECT roll.member, number, name, roll.sector, party, seat, state, coalesce(points, 0),
      coalesce(attended, 0), coalesce(grade, ''), pinyin
    FROM roll
    LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
      AND total.member = roll.member
    WHERE roll.committee = $1 AND roll.term = $2
      AND ($5 = '' OR state = $5)
      AND (pinyin, roll.member) < ($6, $8)
    ORDER BY pinyin DESC, roll.member DESC
    LIMIT $9
    """

  private static let pointsUp = """
    SELECT total.member, number, name, total.sector, party, seat, state, points, attended, grade,
      number
    FROM total
    JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = total.member
    WHERE total.committee = $1 AND total.term = $2 AND total.year = $3
      AND ($5 = '' OR state = $5)
      AND (points, total.member) > ($7, $8)
    ORDER BY points, total.member
    LIMIT $9
    """

  private static let pointsDown = """
    SELECT total.member, number, name, total.sector, party, seat, state, points, attended, grade,
      number
    FROM total
    JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = total.member
    WHERE total.committee = $1 AND total.term = $2 AND total.year = $3
      AND ($5 = '' OR state = $5)
      AND (points, total.member) < ($7, $8)
    ORDER BY points DESC, total.member DESC
    LIMIT $9
    """
}
