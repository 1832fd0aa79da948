import Documents
import Domain

extension RuleBookReader {
  mutating func grades(_ table: Table) -> [GradeLine] {
    let tables = table.tables("grade", noting: &faults)
    let ties = table.word("quota_ties", among: Self.words(Quota.Ties.self), noting: &faults)
    let best = bestQuota(table, tables, ties)
    let grades = tables.enumerated().compactMap { place, table -> GradeLine? in
      table.expect(["zh", "en", "at_least"], optional: ["colour", "quota"], noting: &faults)
      let colour = table.word("colour", among: Self.words(BandColour.self), noting: &faults)
      let own = quota(table, ties)
      guard let name = name(table), let least = signedPoints(table, "at_least") else { return nil }
      return GradeLine(
        name: name, least: least, colour: colour, quota: place == 0 ? own ?? best : own)
    }
    if let last = tables.last, last["quota"] != nil || (tables.count == 1 && best != nil) {
      problems.note(
        .quotaOfLast, at: last["quota"] == nil ? table.place(of: "quota") : last.place(of: "quota"))
    }
    for (index, table) in tables.enumerated() where grades.count == tables.count {
      let word = grades[index].name.chinese
      guard grades[..<index].contains(where: { $0.name.chinese == word }) else { continue }
      problems.note(.gradeTwice(word), at: table.place(of: "zh"))
    }
    descending(grades.map(\.least), tables, mayEqual: grades.map { $0.quota != nil })
    if let last = grades.last, last.least > .zero, let table = tables.last {
      problems.note(.gapBelowGrades(last.least), at: table.place(of: "at_least"))
    }
    return grades
  }

  mutating func stars(_ table: Table) -> [StarLine] {
    let tables = table.tables("star", noting: &faults)
    let stars = tables.compactMap { table -> StarLine? in
      table.expect(["stars", "at_least"], optional: [], noting: &faults)
      guard let stars = table.whole("stars", in: 1...5, noting: &faults),
        let least = signedPoints(table, "at_least")
      else { return nil }
      return StarLine(stars: stars, least: least)
    }
    descending(stars.map(\.least), tables, mayEqual: stars.map { _ in false })
    return stars
  }

  /// Where a grade has a quota, the next may begin at the same total: its members are those who fall.
  private mutating func descending(_ least: [Points], _ tables: [Table], mayEqual: [Bool]) {
    guard least.count == tables.count else { return }
    for (index, table) in tables.enumerated().dropFirst() where least[index - 1] <= least[index] {
      if mayEqual[index - 1], least[index - 1] == least[index] { continue }
      problems.note(
        .notDescending(above: least[index - 1], below: least[index]),
        at: table.place(of: "at_least"))
    }
  }

  /// The quota that the book's own key gives the best grade.
  private mutating func bestQuota(
    _ table: Table, _ grades: [Table], _ ties: Quota.Ties?
  ) -> Quota? {
    let hasQuota = table["quota"] != nil || grades.contains { $0["quota"] != nil }
    if ties != nil, !hasQuota {
      problems.note(.needs(key: "quota"), at: table.place(of: "quota_ties"))
    }
    if table["quota"] != nil {
      if grades.isEmpty { problems.note(.needs(key: "grade"), at: table.place(of: "quota")) }
      if grades.first?["quota"] != nil {
        problems.note(.notTogether("quota", "grade.quota"), at: table.place(of: "quota"))
      }
    }
    return quota(table, ties)
  }

  private mutating func quota(_ table: Table, _ ties: Quota.Ties?) -> Quota? {
    table.whole("quota", in: 1...100, noting: &faults).map {
      Quota(percent: $0, ties: ties ?? .allIn)
    }
  }

  mutating func alarms(_ table: Table) -> [Alarm] {
    table.tables("alarm", noting: &faults).compactMap { table in
      table.expect(["code", "zh", "en", "below"], optional: ["years"], noting: &faults)
      guard let code = text(table, "code"), let name = name(table),
        let below = points(table, "below")
      else { return nil }
      return Alarm(
        code: code, name: name, below: below,
        years: table.whole("years", in: 1...5, noting: &faults) ?? 1)
    }
  }

  mutating func exemption(_ table: Table) -> Exemption? {
    guard let exempt = table.table("exempt", noting: &faults) else { return nil }
    exempt.expect(
      ["code", "zh", "en"], optional: ["seat", "state", "months_below", "basis"], noting: &faults)
    let seats = exempt.words("seat", among: Self.words(Seat.self), noting: &faults)
    let states = exempt.words("state", among: Self.words(MemberState.self), noting: &faults)
    let months = exempt.whole("months_below", in: 1...12, noting: &faults)
    guard let code = text(exempt, "code"), let name = name(exempt) else { return nil }
    return Exemption(
      code: code, name: name, seats: Set(seats ?? []), states: Set(states ?? []),
      monthsBelow: months ?? 0)
  }

  mutating func walkIn(_ table: Table) -> WalkIn? {
    guard let walkIn = table.table("walk_in", noting: &faults) else { return nil }
    walkIn.expect(["code", "zh", "en", "share"], optional: ["basis"], noting: &faults)
    guard let code = text(walkIn, "code"), let name = name(walkIn),
      let share = walkIn.fraction("share", noting: &faults)
    else { return nil }
    return WalkIn(code: code, name: name, share: share)
  }
}
