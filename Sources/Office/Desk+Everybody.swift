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
    var (last, done) = (Identifier<Member>(0), 0)
    // What scoring usually sees of a member does not say how long one was in office.
    let asksMonths = rules.contains { $0.book.asksMonths }
    while case let members = try asksMonths
      ? store.members(after: last, count: 4_000) : store.subjects(after: last, count: 4_000),
      let end = members.last
    {
      try pause(.scoring, done, all)
      let totals = Desk.totals(of: members, stock, by: rules)
      try store.keep(totals)
      for total in totals { sums.add(total, heads: 1) }
      (last, done) = (end.id, done + members.count)
    }
    return sums
  }

  /// The members' totals, worked out on two processors: no member's depends on another's.
  private static func totals(
    of members: [KeptMember], _ stock: FactStock, by rules: [Rules]
  ) -> [KeptTotal] {
    let parts = 2
    let found = Mutex(Array(repeating: [KeptTotal](), count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let own = members[members.count * part / parts..<members.count * (part + 1) / parts]
      let totals = rules.flatMap { rules in own.map { total(of: $0, stock, by: rules) } }
      found.withLock { $0[part] = totals }
    }
    return found.withLock { $0.flatMap(\.self) }
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
