import Domain

extension Store {
  /// A page of works, latest day first.
  package func works(_ query: WorkQuery) throws -> Page<WorkRow> {
    let isBackward = query.window.anchor.isBackward
    let bound = query.window.anchor.cursor
    let rows = try engine.run(
      isBackward ? Store.nextWorks : Store.lastWorks,
      scope + [
        "\(query.year)-01-01".value, "\(query.year)-12-31".value,
        (query.kind?.rawValue ?? "").value, query.text.pattern.value,
        (bound?.text ?? (isBackward ? "" : "9")).value, (bound?.id ?? 0).value,
        (query.window.count + 1).value,
      ])
    let works = try rows.compactMap { row -> WorkRow? in
      let id = Identifier<Work>(row.integer(0))
      return try work(id).map { kept in
        WorkRow(
          id: id, work: kept.work, firstAuthor: row.text(1),
          cursor: Cursor(text: kept.work.day.iso, number: 0, id: id.value))
      }
    }
    return Page(works, query.window, total: nil)
  }

  // `$3` and `$4` bound the days, `$5` is the kind, `$6` the pattern, `$7` and `$8` the place to go on
  // from, `$9` the number of rows.
  private static let lastWorks = """
    SELECT id, coalesce((
      SELECT name FROM author
      JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = author.member
      WHERE author.committee = $1 AND author.term = $2 AND author.work = work.id
        AND author.rev = work.rev AND author.place = 1), '')
    FROM work
    WHERE committee = $1 AND term = $2 AND day BETWEEN $3 AND $4 AND change <> 'void'
      AND ($5 = '' OR kind = $5)
      AND ($6 = '' OR lower(title) LIKE $6 ESCAPE '\\'
        OR lower(file_number) LIKE $6 ESCAPE '\\')
      AND (day, id) < ($7, $8)
      AND NOT EXISTS (
        SELECT 1 FROM work AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = work.id
          AND later.rev > work.rev)
    ORDER BY day DESC, id DESC
    LIMIT $9
    """

  private static let nextWorks = """
    SELECT id, coalesce((
      SELECT name FROM author
      JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = author.member
      WHERE author.committee = $1 AND author.term = $2 AND author.work = work.id
        AND author.rev = work.rev AND author.place = 1), '')
    FROM work
    WHERE committee = $1 AND term = $2 AND day BETWEEN $3 AND $4 AND change <> 'void'
      AND ($5 = '' OR kind = $5)
      AND ($6 = '' OR lower(title) LIKE $6 ESCAPE '\\'
        OR lower(file_number) LIKE $6 ESCAPE '\\')
      AND (day, id) > ($7, $8)
      AND NOT EXISTS (
        SELECT 1 FROM work AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = work.id
          AND later.rev > work.rev)
    ORDER BY day, id
    LIMIT $9
    """
}
