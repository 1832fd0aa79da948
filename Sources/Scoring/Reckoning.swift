import Domain

/// A year of one member while it is being worked out: facts in order, what they earn, what limits take.
///
/// The order is that of day, then record, then stage, then clause. Equal facts count once.
struct Reckoning {
  let book: RuleBook
  let year: Int
  let seat: Choice<Seat>
  let sector: String
  /// The member's own facts, in order.
  private(set) var facts: [Fact] = []
  private(set) var traits: [Traits] = []
  var drafts: [Draft] = []
  /// What limits took, by the place of the draft, in the order it was taken.
  var cuts: [(draft: Int, reduction: Reduction)] = []
  /// What each aspect has before its own cap, in thousandths.
  var aspectsEarned: [Int] = []
  /// What clauses, parts and shared caps have given in earlier years of the term, by meter; empty where no
  /// limit counts in it.
  private(set) var spent: [Spent] = []

  init(_ facts: [Fact], of subject: Subject, year: Int, by book: RuleBook) {
    self.book = book
    self.year = year
    seat = Choice([subject.seat])
    sector = subject.sector
    if book.tables.hasTermLimits { spend(facts, of: subject) }
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
    keys.sort { $0.precedes($1, among: all) }
    facts.reserveCapacity(keys.count)
    traits.reserveCapacity(keys.count)
    for (place, key) in keys.enumerated() {
      if place > 0, keys[place - 1].isTwin(of: key), all[keys[place - 1].index] == all[key.index] {
        continue
      }
      facts.append(all[key.index])
      traits.append(Traits(all[key.index]))
    }
  }

  /// The first award of each clause that fits makes a draft.
  private mutating func match() {
    let tables = book.tables
    let windows = tables.clauses.indices.map { clause in
      tables.clauses[clause].isForAll || book.tasks[clause].isFor(sector: sector)
        ? tables.clauses[clause].yearStart.signs(of: year) : 0..<0
    }
    drafts.reserveCapacity(traits.count)
    for (place, traits) in traits.enumerated() {
      var matched = -1
      for award in tables.candidates(for: traits) {
        let clause = tables.owners[award]
        guard clause != matched, windows[clause].contains(traits.day),
          tables.matchers[award].fits(traits, seat: seat)
        else { continue }
        matched = clause
        let earned = tables.worths[award].earned(by: traits)
        drafts.append(
          Draft(fact: place, award: award, clause: clause, earned: earned, counted: earned))
      }
    }
  }
}

extension Reckoning {
  /// What a clause has given in a stretch of time.
  struct Spent {
    /// In thousandths, without sign.
    var points = 0
    /// Entries that count something.
    var entries = 0
  }

  /// Works out the years of the term before this one, each after those before it.
  private mutating func spend(_ facts: [Fact], of subject: Subject) {
    spent = Array(repeating: Spent(), count: book.tables.meters)
    guard let term = book.term, year > term.firstYear(of: year) else { return }
    let before = Reckoning(facts, of: subject, year: year - 1, by: book)
    spent = before.spent
    for draft in before.drafts where draft.counted != 0 {
      for meter in before.meters(of: draft) {
        spent[meter].points += abs(draft.counted)
        spent[meter].entries += 1
      }
    }
  }

  /// The meters that an entry runs: its clause's, those of parts it belongs to, those of shared caps.
  private func meters(of draft: Draft) -> [Int] {
    let parts = book.tasks[draft.clause].parts.enumerated().filter { _, part in
      part.matcher.fits(traits[draft.fact], seat: seat)
    }
    let shared = book.tables.shared.enumerated().filter { $1.contains(draft.clause) }
    return [draft.clause] + parts.map { book.tables.meter(ofPart: $0.offset, of: draft.clause) }
      + shared.map { book.tables.meter(ofShared: $0.offset) }
  }
}

/// An entry while limits are taken from it.
struct Draft {
  /// Its place among the facts, the awards of the book and the clauses.
  let fact: Int
  let award: Int
  let clause: Int
  /// In thousandths; negative for deductions.
  let earned: Int
  var counted: Int
}

/// The place of a fact in the order, whatever order it came in.
private struct Key {
  let day: Int32
  /// Activities before works.
  let isWork: Bool
  let record: Int
  let number: Int
  let index: Int

  init(_ fact: Fact, _ index: Int) {
    day = fact.day.sign
    self.index = index
    switch fact.source {
    case .activity(let id): (isWork, record) = (false, id.value)
    case .work(let id): (isWork, record) = (true, id.value)
    }
    if case .stage(let reached) = fact.matter { number = reached.number } else { number = 0 }
  }

  func isTwin(of other: Key) -> Bool {
    day == other.day && isWork == other.isWork && record == other.record && number == other.number
  }

  /// Facts that share day, record and stage stand in the order of all that rules can tell of them.
  func precedes(_ other: Key, among facts: [Fact]) -> Bool {
    if day != other.day { return day < other.day }
    if isWork != other.isWork { return other.isWork }
    if record != other.record { return record < other.record }
    if number != other.number { return number < other.number }
    return Traits(facts[index]).all < Traits(facts[other.index]).all
  }
}
