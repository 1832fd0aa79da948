import Domain

extension Store {
  /// The lines after one that were not written in a session, the latest so many, and how many there are.
  package func lines(after line: Int, apartFrom session: String, most: Int) throws -> News {
    let key = [committee.value, line.value, session.value]
    let rows = try engine.run(Store.linesOfOthers, key + [most.value])
    let count =
      rows.count < most
      ? rows.count : try engine.first(Store.countOfOthers, key)?.integer(0) ?? rows.count
    return News(lines: rows.reversed().map(JournalLine.init), count: count)
  }

  private static let linesOfOthers = """
    SELECT seq, at, actor, act, kind, object, title, reason, hash
    FROM journal
    WHERE committee = $1 AND seq > $2 AND session <> $3
    ORDER BY seq DESC
    LIMIT $4
    """

  private static let countOfOthers = """
    SELECT count(*)
    FROM journal
    WHERE committee = $1 AND seq > $2 AND session <> $3
    """
}
