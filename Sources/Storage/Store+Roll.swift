import Domain

extension Store {
  /// A page of the roll with the points of a year.
  ///
  /// What was typed finds members by the beginning of a stored key; of very many hits the first 500 in
  /// the order of the keys. Cost: that of the page, whatever the number of members.
  ///
  /// Where only some points are wanted, members with others may be left out: in the order of points, and
  /// where few have them.
  package func roll(
    _ query: MemberQuery, key: String, within points: ClosedRange<Int>?
  ) throws -> Page<MemberRow> {
    guard key.isEmpty else { return found(try hits(query, key: key), query) }
    // A year without totals has nothing to sort by: everybody has none.
    var query = query
    if query.order == .points, try !isScored(query.year) { query.order = .number }
    if let points, query.order != .points, let few = try few(query, within: points) { return few }
    let points = points ?? Int.min...Int.max
    let bound = query.window.anchor.cursor
    let isDown = query.isDescending != query.window.anchor.isBackward
    let edge = isDown ? points.upperBound : points.lowerBound
    // A place beyond the points is as good as none.
    let near = bound.flatMap { bound in
      query.order == .points && (isDown ? bound.number > edge : bound.number < edge) ? nil : bound
    }
    let rows = try engine.run(
      Store.statement(query, isDown: isDown),
      scope + [
        query.year.value, (query.sector ?? "").value, (query.state?.rawValue ?? "").value,
        (bound?.text ?? (isDown ? "\u{10FFFF}" : "")).value,
        (near?.number ?? edge).value, (near?.id ?? (isDown ? Int.max : 0)).value,
        (query.window.count + 1).value,
      ])
    let isPlain = query.sector == nil && query.state == nil && points == Int.min...Int.max
    return Page(
      rows.map { MemberRow($0, order: query.order) }.filter {
        query.order != .points || points.contains($0.points.thousandths)
      }, query.window, total: isPlain ? try members() : nil)
  }

  /// A page of those whose points are within a range, where 10,000 at most are; nil where there are more, and
  /// where who has none is within. Cost: O(those within), whatever the number of members.
  private func few(
    _ query: MemberQuery, within points: ClosedRange<Int>
  ) throws -> Page<MemberRow>? {
    guard !points.contains(0), try areFew(points, query.year) else { return nil }
    let bound = query.window.anchor.cursor
    let isDown = query.isDescending != query.window.anchor.isBackward
    let rows = try engine.run(
      FewRoll.statement(isDown: isDown),
      scope + [
        query.year.value, (query.sector ?? "").value, (query.state?.rawValue ?? "").value,
        points.lowerBound.value, points.upperBound.value, query.order.rawValue.value,
        (bound?.text ?? (isDown ? "\u{10FFFF}" : "")).value,
        (bound?.id ?? (isDown ? Int.max : 0)).value, (query.window.count + 1).value,
      ])
    return Page(rows.map { MemberRow($0, order: query.order) }, query.window, total: nil)
  }

  private func areFew(_ points: ClosedRange<Int>, _ year: Int) throws -> Bool {
    let most = 10_000
    let found = try engine.first(
      """
      SELECT count(*)
      FROM (
        SELECT member
        FROM total
        WHERE committee = $1 AND term = $2 AND year = $3 AND points >= $4 AND points <= $5
        LIMIT $6) AS near
      """,
      scope + [
        year.value, points.lowerBound.value, points.upperBound.value, (most + 1).value,
      ])
    return (found?.integer(0) ?? 0) <= most
  }

  /// The statement that reads no more than it must.
  private static func statement(_ query: MemberQuery, isDown: Bool) -> String {
    if let state = query.state, state != .serving {
      return StateRoll.statement(query.order, isDown: isDown)
    }
    return query.sector == nil
      ? WholeRoll.statement(query.order, isDown: isDown)
      : SectorRoll.statement(query.order, isDown: isDown)
  }

  /// Everybody who was found by what was typed, in no order.
  private func hits(_ query: MemberQuery, key: String) throws -> [Row] {
    try engine.run(
      """
      SELECT roll.member, number, name, roll.sector, party, seat, state, coalesce(points, 0),
        coalesce(attended, 0), coalesce(grade, ''), number, stroke_key, pinyin
      FROM (
        SELECT DISTINCT member
        FROM (
          SELECT member
          FROM name_key
          WHERE committee = $1 AND term = $2 AND key >= $6 AND key < $7
          ORDER BY key, member
          LIMIT 500) AS near) AS found
      JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = found.member
      LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $3
        AND total.member = roll.member
      WHERE ($4 = '' OR roll.sector = $4) AND ($5 = '' OR state = $5)
      """,
      scope + [
        query.year.value, (query.sector ?? "").value, (query.state?.rawValue ?? "").value,
        key.value, (key + "\u{10FFFF}").value,
      ])
  }

