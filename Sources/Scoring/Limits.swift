import Domain

/// Takes what caps take, narrowest first: void records, replaced entries, counts, parts, clauses,
/// aspects, the bonus pool.
enum Limits {
  static func apply(to drafts: inout [Draft], seat: Seat, book: RuleBook) {
    void(&drafts)
    for task in book.tasks {
      let indices = drafts.indices.filter { drafts[$0].task.code == task.code }
      guard !indices.isEmpty else { continue }
      if task.isHighestOnly { keepHighest(&drafts, indices) }
      for limit in task.counts { count(&drafts, indices, limit) }
      for part in task.parts {
        let meant = indices.filter { part.matcher.fits(drafts[$0].fact, seat: seat) }
        cap(&drafts, meant, part.cap, .part(task.code, reason: part.reason, part.cap))
      }
      if let most = task.cap { cap(&drafts, indices, most, .clause(task.code, .year, most)) }
    }
    for aspect in book.aspects {
      let indices = drafts.indices.filter { drafts[$0].task.aspect == aspect.code }
      cap(&drafts, indices, aspect.cap, .aspect(aspect.code, aspect.cap))
    }
    let bonus = drafts.indices.filter { drafts[$0].task.pool == .bonus }
    cap(&drafts, bonus, book.bonusCap, .bonus(book.bonusCap))
  }

  /// Everything else from a record that a voiding clause names counts nothing.
  private static func void(_ drafts: inout [Draft]) {
    let voiding = drafts.filter(\.task.voidsSource)
    for index in drafts.indices where !drafts[index].task.voidsSource {
      let cause = voiding.first { $0.fact.source == drafts[index].fact.source }
      if let cause { drafts[index].cut(to: .zero, by: .replaced(by: cause.task.code)) }
    }
  }

  /// Of each record only the entry with the most points stays; of equals the first.
  private static func keepHighest(_ drafts: inout [Draft], _ indices: [Int]) {
    for index in indices {
      let rivals = indices.filter { drafts[$0].fact.source == drafts[index].fact.source }
      let best = rivals.max { (drafts[$0].earned, -$0) < (drafts[$1].earned, -$1) }
      if best != index {
        drafts[index].cut(to: .zero, by: .replaced(by: drafts[index].task.code))
      }
    }
  }

  private static func count(_ drafts: inout [Draft], _ indices: [Int], _ limit: CountLimit) {
    var counted: [Int: Int] = [:]
    for index in indices where drafts[index].counted > .zero {
      let period = limit.period.number(of: drafts[index].fact.day)
      counted[period, default: 0] += 1
      if counted[period, default: 0] > limit.most {
        drafts[index].cut(
          to: .zero, by: .count(drafts[index].task.code, limit.period, limit.most))
      }
    }
  }

  private static func cap(
    _ drafts: inout [Draft], _ indices: [Int], _ most: Points, _ limit: Reduction.Limit
  ) {
    var left = most
    for index in indices {
      drafts[index].cut(to: max(.zero, left), by: limit)
      left = left - drafts[index].counted
    }
  }
}

extension Reduction.Period {
  /// A number that days of the same period share.
  func number(of day: Day) -> Int {
    switch self {
    case .day: day.number
    case .month: day.year * 12 + day.month
    case .quarter: day.year * 4 + (day.month - 1) / 3
    case .year: day.year
    case .term: 0
    }
  }
}
