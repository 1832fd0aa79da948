import Documents
import Domain

/// What a rule book must agree with itself about.
enum BookChecks {
  static func check(_ book: RuleBook, _ findings: inout Findings) {
    repeated(book.aspects.map(\.code) + book.tasks.map(\.code) + book.gates.map(\.code), &findings)
    for task in book.tasks { check(task, book, &findings) }
    descending("grade", book.grades.map(\.least), &findings)
    descending("star", book.stars.map(\.least), &findings)
    for gate in book.gates where !gate.isVeto {
      guard let best = gate.best else {
        findings.add("gate[\(gate.code)].best", .missing)
        continue
      }
      let known = book.grades.map(\.name.chinese)
      if !known.contains(best) {
        findings.add(
          "gate[\(gate.code)].best", .unknownWord(best, nearest: best.nearest(of: known)))
      }
    }
  }

  private static func check(_ task: Task, _ book: RuleBook, _ findings: inout Findings) {
    let place = "task[\(task.code)]"
    if let aspect = task.aspect, book.aspect(aspect) == nil {
      findings.add(
        "\(place).aspect",
        .unknownWord(aspect, nearest: aspect.nearest(of: book.aspects.map(\.code))))
    }
    if task.awards.isEmpty { findings.add("\(place).award", .missing) }
    for award in task.awards {
      let isTaken = task.pool == .deduction
      if isTaken ? award.points > .zero : award.points < .zero {
        findings.add(
          "\(place).award.points", .outside("\(award.points)", wanted: isTaken ? "<= 0" : ">= 0"))
      }
      if let cap = task.cap, !isTaken, award.points > cap {
        findings.add("\(place).cap", .disagrees("cap \(cap) is below the award \(award.points)"))
      }
    }
  }

  private static func repeated(_ codes: [String], _ findings: inout Findings) {
    var seen: Set<String> = []
    for code in codes where !seen.insert(code).inserted { findings.add(code, .twice(code)) }
  }

  private static func descending(
    _ place: String, _ points: [Points], _ findings: inout Findings
  ) {
    for (higher, lower) in zip(points, points.dropFirst()) where higher <= lower {
      findings.add(place, .disagrees("\(higher) does not stand above \(lower)"))
    }
  }
}