  /// The window of a few found rows, sorted here as the database sorts the whole roll.
  private func found(_ rows: [Row], _ query: MemberQuery) -> Page<MemberRow> {
    let column =
      switch query.order {
      case .number, .points: 10
      case .strokes: 11
      case .pinyin: 12
      }
    var members = rows.map { row in
      MemberRow(row, order: query.order, text: row.text(column))
    }.sorted { $0.cursor.precedes($1.cursor) }
    if query.isDescending { members.reverse() }
    let bound = query.window.anchor.cursor
    let isBackward = query.window.anchor.isBackward
    if let bound {
      let isUp = query.isDescending == isBackward
      members.removeAll { isUp ? !bound.precedes($0.cursor) : !$0.cursor.precedes(bound) }
    }
    let total = bound == nil ? members.count : nil
    if isBackward { members.reverse() }
    let kept = Array(members.prefix(query.window.count + 1))
    return Page(kept, query.window, total: total)
  }

  /// Some members by what was typed: an exact number or name first, then by the length of the key found;
  /// of very many hits the first 250 in the order of the keys.
  package func candidates(matching key: String, year: Int, limit: Int) throws -> [MemberRow] {
    try engine.run(
      """
      SELECT roll.member, number, name, roll.sector, party, seat, state, coalesce(points, 0),
        coalesce(attended, 0), coalesce(grade, ''), number
      FROM (
        SELECT member, min(length(key)) AS size
        FROM (
          SELECT member, key
          FROM name_key
          WHERE committee = $1 AND term = $2 AND key >= $3 AND key < $4
          ORDER BY key, member
          LIMIT 250) AS near
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

  /// Some members whose telephone number has four last digits that begin so, by number.
  package func candidates(phone digits: String, year: Int, limit: Int) throws -> [MemberRow] {
    guard (1...4).contains(digits.count) else { return [] }
    return try engine.run(
      """
      SELECT roll.member, number, name, roll.sector, party, seat, state, coalesce(points, 0),
        coalesce(attended, 0), coalesce(grade, ''), number
      FROM (
        SELECT id
        FROM member_private
        WHERE committee = $1 AND term = $2 AND substr(phone, length(phone) - 3) >= $3
          AND substr(phone, length(phone) - 3) < $4
          AND NOT EXISTS (
            SELECT 1 FROM member_private AS later
            WHERE later.committee = $1 AND later.term = $2 AND later.id = member_private.id
              AND later.rev > member_private.rev)
        ORDER BY substr(phone, length(phone) - 3), id
        LIMIT 250) AS found
      JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = found.id
      LEFT JOIN total ON total.committee = $1 AND total.term = $2 AND total.year = $5
        AND total.member = roll.member
      WHERE state <> 'left'
      ORDER BY number
      LIMIT $6
      """,
      scope + [digits.value, (digits + "\u{10FFFF}").value, year.value, limit.value]
    ).map { MemberRow($0, order: .number) }
  }

  /// The rows of some members, in the order asked for.
  package func rows(of members: [Identifier<Member>], year: Int) throws -> [MemberRow] {
    try members.compactMap { member in
      try engine.first(
        """
        SELECT roll.member, number, name, roll.sector, party, seat, state, coalesce(points, 0),
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
  /// Reads member, number, name, sector, party, seat, state, points, attended, grade and the sort key.
  init(_ row: Row, order: MemberOrder) {
    self.init(row, order: order, text: row.text(10))
  }

  fileprivate init(_ row: Row, order: MemberOrder, text: String) {
    let id = row.integer(0)
    let points = row.integer(7)
    self.init(
      id: Identifier(id), number: row.text(1), name: row.text(2), sector: row.text(3),
      party: row.text(4), seat: Seat(rawValue: row.text(5)) ?? .member,
      state: MemberState(rawValue: row.text(6)) ?? .serving,
      points: Points(thousandths: points), attended: row.integer(8), grade: row.text(9),
      cursor: order == .points
        ? Cursor(text: "", number: points, id: id) : Cursor(text: text, number: 0, id: id))
  }
}
