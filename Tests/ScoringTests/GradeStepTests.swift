import Domain
import Scoring
import Testing

/// Why a card has its grade.
struct GradeStepTests {
  /// A card of the default book with that total, its gates met but for some.
  private func card(
    _ points: Int, missed: Set<String> = [], by book: RuleBook, isRanked: Bool = true,
    months: Int = 12
  ) -> Scorecard {
    let gates = book.gates.map {
      GateResult(clause: $0.code, isMet: !missed.contains($0.code), unmet: [])
    }
    let total = Points(thousandths: points * 1_000)
    let subject = Subject(
      member: Identifier(1), seat: .member, state: .serving, isRanked: isRanked,
      months: months)
    return Scorecard(
      member: Identifier(1), year: 2026, start: .zero, entries: [], aspects: [], bonus: .zero,
      deductions: .zero, floorGift: .zero, total: total, gates: gates,
      months: months, grade: book.grade(of: subject, total: total, gates: gates), stars: 0)
  }

  @Test("the line that is reached, then the gates that hold, then the quota")
  func steps() throws {
    let book = try Books.standard.get()
    let (best, good, poor) = (book.grades[0], book.grades[1], book.grades[3])
    let quota = try #require(best.quota)
    let (first, second) = (try #require(book.gate("G1")), try #require(book.gate("G2")))
    #expect(book.steps(to: card(95, by: book), beyondQuotaOf: nil) == [.reached(best)])
    #expect(
      book.steps(to: card(95, missed: ["G1", "G2"], by: book), beyondQuotaOf: nil) == [
        .reached(best), .held(by: first, to: poor), .held(by: second, to: good),
      ])
    #expect(
      book.steps(to: card(70, missed: ["G2"], by: book), beyondQuotaOf: nil) == [
        .reached(book.grades[2])
      ], "a gate that lets a better one be given says nothing")
    let fallen = card(95, by: book).graded(.named(good.name.chinese))
    #expect(
      book.steps(to: fallen, beyondQuotaOf: .named(best.name.chinese)) == [
        .reached(best), .beyondQuota(of: best, quota),
      ])
  }

  @Test(
    "half a year counts as a whole one where the book asks, for the grade and for what it still wants"
  )
  func partOfYear() throws {
    let book = try Books.named("third")
    let steps = book.steps(to: card(20, by: book, months: 6), beyondQuotaOf: nil)
    #expect(
      steps == [.whole(Points(thousandths: 40_000), months: 6), .reached(book.grades[1])])
    let next = book.pointsToNextGrade(from: Points(thousandths: 20_001), months: 7)
    #expect(next?.grade == book.grades[1] && next?.points == Points(thousandths: 3_333))
    #expect(
      book.wholeYear(Points(thousandths: 23_334), months: 7) >= book.grades[1].least)
  }

  @Test("a breach withholds, and who is not ranked is exempt")
  func others() throws {
    let book = try Books.standard.get()
    let veto = try #require(book.gate("G3"))
    #expect(
      book.steps(to: card(95, missed: ["G3", "G1"], by: book), beyondQuotaOf: nil) == [
        .withheld(by: veto)
      ])
    #expect(
      book.steps(to: card(95, by: book, isRanked: false), beyondQuotaOf: nil) == [.exempt])
  }
}
