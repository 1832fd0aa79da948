import Domain

extension Store {
  /// The number the next publication gets.
  package func nextPublication() throws -> Int {
    try next("SELECT coalesce(max(id), 0) + 1 FROM publication WHERE committee = $1 AND term = $2")
  }

  /// Keeps a publication with its lines, in their order.
  package func add(_ publication: Publication, _ lines: [PublishedLine], line: Int) throws {
    let plan = publication.plan
    _ = try engine.run(
      """
      INSERT INTO publication VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
        $15, $16, $17, $18)
      """,
      scope + [
        publication.id.value.value, plan.title.value, plan.year.value,
        plan.notice.lowerBound.iso.value, plan.notice.upperBound.iso.value,
        plan.showsPoints.value, (plan.correction?.of.value).value,
        (plan.correction?.reason ?? "").value, publication.book.version.value,
        publication.book.fingerprint.value, publication.program.value,
        publication.head.sequence.value, publication.head.hash.value,
        publication.document.text.value, publication.document.fingerprint.value, line.value,
      ])
    if plan.through != nil || !plan.contact.isEmpty {
      _ = try engine.run(
        "INSERT INTO announcement VALUES ($1, $2, $3, $4, $5, $6)",
        scope + [
          publication.id.value.value, (plan.through?.iso ?? "").value, plan.contact.value,
          line.value,
        ])
    }
    for (place, published) in lines.enumerated() {
      _ = try engine.run(
        "INSERT INTO published VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        scope + [
          publication.id.value.value, (place + 1).value, published.member.value.value,
          published.number.value, published.name.value, published.sector.value,
          published.points.thousandths.value, published.grade.value, published.place.value,
          line.value,
        ])
    }
  }

  /// A publication as it was made; nil for an unknown number.
  package func publication(_ id: Identifier<Publication>) throws -> Publication? {
    try engine.first(
      """
      SELECT id, publication.title, year, from_day, to_day, shows_points, corrects, reason,
        program, head, head_hash, document, document_sha256, book, rule_book.title, effective,
        book_sha256, rule_book.recorded, coalesce(through, ''), coalesce(contact, '')
      FROM publication
      LEFT JOIN announcement ON announcement.committee = $1 AND announcement.term = $2
        AND announcement.publication = publication.id
      JOIN rule_book ON rule_book.committee = $1 AND rule_book.term = $2
        AND rule_book.version = publication.book
      WHERE publication.committee = $1 AND publication.term = $2 AND id = $3
      """, scope + [id.value.value]
    ).flatMap(Publication.init)
  }

  /// The lines of a publication, in their order.
  package func lines(of id: Identifier<Publication>) throws -> [PublishedLine] {
    try engine.run(
      """
      SELECT member, number, name, sector, points, grade, place
      FROM published
      WHERE committee = $1 AND term = $2 AND publication = $3
      ORDER BY line
      """, scope + [id.value.value]
    ).map { row in
      PublishedLine(
        member: Identifier(row.integer(0)), number: row.text(1), name: row.text(2),
        sector: row.text(3), points: Points(thousandths: row.integer(4)), grade: row.text(5),
        place: row.integer(6))
    }
  }

  /// The publication that takes the place of one; nil for none.
  package func correction(
    of id: Identifier<Publication>
  ) throws -> Identifier<Publication>? {
    try engine.first(
      "SELECT id FROM publication WHERE committee = $1 AND term = $2 AND corrects = $3",
      scope + [id.value.value]
    ).map { Identifier($0.integer(0)) }
  }

  /// Every publication, latest first.
  package func publications() throws -> [PublicationRow] {
    try engine.run(
      """
      SELECT id, title, year, from_day, to_day,
        (SELECT count(*) FROM published
          WHERE published.committee = $1 AND published.term = $2
            AND published.publication = publication.id),
        (SELECT count(*) FROM objection
          WHERE objection.committee = $1 AND objection.term = $2
            AND objection.publication = publication.id AND rev = 1),
        (SELECT count(*) FROM objection
          WHERE objection.committee = $1 AND objection.term = $2
            AND objection.publication = publication.id AND rev = 2),
        (SELECT day FROM final_notice
          WHERE final_notice.committee = $1 AND final_notice.term = $2
            AND final_notice.publication = publication.id),
        (SELECT later.id FROM publication AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.corrects = publication.id),
        (SELECT through FROM announcement
          WHERE announcement.committee = $1 AND announcement.term = $2
            AND announcement.publication = publication.id)
      FROM publication
      WHERE committee = $1 AND term = $2
      ORDER BY id DESC
      """, scope
    ).compactMap(PublicationRow.init)
  }
}

extension Publication {
  fileprivate init?(_ row: Row) {
    guard let from = Day(iso: row.text(3)), let to = Day(iso: row.text(4)), from <= to,
      let effective = Day(iso: row.text(15))
    else { return nil }
    self.init(
      id: Identifier(row.integer(0)),
      plan: PublicationPlan(
        title: row.text(1), year: row.integer(2), through: Day(iso: row.text(18)),
        notice: from...to, contact: row.text(19), showsPoints: row.integer(5) == 1,
        correction: row.optionalInteger(6).map {
          PublicationPlan.Correction(of: Identifier($0), reason: row.text(7))
        }),
      book: AdoptedBook(
        version: row.integer(13), title: row.text(14), effective: effective,
        fingerprint: row.text(16), sequence: row.integer(17)),
      program: row.text(8), head: JournalHead(sequence: row.integer(9), hash: row.text(10)),
      document: SealedText(text: row.text(11), fingerprint: row.text(12)))
  }
}

extension PublicationRow {
  fileprivate init?(_ row: Row) {
    guard let from = Day(iso: row.text(3)), let to = Day(iso: row.text(4)), from <= to else {
      return nil
    }
    let state: State =
      if let later = row.optionalInteger(9) {
        .corrected(by: Identifier(later))
      } else if let day = Day(iso: row.text(8)) {
        .concluded(day)
      } else {
        .notice
      }
    self.init(
      id: Identifier(row.integer(0)), title: row.text(1), year: row.integer(2),
      through: Day(iso: row.text(10)), notice: from...to, lines: row.integer(5),
      objections: row.integer(6),
      undecided: row.integer(6) - row.integer(7), state: state)
  }
}
