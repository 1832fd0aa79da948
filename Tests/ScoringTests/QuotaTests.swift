import Domain
import Scoring
import Testing

/// How many may have a grade.
struct QuotaTests {
  /// The words after quotas of members with these totals, all of which reach a grade by themselves.
  private func words(_ totals: [Int], by book: RuleBook) -> [String] {
    let marks = totals.map { total in
      let points = Points(thousandths: total * 1_000)
      let reached = book.grades.first { points >= $0.least }?.name.chinese ?? ""
      return Mark(grade: reached, points: points)
    }
    let final = book.grades(afterQuotas: marks.reduce(into: [:]) { $0[$1, default: 0] += 1 })
    return marks.map { final[$0] ?? "" }
  }

  @Test("the quota is a tenth rounded down, at least one, and equals at the line are all in")
  func allIn() throws {
    let book = try Books.standard.get()
    let quota = try #require(book.grades.first?.quota)
    #expect([0, 1, 9, 19, 20, 260].map(quota.heads) == [0, 1, 1, 1, 2, 26])
    let totals = [99, 98, 97, 97, 96] + Array(repeating: 50, count: 25)
    #expect(words(totals, by: book).prefix(6) == ["优秀", "优秀", "优秀", "优秀", "良好", "不称职"])
  }

  @Test("equals at the line are all out where the book says so")
  func allOut() throws {
    let totals = [90, 88, 88, 50, 40, 30, 20, 10, 5, 1]
    let expected = ["优秀"] + Array(repeating: "合格", count: 9)
    #expect(words(totals, by: try Books.second.get()) == expected)
  }

  @Test("fewer than the quota allows all stay")
  func notFull() throws {
    let totals = [95] + Array(repeating: 70, count: 29)
    #expect(words(totals, by: try Books.standard.get()).prefix(2) == ["优秀", "称职"])
  }

  @Test("grades by quota alone: a fifth, then three tenths with those who fell, then the rest")
  func quotaAlone() throws {
    let book = try Books.named("fourth")
    let totals = [90, 80, 70, 60, 50, 40, 30, 20, 10, 0]
    #expect(words([29, 29, 20], by: book) == ["乙", "乙", "丙"], "too little for the best")
    #expect(words(totals, by: book) == ["甲", "甲", "乙", "乙", "乙", "丙", "丙", "丙", "丙", "丙"])
  }

  @Test("who a gate keeps from the best grade takes no room in it")
  func gated() throws {
    let book = try Books.standard.get()
    let kept = Mark(grade: "良好", points: Points(thousandths: 99_000))
    let best = Mark(grade: "优秀", points: Points(thousandths: 91_000))
    let final = book.grades(afterQuotas: [kept: 9, best: 1])
    #expect(final == [kept: "良好", best: "优秀"])
  }

  @Test("a withheld grade stays withheld, and counts among those ranked")
  func withheld() throws {
    let book = try Books.standard.get()
    let withheld = Mark(grade: "不定等次", points: Points(thousandths: 99_000))
    let best = Mark(grade: "优秀", points: Points(thousandths: 91_000))
    let next = Mark(grade: "优秀", points: Points(thousandths: 90_000))
    let final = book.grades(afterQuotas: [withheld: 18, best: 1, next: 1])
    #expect(final == [withheld: "不定等次", best: "优秀", next: "优秀"])
  }

  @Test("no grade has more than its quota, but for equals at the line", arguments: 1...200)
  func law(seed: Int) throws {
    var dice = Dice(seed: seed)
    for book in [try Books.named("fourth"), try Books.second.get(), try Books.standard.get()] {
      let totals = (0..<Int.random(in: 1...40, using: &dice)).map { _ in
        Int.random(in: 0...12, using: &dice) * 10
      }
      let words = words(totals, by: book)
      for (line, next) in zip(book.grades, book.grades.dropFirst()) {
        guard let quota = line.quota else { continue }
        let own = zip(totals, words).filter { $1 == line.name.chinese }.map(\.0)
        let most = quota.heads(of: totals.count)
        let atLine = own.count { $0 == own.min() }
        let slack = quota.ties == .allIn ? max(0, atLine - 1) : 0
        #expect(own.count <= most + slack, "seed \(seed) \(line.name.chinese)")
        let after = zip(totals, words).filter { $1 == next.name.chinese }.map(\.0)
        if let least = own.min(), let most = after.max() { #expect(most < least) }
      }
    }
  }
}
