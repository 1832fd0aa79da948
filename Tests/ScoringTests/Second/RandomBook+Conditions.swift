import Domain
import Scoring

extension RandomBook {
  /// Conditions of a kind, `activity` or `work`, without what they give.
  mutating func conditions(_ kind: String) -> String {
    let isOfWorks = kind == "work"
    let kinds = isOfWorks ? works.map(\.rawValue) : activities.map(\.rawValue)
    var text =
      chance(4)
      ? "\(kind) = \"any\"" + maybe(2) { ", except = \"\($0.one(kinds))\"" }
      : "\(kind) = \(words(kinds))"
    text += isOfWorks ? ofWorks() : ofActivities()
    text += maybe(10) { ", seat = \($0.words(Seat.allCases.map(\.rawValue)))" }
    text += maybe(10) { ", from = 2026-0\($0.number(1...6))-1\($0.number(0...9))" }
    return text + maybe(10) { ", until = \"2026-0\($0.number(6...9))-1\($0.number(0...9))\"" }
  }

  private mutating func ofActivities() -> String {
    var text = maybe(5) { ", role = \($0.words(Attendance.Role.allCases.map(\.rawValue)))" }
    text += maybe(3) { ", presence = \($0.words(Attendance.Presence.settled.map(\.rawValue)))" }
    text += maybe(6) { ", admission = \"\($0.one(Admission.allCases).rawValue)\"" }
    text += maybe(8) { ", half_days = \"\($0.number(0...1))-\($0.number(1...3))\"" }
    text += maybe(8) { ", length = \($0.number(1...3))" }
    return text + maybe(8) { _ in ", whole = true" }
  }

  private mutating func ofWorks() -> String {
    var text = maybe(2) { ", stage = \($0.words($0.stages.map(\.rawValue)))" }
    text += maybe(5) { ", level = \($0.words(Level.allCases.map(\.rawValue)))" }
    text += maybe(6) { ", form = \"\($0.one(StageForm.allCases).rawValue)\"" }
    return text + maybe(4) { ", author = \"\($0.one(["sole", "first", "other", "joint"]))\"" }
  }

  /// One word, or several in brackets.
  private mutating func words(_ words: [String]) -> String {
    let some = words.shuffled(using: &dice).prefix(number(1...3))
    return some.count == 1 ? "\"\(some[0])\"" : "[\"\(some.joined(separator: "\", \""))\"]"
  }

  mutating func gate(_ code: String, _ aspects: [String], _ grades: [String]) -> String {
    var text = "\n[[gate]]\ncode = \"\(code)\"\nzh = \"门槛\"\nen = \"Gate\"\n"
    text += maybe(4) { _ in "seat = \"member\"\n" }
    let isVeto = chance(4)
    if isVeto { text += "veto = true\n" }
    if !isVeto, !grades.isEmpty, chance(2) { text += "best = \"\(one(grades))\"\n" }
    let needs = (0..<number(1...2)).map { _ in
      if !aspects.isEmpty, chance(3) { return "{ aspect = \"\(one(aspects))\", points = 1.5 }" }
      let any = (0..<number(1...2)).map { _ in
        let own = maybe(5) { _ in ", year_starts = \"11-01\"" }
        return "{ \(conditions(one(["activity", "work"])))\(own) }"
      }
      let span = one(["", ", years = 2", ", per = \"term\"", ", per = \"year\""])
      return "{ any = [\(any.joined(separator: ", "))], at_least = \(number(1...3))\(span) }"
    }
    return text + "need = [\(needs.joined(separator: ", "))]\n"
  }

  /// Grades, best first, and their words.
  mutating func grades() -> (text: String, words: [String]) {
    let words = Array(["优", "良", "中", "差"].prefix(number(0...4)))
    var text = ""
    var least = number(5...25)
    for (place, word) in words.enumerated() {
      let isLast = place == words.count - 1
      text += "\n[[grade]]\nzh = \"\(word)\"\nen = \"Grade\"\nat_least = \(isLast ? 0 : least)\n"
      let hasQuota = !isLast && place > 0 && chance(2)
      if hasQuota { text += "quota = \(number(1...70))\n" }
      least = max(1, least - number(hasQuota ? 0...3 : 1...4))
    }
    return (text, words)
  }

  mutating func lines(_ key: String, _ figure: String, _ most: Int) -> String {
    let count = number(0...3)
    return (0..<count).map { place in
      "\n[[\(key)]]\n\(figure) = \(most - place)\nat_least = \(20 - 6 * place)\n"
    }.joined()
  }

  mutating func alarms() -> String {
    (0..<number(0...2)).map { place in
      "\n[[alarm]]\ncode = \"W\(place)\"\nzh = \"提醒\"\nen = \"Alarm\"\n"
        + "below = \(number(1...12))\nyears = \(number(1...2))\n"
    }.joined()
  }

  /// Who is exempt, who came without signing up.
  mutating func persons() -> String {
    maybe(3) {
      "\n[exempt]\ncode = \"E\"\nzh = \"免评\"\nen = \"Exempt\"\nseat = \"chair\"\n"
        + $0.maybe(2) { _ in "state = [\"left\", \"suspended\"]\n" }
        + $0.maybe(2) { "months_below = \($0.number(2...9))\n" }
    }
      + maybe(3) { _ in
        "\n[walk_in]\ncode = \"W\"\nzh = \"未报名\"\nen = \"Walk-in\"\nshare = \"1/2\"\n"
      }
  }
}
