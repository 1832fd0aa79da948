import Domain

/// A work as kept, with the number of its revision.
package struct KeptWork: Hashable, Sendable {
  package let id: Identifier<Work>
  package let revision: Int
  package let isWithdrawn: Bool
  package let work: Work

  package init(id: Identifier<Work>, revision: Int, isWithdrawn: Bool, work: Work) {
    self.id = id
    self.revision = revision
    self.isWithdrawn = isWithdrawn
    self.work = work
  }
}

extension Store {
  package func nextWork() throws -> Int {
    try engine.first(
      "SELECT coalesce(max(id), 0) + 1 FROM work WHERE committee = $1 AND term = $2", scope)?
      .integer(0) ?? 1
  }

  /// Adds a revision of a work with its authors and stages.
  package func add(_ kept: KeptWork, line: Int) throws {
    let work = kept.work
    let change = kept.isWithdrawn ? "void" : kept.revision == 1 ? "record" : "amend"
    let key = scope + [kept.id.value.value, kept.revision.value]
    _ = try engine.run(
      "INSERT INTO work VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      key + [
        change.value, work.kind.rawValue.value, work.title.value, work.day.iso.value,
        work.fileNumber.value, line.value,
      ])
    for (index, member) in work.authors.enumerated() {
      _ = try engine.run(
        "INSERT INTO author VALUES ($1, $2, $3, $4, $5, $6, $7)",
        key + [(index + 1).value, member.value.value, line.value])
    }
    for (index, stage) in work.stages.enumerated() {
      _ = try engine.run(
        "INSERT INTO stage VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        key + [
          (index + 1).value, stage.kind.rawValue.value, stage.day.iso.value,
          stage.level.rawValue.value, stage.form.rawValue.value, stage.body.value, line.value,
        ])
    }
  }

  /// A work as last recorded; nil for an unknown number.
  package func work(_ id: Identifier<Work>) throws -> KeptWork? {
    let row = try engine.first(
      """
      SELECT rev, change, kind, title, day, file_number
      FROM work
      WHERE committee = $1 AND term = $2 AND id = $3
      ORDER BY rev DESC
      LIMIT 1
      """, scope + [id.value.value])
    guard let row, let day = Day(iso: row.text(4)) else { return nil }
    let key = scope + [id.value.value, row.integer(0).value]
    return KeptWork(
      id: id, revision: row.integer(0), isWithdrawn: row.text(1) == "void",
      work: Work(
        kind: WorkKind(rawValue: row.text(2)) ?? .proposal, title: row.text(3), day: day,
        authors: try authors(key), fileNumber: row.text(5), stages: try stages(key)))
  }

  private func authors(_ key: [Value]) throws -> [Identifier<Member>] {
    try engine.run(
      """
      SELECT member FROM author
      WHERE committee = $1 AND term = $2 AND work = $3 AND rev = $4
      ORDER BY place
      """, key
    ).map { Identifier($0.integer(0)) }
  }

  private func stages(_ key: [Value]) throws -> [Stage] {
    try engine.run(
      """
      SELECT kind, day, level, form, body FROM stage
      WHERE committee = $1 AND term = $2 AND work = $3 AND rev = $4
      ORDER BY place
      """, key
    ).compactMap { row in
      guard let day = Day(iso: row.text(1)) else { return nil }
      return Stage(
        kind: StageKind(rawValue: row.text(0)) ?? .submitted, day: day,
        level: Level(rawValue: row.text(2)) ?? .own,
        form: StageForm(rawValue: row.text(3)) ?? .single, body: row.text(4))
    }
  }

  /// A page of works, latest day first.
  package func works(_ query: WorkQuery) throws -> Page<WorkRow> {
    let isBackward = query.window.anchor.isBackward
    let bound = query.window.anchor.cursor
    let rows = try engine.run(
      isBackward ? Store.earlierWorks : Store.laterWorks,
      scope + [
        "\(query.year)-01-01".value, "\(query.year)-12-31".value,
        (query.kind?.rawValue ?? "").value, query.text.value,
        (bound?.text ?? (isBackward ? "" : "9")).value, (bound?.id ?? 0).value,
        (query.window.count + 1).value,
      ])
    let works = try rows.compactMap { row -> WorkRow? in
      let id = Identifier<Work>(row.integer(0))
      guard let kept = try work(id) else { return nil }
      return WorkRow(
        id: id, work: kept.work, firstAuthor: row.text(1),
        cursor: Cursor(text: kept.work.day.iso, number: 0, id: id.value))
    }
    return Page(works, query.window, total: nil)
  }

  private static let laterWorks = workPage("<", "DESC")
  private static let earlierWorks = workPage(">", "")

  private static func workPage(_ sign: String, _ way: String) -> String {
    """
    SELECT id, coalesce((
      SELECT name FROM author
      JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = author.member
      WHERE author.committee = $1 AND author.term = $2 AND author.work = work.id
        AND author.rev = work.rev AND author.place = 1), '')
    FROM work
    WHERE committee = $1 AND term = $2 AND day BETWEEN $3 AND $4 AND change <> 'void'
      AND ($5 = '' OR kind = $5)
      AND ($6 = '' OR title LIKE '%' || $6 || '%' OR file_number LIKE '%' || $6 || '%')
      AND (day, id) \(sign) ($7, $8)
      AND NOT EXISTS (
        SELECT 1 FROM work AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = work.id
          AND later.rev > work.rev)
    ORDER BY day \(way), id \(way)
    LIMIT $9
    """
  }
}
