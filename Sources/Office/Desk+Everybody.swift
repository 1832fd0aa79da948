import Dispatch
import Domain
import Scoring
import Storage
import Synchronization

extension Desk {
  /// Scores everybody anew in every year that has facts, from nothing but facts; reports progress, and
  /// stops whole when cancelled.
  func scoreEverybody() throws {
    let store = try store()
    let latest = try store.latestYear() ?? 0
    let years = try store.yearsWithFacts(
      nextFrom: try book(of: latest).firstMonthOfNextYear)
    let rules = try years.compactMap { year in
      let book = try book(of: year)
      return book.days(of: year).map { Rules(year: year, book: book, days: $0) }
    }
    try store.rebuild {
      let stock = try store.factStock { try pause(.activities, $0, nil) }
      try store.countCalendar(stock)
      let sums = try score(stock, by: rules, store)
      try pause(.saving, 0, nil)
      try store.sumAnew(sums, years: years)
    }
  }

  /// What a year is scored by.
  private struct Rules {
    let year: Int
    let book: RuleBook
    let days: ClosedRange<Day>
  }

  private func score(_ stock: FactStock, by rules: [Rules], _ store: Store) throws -> SumChange {
    let all = try store.rollSize()
    var sums = SumChange()
    var made: [KeptTotal] = []
    func keep() throws {
      try store.keep(made)
      for total in made { sums.add(total, heads: 1) }
    }
    var (last, done) = (Identifier<Member>(0), 0)
    // What scoring usually sees of a member does not say how long one was in office.
    let asksMonths = rules.contains { $0.book.asksMonths }
    while case let members = try asksMonths
      ? store.members(after: last, count: 4_000) : store.subjects(after: last, count: 4_000),
      let end = members.last
    {
      try pause(.scoring, done, all)
      made = try Desk.totals(of: members, stock, by: rules, meanwhile: keep)
      (last, done) = (end.id, done + members.count)
    }
    try keep()
    return sums
  }

  /// The members' totals, worked out on two processors, for no member's depends on another's; on this one
  /// something else is done first.
  private static func totals(
    of members: [KeptMember], _ stock: FactStock, by rules: [Rules],
    meanwhile: () throws -> Void
  ) throws -> [KeptTotal] {
    let shares = Shares(of: members.count, parts: 8)
    @Sendable func work() {
      while let part = shares.next() {
        shares.give(
          rules.flatMap { rules in
            members[part.range].map { total(of: $0, stock, by: rules) }
          }, part)
      }
    }
    let other = DispatchGroup()
    DispatchQueue.global(qos: .userInitiated).async(group: other) { work() }
    let outcome = Result { try meanwhile() }
    work()
    other.wait()
    try outcome.get()
    return shares.totals
  }

  private static func total(
    of kept: KeptMember, _ stock: FactStock, by rules: Rules
  ) -> KeptTotal {
    let summary = summary(
      of: Subject(kept, in: rules.year, by: rules.book),
      facts: stock.facts(of: kept.id, rules.days), year: rules.year, by: rules.book)
    return KeptTotal(summary, of: kept, rules.year, by: rules.book)
  }
}

/// Members in parts, which threads take one after another, and the totals they make of each.
private final class Shares: Sendable {
  struct Part {
    let number: Int
    let range: Range<Int>
  }

  private let size: Int
  private let parts: Int
  private let taken = Mutex(0)
  private let made: Mutex<[[KeptTotal]]>

  init(of size: Int, parts: Int) {
    self.size = size
    self.parts = parts
    made = Mutex(Array(repeating: [], count: parts))
  }

  /// The next part that nobody has taken.
  func next() -> Part? {
    let number = taken.withLock { taken in
      defer { taken += 1 }
      return taken
    }
    guard number < parts else { return nil }
    return Part(number: number, range: size * number / parts..<size * (number + 1) / parts)
  }

  func give(_ totals: [KeptTotal], _ part: Part) { made.withLock { $0[part.number] = totals } }

  /// In the order of the members.
  var totals: [KeptTotal] { made.withLock { $0.flatMap(\.self) } }
}
