import Domain

extension Store {
  /// Lines of the journal, latest first.
  package func journal(_ query: JournalQuery) throws -> Page<JournalLine> {
    let isBackward = query.window.anchor.isBackward
    let bound = query.window.anchor.cursor?.number ?? (isBackward ? 0 : Int.max)
    let key = [committee.value, bound.value, (query.window.count + 1).value]
    let rows: [Row]
    if let (kind, object) = query.record?.columns {
      rows = try engine.run(
        isBackward ? Store.nextLinesOfRecord : Store.lastLinesOfRecord,
        key + [kind.value, object.value])
    } else {
      rows = try engine.run(isBackward ? Store.nextLines : Store.lastLines, key)
    }
    let total = query.record == nil ? try head().sequence : nil
    return Page(rows.map(JournalLine.init), query.window, total: total)
  }

  private static let lastLines = """
    SELECT seq, at, actor, act, kind, object, title, reason, hash
    FROM journal
    WHERE committee = $1 AND seq < $2
    ORDER BY seq DESC
    LIMIT $3
    """

  private static let nextLines = """
    SELECT seq, at, actor, act, kind, object, title, reason, hash
    FROM journal
    WHERE committee = $1 AND seq > $2
    ORDER BY seq
    LIMIT $3
    """

  private static let lastLinesOfRecord = """
    SELECT seq, at, actor, act, kind, object, title, reason, hash
    FROM journal
    WHERE committee = $1 AND kind = $4 AND object = $5 AND seq < $2
    ORDER BY seq DESC
    LIMIT $3
    """

  private static let nextLinesOfRecord = """
    SELECT seq, at, actor, act, kind, object, title, reason, hash
    FROM journal
    WHERE committee = $1 AND kind = $4 AND object = $5 AND seq > $2
    ORDER BY seq
    LIMIT $3
    """
}

extension JournalLine {
  fileprivate init(_ row: Row) {
    self.init(
      sequence: row.integer(0), at: row.text(1), actor: row.text(2),
      act: JournalAct(rawValue: row.text(3)) ?? .record,
      record: Record(kind: row.text(4), object: row.integer(5)), title: row.text(6),
      reason: row.text(7), hash: row.text(8))
  }
}
