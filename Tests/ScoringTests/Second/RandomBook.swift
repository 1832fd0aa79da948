import Domain

/// A book made by chance, as text; the reader may refuse it. It speaks of few kinds, so that facts meet.
struct RandomBook {
  var dice: Dice
  let activities: [ActivityKind]
  let works: [WorkKind]
  let stages: [StageKind]
  private var codes: [(code: String, takes: Bool, most: Int)] = []
  private var hasBonus = false

  init(_ dice: Dice) {
    var dice = dice
    activities = (0..<3).map { _ in dice.pick(ActivityKind.self) }
    works = (0..<2).map { _ in dice.pick(WorkKind.self) }
    let known = works.flatMap(\.stages)
    stages = (0..<3).map { _ in known[Int(dice.next() % UInt64(known.count))] }
    self.dice = dice
  }

  mutating func text() -> String {
    codes = []
    hasBonus = false
    let aspects = (0..<number(0...2)).map { ["甲", "乙"][$0] }
    var body = aspects.map { aspect($0) }.joined()
    for place in 1...number(1...4) { body += clause("T\(place)", aspects, takes: false) }
    for place in 0..<number(0...2) { body += clause("Z\(place)", aspects, takes: true) }
    for place in 0..<number(0...2) { body += limit("L\(place)") }
    let grades = grades()
    for place in 0..<number(0...2) { body += gate("G\(place)", aspects, grades.words) }
    body += persons() + grades.text + lines("star", "stars", 5) + alarms()
    return head(hasGrades: !grades.words.isEmpty) + body
  }

  private mutating func head(hasGrades: Bool) -> String {
    var head = "title = \"书\"\nversion = \"1\"\neffective = 2020-01-01\nterm_from = 2024\n"
    head += maybe(2) { "term_years = \($0.number(1...4))\n" }
    head += maybe(4) { "start = \($0.number(1...60))\n" }
    head += maybe(3) { "floor = \($0.one(["\"none\"", "3", "0.5"]))\n" }
    head += maybe(5) { "ceiling = \($0.number(6...25))\n" }
    head += maybe(4) { "year_starts = \"\($0.one(["12-01", "05-01", "07-15"]))\"\n" }
    head += maybe(3) { _ in "pro_rata = true\n" }
    head += maybe(3) { _ in "bands = [\"green\", \"blue\", \"yellow\", \"red\"]\n" }
    if hasGrades { head += maybe(3) { "quota = \($0.number(1...60))\n" } }
    if head.contains("quota") { head += maybe(2) { _ in "quota_ties = \"all-out\"\n" } }
    if hasBonus { head += maybe(2) { "bonus_cap = \($0.number(1...12))\n" } }
    return head
  }

  private mutating func aspect(_ code: String) -> String {
    let start = number(0...8)
    return "\n[[aspect]]\ncode = \"\(code)\"\nzh = \"方面\"\nen = \"Aspect\"\n"
      + (start > 4 ? "start = \(start)\n" : "") + maybe(2) { "cap = \(start + $0.number(0...6))\n" }
  }

  private mutating func clause(_ code: String, _ aspects: [String], takes: Bool) -> String {
    var own =
      "\n[[\(takes ? "deduction" : "task")]]\ncode = \"\(code)\"\nzh = \"事\"\nen = \"Work\"\n"
    let isBonus = aspects.isEmpty ? !takes : chance(4) && !takes
    if isBonus {
      own += "bonus = true\n"
      hasBonus = true
    } else if !takes || (chance(2) && !aspects.isEmpty) {
      own += "aspect = \"\(one(aspects))\"\n"
    }
    let isOfWorks = chance(2)
    var most = 1
    let awards = (0..<number(1...3)).map { _ in
      let points = one([1, 2, 3, 5, 7, 10])
      most = max(most, points)
      return
        "{ \(conditions(isOfWorks ? "work" : "activity")), \(worth(points, takes, isOfWorks)) }"
    }
    own += "award = [\n  \(awards.joined(separator: ",\n  ")),\n]\n"
    codes.append((code, takes, most))
    return own + limits(most, isOfWorks ? "work" : "activity", code)
  }

  private mutating func worth(_ tens: Int, _ takes: Bool, _ isOfWorks: Bool) -> String {
    let figure = one(["\(tens)", "\(tens - 1).5", "\(tens - 1).333", "\(tens - 1).007"])
    var worth = "points = \(takes ? "-" : "")\(figure)"
    let units = isOfWorks ? ["piece", "year"] : ["time", "half-day", "year"]
    worth += maybe(4) { ", per = \"\($0.one(units))\"" }
    worth += maybe(4) { ", walk_in = \"\($0.one(["1/2", "2/3", "0", "1"]))\"" }
    worth += maybe(3) { ", composite = \"\($0.one(["1/2", "2/3", "3/2"]))\"" }
    worth += maybe(3) { ", joint = \"\($0.one(["1/2", "1/3", "7/10"]))\"" }
    return worth + maybe(4) { ", pool = \($0.number(1...4))" }
  }

  private mutating func limits(_ most: Int, _ kind: String, _ code: String) -> String {
    var limits = maybe(3) { "cap = \(most + $0.number(0...8))\n" }
    if limits.isEmpty {
      let period = one(["day", "month", "quarter", "term"])
      limits += maybe(3) { "caps = { \(period) = \(most + $0.number(0...9)) }\n" }
    }
    limits += maybe(4) {
      "count = { per = \"\($0.one(Reduction.Period.allCases).rawValue)\", most = \($0.number(1...3)) }\n"
    }
    limits += maybe(4) { dice in
      let figures = dice.one(["cap = 0.5", "most = 1", "cap = 2, most = 2"])
      let period = dice.one(Reduction.Period.allCases).rawValue
      return
        "part = { \(dice.conditions(kind)), per = \"\(period)\", \(figures), reason = \"其中\" }\n"
    }
    limits += maybe(6) { _ in "highest_only = true\n" }
    limits += maybe(8) { "beyond = \($0.number(1...2))\n" }
    limits += maybe(12) { _ in "voids = true\n" }
    limits += maybe(6) { $0.codes.count > 1 ? "replaces = \"\($0.codes[0].code)\"\n" : "" }
    limits += maybe(8) { "seat = [\"\($0.one(Seat.allCases).rawValue)\", \"member\"]\n" }
    limits += maybe(8) { "\($0.one(["sector", "except_sector"])) = \"教育\"\n" }
    return limits + maybe(8) { "year_starts = \"\($0.one(["12-01", "03-15"]))\"\n" }
  }

  private mutating func limit(_ code: String) -> String {
    let takes = chance(3)
    let own = codes.filter { $0.takes == takes }.shuffled(using: &dice).prefix(2)
    guard own.count == 2 else { return "" }
    let most = own.map(\.most).max() ?? 1
    return "\n[[limit]]\ncode = \"\(code)\"\nzh = \"合计\"\nen = \"Together\"\n"
      + "clauses = [\"\(own.map(\.code).joined(separator: "\", \""))\"]\n"
      + "cap = \(most + number(0...6))\nper = \"\(one(Reduction.Period.allCases).rawValue)\"\n"
  }
}

extension RandomBook {
  /// Yes, once in so many.
  mutating func chance(_ of: Int) -> Bool { number(1...of) == 1 }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }

  /// One of several.
  mutating func one<Thing>(_ things: [Thing]) -> Thing { things[number(0...things.count - 1)] }

  /// A text, once in so many; else nothing.
  mutating func maybe(_ of: Int, _ text: (inout RandomBook) -> String) -> String {
    chance(of) ? text(&self) : ""
  }
}
