import Documents
import Domain

extension RuleBookReader {
  /// What caps of a task must agree about: a shorter period never has more than a longer one.
  mutating func checkCaps(_ task: Task, in table: Table) {
    for (index, limit) in task.caps.enumerated() {
      guard let longer = task.caps[(index + 1)...].first(where: { $0.cap < limit.cap }) else {
        continue
      }
      let place = limit.period == .year ? table.place(of: "cap") : table.place(of: "caps")
      problems.note(
        .capAboveCap(limit.period, limit.cap, above: longer.period, longer.cap), at: place)
    }
  }

  /// What only the whole book can say: clauses that are named, the ceiling, the bonus pool.
  mutating func checkWhole(
    _ table: Table, _ aspects: [Aspect], _ tasks: [Task], _ scale: (start: Points, ceiling: Points?)
  ) {
    for (task, table) in zip(tasks, again(table, "task") + again(table, "deduction")) {
      checkReplaced(by: task, tasks.map(\.code), in: table)
    }
    let start = aspects.reduce(scale.start) { $0 + $1.start }
    if let ceiling = scale.ceiling, start > ceiling {
      problems.note(.startAboveCap(start: start, cap: ceiling), at: table.place(of: "ceiling"))
    }
    if table["bonus_cap"] != nil, !tasks.contains(where: { $0.pool == .bonus }) {
      problems.note(.bonusCapWithoutTasks, at: table.place(of: "bonus_cap"))
    }
  }

  private mutating func checkReplaced(by task: Task, _ known: [String], in table: Table) {
    for code in task.replaces {
      if code == task.code {
        problems.note(.replacesItself, at: table.place(of: "replaces"))
      } else if !known.contains(code) {
        problems.note(
          .unknownClause(code, nearest: nearest(to: code, among: known)),
          at: table.place(of: "replaces"))
      }
    }
  }

  /// Nothing counts in a term that the book does not name.
  mutating func checkNoTerm(_ tasks: [Task], _ gates: [Gate], in table: Table) {
    for (task, table) in zip(tasks, again(table, "task") + again(table, "deduction")) {
      if task.caps.contains(where: { $0.period == .term }) {
        problems.note(.termUnknown, at: table.place(of: "caps"))
      }
      if task.counts.contains(where: { $0.period == .term }) {
        problems.note(.termUnknown, at: table.place(of: "count"))
      }
      if task.parts.contains(where: { $0.period == .term }) {
        problems.note(.termUnknown, at: table.place(of: "part"))
      }
    }
    for table in again(table, "limit") where table["per"] == .text("term") {
      problems.note(.termUnknown, at: table.place(of: "per"))
    }
    let tables = again(table, "gate")
    for gate in gates where gate.needs.contains(where: { $0.span == .term }) {
      guard let own = tables.first(where: { $0["code"] == .text(gate.code) }) else { continue }
      problems.note(.termUnknown, at: own.place(of: "need"))
    }
  }

  /// What caps over several clauses say: clauses that the book has, two at least.
  mutating func check(_ shared: [SharedCap], _ tasks: [Task], in table: Table) {
    let known = tasks.map(\.code)
    let tables = again(table, "limit")
    for limit in shared {
      guard let own = tables.first(where: { $0["code"] == .text(limit.code) }) else { continue }
      for code in limit.clauses where !known.contains(code) {
        problems.note(
          .unknownClause(code, nearest: nearest(to: code, among: known)),
          at: own.place(of: "clauses"))
      }
      if own["clauses"] != nil, Set(limit.clauses).count < 2 {
        problems.note(.sharedByOne, at: own.place(of: "clauses"))
      }
      let awards = tasks.filter { limit.clauses.contains($0.code) }.flatMap(\.awards)
      let most = awards.map { abs($0.points.thousandths) }.max() ?? 0
      if own["cap"] != nil, most > limit.cap.thousandths {
        problems.note(
          .capBelowAward(cap: limit.cap, award: Points(thousandths: most)),
          at: own.place(of: "cap"))
      }
      let pools = Set(
        tasks.filter { limit.clauses.contains($0.code) }.map { $0.pool == .deduction })
      if pools.count > 1 { problems.note(.givesAndTakes, at: own.place(of: "clauses")) }
    }
  }
}
