import Domain

/// Reading sessions of a month: by one organiser, in one room, on one book.
package struct ReadingCount: Hashable, Sendable {
  /// Empty for none.
  package let organiser: String
  package let room: Identifier<ReadingRoom>?
  package let book: Identifier<Book>?
  /// 1 to 12.
  package let month: Int
  /// Sessions at which somebody was, and those at which nobody was yet.
  package let held: Int
  package let planned: Int
}

extension [ReadingCount] {
  /// A figure by month, twelve of them.
  package func months(_ figure: (ReadingCount) -> Int) -> [Int] {
    (1...12).map { month in filter { $0.month == month }.reduce(0) { $0 + figure($1) } }
  }
}

extension Store {
  /// The reading sessions of a year. Cost: O(sessions).
  package func reading(of year: Int) throws -> [ReadingCount] {
    try engine.run(
      """
      SELECT organiser, reading_room, book, month, CAST(sum(held) AS BIGINT), count(*)
      FROM (
        SELECT organiser, coalesce(reading_room, 0) AS reading_room, coalesce(book, 0) AS book,
          substr(day, 6, 2) AS month,
          CASE WHEN EXISTS (
            SELECT 1 FROM attendance
            WHERE committee = $1 AND term = $2 AND attendance.activity = activity.id
              AND change <> 'void' AND presence IN ('present', 'late', 'leftEarly', 'walkIn')
              AND NOT EXISTS (
                SELECT 1 FROM attendance AS later
                WHERE later.committee = $1 AND later.term = $2 AND later.activity = activity.id
                  AND later.member = attendance.member AND later.rev > attendance.rev)
          ) THEN 1 ELSE 0 END AS held
        FROM activity
        WHERE committee = $1 AND term = $2 AND day BETWEEN $3 AND $4 AND change <> 'void'
          AND kind = 'readingSession'
          AND NOT EXISTS (
            SELECT 1 FROM activity AS later
            WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
              AND later.rev > activity.rev)
      ) AS session
      GROUP BY organiser, reading_room, book, month
      ORDER BY organiser, month
      """, scope + ["\(year)-01-01".value, "\(year)-12-31".value]
    ).map { row in
      func number(_ column: Int) -> Int? {
        row.integer(column) == 0 ? nil : row.integer(column)
      }
      return ReadingCount(
        organiser: row.text(0), room: number(1).map(Identifier.init),
        book: number(2).map(Identifier.init), month: Int(row.text(3)) ?? 0, held: row.integer(4),
        planned: row.integer(5) - row.integer(4))
    }
  }

  /// Every book but those that were taken back, with the sessions of a year on it.
  package func books(in year: [ReadingCount]) throws -> [BookRow] {
    let closed = try closed("book")
    let held = Dictionary(grouping: year) { $0.book }
    return try engine.run(
      "SELECT id, title, author, shelf FROM book WHERE committee = $1 AND term = $2 ORDER BY id",
      scope
    ).filter { !closed.contains($0.integer(0)) }.map { row in
      let id = Identifier<Book>(row.integer(0))
      return BookRow(
        id: id, book: Book(title: row.text(1), author: row.text(2), shelf: row.text(3)),
        sessions: held[id, default: []].reduce(0) { $0 + $1.held })
    }
  }
}
