import Documents
import Domain
import Scoring
import Testing

/// What the reader says of a book that is wrong: all of it, each with its line.
struct ReaderTests {
  /// A small book that is right; lines are put in the places that a test names.
  private func book(
    head: String = "", aspects: String = "", task: String = "", award: String = "",
    more: String = ""
  ) -> String {
    """
    title = "书"
    version = "1"
    effective = 2026-01-01
    \(head)
    [[aspect]]
    code = "A"
    zh = "会议"
    en = "Meetings"
    cap = 9
    \(aspects)
    [[task]]
    code = "A1"
    aspect = "A"
    zh = "全会"
    en = "Plenary"
    cap = 9
    \(task)
    award = [{ activity = "plenary", points = 1.5 }\(award.isEmpty ? "" : ",")
      \(award)
    ]
    \(more)
    [[grade]]
    zh = "合格"
    en = "Passed"
    at_least = 0
    """
  }

  private func findings(in text: String) -> [Finding<RuleBook.Problem>] {
    switch RuleBookReader.read(text, named: "b.toml") {
    case .success: []
    case .failure(let findings): findings.all
    }
  }

  private func expect(
    _ problem: RuleBook.Problem, line: Int?, in text: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    let found = findings(in: text)
    #expect(found.map(\.problem) == [problem], sourceLocation: location)
    #expect(found.map(\.place.line) == [line], sourceLocation: location)
  }

