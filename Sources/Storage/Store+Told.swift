import Domain

extension Store {
  /// Remembers what a receipt says of points, so that a request sent twice gets the same receipt twice.
  package func tell(_ changes: [PointsChange], line: Int) throws {
    for (place, change) in changes.enumerated() {
      _ = try engine.run(
        "INSERT INTO told VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        scope + [
          line.value, (place + 1).value, change.member.value.value, change.name.value,
          change.year.value, change.from.thousandths.value, change.to.thousandths.value,
        ])
    }
  }

  /// What the receipt of a line said of points, in its order.
  package func told(line: Int) throws -> [PointsChange] {
    try engine.run(
      """
      SELECT member, name, year, before, after
      FROM told
      WHERE committee = $1 AND seq = $2
      ORDER BY place
      """, [committee.value, line.value]
    ).map { row in
      PointsChange(
        member: Identifier(row.integer(0)), name: row.text(1), year: row.integer(2),
        from: Points(thousandths: row.integer(3)), to: Points(thousandths: row.integer(4)))
    }
  }
}
