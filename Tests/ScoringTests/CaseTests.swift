import Domain
import Scoring
import Testing

/// Every clause of the books, by cases that a clerk can read.
struct CaseTests {
  @Test("a case comes out line by line", arguments: try CaseFile.all.get())
  func outcome(of test: CaseFile.Case) throws {
    let card = try card(of: test)
    let (sums, entries) = (
      test.expected.filter { card.caseLine(like: $0) != nil },
      test.expected.filter { card.caseLine(like: $0) == nil && $0 != test.alarmLine }
    )
    #expect(card.entries.map(\.caseLine) == entries, "\(test.book) line \(test.line)")
    for line in sums {
      #expect(card.caseLine(like: line) == line, "\(test.book) line \(test.line)")
    }
    if let line = test.alarmLine {
      let codes = try alarms(of: test, card)
      let words = codes.isEmpty ? ["none"] : codes
      #expect(line == "alarms " + words.joined(separator: " "), "\(test.book) line \(test.line)")
    }
  }

  /// The alarms that a card gives after the years before it.
  private func alarms(of test: CaseFile.Case, _ card: Scorecard) throws -> [String] {
    try Books.named(test.book).alarms(for: [card.total] + test.before()).map(\.code)
  }

  @Test("every clause of a book has a case that is about it", arguments: try Books.names)
  func named(book name: String) throws {
    let book = try Books.named(name)
    let codes = Set(book.codes + book.alarms.map(\.code))
    let named = Set(try cases(of: name).flatMap { $0.clauses(among: codes) })
    #expect(codes.subtracting(named) == [])
  }

  @Test("every clause that gives, takes or judges does so in some case", arguments: try Books.names)
  func exercised(book name: String) throws {
    let book = try Books.named(name)
    let cards = try cases(of: name).map(card)
    let gave = Set(cards.flatMap(\.entries).filter { $0.earned != .zero }.map(\.clause))
    #expect(book.tasks.map(\.code).filter { !gave.contains($0) } == [])
    for gate in book.gates {
      let results = cards.flatMap(\.gates).filter { $0.clause == gate.code }
      #expect(Set(results.map(\.isMet)) == [true, false], "\(gate.code) is met, and is not")
    }
    let told = Set(
      try cases(of: name).flatMap { test in
        test.alarmLine == nil ? [] : try alarms(of: test, card(of: test))
      })
    #expect(book.alarms.map(\.code).filter { !told.contains($0) } == [])
  }

  @Test("every figure that a book names is reached in some case", arguments: try Books.names)
  func figures(book name: String) throws {
    let book = try Books.named(name)
    let entries = try cases(of: name).map(card).flatMap(\.entries)
    for task in book.tasks {
      let reached = Set(entries.filter { $0.clause == task.code }.compactMap(\.factors.first))
      let unreached = task.awards.map { Factor.award($0.points) }.filter { !reached.contains($0) }
      #expect(unreached == [], "\(task.code)")
    }
  }

  @Test(
    "the default book has thirty-six tasks, six deductions, three gates and two rules of persons")
  func extent() throws {
    #expect(try Books.named("default-6x36").codes.count == 36 + 6 + 3 + 2)
  }

  private func cases(of book: String) throws -> [CaseFile.Case] {
    try CaseFile.all.get().filter { $0.book == book }
  }

  private func card(of test: CaseFile.Case) throws -> Scorecard {
    scorecard(
      of: try test.subject(), facts: try test.read(), year: try test.year(),
      by: try Books.named(test.book))
  }
}
