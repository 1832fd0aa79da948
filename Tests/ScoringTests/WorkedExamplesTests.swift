import Domain
import Scoring
import Testing

/// The four examples that the default rule book was worked by hand with.
struct WorkedExamples {
  let book: RuleBook

  init() throws {
    book = try Books.standard.get()
  }

  @Test("a diligent member comes to 61.5 and is competent, aspect by aspect")
  func diligentMember() throws {
    var facts = Facts()
    facts.attend(.plenary, days: 1, halfDays: 6)
    facts.attend(.consultation, days: 2)
    facts.attend(.committeeMeeting, days: 3)
    facts.attend(.groupMeeting, days: 2)
    facts.attend(.readingSession, days: 6, every: 31)
    facts.attend(.readingSession, days: 1, role: .leadReader)
    facts.work(.essay, [(.published, .own, .single)], place: 1, of: 1)
    let proposal = facts.work(
      .proposal, [(.filed, .own, .single), (.keyListed, .own, .single)], place: 1, of: 1)
    for _ in 1...4 { facts.work(.proposal, [(.filed, .own, .single)], place: 2, of: 3) }
    facts.attend(.proposalHandling, days: 1)
    facts.work(.researchReport, [(.accepted, .own, .single)], place: 2, of: 4)
    facts.work(.opinion, [(.accepted, .own, .single), (.adopted, .own, .single)], place: 1, of: 1)
    facts.work(.opinion, [(.accepted, .own, .single)], place: 1, of: 1)
    facts.attend(.inspection, days: 3)
    facts.attend(.stationDuty, days: 4, role: .onDuty)
    facts.attend(.workstationEvent, days: 3)
    for _ in 1...2 { facts.work(.matter, [(.closed, .own, .single)], place: 1, of: 1) }
    facts.work(.homework, [(.closed, .own, .single)], place: 1, of: 1)
    facts.work(
      .dutyReport, [(.submitted, .own, .single), (.reported, .own, .single)], place: 1, of: 1)
    facts.attend(.training, days: 1, presence: .onLeave, admission: .mustAttend)

    let card = scorecard(of: facts.subject(.member), facts: facts.all, year: 2026, by: book)
    let expected = ["A": 18_000, "B": 8_000, "C": 10_000, "D": 8_500, "E": 9_000, "F": 6_000]
    for aspect in card.aspects {
      #expect(aspect.counted.thousandths == expected[aspect.code], "\(aspect)")
    }
    #expect(card.bonus == Points(thousandths: 3_000))
    #expect(card.deductions == Points(thousandths: -1_000))
    #expect(card.total == Points(thousandths: 61_500))
    #expect(card.grade == .named("称职"))
    #expect(card.entries.contains { $0.clause == "C6" && $0.source == .work(proposal) })
  }

  @Test(
    "an opinion of two authors, composite at home, single in the city, composite in the nation: 4.5 each"
  )
  func sharedOpinion() {
    for place in 1...2 {
      var facts = Facts()
      facts.work(
        .opinion,
        [
          (.accepted, .own, .single), (.adopted, .own, .composite), (.adopted, .city, .single),
          (.adopted, .nation, .composite),
        ], place: place, of: 2)
      let card = scorecard(of: facts.subject(.member), facts: facts.all, year: 2026, by: book)
      #expect(card.entries.map(\.counted.thousandths) == [500, 500, 1_500, 2_000])
      #expect(card.total.thousandths == 4_500)
      #expect(card.bonus.thousandths == 3_500)
    }
  }

  @Test("two proposals as first and five joint ones give 9, and all seven rows are kept")
  func proposals() {
    var facts = Facts()
    for _ in 1...2 { facts.work(.proposal, [(.filed, .own, .single)], place: 1, of: 1) }
    for _ in 1...5 { facts.work(.proposal, [(.filed, .own, .single)], place: 2, of: 2) }
    let entries = score(facts.all, of: facts.subject(.member), year: 2026, by: book)
    #expect(entries.count == 7)
    #expect(entries.reduce(Points.zero) { $0 + $1.counted }.thousandths == 9_000)
    #expect(entries.filter { !$0.reductions.isEmpty }.count == 4)
  }

  @Test(
    "two unexcused absences from the standing committee take 10, the aspect keeps what it earned")
  func absences() {
    var facts = Facts()
    facts.attend(.standingCommittee, days: 2, presence: .absent)
    facts.attend(.consultation, days: 2)
    let card = scorecard(of: facts.subject(.standing), facts: facts.all, year: 2026, by: book)
    #expect(card.deductions.thousandths == -10_000)
    #expect(card.aspects.first?.counted.thousandths == 4_000)
    #expect(card.total == .zero)
    #expect(card.floorGift.thousandths == 6_000)
  }
}
