import Domain
import Scoring
import Testing

/// What holds of every card, whatever the facts; a failure names the seed that repeats it.
struct LawTests {
  /// A world made from a seed: a book, a member, facts.
  struct World {
    let book: RuleBook
    let subject: Subject
    let facts: [Fact]
    var dice: Dice

    init(_ seed: Int) throws {
      dice = Dice(seed: seed)
      book = try Books.named(Books.names[seed % Books.names.count])
      subject = dice.subject(1)
      facts = dice.facts(of: 1)
    }

    /// One with a book made by chance for each third seed.
    init(anyBook seed: Int) throws {
      guard seed % 3 == 0 else {
        try self.init(seed)
        return
      }
      try self.init(RandomWorld(seed))
    }

    private init(_ world: RandomWorld) {
      dice = Dice(seed: world.seed)
      book = world.book
      let first = world.members[0]
      subject = first
      facts = world.facts.filter { $0.member == first.member }
    }

    func card(_ facts: [Fact]) -> Scorecard {
      scorecard(of: subject, facts: facts, year: 2026, by: book)
    }
  }

  @Test("the order of facts does not matter", arguments: 1...300)
  func order(seed: Int) throws {
    var world = try World(anyBook: seed)
    let shuffled = world.facts.shuffled(using: &world.dice)
    #expect(world.card(shuffled) == world.card(world.facts))
  }

  @Test("equal facts count once", arguments: 1...100)
  func twins(seed: Int) throws {
    let world = try World(anyBook: seed)
    #expect(world.card(world.facts + world.facts) == world.card(world.facts))
  }

  @Test("members apart equal members together", arguments: 1...60)
  func together(seed: Int) throws {
    var world = try World(seed)
    let subjects = (1...4).map { world.dice.subject($0) }
    let facts = (1...5).flatMap { world.dice.facts(of: $0) }.shuffled(using: &world.dice)
    let together = scorecards(of: subjects, facts: facts, year: 2026, by: world.book)
    for (subject, card) in zip(subjects, together) {
      #expect(card == scorecard(of: subject, facts: facts, year: 2026, by: world.book))
    }
  }

  @Test("the total is the sum of the lines, and what the floor gave", arguments: 1...300)
  func sum(seed: Int) throws {
    let world = try World(anyBook: seed)
    let card = world.card(world.facts)
    func sum(_ pool: PointEntry.Pool) -> Points {
      card.entries.filter { $0.pool == pool }.reduce(.zero) { $0 + $1.counted }
    }
    let base = card.aspects.reduce(Points.zero) { $0 + $1.counted }
    let inAspects = card.entries.filter { $0.aspect != nil }.reduce(Points.zero) { $0 + $1.counted }
    let starts = card.aspects.reduce(Points.zero) { $0 + $1.start }
    #expect(base == starts + inAspects)
    #expect(card.bonus == sum(.bonus))
    #expect(base + card.deductions == starts + sum(.base) + sum(.deduction))
    #expect(card.start + base + card.bonus + card.deductions + card.floorGift == card.total)
    #expect(card.floorGift >= .zero)
    #expect(
      total(of: world.subject, facts: world.facts, year: 2026, by: world.book) == card.total)
  }

  @Test(
    "an entry's factors make what it earned, and its reductions lead to what counts",
    arguments: 1...300)
  func entries(seed: Int) throws {
    let world = try World(anyBook: seed)
    for entry in world.card(world.facts).entries {
      #expect(entry.earned.thousandths == product(of: entry.factors))
      var points = entry.earned
      for reduction in entry.reductions {
        #expect(reduction.from == points)
        #expect(abs(reduction.to.thousandths) < abs(reduction.from.thousandths))
        points = reduction.to
      }
      #expect(entry.counted == points)
      #expect(entry.pool == .deduction ? entry.counted <= .zero : entry.counted >= .zero)
    }
  }

  private func product(of factors: [Factor]) -> Int {
    var (product, divisor) = (1, 1)
    for factor in factors {
      switch factor {
      case .award(let points): product *= points.thousandths
      case .units(let units): product *= units
      case .share(let numerator, let denominator, _):
        product *= numerator
        divisor *= denominator
      }
    }
    return product / divisor
  }

  /// A fact of an earlier year gives back room in the term, and one that replaces gives back what it
  /// replaced: these are not meant.
  @Test("withdrawing a fact that only earns in the year never raises its total", arguments: 1...300)
  func withdrawing(seed: Int) throws {
    let world = try World(seed)
    let before = world.card(world.facts).total
    for fact in Set(world.facts) {
      let alone = score([fact], of: world.subject, year: 2026, by: world.book)
      guard !alone.isEmpty, !alone.contains(where: { $0.pool == .deduction }),
        !alone.contains(where: { world.book.task($0.clause)?.replaces.isEmpty == false })
      else { continue }
      let rest = world.facts.filter { $0 != fact }
      #expect(world.card(rest).total <= before, "\(fact)")
    }
  }

  @Test("who is only expected gets nothing and loses nothing, by any book", arguments: 1...100)
  func expectation(seed: Int) throws {
    let world = try World(anyBook: seed)
    let expected = world.facts.compactMap { fact -> Fact? in
      guard case .attendance(let attended) = fact.matter else { return nil }
      let open = Fact.Attended(
        kind: attended.kind, admission: attended.admission, role: attended.role,
        presence: .expected, halfDays: attended.halfDays, length: attended.length)
      return Fact(
        member: fact.member, day: fact.day, source: fact.source, matter: .attendance(open))
    }
    let rest = world.facts.filter { if case .stage = $0.matter { true } else { false } }
    #expect(world.card(rest + expected) == world.card(rest))
  }

  @Test("no fact, however strange its figures, breaks the sums")
  func extremes() throws {
    for number in [Int.min, -1, 0, 1_001, Int.max] {
      let attended = Fact.Attended(
        kind: .stationDuty, admission: .bySignUp, role: .onDuty, presence: .walkIn,
        halfDays: number, length: number)
      let reached = Fact.Reached(
        kind: .honour, stage: .awarded, level: .nation, form: .composite, place: number,
        authors: number, number: number)
      let facts = [Fact.Matter.attendance(attended), .stage(reached)].map {
        Fact(member: Identifier(1), day: .newYear, source: .work(Identifier(number)), matter: $0)
      }
      let world = try World(2)
      let card = world.card(facts.map { $0 })
      #expect(card.total <= Points(thousandths: 120_000))
    }
  }
}
