import Domain
import Scoring
import Storage

extension Desk {
  /// The word of each mark after the quotas of the year's book; empty where nobody can fall.
  ///
  /// `asked` are the grades in question: where none of them has a quota or is one that others fall to,
  /// nothing is counted.
  func gradesAfterQuotas(_ year: Int, asked: some Sequence<String>) throws -> [Mark: String] {
    let book = try book(of: year)
    guard book.hasQuotas, asked.contains(where: { book.grade($0)?.quota != nil }) else {
      return [:]
    }
    let marks = try store().marks(of: year).map {
      (Mark(grade: $0.grade, points: $0.points), $0.heads)
    }
    return book.grades(afterQuotas: Dictionary(marks, uniquingKeysWith: +))
  }

  /// The same rows with the grades that quotas leave.
  func graded(_ page: Page<StandingRow>, _ year: Int) throws -> Page<StandingRow> {
    let words = try gradesAfterQuotas(year, asked: page.rows.map(\.grade))
    guard !words.isEmpty else { return page }
    return page.map { row in
      words[Mark(grade: row.grade, points: row.points)].map(row.graded) ?? row
    }
  }

  /// The same rows with the grades that quotas leave.
  func graded(_ page: Page<MemberRow>, _ year: Int) throws -> Page<MemberRow> {
    let words = try gradesAfterQuotas(year, asked: page.rows.map(\.grade))
    guard !words.isEmpty else { return page }
    // Who is not ranked has no grade, and so no mark of anybody who is.
    return page.map { row in
      words[Mark(grade: row.grade, points: row.points)].map(row.graded) ?? row
    }
  }

  /// The grade that quotas leave a ranked member, where it is another than the card's own.
  func gradeAfterQuotas(_ card: Scorecard) throws -> Grade? {
    guard case .named(let word) = card.grade else { return nil }
    let words = try gradesAfterQuotas(card.year, asked: [word])
    guard let left = words[Mark(grade: word, points: card.total)], left != word else { return nil }
    return .named(left)
  }
}

extension Page {
  fileprivate func map(_ change: (Row) -> Row) -> Page {
    Page(rows: rows.map(change), total: total, hasBefore: hasBefore, hasAfter: hasAfter)
  }
}

extension StandingRow {
  fileprivate func graded(_ word: String) -> StandingRow {
    var row = self
    row.grade = word
    return row
  }
}

extension MemberRow {
  fileprivate func graded(_ word: String) -> MemberRow {
    var row = self
    row.grade = word
    return row
  }
}
