import Domain
import Scoring
import Testing

/// What a member can still have: no more than that, and nothing that is for others.
struct GapTests {
  private func open(
    _ facts: Facts, _ seat: Seat = .member, by book: RuleBook
  ) -> [String: Points] {
    let found = gaps(of: facts.subject(seat), facts: facts.all, year: 2026, by: book)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.clause, $0.open) })
  }

  @Test("a part that is used up is not offered to whom only that part is open")
  func usedPart() throws {
    let book = try Books.standard.get()
    var facts = Facts()
    facts.attend(.standingCommittee, days: 2)
    #expect(open(facts, by: book)["A2"] == Points(thousandths: 1_000))
    facts.attend(.standingCommittee, days: 2)
    #expect(open(facts, by: book)["A2"] == nil)
    #expect(open(Facts(), .standing, by: book)["A2"] == Points(thousandths: 8_000))
    #expect(open(Facts(), .member, by: book)["A2"] == Points(thousandths: 3_000))
  }

  private func small(_ task: String) throws -> RuleBook {
    try RuleBookReader.read(
      """
      title = "书"
      version = "1"
      effective = 2026-01-01
      [[aspect]]
      code = "A"
      zh = "甲"
      en = "A"
      cap = 20
      [[task]]
      code = "A1"
      aspect = "A"
      zh = "一"
      en = "One"
      \(task)
      """
    ).get()
  }

  @Test(
    "tasks for other seats and sectors, and rules whose days are over, offer nothing",
    arguments: [
      "seat = \"standing\"\naward = { activity = \"talk\", points = 1 }",
      "sector = \"教育\"\naward = { activity = \"talk\", points = 1 }",
      "award = { activity = \"talk\", points = 1, until = 2025-06-30 }",
      "award = { activity = \"talk\", points = 1, seat = \"chair\" }",
    ])
  func forOthers(task: String) throws {
    #expect(open(Facts(), by: try small(task)) == [:])
  }

  @Test("what is given once a year is offered once, and so many entries only as many")
  func counted() throws {
    let yearly = try small("award = { activity = \"talk\", points = 4, per = \"year\" }")
    let twice = try small(
      "award = { activity = \"talk\", points = 3 }\ncount = { per = \"year\", most = 2 }")
    var facts = Facts()
    #expect(open(facts, by: yearly) == ["A1": Points(thousandths: 4_000)])
    #expect(open(facts, by: twice) == ["A1": Points(thousandths: 6_000)])
    facts.attend(.talk, days: 1)
    #expect(open(facts, by: yearly) == [:])
    #expect(open(facts, by: twice) == ["A1": Points(thousandths: 3_000)])
    facts.attend(.talk, days: 2)
    #expect(open(facts, by: twice) == [:])
  }

  @Test("no fact gives more than the gap says", arguments: 1...200)
  func neverMore(seed: Int) throws {
    var dice = Dice(seed: seed)
    let book = try Books.standard.get()
    var facts = Facts()
    for kind in ActivityKind.allCases.shuffled(using: &dice).prefix(6) {
      facts.attend(kind, days: Int.random(in: 1...4, using: &dice))
    }
    let open = open(facts, by: book)
    let before = counted(facts, by: book)
    let kind = ActivityKind.allCases.randomElement(using: &dice) ?? .talk
    facts.attend(kind, days: Int.random(in: 1...3, using: &dice))
    for (clause, points) in counted(facts, by: book) where points > before[clause] ?? .zero {
      let gain = points - (before[clause] ?? .zero)
      #expect(gain <= open[clause] ?? .zero, "seed \(seed), \(clause)")
    }
  }

  private func counted(_ facts: Facts, by book: RuleBook) -> [String: Points] {
    score(facts.all, of: facts.subject(.member), year: 2026, by: book)
      .reduce(into: [:]) {
        $0[$1.clause, default: .zero] = $0[$1.clause, default: .zero] + $1.counted
      }
  }
}
