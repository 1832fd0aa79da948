import Domain

extension DemonstrationOffice {
  /// The year's works: proposals, opinions, reports, essays, honours, with what became of them.
  mutating func works() -> [Recording] {
    var all: [Recording] = []
    for number in 1...165 {
      var stages: [StageKind] = number.isMultiple(of: 7) ? [.submitted] : [.submitted, .filed]
      if number.isMultiple(of: 23) { stages.append(.excellent) }
      all.append(work(.proposal, "关于%的提案", "第\(number)号", authors: 1 + chance(4), stages, .own))
    }
    for number in 1...320 {
      all.append(
        work(
          .opinion, "反映%有关问题", "2026-\(number)", authors: number.isMultiple(of: 6) ? 2 : 1,
          [.submitted, .accepted] + (number.isMultiple(of: 5) ? [.adopted] : []),
          number.isMultiple(of: 320)
            ? .nation
            : number.isMultiple(of: 60) ? .province : number.isMultiple(of: 10) ? .city : .own))
    }
    for _ in 1...18 {
      all.append(work(.researchReport, "%调研报告", "", authors: 4, [.submitted, .accepted], .own))
    }
    for _ in 1...40 {
      all.append(
        work(.speech, "关于%的发言", "", authors: 1, [chance(3) == 0 ? .spoken : .written], .own))
    }
    for _ in 1...150 {
      all.append(
        work(
          .essay, "读《乡土中国》谈%", "", authors: 1, [.submitted] + (chance(3) == 0 ? [.published] : []),
          .own))
    }
    for _ in 1...120 {
      all.append(work(.matter, "居民反映%", "", authors: 1, [.accepted, .closed], .own))
    }
    for _ in 1...16 {
      all.append(work(.honour, "%先进个人", "", authors: 1, [.awarded], chance(4) == 0 ? .city : .own))
    }
    return all
  }

  /// The reports of the year's end, one each.
  mutating func reports() -> [Recording] {
    (1...min(members, 400)).compactMap { place in
      guard let day = Day(year: Self.year, month: 11, day: 10) else { return nil }
      let stage = Stage(kind: .submitted, day: day, level: .own, form: .single, body: "")
      return .work(
        Work(
          kind: .dutyReport, title: "2026年度履职报告", day: day, authors: [Identifier(place)],
          fileNumber: "", stages: [stage]))
    }
  }
}
