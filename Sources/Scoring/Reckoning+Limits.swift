import Domain

extension Reckoning {
  /// Takes what limits take, narrowest first: void records, replaced entries, the first of a year, counts,
  /// parts, caps from the day to the term, aspects, the bonus pool, the ceiling; then what deductions take
  /// from aspects. Each cuts the entry that passes it, and those after.
  mutating func limit() {
    if book.tables.hasVoiding { void() }
    if book.tables.hasReplacing { replace() }
    limitClauses()
    limitPools()
    takeFromAspects()
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

  /// A clause that gives something for a record takes what other clauses give for it.
  private mutating func replace() {
    for cause in drafts where cause.earned != 0 {
      let clause = book.tables.clauses[cause.clause]
      guard !clause.replaces.isEmpty else { continue }
      let source = facts[cause.fact].source
      for index in drafts.indices where clause.replaces.contains(drafts[index].clause) {
        guard facts[drafts[index].fact].source == source else { continue }
        cut(index, to: 0, by: .replaced(by: clause.code))
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
    if book.tables.clauses[clause].beyond > 0 { skip(own, clause) }
    for limit in book.tasks[clause].counts { keep(limit, own, clause) }
    for part in book.tasks[clause].parts {
      let meant = own.filter { part.matcher.fits(traits[drafts[$0].fact], seat: seat) }
      cap(meant, part.cap.thousandths, .part(code, reason: part.reason, part.cap)) { _ in 0 }
    }
    for limit in book.tasks[clause].caps {
      let used = limit.period == .term ? spent[clause].points : 0
      cap(own, limit.cap.thousandths - used, .clause(code, limit.period, limit.cap)) {
        limit.period.number(of: $0)
      }
    }
  }

  /// The first of a year give nothing.
  private mutating func skip(_ own: [Int], _ clause: Int) {
    let (code, most) = (book.tables.clauses[clause].code, book.tables.clauses[clause].beyond)
    for index in own.filter({ drafts[$0].counted != 0 }).prefix(most) {
      cut(index, to: 0, by: .beyond(code, most))
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
  private mutating func keep(_ limit: CountLimit, _ own: [Int], _ clause: Int) {
    let used = limit.period == .term ? spent[clause].entries : 0
    let periods = own.map { limit.period.number(of: traits[drafts[$0].fact].day) }
    let beaten = own.indices.filter { place in
      let rivals = own.indices.count {
        periods[$0] == periods[place] && beats(own[$0], own[place])
      }
      return rivals >= limit.most - used
    }
    for place in beaten {
      cut(
        own[place], to: 0,
        by: .count(book.tables.clauses[clause].code, limit.period, limit.most))
    }
  }

  private func beats(_ index: Int, _ other: Int) -> Bool {
    let (left, right) = (drafts[index].counted.magnitude, drafts[other].counted.magnitude)
    return left > right || (left == right && index < other)
  }

  /// `most` is in thousandths; `period` numbers the periods, which follow one another.
  private mutating func cap(
    _ own: [Int], _ most: Int, _ limit: Reduction.Limit, period: (Int32) -> Int32
  ) {
    var left = 0
    var current: Int32?
    for index in own {
      let number = period(traits[drafts[index].fact].day)
      if number != current {
        current = number
        left = max(0, most)
      }
      left = self.left(of: left, after: index, limit)
    }
  }

  /// Lets an entry have what is left; gives back what then is left.
  mutating func left(
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
