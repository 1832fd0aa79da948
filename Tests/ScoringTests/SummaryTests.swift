import Domain
import Scoring
import Testing

extension LawTests {
  @Test("a summary says what the card says", arguments: 1...300)
  func summaries(seed: Int) throws {
    let world = try World(seed)
    let card = world.card(world.facts)
    let short = summary(of: world.subject, facts: world.facts, year: 2026, by: world.book)
    let attended = Set(
      card.entries.compactMap { entry -> Source? in
        if case .activity = entry.source, entry.pool != .deduction { entry.source } else { nil }
      })
    #expect(short.total == card.total)
    #expect(short.grade == card.grade)
    #expect(short.entries == card.entries.count)
    #expect(short.attended == attended.count)
  }
}
