import Documents
import Domain

extension RuleBookReader {
  mutating func grades(_ table: Table) -> [GradeLine] {
    let tables = table.tables("grade", noting: &faults)
    let grades = tables.compactMap { table -> GradeLine? in
      table.expect(["zh", "en", "at_least"], optional: ["colour"], noting: &faults)
      let colour = table.word("colour", among: Self.words(BandColour.self), noting: &faults)
      guard let name = name(table), let least = signedPoints(table, "at_least") else { return nil }
      return GradeLine(name: name, least: least, colour: colour)
    }
    for (index, table) in tables.enumerated() where grades.count == tables.count {
      let word = grades[index].name.chinese
      guard grades[..<index].contains(where: { $0.name.chinese == word }) else { continue }
      problems.note(.gradeTwice(word), at: table.place(of: "zh"))
    }
    descending(grades.map(\.least), tables)
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
    descending(stars.map(\.least), tables)
    return stars
  }

  private mutating func descending(_ least: [Points], _ tables: [Table]) {
    guard least.count == tables.count else { return }
    for (index, table) in tables.enumerated().dropFirst() where least[index - 1] <= least[index] {
      problems.note(
        .notDescending(above: least[index - 1], below: least[index]),
        at: table.place(of: "at_least"))
    }
  }

  mutating func quota(_ table: Table) -> Quota? {
    let ties = table.word("quota_ties", among: Self.words(Quota.Ties.self), noting: &faults)
    guard let percent = table.whole("quota", in: 1...100, noting: &faults) else {
      if ties != nil { problems.note(.needs(key: "quota"), at: table.place(of: "quota_ties")) }
      return nil
    }
    if table["grade"] == nil { problems.note(.needs(key: "grade"), at: table.place(of: "quota")) }
    return Quota(percent: percent, ties: ties ?? .allIn)
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
    exempt.expect(["code", "zh", "en"], optional: ["seat", "state", "basis"], noting: &faults)
    let seats = exempt.words("seat", among: Self.words(Seat.self), noting: &faults)
    let states = exempt.words("state", among: Self.words(MemberState.self), noting: &faults)
    guard let code = text(exempt, "code"), let name = name(exempt) else { return nil }
    return Exemption(code: code, name: name, seats: Set(seats ?? []), states: Set(states ?? []))
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
