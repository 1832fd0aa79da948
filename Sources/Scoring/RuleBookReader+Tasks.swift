import Documents
import Domain

extension RuleBookReader {
  /// What holds for a task unless it says otherwise.
  struct Usual {
    let yearStart: YearStart
    let walkIn: Fraction?
  }

  /// Tasks, then deductions, each in the order of the file.
  mutating func tasks(_ table: Table, _ aspects: [Aspect], _ usual: Usual) -> [Task] {
    let tasks = table.tables("task", noting: &faults).map { task($0, .base, aspects, usual) }
    let taking = Usual(yearStart: usual.yearStart, walkIn: nil)
    return tasks
      + table.tables("deduction", noting: &faults).map { task($0, .deduction, aspects, taking) }
  }

  private mutating func task(
    _ table: Table, _ pool: PointEntry.Pool, _ aspects: [Aspect], _ usual: Usual
  ) -> Task {
    let isBonus = pool == .base && table.flag("bonus", noting: &faults) ?? false
    let isBase = pool == .base && !isBonus
    table.expect(
      ["code", "zh", "en", "award"] + (isBase ? ["aspect"] : []),
      optional: [
        "cap", "caps", "count", "part", "year_starts", "highest_only", "voids", "basis", "seat",
        "beyond", "replaces", "sector", "except_sector", pool == .deduction ? "aspect" : "bonus",
      ], noting: &faults)
    let seats = choice(table, "seat", Seat.self)
    let task = Task(
      code: text(table, "code") ?? "", name: name(table) ?? BilingualName(chinese: "", english: ""),
      pool: isBonus ? .bonus : pool, aspect: isBonus ? nil : aspectCode(table, "aspect", aspects),
      awards: table.tables("award", noting: &faults).map { award($0, usual, seats) },
      caps: caps(table),
      counts: table.tables("count", noting: &faults).compactMap { count($0) },
      parts: table.tables("part", noting: &faults).map { part($0) },
      yearStart: yearStart(table, else: usual.yearStart),
      isHighestOnly: table.flag("highest_only", noting: &faults) ?? false,
      voidsSource: table.flag("voids", noting: &faults) ?? false,
      beyond: table.whole("beyond", in: 1...100, noting: &faults) ?? 0,
      replaces: table.texts("replaces", noting: &faults) ?? [],
      sectors: Set(table.texts("sector", noting: &faults) ?? []),
      withoutSectors: Set(table.texts("except_sector", noting: &faults) ?? []),
      basis: text(table, "basis") ?? "")
    check(task, in: table)
    return task
  }

  /// The code of a known aspect.
  mutating func aspectCode(_ table: Table, _ key: String, _ aspects: [Aspect]) -> String? {
    guard let code = text(table, key) else { return nil }
    let known = aspects.map(\.code)
    if known.contains(code) { return code }
    problems.note(
      .unknownAspect(code, nearest: nearest(to: code, among: known)), at: table.place(of: key))
    return nil
  }

  /// `seats` are those the task is for; nil for all of them.
  private mutating func award(
    _ table: Table, _ usual: Usual, _ seats: Choice<Seat>?
  ) -> Award {
    var matcher = matcher(
      table, required: ["points"], optional: ["per", "composite", "joint", "walk_in", "pool"])
    if let seats {
      matcher.seats = matcher.seats.and(seats)
      if matcher.seats.isEmpty { problems.note(.seatsApart, at: table.place(of: "seat")) }
    }
    return Award(
      matcher: matcher, points: signedPoints(table, "points") ?? .zero, unit: unit(table),
      composite: table.fraction("composite", noting: &faults),
      joint: table.fraction("joint", noting: &faults),
      walkIn: table.fraction("walk_in", noting: &faults) ?? usual.walkIn,
      poolAuthors: table.whole("pool", in: 1...50, noting: &faults))
  }

  /// Times and half-days are of activities, pieces of works.
  private mutating func unit(_ table: Table) -> Award.Unit {
    let usual: Award.Unit = table["work"] == nil ? .time : .piece
    guard let unit = table.word("per", among: Self.words(Award.Unit.self), noting: &faults) else {
      return usual
    }
    if unit == .year || (unit == .piece) == (usual == .piece) { return unit }
    problems.note(.foreignUnit(unit), at: table.place(of: "per"))
    return usual
  }

  /// `cap` is a year's; `caps` has one for each period. In the order in which they are taken.
  private mutating func caps(_ table: Table) -> [PeriodCap] {
    var caps: [PeriodCap] = []
    if let own = table.table("caps", noting: &faults) {
      let periods: [Reduction.Period] = [.day, .month, .quarter, .term]
      own.expect([], optional: periods.map(\.rawValue), noting: &faults)
      for period in periods {
        guard let cap = points(own, period.rawValue) else { continue }
        caps.append(PeriodCap(period: period, cap: cap))
      }
    }
    if let cap = points(table, "cap") {
      let place = caps.firstIndex { $0.period == .term } ?? caps.endIndex
      caps.insert(PeriodCap(period: .year, cap: cap), at: place)
    }
    return caps
  }

  private mutating func count(_ table: Table) -> CountLimit? {
    table.expect(["per", "most"], optional: [], noting: &faults)
    let period = table.word("per", among: Reduction.Period.words, noting: &faults)
    let most = table.whole("most", in: 1...1_000, noting: &faults)
    guard let period, let most else { return nil }
    return CountLimit(period: period, most: most)
  }

  private mutating func part(_ table: Table) -> PartCap {
    let matcher = matcher(table, required: ["reason"], optional: ["cap", "most", "per"])
    let (cap, most) = (
      points(table, "cap"), table.whole("most", in: 1...1_000, noting: &faults)
    )
    if table["cap"] == nil, table["most"] == nil {
      problems.note(.needs(key: "cap"), at: table.place)
    }
    return PartCap(
      matcher: matcher, period: period(table), cap: cap, most: most,
      reason: text(table, "reason") ?? "")
  }

  /// The period of a limit, a year where none is named.
  private mutating func period(_ table: Table) -> Reduction.Period {
    table.word("per", among: Reduction.Period.words, noting: &faults) ?? .year
  }

  /// Caps over several clauses, in the order of the file.
  mutating func sharedCaps(_ table: Table) -> [SharedCap] {
    table.tables("limit", noting: &faults).compactMap { table in
      table.expect(
        ["code", "zh", "en", "clauses", "cap"], optional: ["per", "basis"], noting: &faults)
      let clauses = table.texts("clauses", noting: &faults)
      let (period, cap) = (period(table), points(table, "cap"))
      guard let code = text(table, "code"), let name = name(table) else { return nil }
      return SharedCap(
        code: code, name: name, clauses: clauses ?? [], period: period, cap: cap ?? .zero,
        basis: text(table, "basis") ?? "")
    }
  }
}
