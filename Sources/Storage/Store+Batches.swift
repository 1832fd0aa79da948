import Domain

extension Store {
  /// Who took in a file with that fingerprint, and when; nil if nobody did, or it was taken back.
  package func importer(
    of fingerprint: String
  ) throws -> (name: String, actor: String, at: String)? {
    let row = try engine.first(
      """
      SELECT import_batch.name, journal.actor, journal.at, import_batch.recorded
      FROM import_batch
      JOIN journal ON journal.committee = $1 AND journal.seq = import_batch.recorded
      WHERE import_batch.committee = $1 AND import_batch.term = $2 AND fingerprint = $3
      """, scope + [fingerprint.value])
    guard let row, try !isClosed(.batch(line: row.integer(3))) else { return nil }
    return (row.text(0), row.text(1), row.text(2))
  }

  /// Remembers a file that was taken in; one that was taken back is brought back.
  package func remember(file name: String, fingerprint: String, lines: Int, line: Int) throws {
    let known = try engine.first(
      """
      SELECT recorded
      FROM import_batch
      WHERE committee = $1 AND term = $2 AND fingerprint = $3
      """, scope + [fingerprint.value])
    if let known {
      return try mark(.batch(line: known.integer(0)), isClosed: false, line: line)
    }
    _ = try engine.run(
      "INSERT INTO import_batch VALUES ($1, $2, $3, $4, $5, $6)",
      scope + [fingerprint.value, name.value, lines.value, line.value])
  }
}
