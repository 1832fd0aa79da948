import Domain
import Scoring
import Testing

@Test("a gate that is not met says which needs lack, and how much there is of each")
func gateNeeds() throws {
  let book = try Books.standard.get()
  var facts = Facts()
  facts.attend(.plenary, days: 1)
  let card = scorecard(of: facts.subject(.member), facts: facts.all, year: 2026, by: book)
  let gate = try #require(card.gates.first { $0.clause == "G1" })
  #expect(!gate.isMet)
  #expect(gate.unmet == [.init(need: 1, have: 0), .init(need: 2, have: 0)])
  for other in card.gates where other.isMet { #expect(other.unmet.isEmpty) }
}
