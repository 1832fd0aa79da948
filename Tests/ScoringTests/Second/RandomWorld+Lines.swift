import Domain
import Scoring

extension RandomWorld {
  /// Everything that becomes of the world, as the second program says it.
  var lines: [String] {
    let cards = scorecards(of: members, facts: facts, year: year, by: book)
    return cards.flatMap(lines) + standingLines(cards) + zip(members, cards).map(alarmLine)
  }

  private func lines(of card: Scorecard) -> [String] {
    ["member \(card.member.value)"] + card.entries.map(\.caseLine)
      + ["start \(card.start.caseWords)"]
      + card.aspects.map { "aspect \($0.code) \($0.earned.caseWords) \($0.counted.caseWords)" }
      + ["bonus", "deductions", "floor", "total"].compactMap { card.caseLine(like: $0) }
      + card.gates.compactMap { card.caseLine(like: "gate \($0.clause)") }
      + ["grade", "stars"].compactMap { card.caseLine(like: $0) }
  }

  /// The order of those who stand equal, as text.
  private func key(_ member: Subject) -> String { member.member.value % 2 == 0 ? "a" : "b" }

  private func standingLines(_ cards: [Scorecard]) -> [String] {
    let ranking = standings(
      of: zip(members, cards).map { member, card in
        Candidate(
          member: member.member, points: card.total, key: key(member),
          isRanked: book.ranks(member))
      })
    let marks = Dictionary(
      uniqueKeysWithValues: cards.map { ($0.member, Mark(grade: $0.gradeWord, points: $0.total)) })
    var heads: [Mark: Int] = [:]
    for standing in ranking {
      if let mark = marks[standing.member] { heads[mark, default: 0] += 1 }
    }
    let final = book.grades(afterQuotas: heads)
    return ranking.map { standing in
      let grade = marks[standing.member].flatMap { final[$0] } ?? "none"
      let colour = book.band(ofPlace: standing.place, among: ranking.count)?.rawValue ?? "none"
      return "place \(standing.place)\(standing.isTied ? "=" : "") member \(standing.member.value)"
        + " \(grade) \(colour)"
    }
  }

  private func alarmLine(_ member: Subject, _ card: Scorecard) -> String {
    let before = total(of: member, facts: facts, year: year - 1, by: book)
    let codes = book.alarms(for: [card.total, before]).map(\.code)
    return (["alarms \(member.member.value)"] + codes).joined(separator: " ")
  }
}

extension RandomWorld {
  /// The world as the second program reads it.
  var json: JSON {
    .object([
      "book": .text(text), "year": .integer(year),
      "members": .list(
        members.map { member in
          .object([
            "id": .integer(member.member.value), "seat": .text(member.seat.rawValue),
            "state": .text(member.state.rawValue), "ranked": .truth(member.isRanked),
            "months": .integer(member.months), "sector": .text(member.sector),
            "key": .text(key(member)),
          ])
        }), "facts": .list(facts.map(json)),
    ])
  }

  private func json(_ fact: Fact) -> JSON {
    let record: String =
      switch fact.source {
      case .activity(let id): "a\(id.value)"
      case .work(let id): "w\(id.value)"
      }
    let common: [String: JSON] = [
      "member": .integer(fact.member.value), "day": .text(fact.day.iso), "record": .text(record),
    ]
    let own: [String: JSON] =
      switch fact.matter {
      case .attendance(let attended):
        [
          "kind": .text(attended.kind.rawValue), "admission": .text(attended.admission.rawValue),
          "role": .text(attended.role.rawValue), "presence": .text(attended.presence.rawValue),
          "half_days": .integer(attended.halfDays), "length": .integer(attended.length),
        ]
      case .stage(let reached):
        [
          "kind": .text(reached.kind.rawValue), "stage": .text(reached.stage.rawValue),
          "level": .text(reached.level.rawValue), "form": .text(reached.form.rawValue),
          "place": .integer(reached.place), "authors": .integer(reached.authors),
          "number": .integer(reached.number),
        ]
      }
    return .object(common.merging(own) { first, _ in first })
  }
}
