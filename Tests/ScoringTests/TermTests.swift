import Domain
import Scoring
import Testing

/// Terms, parts of a year, and colours.
struct TermTests {
  @Test("a year's card needs the facts of its term, and a fact changes the years after it")
  func days() throws {
    let book = try Books.named("third")
    #expect(
      book.days(of: 2026).map { [$0.lowerBound.iso, $0.upperBound.iso] } == [
        "2024-01-01", "2026-12-31",
      ])
    #expect(book.days(of: 2027)?.lowerBound.iso == "2027-01-01")
    let may = try #require(Day(iso: "2024-05-01"))
    #expect(book.years(touchedBy: .attendance, on: may) == [2024, 2025, 2026])
  }

  @Test("a term is found for years before the one that is named, too")
  func firstYear() throws {
    let term = try #require(try Books.named("third").term)
    #expect(
      [2020, 2021, 2023, 2024, 2026, 2027].map(term.firstYear) == [
        2018, 2021, 2021, 2024, 2024, 2027,
      ])
  }

  @Test("part of a year is as the whole where the book says so, rounded toward zero")
  func partOfAYear() throws {
    let total = Points(thousandths: 10_001)
    func subject(_ months: Int) -> Subject {
      Subject(
        member: Identifier(1), seat: .member, state: .serving, isRanked: true, months: months)
    }
    let book = try Books.named("third")
    let whole = [12, 6, 7, 1, 0].map { book.wholeYear(total, of: subject($0)).thousandths }
    #expect(whole == [10_001, 20_002, 17_144, 120_012, 120_012])
    #expect(try Books.named("second").wholeYear(total, of: subject(6)) == total)
  }

  @Test("equal parts of the ranking have the colours in turn, and equals have the same")
  func bands() throws {
    let book = try Books.named("third")
    let colours = (1...10).map { book.band(ofPlace: $0, among: 10) }
    #expect(
      colours == [.green, .green, .blue, .blue, .yellow, .yellow, .brown, .brown, .red, .red])
    #expect(book.band(ofPlace: 3, among: 3) == .brown)
    #expect([0, 11].map { book.band(ofPlace: $0, among: 10) } == [nil, nil])
    #expect(try Books.named("second").band(ofPlace: 1, among: 10) == nil)
  }

  @Test("grades have the colours of the book")
  func colours() throws {
    #expect(try Books.named("third").grades.map(\.colour) == [.green, .yellow, .red])
  }

  @Test("what an aspect still gives does not shrink by what its deductions took")
  func openAspects() throws {
    var facts = Facts()
    facts.attend(.inspection, days: 1)
    facts.attend(.plenary, days: 2, presence: .absent)
    let book = try Books.named("third")
    let gaps = gaps(of: facts.subject(.member), facts: facts.all, year: 2026, by: book)
    let open = Dictionary(uniqueKeysWithValues: gaps.map { ($0.clause, $0.open) })
    #expect(open["Q1"] == Points(thousandths: 2_000))
    #expect(open["T2"] == Points(thousandths: 24_000), "two honours, and no more of them count")
    #expect(open["Q2"] == nil)
  }
}
