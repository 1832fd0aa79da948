import Documents
import Domain

extension RuleBookReader {
  /// What a task must agree with itself about.
  mutating func check(_ task: Task, in table: Table) {
    let awards = again(table, "award")
    let isDeduction = task.pool == .deduction
    if table["award"] != nil, task.awards.allSatisfy({ $0.points == .zero }) {
      problems.note(.nothingEarns, at: table.place(of: "award"))
    }
    for (award, place) in zip(task.awards, awards.map { $0.place(of: "points") }) {
      if isDeduction ? award.points > .zero : award.points < .zero {
        problems.note(.wrongSign(award.points), at: place)
      }
      let size = Points(thousandths: abs(award.points.thousandths))
      for limit in task.caps where size > limit.cap {
        problems.note(.capBelowAward(cap: limit.cap, award: size), at: place)
      }
    }
    checkOrder(task, awards)
    checkCaps(task, in: table)
    for (part, place) in zip(task.parts, again(table, "part")) {
      // An award whose kind could not be read says nothing of what the part is for.
      if !task.awards.contains(where: { $0.matcher.isOfNothing || part.matcher.meets($0.matcher) }),
        !part.matcher.isOfNothing
      {
        problems.note(.partOfNothing, at: place.place)
      }
      guard let cap = task.cap, let own = part.cap, own > cap else { continue }
      problems.note(.partAboveCap(part: own, cap: cap), at: place.place(of: "cap"))
    }
  }

  private mutating func checkOrder(_ task: Task, _ tables: [Table]) {
    for (index, award) in task.awards.enumerated() {
      let earlier = task.awards[..<index].firstIndex { $0.matcher.covers(award.matcher) }
      if award.isOfHalfDaysMissed {
        problems.note(.halfDaysMissed, at: tables[index].place(of: "per"))
      }
      if let earlier, !award.matcher.isOfNothing {
        problems.note(.shadowed(by: earlier + 1), at: tables[index].place)
      }
    }
  }

  /// Aspects and what is under them.
  mutating func check(_ aspects: [Aspect], _ tasks: [Task], in table: Table) {
    let tables = again(table, "aspect")
    guard tables.count == aspects.count else { return }
    for (aspect, table) in zip(aspects, tables) {
      let own = tasks.filter { $0.aspect == aspect.code }
      let gives = own.filter { $0.pool == .base }
      guard !own.isEmpty else {
        problems.note(.aspectWithoutTasks, at: table.place)
        continue
      }
      guard !gives.contains(where: { $0.cap == nil }), let cap = aspect.cap else { continue }
      let sum = gives.compactMap(\.cap).reduce(aspect.start, +)
      if sum < cap {
        problems.note(.aspectOutOfReach(cap: cap, tasks: sum), at: table.place(of: "cap"))
      }
    }
  }

  /// Every aspect, task, deduction, gate and alarm has a code of its own.
  mutating func check(codesIn table: Table) {
    var seen: [String: Int?] = [:]
    for key in ["aspect", "task", "deduction", "limit", "gate", "exempt", "walk_in", "alarm"] {
      for table in again(table, key) {
        guard case .text(let code)? = table["code"] else { continue }
        if let line = seen[code] {
          problems.note(.codeTwice(code, line: line), at: table.place(of: "code"))
        } else {
          seen.updateValue(table.place(of: "code").line, forKey: code)
        }
      }
    }
  }

  /// The tables of a key that has been read before, so that nothing is noted twice.
  func again(_ table: Table, _ key: String) -> [Table] {
    var noted = Findings<Document.Problem>()
    return table.tables(key, noting: &noted)
  }
}

extension Award {
  /// Half-days of who was not there: always none.
  fileprivate var isOfHalfDaysMissed: Bool {
    unit == .halfDay && !matcher.activities.isEmpty
      && !matcher.presences.words.contains(where: \.isThere)
  }
}
