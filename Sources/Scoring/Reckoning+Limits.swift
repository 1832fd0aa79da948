import Domain

extension Reckoning {
  /// Takes what limits take, narrowest first: void records, replaced entries, counts, parts, caps from
  /// the day to the year, aspects, the bonus pool. Each cuts the entry that passes it, and those after.
  mutating func limit() {
    if book.tables.hasVoiding { void() }
    limitClauses()
    limitPools()
  }

  /// Everything else from a record that a voiding clause names counts nothing.
  private mutating func void() {
    for cause in drafts where book.tables.clauses[cause.clause].voidsSource {
      let source = facts[cause.fact].source
      for index in drafts.indices where facts[drafts[index].fact].source == source {
        if book.tables.clauses[drafts[index].clause].voidsSource { continue }
        cut(index, to: 0, by: .replaced(by: book.tables.clauses[cause.clause].code))
      }
    }
  }

  private mutating func limitClauses() {
    var latest = Array(repeating: -1, count: book.tables.clauses.count)
    var before = Array(repeating: -1, count: drafts.count)
    for (index, draft) in drafts.enumerated() {
      before[index] = latest[draft.clause]
      latest[draft.clause] = index
    }
    for (clause, last) in latest.enumerated()
    where last >= 0 && book.tables.clauses[clause].isLimited {
      var own: [Int] = []
      var index = last
      while index >= 0 {
        own.append(index)
        index = before[index]
      }
      limit(clause, Array(own.reversed()))
    }
  }

  private mutating func limit(_ clause: Int, _ own: [Int]) {
    let code = book.tables.clauses[clause].code
    if book.tables.clauses[clause].isHighestOnly, own.count > 1 { keepHighest(own, code) }
    for limit in book.tasks[clause].counts { keep(limit, own, code) }
    for part in book.tasks[clause].parts {
      let meant = own.filter { part.matcher.fits(traits[drafts[$0].fact], seat: seat) }
      cap(meant, part.cap, .part(code, reason: part.reason, part.cap)) { _ in 0 }
    }
    for limit in book.tasks[clause].caps {
      cap(own, limit.cap, .clause(code, limit.period, limit.cap)) {
        limit.period.number(of: $0)
      }
    }
  }

  /// Of each record only the entry with the most points stays; of equals the first.
  private mutating func keepHighest(_ own: [Int], _ code: String) {
    let beaten = own.filter { index in
      own.contains {
        beats($0, index) && facts[drafts[$0].fact].source == facts[drafts[index].fact].source
      }
    }
    for index in beaten { cut(index, to: 0, by: .replaced(by: code)) }
  }

  /// Of each period only so many entries stay, the highest; of equals the earliest.
  private mutating func keep(_ limit: CountLimit, _ own: [Int], _ code: String) {
    let periods = own.map { limit.period.number(of: traits[drafts[$0].fact].day) }
    let beaten = own.indices.filter { place in
      let rivals = own.indices.count {
        periods[$0] == periods[place] && beats(own[$0], own[place])
      }
      return rivals >= limit.most
    }
    for place in beaten {
      cut(own[place], to: 0, by: .count(code, limit.period, limit.most))
    }
  }

  private func beats(_ index: Int, _ other: Int) -> Bool {
    let (left, right) = (drafts[index].counted.magnitude, drafts[other].counted.magnitude)
    return left > right || (left == right && index < other)
  }

  /// `period` numbers the periods, which follow one another.
  private mutating func cap(
    _ own: [Int], _ most: Points, _ limit: Reduction.Limit, period: (Int32) -> Int32
  ) {
    var left = 0
    var current: Int32?
    for index in own {
      let number = period(traits[drafts[index].fact].day)
      if number != current {
        current = number
        left = most.thousandths
      }
      left = self.left(of: left, after: index, limit)
    }
  }

  private mutating func limitPools() {
    aspectsEarned = Array(repeating: 0, count: book.aspects.count)
    var open = book.aspects.map(\.cap.thousandths)
    let bonusCap = book.bonusCap ?? .zero
    var bonus = book.bonusCap?.thousandths ?? Int.max
    for index in drafts.indices {
      let clause = book.tables.clauses[drafts[index].clause]
      if let aspect = clause.aspect {
        aspectsEarned[aspect] += drafts[index].counted
        let (code, cap) = (book.aspects[aspect].code, book.aspects[aspect].cap)
        open[aspect] = left(of: open[aspect], after: index, .aspect(code, cap))
      } else if clause.pool == .bonus {
        bonus = left(of: bonus, after: index, .bonus(bonusCap))
      }
    }
  }

  /// Lets an entry have what is left; gives back what then is left.
  private mutating func left(
    of left: Int, after index: Int, _ limit: @autoclosure () -> Reduction.Limit
  ) -> Int {
    let counted = drafts[index].counted
    if counted.magnitude > left { cut(index, to: counted < 0 ? -left : left, by: limit()) }
    return left - abs(drafts[index].counted)
  }

  private mutating func cut(_ index: Int, to thousandths: Int, by limit: Reduction.Limit) {
    let counted = drafts[index].counted
    guard thousandths.magnitude < counted.magnitude else { return }
    let reduction = Reduction(
      limit: limit, from: Points(thousandths: counted), to: Points(thousandths: thousandths))
    cuts.append((index, reduction))
    drafts[index].counted = thousandths
  }
}
