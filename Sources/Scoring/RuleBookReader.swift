import Documents
import Domain

/// Reads rule books: the value, or everything that is wrong with the file.
package enum RuleBookReader {
  package static func read(_ text: String) -> Result<RuleBook, Findings> {
    switch Document.read(text) {
    case .failure(let findings): return .failure(findings)
    case .success(let section):
      var findings = Findings()
      let book = book(section, &findings)
      if let book { BookChecks.check(book, &findings) }
      guard let book, findings.isEmpty else { return .failure(findings) }
      return .success(book)
    }
  }

  private static func book(_ section: Section, _ findings: inout Findings) -> RuleBook? {
    section.expect(
      only: [
        "title", "version", "effective", "bonus_cap", "quota", "aspect", "task", "deduction",
        "gate", "grade", "star",
      ], &findings)
    let tasks = section.sections("task", &findings).map { task($0, .base, &findings) }
    let deductions = section.sections("deduction", &findings).map {
      task($0, .deduction, &findings)
    }
    let effective = day(section, &findings)
    let aspects = section.sections("aspect", &findings).map { aspect($0, &findings) }
    let gates = section.sections("gate", &findings).map { gate($0, &findings) }
    let grades = section.sections("grade", &findings).map { grade($0, &findings) }
    let stars = section.sections("star", &findings).map { star($0, &findings) }
    guard let effective else { return nil }
    return RuleBook(
      title: section.text("title", &findings),
      version: section.text("version", &findings),
      effective: effective, aspects: aspects, tasks: tasks + deductions, gates: gates,
      grades: grades, stars: stars,
      bonusCap: Points(thousandths: section.optionalFigure("bonus_cap", &findings) ?? 0),
      quota: section.optionalWhole("quota", &findings))
  }

  private static func day(_ section: Section, _ findings: inout Findings) -> Day? {
    let day = Day(iso: section.text("effective", &findings))
    if day == nil {
      findings.add(section.place("effective"), .wrongKind(wanted: "day such as \"2026-01-01\""))
    }
    return day
  }

  private static func aspect(_ section: Section, _ findings: inout Findings) -> Aspect {
    section.expect(only: ["code", "zh", "en", "cap"], &findings)
    return Aspect(
      code: section.text("code", &findings), name: name(section, &findings),
      cap: Points(thousandths: section.figure("cap", &findings)))
  }

  static func name(_ section: Section, _ findings: inout Findings) -> BilingualName {
    BilingualName(
      chinese: section.text("zh", &findings), english: section.text("en", &findings))
  }

  private static func grade(_ section: Section, _ findings: inout Findings) -> GradeLine {
    section.expect(only: ["zh", "en", "at_least"], &findings)
    return GradeLine(
      name: name(section, &findings),
      least: Points(thousandths: section.figure("at_least", &findings)))
  }

  private static func star(_ section: Section, _ findings: inout Findings) -> StarLine {
    section.expect(only: ["stars", "at_least"], &findings)
    return StarLine(
      stars: section.optionalWhole("stars", &findings) ?? 0,
      least: Points(thousandths: section.figure("at_least", &findings)))
  }

  private static func gate(_ section: Section, _ findings: inout Findings) -> Gate {
    section.expect(only: ["code", "zh", "en", "seat", "need", "best", "veto"], &findings)
    let needs = section.sections("need", &findings).map { need in
      need.expect(only: ["any", "at_least"], &findings)
      return Gate.Need(
        matchers: need.sections("any", &findings).map { MatcherReader.read($0, [], &findings) },
        least: need.optionalWhole("at_least", &findings) ?? 1)
    }
    return Gate(
      code: section.text("code", &findings), name: name(section, &findings),
      seats: Set(section.words("seat", Seat.self, &findings) ?? []), needs: needs,
      best: section.has("best") ? section.text("best", &findings) : nil,
      isVeto: section.truth("veto", &findings))
  }
}

extension RuleBookReader {
  private static func task(
    _ section: Section, _ pool: PointEntry.Pool, _ findings: inout Findings
  ) -> Task {
    section.expect(
      only: [
        "code", "zh", "en", "aspect", "bonus", "cap", "count", "part", "year_starts",
        "highest_only", "voids", "award", "basis",
      ], &findings)
    let isBonus = section.truth("bonus", &findings)
    let isBase = pool == .base && !isBonus
    return Task(
      code: section.text("code", &findings), name: name(section, &findings),
      pool: isBonus ? .bonus : pool,
      aspect: isBase ? section.text("aspect", &findings) : nil,
      awards: section.sections("award", &findings).map { award($0, &findings) },
      cap: section.optionalFigure("cap", &findings).map(Points.init(thousandths:)),
      counts: section.sections("count", &findings).map { count($0, &findings) },
      parts: section.sections("part", &findings).map { part($0, &findings) },
      yearStart: yearStart(section, &findings),
      isHighestOnly: section.truth("highest_only", &findings),
      voidsSource: section.truth("voids", &findings),
      basis: section.text("basis", else: "", &findings))
  }

  private static func award(_ section: Section, _ findings: inout Findings) -> Award {
    let own = ["points", "per", "composite", "joint", "walk_in", "pool"]
    return Award(
      matcher: MatcherReader.read(section, own, &findings),
      points: Points(thousandths: section.figure("points", &findings)),
      unit: section.words("per", Award.Unit.self, &findings)?.first ?? .time,
      composite: section.fraction("composite", &findings),
      joint: section.fraction("joint", &findings),
      walkIn: section.fraction("walk_in", &findings),
      poolAuthors: section.optionalWhole("pool", &findings))
  }

  private static func count(_ section: Section, _ findings: inout Findings) -> CountLimit {
    section.expect(only: ["per", "most"], &findings)
    return CountLimit(
      period: section.words("per", Reduction.Period.self, &findings)?.first ?? .year,
      most: section.optionalWhole("most", &findings) ?? 1)
  }

  private static func part(_ section: Section, _ findings: inout Findings) -> PartCap {
    PartCap(
      matcher: MatcherReader.read(section, ["cap", "reason"], &findings),
      cap: Points(thousandths: section.figure("cap", &findings)),
      reason: section.text("reason", &findings))
  }

  private static func yearStart(_ section: Section, _ findings: inout Findings) -> YearStart {
    guard section.has("year_starts") else { return YearStart(month: 1, day: 1) }
    if let day = Day(iso: "2001-" + section.text("year_starts", &findings)) {
      return YearStart(month: day.month, day: day.day)
    }
    findings.add(
      section.place("year_starts"), .wrongKind(wanted: "month and day such as \"12-01\""))
    return YearStart(month: 1, day: 1)
  }
}
