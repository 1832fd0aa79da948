import Domain
import Scoring
import Storage

extension Desk {
  /// Notes a member for every year whose card an activity of a day can change.
  func touch(_ member: Identifier<Member>, _ day: Day, _ touched: inout Touched) throws {
    try touch(member, .attendance, day, &touched)
  }

  private func touch(
    _ member: Identifier<Member>, _ sort: FactSort, _ day: Day, _ touched: inout Touched
  ) throws {
    guard let name = try store().name(of: member) else { throw Refusal.unknownMember(member) }
    for year in try book(of: day.year).years(touchedBy: sort, on: day) {
      touched.note(member, name, year, try points(member, year))
    }
  }

  func touch(_ work: Work, _ touched: inout Touched) throws {
    for author in work.authors {
      for stage in work.stages { try touch(author, .stage, stage.day, &touched) }
    }
  }

  func points(_ member: Identifier<Member>, _ year: Int) throws -> Points {
    try store().total(of: member, year: year)?.points ?? .zero
  }

  /// Computes and keeps the totals of everybody touched, in the transaction of the write.
  func settle(_ touched: inout Touched) throws {
    let store = try store()
    var stale = touched.years.subtracting(try store.scoredYears())
    if touched.isRollChanged { stale.formUnion(try store.scoredYears()) }
    for year in stale.sorted() { try fill(year) }
    if !stale.isEmpty { try store.count(years: stale.sorted()) }
    var settled: [KeptTotal] = []
    for (member, keys) in Dictionary(grouping: touched.before.keys, by: \.member) {
      guard let kept = try store.member(member) else { throw Refusal.unknownMember(member) }
      settled += try totals(of: kept, keys.map(\.year))
    }
    try store.replace(by: settled)
    for total in settled {
      touched.settle(Touched.Key(member: total.member, year: total.year), at: total.points)
    }
    touched.sortChanges()
    if touched.isRollChanged { try store.count(years: []) }
  }

  /// What the function makes of a member's facts in some years, as it is kept for ranking. The facts are
  /// read once: those of other years give nothing in a year.
  func totals(of kept: KeptMember, _ years: [Int]) throws -> [KeptTotal] {
    let spans = try years.map { try days(of: $0, by: book(of: $0)) }
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max()
    else { return [] }
    let facts = try store().facts(of: kept.id, first...last)
    return try years.map { year in
      let book = try book(of: year)
      let summary = summary(
        of: Subject(kept, in: year, by: book), facts: facts, year: year, by: book)
      return KeptTotal(summary, of: kept, year, by: book)
    }
  }

  /// The same for a member who did nothing.
  func blank(of kept: KeptMember, _ year: Int) throws -> KeptTotal {
    let book = try book(of: year)
    let summary = summary(of: Subject(kept, in: year, by: book), facts: [], year: year, by: book)
    return KeptTotal(summary, of: kept, year, by: book)
  }

  /// Gives everybody a total of no entries in a year in which nobody, or not everybody, has one.
  func fill(_ year: Int) throws {
    let blanks = try Dictionary(grouping: Standpoint.all) {
      try blank(of: KeptMember(id: Identifier(0), revision: 1, of: $0.member), year)
    }
    for (blank, standpoints) in blanks { try store().fill(with: blank, standpoints) }
    if try book(of: year).asksMonths { try fillByTenure(year) }
  }

  /// Where the book asks how long a member was in office, those who were not all year stand by themselves.
  private func fillByTenure(_ year: Int) throws {
    let (store, book) = (try store(), try book(of: year))
    var last = Identifier<Member>(0)
    while case let members = try store.members(after: last, count: 500), let end = members.last {
      for kept in members where book.months(of: kept.member, in: year) < 12 {
        guard let total = try store.total(of: kept.id, year: year), total.entries == 0 else {
          continue
        }
        try store.keep([try blank(of: kept, year)])
      }
      last = end.id
    }
  }

  /// Computes every total anew, from nothing but facts.
  func rescore() throws -> Reply {
    _ = try store()
    if let path = archive.readOnly { throw Refusal.readOnly(path: path) }
    try archive.gated(waiting: { self.report(.waiting($0)) }, isCancelled: isCancelled) {
      try scoreEverybody()
    }
    return .done
  }
}

extension Standpoint {
  /// Somebody of whom no more is known.
  fileprivate var member: Member {
    var member = Member(number: "", name: "", sector: "")
    (member.seat, member.state, member.isRanked) = (seat, state, isRanked)
    return member
  }
}