  @Test("holidays and the days that make up for them are not working days and working days")
  func holidays() throws {
    let holiday = """
      [[holiday]]
      zh = "国庆节"
      en = "National Day"
      from = 2026-10-01
      until = 2026-10-07
      make_up = [2026-09-20, "2026-10-10"]
      """
    let calendar = try RuleBookReader.read(book(more: holiday)).get().calendar
    func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
    for (text, isWorking) in [
      ("2026-10-01", false), ("2026-10-07", false), ("2026-10-08", true), ("2026-10-10", true),
      ("2026-10-11", false), ("2026-09-20", true), ("2026-09-19", false),
    ] {
      #expect(calendar.isWorkingDay(try day(text)) == isWorking, "\(text)")
    }
    #expect(
      calendar.span(from: try day("2026-09-30"), workingDays: 5)
        == (try day("2026-09-30"))...(try day("2026-10-12")))
    #expect(calendar.workingDays(in: try day("2026-10-01")...day("2026-10-11")) == 3)
  }

  @Test("a holiday that is worked, too long or reversed is found")
  func wrongHolidays() throws {
    func holiday(_ rest: String) -> String {
      book(more: "[[holiday]]\nzh = \"节\"\nen = \"Day\"\nfrom = 2026-10-01\n" + rest)
    }
    let day = try #require(Day(iso: "2026-10-02"))
    expect(
      .holidayWorked(day), line: 26, in: holiday("until = 2026-10-02\nmake_up = 2026-10-02"))
    expect(.holidayTooLong(most: 31), line: 25, in: holiday("until = 2027-10-01"))
    expect(.daysReversed, line: 25, in: holiday("until = 2026-09-01"))
    expect(
      .document(.notDay("2026-02-30")), line: 25, in: holiday("make_up = [\"2026-02-30\"]"))
  }

  @Test("the small book is right")
  func right() {
    #expect(findings(in: book()) == [])
  }

  @Test("an unknown word has the nearest known one")
  func unknownWord() throws {
    let found = findings(in: book(award: "{ activity = \"trainning\", points = 1 }"))
    #expect(
      found.map(\.place) == [
        Place(file: "b.toml", path: "task[A1].award[2].activity", line: 19)
      ])
    guard case .document(.unknownWord("trainning", "training", let known))? = found.first?.problem
    else {
      Issue.record("\(found)")
      return
    }
    #expect(known.count == ActivityKind.allCases.count)
  }

  @Test("an unknown key has the nearest known one, a missing key is named")
  func keys() {
    expect(
      .document(.unknownKey("highest_olny", nearest: "highest_only")), line: 17,
      in: book(task: "highest_olny = true"))
    expect(.document(.missingKey("points")), line: 19, in: book(award: "{ activity = \"talk\" }"))
  }

  @Test("a clause twice is told with the line of the first")
  func twice() {
    let task = """
      [[task]]
      code = "A1"
      aspect = "A"
      zh = "又"
      en = "Again"
      award = [{ activity = "talk", points = 1 }]
      """
    expect(.codeTwice("A1", line: 12), line: 22, in: book(more: task))
  }

  @Test("a cap below the award it caps")
  func capBelowAward() {
    let points = Points(thousandths: 9_001)
    expect(
      .capBelowAward(cap: Points(thousandths: 9_000), award: points), line: 19,
      in: book(award: "{ activity = \"talk\", points = 9.001 }"))
    expect(
      .capBelowAward(cap: Points(thousandths: 1_000), award: Points(thousandths: 1_500)), line: 18,
      in: book(task: "caps = { day = 1 }"))
  }

  @Test("a cap within the cap that is above it")
  func partAboveCap() {
    expect(
      .partAboveCap(part: Points(thousandths: 10_000), cap: Points(thousandths: 9_000)), line: 17,
      in: book(task: "part = [{ activity = \"plenary\", cap = 10, reason = \"多\" }]"))
  }

  @Test("thresholds that do not fall, and totals below the last one")
  func thresholds() {
    let above = """
      [[grade]]
      zh = "差"
      en = "Poor"
      at_least = -0.5
      """
    expect(
      .notDescending(above: Points(thousandths: -500), below: .zero), line: 28,
      in: book(more: above))
    let text = book().replacing("at_least = 0", with: "at_least = 60")
    expect(.gapBelowGrades(Points(thousandths: 60_000)), line: 25, in: text)
  }

  @Test("aspect caps that do not add up to the scale")
  func scale() {
    expect(
      .aspectsDoNotAddUp(sum: Points(thousandths: 9_000), full: Points(thousandths: 100_000)),
      line: 4, in: book(head: "full = 100"))
  }

  @Test("an aspect without tasks, and one whose tasks never come to its cap")
  func aspects() {
    let empty = "[[aspect]]\ncode = \"B\"\nzh = \"空\"\nen = \"Empty\"\ncap = 5"
    expect(.aspectWithoutTasks, line: 10, in: book(aspects: empty))
    let text = book().replacing("cap = 9\n\n[[task]]", with: "cap = 12\n\n[[task]]")
    expect(
      .aspectOutOfReach(cap: Points(thousandths: 12_000), tasks: Points(thousandths: 9_000)),
      line: 9, in: text)
  }

  @Test("a task nothing can earn: no kind of fact, no points, or an award never reached")
  func nothing() {
    expect(.nothingFits, line: 19, in: book(award: "{ role = \"speaker\", points = 1 }"))
    expect(.nothingEarns, line: 18, in: book().replacing("points = 1.5", with: "points = 0"))
    expect(
      .shadowed(by: 1), line: 19,
      in: book(award: "{ activity = \"plenary\", role = \"speaker\", points = 2 }"))
    expect(
      .stageOfOthers(["awarded"]), line: 19,
      in: book(award: "{ work = \"honour\", stage = [\"filed\", \"adopted\"], points = 1 }"))
    expect(
      .document(.emptyList), line: 18,
      in: book().replacing("activity = \"plenary\"", with: "activity = \"plenary\", role = []"))
  }

  @Test("conditions of activities and of works do not mix")
  func kinds() {
    expect(
      .foreignCondition("role"), line: 19,
      in: book(award: "{ work = \"essay\", role = \"speaker\", points = 2 }"))
    expect(
      .foreignCondition("except"), line: 19,
      in: book(award: "{ work = \"essay\", except = \"article\", points = 2 }"))
    expect(
      .activityAndWork, line: 19,
      in: book(award: "{ work = \"essay\", activity = \"talk\", points = 2 }"))
  }

  @Test("a task that takes, and a deduction that gives")
  func signs() {
    expect(
      .wrongSign(Points(thousandths: -2_000)), line: 19,
      in: book(award: "{ activity = \"talk\", points = -2 }"))
    let deduction = """
      [[deduction]]
      code = "Z1"
      zh = "扣"
      en = "Taken"
      award = { activity = "talk", presence = "late", points = 1 }
      """
    expect(.wrongSign(Points(thousandths: 1_000)), line: 25, in: book(more: deduction))
  }

  @Test("an aspect or a grade that the book does not have")
  func unknownCodes() {
    let task = """
      [[task]]
      code = "A2"
      aspect = "AA"
      zh = "二"
      en = "Two"
      award = { activity = "talk", points = 1 }
      """
    expect(.unknownAspect("AA", nearest: "A"), line: 23, in: book(more: task))
    let gate = """
      [[gate]]
      code = "G1"
      zh = "门"
      en = "Gate"
      best = "合合"
      need = [{ any = [{ activity = "talk" }] }]
      """
    expect(.unknownGrade("合合", nearest: "合格"), line: 25, in: book(more: gate))
  }

  @Test("days that are none, or in the wrong order; decimals beyond thousandths")
  func figures() {
    expect(
      .document(.notDay("2026-02-30")), line: 19,
      in: book(award: "{ activity = \"talk\", from = \"2026-02-30\", points = 2 }"))
    expect(.document(.notDay("02-29")), line: 17, in: book(task: "year_starts = \"02-29\""))
    expect(
      .daysReversed, line: 19,
      in: book(award: "{ activity = \"talk\", from = 2026-03-02, until = 2026-03-01, points = 2 }"))
    expect(
      .document(.notDecimal("0.0005")), line: 19,
      in: book(award: "{ activity = \"talk\", points = 0.0005 }"))
  }

  @Test("units that do not belong to the kind of fact, and half-days of who was not there")
  func units() {
    expect(
      .foreignUnit(.piece), line: 18,
      in: book(award: "").replacing("1.5 }", with: "1.5, per = \"piece\" }"))
    expect(
      .foreignUnit(.halfDay), line: 19,
      in: book(award: "{ work = \"essay\", per = \"half-day\", points = 1 }"))
    expect(
      .halfDaysMissed, line: 19,
      in: book(
        award: "{ activity = \"talk\", presence = \"onLeave\", per = \"half-day\", points = 1 }"))
  }

  @Test("a cap within the cap that fits nothing the task gives, or says no figure")
  func parts() {
    expect(
      .partOfNothing, line: 17,
      in: book(task: "part = { activity = \"talk\", cap = 1, reason = \"宣讲\" }"))
    expect(
      .needs(key: "cap"), line: 17,
      in: book(task: "part = { activity = \"plenary\", reason = \"全会\" }"))
    expect(
      .termUnknown, line: 17,
      in: book(task: "part = { activity = \"plenary\", per = \"term\", most = 1, reason = \"全会\" }")
    )
  }

  @Test("a cap over clauses that are unknown, one only, too dear, or both give and take")
  func limits() {
    let two = """
      [[task]]
      code = "A2"
      aspect = "A"
      zh = "二"
      en = "Two"
      award = { activity = "talk", points = 1 }
      [[deduction]]
      code = "Z1"
      zh = "扣"
      en = "Taken"
      award = { activity = "talk", presence = "absent", points = -1 }
      [[limit]]
      code = "L1"
      zh = "合计"
      en = "Together"

      """
    expect(
      .unknownClause("A22", nearest: "A2"), line: 37,
      in: book(more: two + "cap = 5\nclauses = [\"A1\", \"A22\"]"))
    expect(.sharedByOne, line: 37, in: book(more: two + "cap = 5\nclauses = [\"A1\", \"A1\"]"))
    expect(
      .capBelowAward(cap: Points(thousandths: 1_000), award: Points(thousandths: 1_500)), line: 36,
      in: book(more: two + "cap = 1\nclauses = [\"A1\", \"A2\"]"))
    expect(.givesAndTakes, line: 37, in: book(more: two + "cap = 5\nclauses = [\"A1\", \"Z1\"]"))
    expect(
      .termUnknown, line: 38,
      in: book(more: two + "cap = 5\nclauses = [\"A1\", \"A2\"]\nper = \"term\""))
  }

  @Test("a gate that asks for more than an aspect gives, or for years and the term at once")
  func gates() {
    let gate = """
      [[gate]]
      code = "G1"
      zh = "门"
      en = "Gate"

      """
    expect(
      .needAboveCap(need: Points(thousandths: 10_000), cap: Points(thousandths: 9_000)), line: 25,
      in: book(more: gate + "need = { aspect = \"A\", points = 10 }"))
    expect(
      .notTogether("years", "per"), line: 25,
      in: book(
        head: "term_from = 2022",
        more: gate + "need = { any = { activity = \"talk\" }, per = \"term\", years = 2 }"))
  }

  @Test("a quota of the last grade, said twice, or of no grade")
  func quotas() {
    let above = """
      [[grade]]
      zh = "优秀"
      en = "Best"
      at_least = 5
      quota = 10

      """
    #expect(findings(in: book(more: above)) == [])
    expect(.quotaOfLast, line: 4, in: book(head: "quota = 10"))
    expect(
      .notTogether("quota", "grade.quota"), line: 4, in: book(head: "quota = 10", more: above))
    let equal = above.replacing("at_least = 5", with: "at_least = 0")
    #expect(findings(in: book(more: equal)) == [])
    expect(
      .notDescending(above: .zero, below: .zero), line: 30,
      in: book(more: equal.replacing("quota = 10", with: "")))
    expect(.needs(key: "quota"), line: 4, in: book(head: "quota_ties = \"all-in\""))
  }

  @Test("all findings come at once, in the order of the lines")
  func together() {
    let text = book(
      head: "full = 10", task: "hgihest_only = true",
      award: "{ activity = \"tlak\", points = 20, per = \"hour\" }")
    #expect(findings(in: text).map(\.place.line) == [4, 17, 19, 19, 19])
  }

  @Test(
    "a book with a letter or a line lost is read or refused, and findings know their lines",
    arguments: 1...60)
  func damaged(seed: Int) throws {
    var dice = Dice(seed: seed)
    var lines = StandardRuleBook.text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = Int.random(in: 0..<lines.count, using: &dice)
    if Bool.random(using: &dice), !lines[index].isEmpty {
      lines[index].remove(
        at: lines[index].indices.randomElement(using: &dice) ?? lines[index].startIndex)
    } else {
      lines.remove(at: index)
    }
    let found = findings(in: lines.joined(separator: "\n"))
    for finding in found {
      #expect(finding.place.line != nil || isMissing(finding.problem), "\(finding)")
    }
  }

  private func isMissing(_ problem: RuleBook.Problem) -> Bool {
    if case .document(.missingKey) = problem { true } else { false }
  }
}
