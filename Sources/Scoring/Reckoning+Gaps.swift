import Domain

/// What each task still gives one member before its limits (差距), in the order of the book; tasks that give
/// the member nothing more, and those without any limit, are left out. Only what this member can have
/// counts: awards for other seats and sectors do not, nor parts and yearly awards that are used up.
package func gaps(
  of subject: Subject, facts: [Fact], year: Int, by book: RuleBook
) -> [Gap] {
  Reckoning(facts, of: subject, year: year, by: book).gaps
}

extension Reckoning {
  /// More than any book can give.
  private static let unlimited = Int.max / 4

  fileprivate var gaps: [Gap] {
    book.tasks.indices.compactMap { clause in
      let task = book.tasks[clause]
      guard task.pool != .deduction, task.isFor(sector: sector) else { return nil }
      let own = drafts.filter { $0.clause == clause }
      let open = [within(clause, own), shared(clause), pool(of: task)].min() ?? 0
      guard open > 0, open < Reckoning.unlimited else { return nil }
      return Gap(
        clause: task.code, counted: Points(thousandths: sum(own)),
        open: Points(thousandths: open))
    }
  }

  private func sum(_ drafts: [Draft]) -> Int { drafts.reduce(0) { $0 + abs($1.counted) } }

  /// What the clause's awards still give under its own caps and counts.
  private func within(_ clause: Int, _ own: [Draft]) -> Int {
    let task = book.tasks[clause]
    let awards = available(clause)
    let size = awards.map { self.size(task.awards[$0]) }.max() ?? 0
    let counts = task.counts.filter { $0.period.isLong }.map { limit in
      slots(of: limit.most, limit.period, size, own, meter: clause)
    }
    let caps = task.caps.filter { $0.period.isLong }.map { limit in
      limit.cap.thousandths - sum(own) - (limit.period == .term ? spent(clause).points : 0)
    }
    return (counts + caps + [awarded(awards, clause, own)]).min() ?? 0
  }

  /// The awards of a clause that may still fit a fact of this member, by their place in the task.
  private func available(_ clause: Int) -> [Int] {
    let task = book.tasks[clause]
    let window = task.yearStart.signs(of: year)
    var found: [Int] = []
    for (place, award) in task.awards.enumerated() {
      var own = award.matcher
      guard own.seats.contains(seat), own.days.overlaps(ClosedRange(window)) else { continue }
      own.seats = seat
      // Whoever has this seat is given by the earlier award.
      if found.contains(where: { task.awards[$0].matcher.covers(own) }) { continue }
      found.append(place)
    }
    return found
  }

  /// What awards give by themselves and within their parts.
  private func awarded(_ awards: [Int], _ clause: Int, _ own: [Draft]) -> Int {
    let task = book.tasks[clause]
    let first = book.tables.owners.firstIndex(of: clause) ?? 0
    var free = 0
    var within: [Int: Int] = [:]
    for place in awards {
      let award = task.awards[place]
      let used = own.filter { $0.award == first + place }.map { abs($0.counted) }.max() ?? 0
      let open =
        award.unit == .year
        ? max(0, award.points.thousandths - used)
        : award.points == .zero ? 0 : Reckoning.unlimited
      let parts = task.parts.indices.filter { task.parts[$0].covers(award.matcher, seat) }
      let narrowest = parts.min { left, right in
        self.open(part: left, of: clause, own) < self.open(part: right, of: clause, own)
      }
      if let narrowest {
        within[narrowest] = min(Reckoning.unlimited, within[narrowest, default: 0] + open)
      } else {
        free = min(Reckoning.unlimited, free + open)
      }
    }
    return within.reduce(free) { sum, part in
      min(Reckoning.unlimited, sum + min(part.value, open(part: part.key, of: clause, own)))
    }
  }

  /// What a part of a clause still lets through; parts of days, months and quarters begin anew.
  private func open(part place: Int, of clause: Int, _ own: [Draft]) -> Int {
    let part = book.tasks[clause].parts[place]
    guard part.period.isLong else { return Reckoning.unlimited }
    let meter = book.tables.meter(ofPart: place, of: clause)
    let meant = own.filter { part.matcher.fits(traits[$0.fact], seat: seat) }
    let before = part.period == .term ? spent(meter).points : 0
    let cap = part.cap.map { $0.thousandths - sum(meant) - before }
    let size =
      available(clause).map { book.tasks[clause].awards[$0] }
      .filter { part.covers($0.matcher, seat) }.map(self.size).max() ?? 0
    let most = part.most.map { slots(of: $0, part.period, size, meant, meter: meter) }
    return max(0, [cap, most].compactMap(\.self).min() ?? Reckoning.unlimited)
  }

  /// What so many entries may still come to: those to come at their largest, and larger ones for those
  /// that are there.
  private func slots(
    of most: Int, _ period: Reduction.Period, _ size: Int, _ own: [Draft], meter: Int
  ) -> Int {
    let before = period == .term ? spent(meter).entries : 0
    let counted = own.map { abs($0.counted) }.filter { $0 > 0 }
    let left = max(0, most - before - counted.count)
    if size >= Reckoning.unlimited { return most > before ? size : 0 }
    return min(
      Reckoning.unlimited, counted.reduce(left * size) { $0 + max(0, size - $1) })
  }

  /// What caps over several clauses still let the clause have.
  private func shared(_ clause: Int) -> Int {
    book.sharedCaps.indices.filter {
      book.sharedCaps[$0].period.isLong && book.tables.shared[$0].contains(clause)
    }.map { place in
      let limit = book.sharedCaps[place]
      let own = drafts.filter { book.tables.shared[place].contains($0.clause) }
      let before =
        limit.period == .term ? spent(book.tables.meter(ofShared: place)).points : 0
      return limit.cap.thousandths - sum(own) - before
    }.min() ?? Reckoning.unlimited
  }

  /// What the aspect or the bonus pool, and the ceiling, still let a task have, whatever deductions took.
  private func pool(of task: Task) -> Int {
    let gains = drafts.filter { book.tables.clauses[$0.clause].pool != .deduction }
    let ceiling = book.ceiling.map { $0.thousandths - start - sum(gains) }
    let own = gains.filter {
      let clause = book.tables.clauses[$0.clause]
      return clause.pool == task.pool && clause.aspectCode == task.aspect
    }
    let cap =
      task.pool == .bonus
      ? book.bonusCap.map { $0.thousandths - sum(own) }
      : task.aspect.flatMap(book.aspect).flatMap { aspect in
        aspect.cap.map { $0.thousandths - aspect.start.thousandths - sum(own) }
      }
    return [cap, ceiling].compactMap(\.self).min() ?? Reckoning.unlimited
  }

  /// The most one entry earns; half-days have no end.
  private func size(_ award: Award) -> Int {
    award.unit == .halfDay && award.points > .zero
      ? Reckoning.unlimited : award.points.thousandths
  }

  private func spent(_ meter: Int) -> Spent { spent.isEmpty ? Spent() : spent[meter] }
}

extension PartCap {
  /// Whether every fact that the award fits for that seat belongs to the part.
  fileprivate func covers(_ other: Matcher, _ seat: Choice<Seat>) -> Bool {
    var other = other
    other.seats = seat
    return matcher.covers(other)
  }
}

extension Reduction.Period {
  /// Whether a card has only one of it, so that what is used up is gone.
  fileprivate var isLong: Bool { self == .year || self == .term }
}
