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
    try next("SELECT coalesce(max(id), 0) + 1 FROM work WHERE committee = $1 AND term = $2")
  }

  /// Adds a revision of a work with its authors and stages.
  package func add(_ kept: KeptWork, line: Int) throws {
    let work = kept.work
    let change = kept.isWithdrawn ? "void" : kept.revision == 1 ? "record" : "amend"
    let key = scope + [kept.id.value.value, kept.revision.value]
    if kept.revision > 1 { try count(kept.id, times: -1) }
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
    try count(kept.id, times: 1)
  }

  /// A work as last recorded; nil for an unknown number.
  package func work(_ id: Identifier<Work>) throws -> KeptWork? {
    try work(
      id,
      engine.first(
        """
        SELECT rev, change, kind, title, day, file_number
        FROM work
        WHERE committee = $1 AND term = $2 AND id = $3
        ORDER BY rev DESC
        LIMIT 1
        """, scope + [id.value.value]))
  }

  /// One revision of a work; nil for none such.
  package func work(_ id: Identifier<Work>, revision: Int) throws -> KeptWork? {
    try work(
      id,
      engine.first(
        """
        SELECT rev, change, kind, title, day, file_number
        FROM work
        WHERE committee = $1 AND term = $2 AND id = $3 AND rev = $4
        """, scope + [id.value.value, revision.value]))
  }

  private func work(_ id: Identifier<Work>, _ row: Row?) throws -> KeptWork? {
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
}
