import ArgumentParser
import Domain
import Exchange
import Scoring
import Screens
import Toolkit

/// The rankings of a year as lists.
struct Ranking {
  let session: Session
  let year: Int
  /// Nil where this program cannot read the office's book.
  let book: RuleBook?

  private var language: Language { session.language }

  private func titles(_ titles: [Phrase]) -> [String] { titles.map { $0.text(in: language) } }

  private func words(_ grade: String) -> Listing.Cell {
    .text(Grade(kept: grade).words(by: book).text(in: language))
  }

  /// Members by points; with the colour of their place or grade where the book has colours.
  func members() throws -> Listing {
    let rows = try session.standings(.member, year)
    let hasColours = book?.hasColours ?? false
    return Listing(
      titles: titles([.placeColumn, .number, .name, .sector, .points, .grade])
        + (hasColours ? titles([.colour]) : []),
      rows: rows.map { row in
        let colour = book?.colour(ofPlace: row.place, among: rows.count, grade: row.grade)
        return [
          .number(row.place), .text(row.number), .text(row.name), .text(row.sector),
          .points(row.points), words(row.grade),
        ] + (hasColours ? [.text(colour?.words.text(in: language) ?? "")] : [])
      })
  }

  /// Sectors or groups, with the mean per head, the sum, and how many have done anything.
  func bodies(_ basis: StandingsBasis, by measure: StandingsMeasure) throws -> Listing {
    let column: Phrase = if case .sector = basis { .sector } else { .group }
    return Listing(
      titles: titles([.placeColumn, column, .mean, .sum, .heads, .active, .share]),
      rows: try session.standings(basis, year, by: measure).map { row in
        [
          .number(row.place), .text(row.name), .points(row.points), .points(row.sum),
          .number(row.heads), .number(row.active),
          .text("\(row.active * 100 / max(1, row.heads))%"),
        ]
      })
  }

  /// Members who are ranked, best grade first, in the order of 姓氏笔画 within one, without places.
  func byGrade() throws -> Listing {
    let ranked = Set(try session.standings(.member, year).compactMap(\.member))
    let members = try session.members(year, order: .strokes).filter { ranked.contains($0.id) }
    let known = book?.grades.map(\.name.chinese) ?? []
    let others = Set(members.map(\.grade)).subtracting(known).sorted(by: >)
    return Listing(
      titles: titles([.grade, .name, .sector]),
      rows: (known + others).flatMap { grade in
        members.filter { $0.grade == grade }.map {
          [words(grade), .text($0.name), .text($0.sector)]
        }
      })
  }

  /// Members whose totals of this year, and of those before it, are below a line of the book: by alarm, the
  /// gravest last in the book first, then by 姓氏笔画.
  func alarms() throws -> Listing {
    guard let book else { return Listing(titles: [], rows: []) }
    guard case .alarms(let all) = try session.ask(.alarms(year)) else { throw ExitCode(70) }
    let codes = Dictionary(grouping: all, by: \.alarm).mapValues { Set($0.map(\.member)) }
    let members = try session.members(year, order: .strokes)
    return Listing(
      titles: titles([.alarm, .clause, .name, .sector, .points]),
      rows: book.alarms.reversed().flatMap { alarm in
        members.filter { codes[alarm.code]?.contains($0.id) == true }.map { member in
          [
            .text(Words(alarm.name).text(in: language)), .text(alarm.code), .text(member.name),
            .text(member.sector), .points(member.points),
          ]
        }
      })
  }
}
