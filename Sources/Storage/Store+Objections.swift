import Domain

extension Store {
  /// The objections to a publication, in their order, each with its decision.
  package func objections(to id: Identifier<Publication>) throws -> [Objection] {
    try engine.run(
      """
      SELECT raised.number, raised.day, raised.objector, raised.body, decided.verdict,
        decided.reason
      FROM objection AS raised
      LEFT JOIN objection AS decided ON decided.committee = $1 AND decided.term = $2
        AND decided.publication = $3 AND decided.number = raised.number AND decided.rev = 2
      WHERE raised.committee = $1 AND raised.term = $2 AND raised.publication = $3
        AND raised.rev = 1
      ORDER BY raised.number
      """, scope + [id.value.value]
    ).compactMap { row in
      guard let day = Day(iso: row.text(1)) else { return nil }
      let decision = Objection.Verdict(rawValue: row.text(4)).map {
        Objection.Decision(verdict: $0, reason: row.text(5))
      }
      return Objection(
        number: row.integer(0), day: day, by: row.text(2), text: row.text(3), decision: decision)
    }
  }

  /// Keeps an objection: as it was raised, or with its decision as the second revision.
  package func add(
    _ objection: Objection, to id: Identifier<Publication>, line: Int
  ) throws {
    _ = try engine.run(
      "INSERT INTO objection VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      scope + [
        id.value.value, objection.number.value, (objection.decision == nil ? 1 : 2).value,
        objection.day.iso.value, objection.by.value, objection.text.value,
        (objection.decision?.verdict.rawValue ?? "").value,
        (objection.decision?.reason ?? "").value, line.value,
      ])
  }

  /// The final notice of a publication; nil while there is none.
  package func finalNotice(of id: Identifier<Publication>) throws -> FinalNotice? {
    let row = try engine.first(
      """
      SELECT day, document, document_sha256
      FROM final_notice
      WHERE committee = $1 AND term = $2 AND publication = $3
      """, scope + [id.value.value])
    guard let row, let day = Day(iso: row.text(0)) else { return nil }
    return FinalNotice(
      day: day, document: SealedText(text: row.text(1), fingerprint: row.text(2)))
  }

  /// Keeps a final notice.
  package func add(
    _ notice: FinalNotice, of id: Identifier<Publication>, line: Int
  ) throws {
    _ = try engine.run(
      "INSERT INTO final_notice VALUES ($1, $2, $3, $4, $5, $6, $7)",
      scope + [
        id.value.value, notice.day.iso.value, notice.document.text.value,
        notice.document.fingerprint.value, line.value,
      ])
  }

  /// The hash of a line of the journal; nil where there is none such.
  package func hash(ofLine sequence: Int) throws -> String? {
    try engine.first(
      "SELECT hash FROM journal WHERE committee = $1 AND seq = $2",
      [committee.value, sequence.value]
    ).map { $0.text(0) }
  }
}
