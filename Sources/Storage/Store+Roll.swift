import Domain

extension Store {
  /// A page of the roll with the points of a year.
  ///
  /// What was typed finds members by the beginning of a stored key; of very many hits the first 2,000 by key.
  package func roll(_ query: MemberQuery, key: String) throws -> Page<MemberRow> {
    let order = RollOrder(query)
    let bound = query.window.anchor.cursor
    let rows = try engine.run(
      order.statement,
      scope + [
        query.year.value, key.value, (key + "\u{10FFFF}").value, (query.sector ?? "").value,
        (query.state?.rawValue ?? "").value, (bound?.text ?? "").value,
        (bound?.number ?? 0).value, (bound?.id ?? 0).value, (query.window.count + 1).value,
      ])
    let isPlain = key.isEmpty && query.sector == nil && query.state == nil
    return Page(
      rows.map { MemberRow($0, order: query.order) }, query.window,
      total: isPlain ? try members() : nil)
  }

  /// Some members by what was typed: an exact number or name first, then by the length of the key found.
  package func candidates(matching key: String, year: Int, limit: Int) throws -> [MemberRow] {
    try engine.run(
      """
      SELECT roll.member, number, name, sector, party, seat, state, coalesce(points, 0),
        coalesce(attended, 0), coalesce(grade, ''), number
      FROM (
        SELECT member, min(length(key)) AS size
        FROM (
          SELECT member, key
          FROM name_key
          WHERE committee = $1 AND term = $2 AND key >= $3 AND key < $4
          ORDER BY key
          LIMIT 2000) AS near
        GROUP BY member) AS found
      JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = found.member
      LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $5
        AND total.member = roll.member
      WHERE state <> 'left'
      ORDER BY CASE WHEN number = $3 THEN 0 ELSE 1 END, size, coalesce(attended, 0) DESC, number
      LIMIT $6
      """,
      scope + [key.value, (key + "\u{10FFFF}").value, year.value, limit.value]
    ).map { MemberRow($0, order: .number) }
  }

  /// The rows of some members, in the order asked for.
  package func rows(of members: [Identifier<Member>], year: Int) throws -> [MemberRow] {
    try members.compactMap { member in
      try engine.first(
        """
        SELECT roll.member, number, name, sector, party, seat, state, coalesce(points, 0),
          coalesce(attended, 0), coalesce(grade, ''), number
        FROM roll
        LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $4
          AND total.member = roll.member
        WHERE roll.committee = $1 AND roll.term = $2 AND roll.member = $3
        """, scope + [member.value.value, year.value]
      ).map { MemberRow($0, order: .number) }
    }
  }
}

extension MemberRow {
  init(_ row: Row, order: MemberOrder) {
    let id = row.integer(0)
    let points = row.integer(7)
    self.init(
      id: Identifier(id), number: row.text(1), name: row.text(2), sector: row.text(3),
      party: row.text(4), seat: Seat(rawValue: row.text(5)) ?? .member,
      state: MemberState(rawValue: row.text(6)) ?? .serving,
      points: Points(thousandths: points), attended: row.integer(8), grade: row.text(9),
      cursor: order == .points
        ? Cursor(text: "", number: points, id: id) : Cursor(text: row.text(10), number: 0, id: id))
  }
}

/// The statement of one order of the roll, in one direction, from one kind of place.
///
/// The pieces are constants of this file: nothing that a clerk or a file says ever becomes part of it. `$3`
/// is the year, `$4` and `$5` the key, `$6` the sector, `$7` the state, `$8` to `$10` the cursor, `$11` the
/// number of rows.
private struct RollOrder {
  let statement: String

  init(_ query: MemberQuery) {
    let isBackward = query.window.anchor.isBackward
    let isUp = query.isDescending == isBackward
    let column =
      switch query.order {
      case .number: "roll.number"
      case .strokes: "roll.stroke_key"
      case .pinyin: "roll.pinyin"
      case .points: "total.points"
      }
    let start = query.order == .points ? "$9" : "$8"
    let sign = isUp ? ">" : "<"
    let from =
      query.window.anchor.cursor == nil
      ? "" : "AND (\(column), roll.member) \(sign) (\(start), $10)"
    let way = isUp ? "" : "DESC"
    let join = query.order == .points ? "JOIN" : "LEFT JOIN"
    let key = query.text.isEmpty ? "" : RollOrder.key
    let sector = query.sector == nil ? "" : "AND roll.sector = $6"
    let state = query.state == nil ? "" : "AND roll.state = $7"
    let shown = query.order == .points ? "roll.number" : column
    statement = """
      SELECT roll.member, roll.number, roll.name, roll.sector, roll.party, roll.seat, roll.state,
        coalesce(total.points, 0), coalesce(total.attended, 0), coalesce(total.grade, ''), \(shown)
      FROM roll
      \(join) total ON total.committee = $1 AND total.term = $2 AND total.year = $3
        AND total.member = roll.member
      WHERE roll.committee = $1 AND roll.term = $2 \(key) \(sector) \(state) \(from)
      ORDER BY \(column) \(way), roll.member \(way)
      LIMIT $11
      """
  }

  private static let key = """
    AND roll.member IN (
      SELECT member
      FROM name_key
      WHERE committee = $1 AND term = $2 AND key >= $4 AND key < $5
      ORDER BY key
      LIMIT 2000)
    """
}
