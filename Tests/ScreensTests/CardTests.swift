import Domain
import Screens
import Testing
import Toolkit

/// A card of a book that gives everybody sixty points to begin with, and lets no total fall below zero.
private func sheet(start: Points, floor: Points) -> ScorecardSheet {
  let member = Member(number: "06001", name: "王伟", sector: "教育界")
  let dossier = Dossier(
    id: Identifier(1), revision: 1, member: member, maskedPhone: "", maskedIdentity: "",
    groups: [])
  let card = Scorecard(
    member: Identifier(1), year: 2_026, start: start, entries: [], aspects: [], bonus: .zero,
    deductions: .zero, floorGift: floor, total: start + floor, gates: [], months: 12,
    grade: .withheld, stars: 0)
  return ScorecardSheet(
    dossier: dossier, card: card, place: 1, isTied: false, ranked: 1, beyondQuotaOf: nil,
    alarms: [], gaps: [],
    titles: [:], ruleBook: "")
}

private func lines(_ sheet: ScorecardSheet, _ language: Language) throws -> [String] {
  let size = Size(columns: 80, rows: 24)
  let today = try #require(Day(iso: "2026-06-01"))
  let term = try #require(Term(number: 6, firstYear: 2_022))
  let committee = Committee(id: Identifier(1), name: "清源区政协", term: term)
  let office = Opening(
    committee: committee, year: 2_026, members: 1, ruleBook: "", ruleBookText: "", clerk: "",
    readOnly: nil)
  var (stack, _) = Stack.opened(
    Sitting(today: today, session: "s", file: ""), demonstrating: nil)
  _ = stack.take(.opening(office), to: .opening, size: size)
  let errands = stack.take(.text("6"), size: size)
  guard case .post(let standings)? = errands.first else { return [] }
  let row = StandingRow(
    place: 1, isTied: false, member: Identifier(1), name: "王伟", number: "06001", sector: "教育界",
    points: .zero, sum: .zero, grade: "", heads: 1, active: 1,
    cursor: Cursor(text: "", number: 0, id: 1))
  let page = Page(rows: [row], total: 1, hasBefore: false, hasAfter: false)
  _ = stack.take(.standings(page), to: standings, size: size)
  _ = stack.take(.key(.enter), size: size)
  _ = stack.take(
    .scorecard(sheet), to: .scorecard(Identifier(1), year: 2_026), size: size)
  let frame = stack.view(in: Setting(size: size, ambiguous: .narrow, language: language))
  return (0..<size.rows).map { frame.text(row: $0) }
}

@Test(
  "a card says what the book gives to begin with and what its floor makes up, in either language")
func startAndFloor() throws {
  let sheet = sheet(start: Points(thousandths: 60_000), floor: Points(thousandths: 2_500))
  let chinese = try lines(sheet, .chinese).joined()
  #expect(chinese.contains("起评 60.0  奖励 0.0  扣分 0.0  保底补 2.5"))
  let english = try lines(sheet, .english).joined()
  #expect(english.contains("Start 60.0  Bonus 0.0  Deductions 0.0  Floor 2.5"))
  #expect(english.contains("Withheld"))
}

@Test("a card of a book without start and floor does not speak of them")
func neitherStartNorFloor() throws {
  let chinese = try lines(sheet(start: .zero, floor: .zero), .chinese).joined()
  #expect(!chinese.contains("起评") && !chinese.contains("保底"))
}
