import Domain
import Scoring
import Storage

extension Desk {
  /// The most entries that are listed of one clause.
  private static let mostEntries = 1_000

  /// What each clause and aspect gave in a year, computed from everybody's facts.
  func yearSums(_ year: Int) throws -> YearSums {
    let book = try book(of: year)
    var (clauses, aspects) = ([String: ClauseSum](), [String: ClauseSum]())
    try everybody(in: days(of: year, by: book), asOf: nil) { kept, facts in
      guard !facts.isEmpty else { return }
      let entries = score(facts, of: Subject(kept, in: year, by: book), year: year, by: book)
      Desk.add(entries, by: \.clause, to: &clauses)
      Desk.add(entries.filter { $0.aspect != nil }, by: { $0.aspect ?? "" }, to: &aspects)
    }
    return YearSums(clauses: clauses, aspects: aspects)
  }

  /// Adds one member's entries to sums.
  private static func add(
    _ entries: [PointEntry], by key: (PointEntry) -> String, to sums: inout [String: ClauseSum]
  ) {
    for (key, own) in Dictionary(grouping: entries, by: key) {
      var sum = sums[key] ?? ClauseSum(points: .zero, members: 0, entries: 0)
      sum.points = own.reduce(sum.points) { $0 + $1.counted }
      sum.members += 1
      sum.entries += own.count
      sums[key] = sum
    }
  }

  /// The entries that a clause gave in a year, latest first, to one member or to everybody.
  func clauseEntries(
    _ clause: String, _ year: Int, of member: Identifier<Member>?
  ) throws -> [ClauseEntry] {
    let book = try book(of: year)
    guard book.task(clause) != nil else { return [] }
    var found: [(kept: KeptMember, entry: PointEntry)] = []
    try subjects(member, in: days(of: year, by: book)) { kept, facts in
      guard !facts.isEmpty else { return }
      let entries = score(facts, of: Subject(kept, in: year, by: book), year: year, by: book)
      found += entries.filter { $0.clause == clause }.map { (kept, $0) }
      if found.count > 4 * Desk.mostEntries { found = Desk.latest(found) }
    }
    let titles = try store().titles(of: Set(Desk.latest(found).map(\.entry.source)))
    return Desk.latest(found).map { kept, entry in
      ClauseEntry(
        member: kept.id, number: kept.member.number, name: kept.member.name, entry: entry,
        title: titles[entry.source] ?? "")
    }
  }

  /// One member with the facts of some days, or everybody.
  private func subjects(
    _ member: Identifier<Member>?, in days: ClosedRange<Day>,
    _ body: (KeptMember, [Fact]) throws -> Void
  ) throws {
    guard let member else { return try everybody(in: days, asOf: nil, body) }
    guard let kept = try store().member(member) else { throw Refusal.unknownMember(member) }
    try body(kept, store().facts(of: member, days))
  }

  private static func latest(
    _ found: [(kept: KeptMember, entry: PointEntry)]
  ) -> [(kept: KeptMember, entry: PointEntry)] {
    let sorted = found.sorted { left, right in
      if left.entry.day != right.entry.day { return left.entry.day > right.entry.day }
      if left.entry.source != right.entry.source { return left.entry.source > right.entry.source }
      return left.kept.id < right.kept.id
    }
    return Array(sorted.prefix(mostEntries))
  }
}
