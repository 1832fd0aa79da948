import Domain
import Scoring
import Testing

/// Every clause of the books, by cases that a clerk can read.
struct CaseTests {
  private static let standard = Result { try CaseFile("default-6x36.txt").cases }
  private static let second = Result { try CaseFile("second.txt").cases }

  @Test("a case of the default book comes out line by line", arguments: try standard.get())
  func standardCase(of test: CaseFile.Case) throws {
    try check(test, by: try Books.standard.get())
  }

  @Test("a case of the book with other mechanisms comes out", arguments: try second.get())
  func secondCase(of test: CaseFile.Case) throws {
    try check(test, by: try Books.second.get())
  }

  @Test("every clause of the default book has a case")
  func everyClauseHasOne() throws {
    let book = try Books.standard.get()
    #expect(book.codes.count == 36 + 6 + 3 + 2)
    #expect(try unnamed(in: Self.standard, of: book) == [])
  }

  @Test("every clause of the book with other mechanisms has a case")
  func everyClauseOfTheSecondHasOne() throws {
    #expect(try unnamed(in: Self.second, of: Books.second.get()) == [])
  }

  @Test("every clause that gives, takes or judges stands below the line of some case")
  func everyClauseIsShown() throws {
    let book = try Books.standard.get()
    let shown = Set(
      try Self.standard.get().flatMap(\.expected).flatMap { $0.split(separator: " ") })
    let codes = book.tasks.map(\.code) + book.gates.map(\.code)
    #expect(codes.filter { !shown.contains(Substring($0)) } == [])
  }

  /// The codes of a book that no case's title names.
  private func unnamed(
    in cases: Result<[CaseFile.Case], any Error>, of book: RuleBook
  ) throws -> [String] {
    let named = Set(try cases.get().flatMap(\.clauses))
    return book.codes.filter { !named.contains($0) }
  }

  private func check(_ test: CaseFile.Case, by book: RuleBook) throws {
    let card = scorecard(of: try test.subject(), facts: try test.read(), year: 2026, by: book)
    let (sums, entries) = (
      test.expected.filter { card.caseLine(like: $0) != nil },
      test.expected.filter { card.caseLine(like: $0) == nil }
    )
    #expect(card.entries.map(\.caseLine) == entries, "line \(test.line)")
    for line in sums { #expect(card.caseLine(like: line) == line, "line \(test.line)") }
  }
}
