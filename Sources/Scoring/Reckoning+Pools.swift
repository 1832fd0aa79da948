import Domain

extension Reckoning {
  /// Caps what aspects, the bonus pool and all together give.
  mutating func limitPools() {
    aspectsEarned = book.aspects.map(\.start.thousandths)
    var open = book.aspects.map { $0.cap.map { $0.thousandths } ?? Int.max }
    for place in open.indices { open[place] = max(0, open[place] - aspectsEarned[place]) }
    let (bonusCap, ceiling) = (book.bonusCap ?? .zero, book.ceiling ?? .zero)
    var bonus = book.bonusCap?.thousandths ?? Int.max
    var all = book.ceiling.map { max(0, $0.thousandths - start) } ?? Int.max
    for index in drafts.indices {
      let clause = book.tables.clauses[drafts[index].clause]
      guard clause.pool != .deduction else { continue }
      if let aspect = clause.aspect {
        aspectsEarned[aspect] += drafts[index].counted
        let (code, cap) = (book.aspects[aspect].code, book.aspects[aspect].cap ?? .zero)
        open[aspect] = left(of: open[aspect], after: index, .aspect(code, cap))
      } else {
        bonus = left(of: bonus, after: index, .bonus(bonusCap))
      }
      all = left(of: all, after: index, .ceiling(ceiling))
    }
  }

  /// Deductions of an aspect take what it has and no more (扣完为止).
  mutating func takeFromAspects() {
    let takes = drafts.indices.filter { index in
      let clause = book.tables.clauses[drafts[index].clause]
      return clause.pool == .deduction && clause.aspect != nil
    }
    guard !takes.isEmpty else { return }
    var has = book.aspects.map(\.start.thousandths)
    for draft in drafts {
      let clause = book.tables.clauses[draft.clause]
      if let aspect = clause.aspect, clause.pool == .base { has[aspect] += draft.counted }
    }
    let most = has
    for index in takes {
      guard let aspect = book.tables.clauses[drafts[index].clause].aspect else { continue }
      let code = book.aspects[aspect].code
      has[aspect] = left(
        of: has[aspect], after: index, .aspect(code, Points(thousandths: most[aspect])))
    }
  }
}
