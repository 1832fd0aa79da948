import Domain

extension Store {
  /// The revisions of a record, first to last, whichever line made them; an activity's with those of its
  /// attendances that were changed apart from it.
  package func history(of record: Record) throws -> [RevisionLine] {
    switch record {
    case .activity(let id): try history(Store.activityHistory, id.value)
    case .work(let id): try history(Store.workHistory, id.value)
    case .member(let id): try history(Store.memberHistory, id.value)
    case .workstation(let id): try history(Store.workstationHistory, id.value)
    case .publication(let id): try history(Store.publicationHistory, id.value)
    case .group, .book, .readingRoom, .office: []
    }
  }

  private func history(_ sql: String, _ id: Int) throws -> [RevisionLine] {
    try engine.run(sql, scope + [id.value]).map { row in
      RevisionLine(
        revision: row.integer(0), sequence: row.integer(1), at: row.text(2), actor: row.text(3),
        act: JournalAct(rawValue: row.text(4)) ?? .record, reason: row.text(5), part: row.text(6))
    }
  }

  private static let activityHistory = """
    SELECT rev, seq, at, actor, act, reason, part
    FROM (
      SELECT rev, recorded, '' AS part
      FROM activity
      WHERE committee = $1 AND term = $2 AND id = $3
      UNION ALL
      SELECT attendance.rev, recorded, name
      FROM attendance
      JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = attendance.member
      WHERE attendance.committee = $1 AND attendance.term = $2 AND activity = $3
        AND NOT EXISTS (
          SELECT 1 FROM activity
          WHERE activity.committee = $1 AND activity.term = $2 AND activity.id = $3
            AND activity.recorded = attendance.recorded)) AS revision
    JOIN journal ON journal.committee = $1 AND journal.seq = revision.recorded
    ORDER BY seq, part
    """

  private static let workHistory = """
    SELECT rev, seq, at, actor, act, reason, ''
    FROM work
    JOIN journal ON journal.committee = $1 AND journal.seq = work.recorded
    WHERE work.committee = $1 AND work.term = $2 AND id = $3
    ORDER BY seq
    """

  private static let memberHistory = """
    SELECT rev, seq, at, actor, act, reason, ''
    FROM member
    JOIN journal ON journal.committee = $1 AND journal.seq = member.recorded
    WHERE member.committee = $1 AND member.term = $2 AND id = $3
    ORDER BY seq
    """

  private static let workstationHistory = """
    SELECT rev, seq, at, actor, act, reason, ''
    FROM workstation
    JOIN journal ON journal.committee = $1 AND journal.seq = workstation.recorded
    WHERE workstation.committee = $1 AND workstation.term = $2 AND id = $3
    ORDER BY seq
    """

  /// Every line that speaks of a publication: each is a step of its own.
  private static let publicationHistory = """
    SELECT revision, seq, at, actor, act, reason, ''
    FROM journal
    WHERE committee = $1 AND term = $2 AND kind = 'publication' AND object = $3
    ORDER BY seq
    """
}
