import Documents
import Domain

/// The entries of one member in one year, in the order in which limits take them: by day, then record,
/// then stage, then clause. A limit cuts the entry that passes it, and those after it.
///
/// Facts of other members and of days outside a clause's year give nothing. The order of `facts` does not
/// matter; equal facts count once.
package func score(
  _ facts: [Fact], of subject: Subject, year: Int, by book: RuleBook
) -> [PointEntry] {
  var drafts: [Draft] = []
  let own = Set(facts.filter { $0.member == subject.member })
  for (index, task) in book.tasks.enumerated() {
    guard let days = task.days(of: year) else { continue }
    for fact in own where days.contains(fact.day) {
      guard let award = task.awards.first(where: { $0.matcher.fits(fact, seat: subject.seat) })
      else { continue }
      drafts.append(Draft(fact: fact, task: task, order: index, award: award))
    }
  }
  drafts.sort { $0.precedes($1) }
  Limits.apply(to: &drafts, seat: subject.seat, book: book)
  return drafts.map(\.entry)
}

/// An entry while limits are taken from it.
struct Draft {
  let fact: Fact
  let task: Task
  /// The place of the task in the book.
  let order: Int
  let earned: Points
  let factors: [Factor]
  var counted: Points
  var reductions: [Reduction] = []

  init(fact: Fact, task: Task, order: Int, award: Award) {
    self.fact = fact
    self.task = task
    self.order = order
    factors = award.factors(for: fact)
    earned = Award.product(of: factors)
    counted = earned
  }

  /// The number of the stage within its work; 0 for an attendance.
  private var stage: Int {
    if case .stage(let reached) = fact.matter { reached.number } else { 0 }
  }

  func precedes(_ other: Draft) -> Bool {
    if fact.day != other.fact.day { return fact.day < other.fact.day }
    if fact.source != other.fact.source { return fact.source < other.fact.source }
    if stage != other.stage { return stage < other.stage }
    return order < other.order
  }

  /// Cuts the entry to what a limit leaves; remembers what it took.
  mutating func cut(to points: Points, by limit: Reduction.Limit) {
    guard points < counted else { return }
    reductions.append(Reduction(limit: limit, from: counted, to: points))
    counted = points
  }

  var entry: PointEntry {
    PointEntry(
      day: fact.day, source: fact.source, clause: task.code, aspect: task.aspect,
      pool: task.pool, earned: earned, counted: counted, factors: factors,
      reductions: reductions)
  }
}

extension Award {
  /// How the points of a fact come about: award, units, shares.
  func factors(for fact: Fact) -> [Factor] {
    var factors: [Factor] = [.award(points)]
    switch fact.matter {
    case .attendance(let attended):
      if unit == .halfDay { factors.append(.units(attended.halfDays)) }
      if attended.presence == .walkIn, let walkIn { factors.append(walkIn.share("未报名")) }
    case .stage(let reached):
      if reached.form == .composite, let composite { factors.append(composite.share("综合")) }
      if reached.authors > 1, let joint { factors.append(joint.share("联名")) }
      if reached.authors > 1, let poolAuthors { factors.append(part(of: reached, poolAuthors)) }
    }
    return factors
  }

  /// The first author takes half, the other main authors share the rest, nobody else takes anything.
  private func part(of reached: Fact.Reached, _ most: Int) -> Factor {
    let main = min(reached.authors, max(most, 1))
    if reached.place > main { return .share(numerator: 0, denominator: 1, reason: "非主要完成人") }
    if main == 1 { return .share(numerator: 1, denominator: 1, reason: "第一完成人") }
    return reached.place == 1
      ? .share(numerator: 1, denominator: 2, reason: "第一完成人")
      : .share(numerator: 1, denominator: 2 * (main - 1), reason: "均摊")
  }

  /// The product in thousandths, each step rounded toward zero. Awards are at most 10^9 thousandths in a
  /// book, units at most 60: no product leaves the range of Int.
  static func product(of factors: [Factor]) -> Points {
    Points(
      thousandths: factors.reduce(1) { product, factor in
        switch factor {
        case .award(let points): points.thousandths
        case .units(let units): product * min(units, 60)
        case .share(let numerator, let denominator, _): product * numerator / denominator
        }
      })
  }
}

extension Fraction {
  fileprivate func share(_ reason: String) -> Factor {
    .share(numerator: numerator, denominator: denominator, reason: reason)
  }
}
