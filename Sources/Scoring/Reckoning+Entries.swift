import Domain

extension Reckoning {
  /// The drafts as entries of a scorecard, each with its arithmetic and what limits took.
  var entries: [PointEntry] {
    var reductions: [[Reduction]] = Array(repeating: [], count: cuts.isEmpty ? 0 : drafts.count)
    for cut in cuts { reductions[cut.draft].append(cut.reduction) }
    return drafts.indices.map { index in
      let draft = drafts[index]
      let clause = book.tables.clauses[draft.clause]
      return PointEntry(
        day: facts[draft.fact].day, source: facts[draft.fact].source, clause: clause.code,
        aspect: clause.aspectCode, pool: clause.pool, earned: Points(thousandths: draft.earned),
        counted: Points(thousandths: draft.counted), factors: factors(of: draft),
        reductions: cuts.isEmpty ? [] : reductions[index])
    }
  }

  private func factors(of draft: Draft) -> [Factor] {
    let traits = traits[draft.fact]
    return book.tables.worths[draft.award].isPlain(for: traits)
      ? book.tables.plainFactors[draft.award] : book.tables.worths[draft.award].factors(for: traits)
  }

  /// What the bonus pool gives, in thousandths.
  var bonus: Int { sum { $0.pool == .bonus } }

  /// What is taken outside the aspects, in thousandths.
  var deductions: Int { sum { $0.pool == .deduction && $0.aspect == nil } }

  private func sum(_ isMeant: (Tables.Clause) -> Bool) -> Int {
    drafts.reduce(0) { sum, draft in
      isMeant(book.tables.clauses[draft.clause]) ? sum + draft.counted : sum
    }
  }

  /// What there is before anything is done, in thousandths.
  var start: Int { book.aspects.reduce(book.start.thousandths) { $0 + $1.start.thousandths } }

  /// The total before the floor, in thousandths.
  var raw: Int { drafts.reduce(start) { $0 + $1.counted } }

  /// The total, in thousandths.
  var total: Int { max(raw, book.floor?.thousandths ?? Int.min) }

  /// What each aspect gave.
  var aspects: [AspectScore] {
    var counted = book.aspects.map(\.start.thousandths)
    for draft in drafts {
      if let aspect = book.tables.clauses[draft.clause].aspect { counted[aspect] += draft.counted }
    }
    return book.aspects.indices.map { place in
      AspectScore(
        code: book.aspects[place].code, start: book.aspects[place].start,
        earned: Points(thousandths: aspectsEarned[place]),
        counted: Points(thousandths: counted[place]), cap: book.aspects[place].cap)
    }
  }

  /// Whether each gate that speaks of the member is met.
  func gates(for subject: Subject) -> [GateResult] {
    book.gates.compactMap { gate in
      guard gate.seats.isEmpty || gate.seats.contains(subject.seat) else { return nil }
      let unmet = gate.needs.enumerated().compactMap { place, need -> GateResult.Unmet? in
        let have = have(of: need)
        let most = need.aspect == nil ? need.least : need.points.thousandths
        return (have >= most) == gate.isVeto ? GateResult.Unmet(need: place, have: have) : nil
      }
      return GateResult(clause: gate.code, isMet: unmet.isEmpty, unmet: unmet)
    }
  }

  /// How many facts fit a need, or how many thousandths its aspect comes to.
  private func have(of need: Gate.Need) -> Int {
    if let aspect = need.aspect {
      return aspects.first { $0.code == aspect }?.counted.thousandths ?? Int.min
    }
    var isMet = Array(repeating: false, count: traits.count)
    for alternative in need.alternatives {
      let window = window(alternative.yearStart, need.span)
      for place in traits.indices where window.contains(traits[place].day) && !isMet[place] {
        isMet[place] = alternative.matcher.fits(traits[place], seat: seat)
      }
    }
    return isMet.count { $0 }
  }

  /// The days of the years up to the card's, as a clause's year begins, as signs.
  private func window(_ yearStart: YearStart, _ span: Gate.Span) -> Range<Int32> {
    let first =
      switch span {
      case .years(let years): year - years + 1
      case .term: book.term?.firstYear(of: year) ?? year
      }
    return yearStart.signs(of: first).lowerBound..<yearStart.signs(of: year).upperBound
  }
}
