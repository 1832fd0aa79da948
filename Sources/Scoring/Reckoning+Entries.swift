import Domain

extension Reckoning {
  /// The drafts as entries of a scorecard, each with its arithmetic and what limits took.
  var entries: [PointEntry] {
    var reductions: [[Reduction]] = Array(repeating: [], count: cuts.isEmpty ? 0 : drafts.count)
    for cut in cuts { reductions[cut.draft].append(cut.reduction) }
    return drafts.indices.map { index in
      let draft = drafts[index]
      let task = book.tasks[draft.clause]
      let fact = facts[draft.fact]
      return PointEntry(
        day: fact.day, source: fact.source, clause: task.code, aspect: task.aspect,
        pool: task.pool, earned: Points(thousandths: draft.earned),
        counted: Points(thousandths: draft.counted), factors: factors(of: draft),
        reductions: cuts.isEmpty ? [] : reductions[index])
    }
  }

  private func factors(of draft: Draft) -> [Factor] {
    book.tables.rules[draft.rule].worth.factors(for: traits[draft.fact])
  }

  /// What the drafts come to, in thousandths.
  func sum(of pool: PointEntry.Pool) -> Int {
    drafts.reduce(0) { sum, draft in
      book.tables.clauses[draft.clause].pool == pool ? sum + draft.counted : sum
    }
  }

  /// The total before the floor, in thousandths.
  var raw: Int {
    drafts.reduce(book.start.thousandths) { $0 + $1.counted }
  }

  /// The total, in thousandths.
  var total: Int { max(raw, book.floor?.thousandths ?? Int.min) }

  /// What each aspect gave.
  var aspects: [AspectScore] {
    var counted = Array(repeating: 0, count: book.aspects.count)
    for draft in drafts {
      if let aspect = book.tables.clauses[draft.clause].aspect { counted[aspect] += draft.counted }
    }
    return book.aspects.indices.map { place in
      AspectScore(
        code: book.aspects[place].code, earned: Points(thousandths: aspectsEarned[place]),
        counted: Points(thousandths: counted[place]), cap: book.aspects[place].cap)
    }
  }

  /// Whether each gate that speaks of the member is met.
  func gates(for subject: Subject) -> [GateResult] {
    book.gates.compactMap { gate in
      guard gate.seats.isEmpty || gate.seats.contains(subject.seat) else { return nil }
      let isMet =
        gate.isVeto ? !gate.needs.contains(where: isReached) : gate.needs.allSatisfy(isReached)
      return GateResult(clause: gate.code, isMet: isMet)
    }
  }

  private func isReached(_ need: Gate.Need) -> Bool {
    if let aspect = need.aspect {
      return aspects.contains { $0.code == aspect && $0.counted >= need.points }
    }
    let window = need.yearStart.signs(of: year)
    let met = traits.count { traits in
      window.contains(traits.day) && need.matchers.contains { $0.fits(traits, seat: seat) }
    }
    return met >= need.least
  }
}
