import Domain
import Scoring
import Testing

/// Places among members, the quota of the best grade, and what is still open.
struct StandingsTests {
  private func candidate(
    _ number: Int, _ points: Int, key: String = "", isRanked: Bool = true
  ) -> Candidate {
    Candidate(
      member: Identifier(number), points: Points(thousandths: points * 1_000), key: key,
      isRanked: isRanked)
  }

  @Test("equals share a place and the next is skipped: 1, 2, 2, 4")
  func ties() {
    let ranking = standings(of: [
      candidate(1, 50), candidate(2, 90), candidate(3, 70), candidate(4, 70),
    ])
    #expect(ranking.map(\.place) == [1, 2, 2, 4])
    #expect(ranking.map(\.isTied) == [false, true, true, false])
    #expect(ranking.map(\.member.value) == [2, 3, 4, 1])
  }

  @Test("equals stand in the order of their keys, then of their numbers")
  func keys() {
    let ranking = standings(of: [
      candidate(1, 7, key: "b"), candidate(3, 7, key: "a"), candidate(2, 7, key: "a"),
    ])
    #expect(ranking.map(\.member.value) == [2, 3, 1])
    #expect(ranking.map(\.place) == [1, 1, 1])
  }

  @Test("persons not ranked take no place")
  func unranked() {
    let ranking = standings(of: [
      candidate(1, 99, isRanked: false), candidate(2, 80), candidate(3, 99),
    ])
    #expect(ranking.map(\.member.value) == [3, 2])
    #expect(ranking.map(\.place) == [1, 2])
    #expect(ranking.map(\.isTied) == [false, false])
  }

  @Test("places do not depend on the order of the members", arguments: 1...100)
  func order(seed: Int) {
    var dice = Dice(seed: seed)
    let candidates = (1...20).map { candidate($0, Int.random(in: 1...6, using: &dice)) }
    let ranking = standings(of: candidates.shuffled(using: &dice))
    #expect(ranking == standings(of: candidates))
    for standing in ranking {
      let better = candidates.count { $0.points > standing.points }
      #expect(standing.place == better + 1)
    }
  }

  @Test("a gap is what the task, its aspect or the bonus pool still gives, whichever is less")
  func openLimits() throws {
    var facts = Facts()
    facts.attend(.plenary, days: 1, halfDays: 6)
    facts.attend(.consultation, days: 3)
    facts.attend(.committeeMeeting, days: 5)
    facts.work(
      .opinion, [(.adopted, .nation, .single), (.instructed, .nation, .single)], place: 1, of: 1)
    let book = try Books.standard.get()
    let found = gaps(of: facts.subject(.member), facts: facts.all, year: 2026, by: book)
    let gaps = Dictionary(uniqueKeysWithValues: found.map { ($0.clause, $0) })
    #expect(gaps["A1"] == nil)
    #expect(gaps["A3"] == nil)
    #expect(gaps["A5"]?.open == Points(thousandths: 2_000))
    #expect(gaps["A5"]?.counted == .zero)
    #expect(gaps["B2"]?.open == Points(thousandths: 5_000))
    #expect(gaps["D3"]?.open == Points(thousandths: 2_000))
    #expect(gaps["Z1"] == nil)
  }

  @Test("the next grade is the nearest above, and none is above the best")
  func nextGrade() throws {
    let book = try Books.standard.get()
    let next = try #require(book.pointsToNextGrade(from: Points(thousandths: 61_500), months: 6))
    #expect(next.grade.name.chinese == "良好")
    #expect(next.points == Points(thousandths: 18_500))
    #expect(book.pointsToNextGrade(from: Points(thousandths: 90_000), months: 12) == nil)
  }

  @Test("grades and stars begin exactly at their lines")
  func lines() throws {
    let book = try Books.standard.get()
    let subject = Subject(member: Identifier(1), seat: .member, state: .serving, isRanked: true)
    func grade(_ thousandths: Int) -> Grade {
      book.grade(of: subject, total: Points(thousandths: thousandths), gates: [])
    }
    #expect(
      [90_000, 89_999, 80_000, 79_999, 60_000, 59_999, 0].map(grade) == [
        .named("优秀"), .named("良好"), .named("良好"), .named("称职"), .named("称职"), .named("不称职"),
        .named("不称职"),
      ])
    let stars = [95_000, 94_999, 85_000, 70_000, 60_000, 40_000, 39_999]
    #expect(stars.map { book.stars(for: Points(thousandths: $0)) } == [5, 4, 4, 3, 2, 1, 0])
  }

  @Test("an alarm of two years needs both of them")
  func alarms() throws {
    let book = try Books.standard.get()
    func codes(_ totals: Int...) -> [String] {
      book.alarms(for: totals.map { Points(thousandths: $0 * 1_000) }).map(\.code)
    }
    #expect(codes(70) == [])
    #expect(codes(65) == ["W1"])
    #expect(codes(39) == ["W1", "W2"])
    #expect(codes(39, 40) == ["W1", "W2"])
    #expect(codes(39, 39) == ["W1", "W2", "W3"])
    #expect(codes(80, 30, 30) == [])
  }

  @Test("the days a year's cards need begin with the earliest year of a clause")
  func days() throws {
    let days = try #require(try Books.standard.get().days(of: 2026))
    #expect(days.lowerBound.iso == "2025-12-01")
    #expect(days.upperBound.iso == "2026-12-31")
    let december = try #require(Day(iso: "2025-12-01"))
    let book = try Books.standard.get()
    #expect(book.years(touchedBy: .stage, on: december) == [2025, 2026])
    #expect(book.years(touchedBy: .attendance, on: december) == [2025])
    #expect(book.firstMonthOfNextYear(for: .stage) == 12)
    #expect(book.firstMonthOfNextYear(for: .attendance) == 13)
  }
}
