import Domain
import Scoring
import Storage

/// Whose points a write may change, with what they were before it.
struct Touched {
  /// One member in one year.
  struct Key: Hashable {
    let member: Identifier<Member>
    let year: Int
  }

  private(set) var before: [Key: (name: String, points: Points)] = [:]
  /// Whether members came, left or moved, so that sectors are to be counted anew.
  var isRollChanged = false
  var changes: [PointsChange] = []

  mutating func note(_ member: Identifier<Member>, _ name: String, _ year: Int, _ points: Points) {
    let key = Key(member: member, year: year)
    if before[key] == nil { before[key] = (name, points) }
  }
}

extension Desk {
  /// Notes a member for every year whose card a day can change.
  func touch(_ member: Identifier<Member>, _ day: Day, _ touched: inout Touched) throws {
    let book = try book(of: day.year)
    guard let name = try store().member(member)?.member.name else {
      throw Refusal.unknownMember(member)
    }
    for year in book.years(touchedBy: day) {
      touched.note(member, name, year, try points(member, year))
    }
  }

  func touch(_ work: Work, _ touched: inout Touched) throws {
    for author in work.authors {
      for stage in work.stages { try touch(author, stage.day, &touched) }
    }
  }

  func points(_ member: Identifier<Member>, _ year: Int) throws -> Points {
    try store().total(of: member, year: year)?.points ?? .zero
  }

  /// Computes and keeps the totals of everybody touched, in the transaction of the write.
  func settle(_ touched: inout Touched) throws {
    let store = try store()
    try begin(
      years: Set(touched.before.keys.map(\.year)).union(
        touched.isRollChanged ? Set(try store.scoredYears()) : []))
    for (key, before) in touched.before {
      let total = try keepTotal(of: key.member, key.year, store)
      if total.points != before.points {
        touched.changes.append(
          PointsChange(
            member: key.member, name: before.name, year: key.year, from: before.points,
            to: total.points))
      }
    }
    touched.changes.sort {
      let (left, right) = (
        abs($0.to.thousandths - $0.from.thousandths), abs($1.to.thousandths - $1.from.thousandths)
      )
      return (right, $0.member, $0.year) < (left, $1.member, $1.year)
    }
    if touched.isRollChanged { try store.count(years: try store.scoredYears()) }
  }

  /// Gives everybody on the roll a total in years that have none yet, so that they can be ranked.
  private func begin(years: Set<Int>) throws {
    let store = try store()
    let known = Set(try store.scoredYears())
    for year in years.sorted() {
      try store.fill(year: year)
      if !known.contains(year) { try store.count(years: [year]) }
    }
  }

  private func keepTotal(
    of member: Identifier<Member>, _ year: Int, _ store: Store
  ) throws -> KeptTotal {
    guard let kept = try store.member(member) else { throw Refusal.unknownMember(member) }
    let before = try store.total(of: member, year: year)
    let total = KeptTotal(try card(of: kept, year))
    try store.keep(total.ranked(kept.member, try book(of: year)))
    let step = (total.entries > 0 ? 1 : 0) - ((before?.entries ?? 0) > 0 ? 1 : 0)
    if step != 0 { try store.change(active: step, sector: kept.member.sector, year: year) }
    return total
  }

  /// Computes every total anew, from nothing but facts.
  func rescore() throws -> Reply {
    try archive.gated(waiting: { self.report(.waiting($0)) }, isCancelled: isCancelled) {
      try self.store().rebuild {
        try self.scoreEverybody()
      }
    }
    return .done
  }

  /// Scores everybody in every year that has facts; reports progress, and stops whole when cancelled.
  func scoreEverybody() throws {
    let store = try store()
    let members = try store.everyMember()
    let years = try store.yearsWithFacts()
    for year in years { try store.fill(year: year) }
    for (index, kept) in members.enumerated() {
      if index.isMultiple(of: 500) {
        if isCancelled() { throw Refusal.cancelled }
        report(.progress(Progress(phase: .scoring, done: index, total: members.count)))
      }
      for year in years {
        let total = KeptTotal(try card(of: kept, year)).ranked(kept.member, try book(of: year))
        if total.entries > 0 || !total.isRanked { try store.keep(total) }
      }
    }
    try store.count(years: years)
  }
}

extension KeptTotal {
  /// The total that a card comes to.
  init(_ card: Scorecard) {
    let attended = Set(
      card.entries.compactMap { entry -> Source? in
        if case .activity = entry.source, entry.pool != .deduction { entry.source } else { nil }
      })
    let grade: String =
      switch card.grade {
      case .named(let word): card.entries.isEmpty ? "" : word
      case .withheld: "不定等次"
      case .exempt: ""
      }
    self.init(
      member: card.member, year: card.year, points: card.total, attended: attended.count,
      entries: card.entries.count, grade: grade, isRanked: true)
  }

  /// The same for a member whom the rule book ranks, or not (免评).
  func ranked(_ member: Member, _ book: RuleBook) -> KeptTotal {
    let subject = Subject(
      member: self.member, seat: member.seat, state: member.state, isRanked: member.isRanked)
    return KeptTotal(
      member: self.member, year: year, points: points, attended: attended, entries: entries,
      grade: grade, isRanked: book.ranks(subject))
  }
}
