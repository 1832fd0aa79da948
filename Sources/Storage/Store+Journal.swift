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

  /// The first lines after one that wrote an activity or a stage of a work on some days, or changed one that
  /// had been on them; lines of an import as one.
  package func lines(
    after line: Int, about days: ClosedRange<Day>, count: Int
  ) throws -> [JournalLine] {
    try engine.run(
      Store.linesAbout,
      scope + [
        line.value, days.lowerBound.iso.value, days.upperBound.iso.value, count.value,
      ]
    ).map(JournalLine.init)
  }

  private static let linesAbout = """
    SELECT seq, at, actor, act, kind, object, title, reason, hash
    FROM journal
    WHERE committee = $1 AND seq > $3 AND term = $2
      AND (EXISTS (
          SELECT 1 FROM activity
          WHERE activity.committee = $1 AND recorded = seq AND activity.term = $2
            AND day BETWEEN $4 AND $5)
        OR EXISTS (
          SELECT 1 FROM stage
          WHERE stage.committee = $1 AND recorded = seq AND stage.term = $2
            AND day BETWEEN $4 AND $5)
        OR kind = 'activity' AND EXISTS (
          SELECT 1 FROM activity
          WHERE activity.committee = $1 AND activity.term = $2 AND id = object
            AND day BETWEEN $4 AND $5)
        OR kind = 'work' AND EXISTS (
          SELECT 1 FROM stage
          WHERE stage.committee = $1 AND stage.term = $2 AND work = object
            AND day BETWEEN $4 AND $5))
    ORDER BY seq
    LIMIT $6
    """

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
  /// From the columns number, when, who, act, kind, object, title, reason, hash.
  init(_ row: Row) {
    self.init(
      sequence: row.integer(0), at: row.text(1), actor: row.text(2),
      act: JournalAct(rawValue: row.text(3)) ?? .record,
      record: Record(kind: row.text(4), object: row.integer(5)), title: row.text(6),
      reason: row.text(7), hash: row.text(8))
  }
}
