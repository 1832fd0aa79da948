import Domain

/// The members of a state that few are in, in each order: these few are sorted anew each time.
enum StateRoll {
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
      AND state = $5 AND ($4 = '' OR roll.sector = $4)
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
      AND state = $5 AND ($4 = '' OR roll.sector = $4)
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
      AND state = $5 AND ($4 = '' OR roll.sector = $4)
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
      AND state = $5 AND ($4 = '' OR roll.sector = $4)
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
      AND state = $5 AND ($4 = '' OR roll.sector = $4)
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
      AND state = $5 AND ($4 = '' OR roll.sector = $4)
      AND (pinyin, roll.member) < ($6, $8)
    ORDER BY pinyin DESC, roll.member DESC
    LIMIT $9
    """

  private static let pointsUp = """
    SELECT roll.member, number, name, roll.sector, party, seat, state, points, attended, grade,
      number
    FROM roll
    JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
      AND total.member = roll.member
    WHERE roll.committee = $1 AND roll.term = $2
      AND state = $5 AND ($4 = '' OR roll.sector = $4)
      AND (points, roll.member) > ($7, $8)
    ORDER BY points, roll.member
    LIMIT $9
    """

  private static let pointsDown = """
    SELECT roll.member, number, name, roll.sector, party, seat, state, points, attended, grade,
      number
    FROM roll
    JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
      AND total.member = roll.member
    WHERE roll.committee = $1 AND roll.term = $2
      AND state = $5 AND ($4 = '' OR roll.sector = $4)
      AND (points, roll.member) < ($7, $8)
    ORDER BY points DESC, roll.member DESC
    LIMIT $9
    """
}
