import Domain
import Scoring
import Testing

/// Nothing passes its cap.
struct CapLawTests {
  @Test("no clause, aspect, period or pool gives more than its limits", arguments: 1...300)
  func caps(seed: Int) throws {
    let world = try LawTests.World(anyBook: seed)
    let card = world.card(world.facts)
    for limit in world.book.sharedCaps {
      let own = card.entries.filter { limit.clauses.contains($0.clause) }
      check(own, limit.period) { sum($0) <= limit.cap }
    }
    for aspect in card.aspects {
      if let cap = aspect.cap { #expect(aspect.counted <= cap) }
      #expect(aspect.counted <= aspect.earned)
      #expect(aspect.counted >= .zero)
    }
    if let cap = world.book.bonusCap { #expect(card.bonus <= cap) }
    if let ceiling = world.book.ceiling { #expect(card.total <= ceiling) }
    for task in world.book.tasks {
      let own = card.entries.filter { $0.clause == task.code }
      for limit in task.caps { check(own, limit.period) { sum($0) <= limit.cap } }
      for limit in task.counts {
        check(own, limit.period) { $0.count { $0.counted != .zero } <= limit.most }
      }
      if task.isHighestOnly {
        for entries in Dictionary(grouping: own, by: \.source).values {
          #expect(entries.count { $0.counted != .zero } <= 1)
        }
      }
    }
  }

  private func check(
    _ entries: [PointEntry], _ period: Reduction.Period, _ holds: ([PointEntry]) -> Bool
  ) {
    let groups = Dictionary(grouping: entries) { entry in
      switch period {
      case .day: entry.day.number
      case .month: entry.day.year * 12 + entry.day.month
      case .quarter: entry.day.year * 4 + (entry.day.month - 1) / 3
      case .year, .term: 0
      }
    }
    for group in groups.values { #expect(holds(group), "\(period) \(group.map(\.clause))") }
  }

  /// The size of the sum: deductions count as they take.
  private func sum(_ entries: [PointEntry]) -> Points {
    Points(thousandths: abs(entries.reduce(0) { $0 + $1.counted.thousandths }))
  }

  @Test("a part never gives more than its cap within the cap", arguments: 1...200)
  func parts(seed: Int) throws {
    var dice = Dice(seed: seed)
    var facts = Facts()
    for _ in 0..<Int.random(in: 0...12, using: &dice) {
      facts.work(
        .proposal, [(.filed, .own, .single)], place: Int.random(in: 1...3, using: &dice), of: 3)
    }
    let book = try Books.standard.get()
    let entries = score(facts.all, of: facts.subject(.member), year: 2026, by: book)
    let joint = entries.filter { $0.earned == Points(thousandths: 1_000) }
    #expect(sum(joint) <= Points(thousandths: 3_000))
    #expect(sum(entries) <= Points(thousandths: 9_000))
  }

  @Test("a limit that left something over cut nothing", arguments: 1...300)
  func onlyWhatIsNeeded(seed: Int) throws {
    let world = try LawTests.World(anyBook: seed)
    let card = world.card(world.facts)
    let isTotalCut = card.entries.flatMap(\.reductions).contains {
      if case .ceiling = $0.limit { true } else { false }
    }
    for aspect in card.aspects where !isTotalCut {
      let taken = card.entries.filter { $0.aspect == aspect.code && $0.pool == .deduction }
        .reduce(Points.zero) { $0 + $1.counted }
      #expect(aspect.counted == min(aspect.earned, aspect.cap ?? aspect.earned) + taken)
    }
    let isBonusCut = card.entries.flatMap(\.reductions).contains {
      if case .bonus = $0.limit { true } else { false }
    }
    if isBonusCut, !isTotalCut { #expect(card.bonus == world.book.bonusCap) }
  }
}
