import Domain

/// A year of one member while it is being worked out: facts in order, what they earn, what limits take.
///
/// The order is that of day, then record, then stage, then clause. Equal facts count once.
struct Reckoning {
  let book: RuleBook
  let year: Int
  let seat: Choice<Seat>
  /// The member's own facts, in order.
  private(set) var facts: [Fact] = []
  private(set) var traits: [Traits] = []
  var drafts: [Draft] = []
  /// What limits took, by the place of the draft, in the order it was taken.
  var cuts: [(draft: Int, reduction: Reduction)] = []
  /// What each aspect has before its own cap, in thousandths.
  var aspectsEarned: [Int] = []

  init(_ facts: [Fact], of subject: Subject, year: Int, by book: RuleBook) {
    self.book = book
    self.year = year
    seat = Choice([subject.seat])
    sort(facts, of: subject.member)
    match()
    limit()
  }

  private mutating func sort(_ all: [Fact], of member: Identifier<Member>) {
    var keys: [Key] = []
    keys.reserveCapacity(all.count)
    for (index, fact) in all.enumerated() where fact.member == member {
      keys.append(Key(fact, index))
    }
    keys.sort()
    facts.reserveCapacity(keys.count)
    traits.reserveCapacity(keys.count)
    for (place, key) in keys.enumerated() {
      let isTwin = place > 0 && keys[place - 1].isEqual(to: key)
      if isTwin, all[keys[place - 1].index] == all[key.index] { continue }
      facts.append(all[key.index])
      traits.append(key.traits)
    }
  }

  /// The first award of each clause that fits makes a draft.
  private mutating func match() {
    let tables = book.tables
    let windows = tables.clauses.map { $0.yearStart.signs(of: year) }
    drafts.reserveCapacity(traits.count)
    for (place, traits) in traits.enumerated() {
      var matched = -1
      for index in tables.candidates(for: traits) {
        let clause = tables.rules[index].clause
        guard clause != matched, windows[clause].contains(traits.day),
          tables.rules[index].matcher.fits(traits, seat: seat)
        else { continue }
        matched = clause
        let earned = tables.rules[index].worth.earned(by: traits)
        drafts.append(
          Draft(fact: place, rule: index, clause: clause, earned: earned, counted: earned))
      }
    }
  }
}

/// An entry while limits are taken from it.
struct Draft {
  /// Its place among the facts, the rules and the clauses.
  let fact: Int
  let rule: Int
  let clause: Int
  /// In thousandths; negative for deductions.
  let earned: Int
  var counted: Int
}

/// The place of a fact in the order, whatever order it came in.
private struct Key: Comparable {
  let source: Source
  let number: Int
  let traits: Traits
  let marks: (UInt64, UInt64)
  let index: Int

  init(_ fact: Fact, _ index: Int) {
    source = fact.source
    traits = Traits(fact)
    marks = traits.all
    self.index = index
    if case .stage(let reached) = fact.matter { number = reached.number } else { number = 0 }
  }

  /// Whether nothing but `index` tells the two apart.
  func isEqual(to other: Key) -> Bool { !(self < other) && !(other < self) }

  static func == (left: Key, right: Key) -> Bool { left.isEqual(to: right) }

  static func < (left: Key, right: Key) -> Bool {
    if left.traits.day != right.traits.day { return left.traits.day < right.traits.day }
    if left.rank != right.rank { return left.rank < right.rank }
    if left.number != right.number { return left.number < right.number }
    return left.marks < right.marks
  }

  /// The record's place: activities before works, then by number.
  private var rank: (Int, Int) {
    switch source {
    case .activity(let id): (0, id.value)
    case .work(let id): (1, id.value)
    }
  }
}
