import Domain

extension Reckoning {
  /// Takes what limits take, narrowest first: void records, replaced entries, the first of a year, counts,
  /// parts, caps from the day to the term, shared caps, aspects, the bonus pool, the ceiling; then what
  /// deductions take from aspects. Each cuts the entry that passes it, and those after.
  mutating func limit() {
    if book.tables.hasVoiding { void() }
    if book.tables.hasReplacing { replace() }
    limitClauses()
    for place in book.sharedCaps.indices { share(place) }
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
    keepYearly(own, code)
    for limit in book.tasks[clause].counts {
      keep(limit, own, meter: clause, .count(code, limit.period, limit.most))
    }
    for place in book.tasks[clause].parts.indices { limit(part: place, of: clause, own) }
    for limit in book.tasks[clause].caps {
      cap(own, limit, meter: clause, .clause(code, limit.period, limit.cap))
    }
  }

  private mutating func limit(part place: Int, of clause: Int, _ own: [Int]) {
    let part = book.tasks[clause].parts[place]
    let (code, meter) = (
      book.tables.clauses[clause].code, book.tables.meter(ofPart: place, of: clause)
    )
    let meant = own.filter { part.matcher.fits(traits[drafts[$0].fact], seat: seat) }
    if let most = part.most {
      keep(
        CountLimit(period: part.period, most: most), meant, meter: meter,
        .partCount(code, reason: part.reason, part.period, most))
    }
    if let cap = part.cap {
      self.cap(
        meant, PeriodCap(period: part.period, cap: cap), meter: meter,
        .part(code, reason: part.reason, cap))
    }
  }

  /// A cap over several clauses.
  private mutating func share(_ place: Int) {
    let limit = book.sharedCaps[place]
    let own = drafts.indices.filter { book.tables.shared[place].contains(drafts[$0].clause) }
    cap(
      own, PeriodCap(period: limit.period, cap: limit.cap),
      meter: book.tables.meter(ofShared: place),
      .part(limit.code, reason: limit.name.chinese, limit.cap))
  }

  /// Of each award that is given once a year only the highest entry stays; of equals the first.
  private mutating func keepYearly(_ own: [Int], _ code: String) {
    let yearly = own.filter { book.tables.worths[drafts[$0].award].isYearly }
    let beaten = yearly.filter { index in
      yearly.contains { drafts[$0].award == drafts[index].award && beats($0, index) }
    }
    for index in beaten { cut(index, to: 0, by: .count(code, .year, 1)) }
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
  private mutating func keep(
    _ limit: CountLimit, _ own: [Int], meter: Int, _ reason: Reduction.Limit
  ) {
    let used = limit.period == .term ? spent[meter].entries : 0
    let periods = own.map { limit.period.number(of: traits[drafts[$0].fact].day) }
    let beaten = own.indices.filter { place in
      let rivals = own.indices.count {
        periods[$0] == periods[place] && beats(own[$0], own[place])
      }
      return rivals >= limit.most - used
    }
    for place in beaten { cut(own[place], to: 0, by: reason) }
  }

  private func beats(_ index: Int, _ other: Int) -> Bool {
    let (left, right) = (drafts[index].counted.magnitude, drafts[other].counted.magnitude)
    return left > right || (left == right && index < other)
  }

  /// Periods follow one another, as entries do.
  private mutating func cap(
    _ own: [Int], _ limit: PeriodCap, meter: Int, _ reason: Reduction.Limit
  ) {
    let most = limit.cap.thousandths - (limit.period == .term ? spent[meter].points : 0)
    var left = 0
    var current: Int32?
    for index in own {
      let number = limit.period.number(of: traits[drafts[index].fact].day)
      if number != current {
        current = number
        left = max(0, most)
      }
      left = self.left(of: left, after: index, reason)
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
