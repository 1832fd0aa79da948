import Domain

/// Something that is taken back (撤回) whole, as it has no revisions that would say so, and may be brought
/// back.
package enum Unit: Hashable, Sendable {
  case group(Identifier<Group>)
  case workstation(Identifier<Workstation>)
  case book(Identifier<Book>)
  case readingRoom(Identifier<ReadingRoom>)
  /// A file that was taken in, by the line that first did.
  case batch(line: Int)

  /// The record it is; nil for a file.
  package var record: Record? {
    switch self {
    case .group(let id): .group(id)
    case .workstation(let id): .workstation(id)
    case .book(let id): .book(id)
    case .readingRoom(let id): .readingRoom(id)
    case .batch: nil
    }
  }

  fileprivate var columns: (kind: String, id: Int) {
    if case .batch(let line) = self { return ("import", line) }
    return record.map { ($0.columns.kind, $0.columns.object) } ?? ("", 0)
  }

  fileprivate init(kind: String, id: Int) {
    switch kind {
    case "group": self = .group(Identifier(id))
    case "workstation": self = .workstation(Identifier(id))
    case "book": self = .book(Identifier(id))
    case "readingRoom": self = .readingRoom(Identifier(id))
    default: self = .batch(line: id)
    }
  }
}

extension Store {
  package func isClosed(_ unit: Unit) throws -> Bool {
    let (kind, id) = unit.columns
    return try engine.first(
      """
      SELECT is_closed
      FROM closing
      WHERE committee = $1 AND term = $2 AND kind = $3 AND id = $4
      ORDER BY rev DESC
      LIMIT 1
      """, scope + [kind.value, id.value])?.integer(0) == 1
  }

  /// Closes something, or opens it again.
  package func mark(_ unit: Unit, isClosed: Bool, line: Int) throws {
    let (kind, id) = unit.columns
    _ = try engine.run(
      """
      INSERT INTO closing
      SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS TEXT), CAST($4 AS BIGINT),
        coalesce(max(rev), 0) + 1, CAST($5 AS BIGINT), CAST($6 AS BIGINT)
      FROM closing
      WHERE committee = $1 AND term = $2 AND kind = $3 AND id = $4
      """, scope + [kind.value, id.value, isClosed.value, line.value])
  }

  /// The numbers of everything of a kind that is closed.
  func closed(_ kind: String) throws -> Set<Int> {
    let rows = try engine.run(
      """
      SELECT id
      FROM closing
      WHERE committee = $1 AND term = $2 AND kind = $3 AND is_closed = 1
        AND NOT EXISTS (
          SELECT 1 FROM closing AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.kind = $3
            AND later.id = closing.id AND later.rev > closing.rev)
      """, scope + [kind.value])
    return Set(rows.map { $0.integer(0) })
  }

  /// What a line made or opened, and what it closed.
  func units(of line: Int) throws -> [Made.Whole] {
    try engine.run(Store.unitsOfLine, scope + [line.value]).map { row in
      Made.Whole(unit: Unit(kind: row.text(0), id: row.integer(1)), isClosed: row.integer(2) == 1)
    }
  }

  private static let unitsOfLine = """
    SELECT kind, id, is_closed FROM closing
    WHERE committee = $1 AND term = $2 AND recorded = $3
    UNION ALL
    SELECT 'group', id, 0 FROM body
    WHERE committee = $1 AND term = $2 AND recorded = $3
    UNION ALL
    SELECT 'workstation', id, 0 FROM workstation
    WHERE committee = $1 AND term = $2 AND recorded = $3 AND rev = 1
    UNION ALL
    SELECT 'book', id, 0 FROM book
    WHERE committee = $1 AND term = $2 AND recorded = $3
    UNION ALL
    SELECT 'readingRoom', id, 0 FROM reading_room
    WHERE committee = $1 AND term = $2 AND recorded = $3
    UNION ALL
    SELECT 'import', recorded, 0 FROM import_batch
    WHERE committee = $1 AND term = $2 AND recorded = $3
    """
}
