import Domain

extension PointEntry {
  /// The entry as a case has it: day, record, clause, arithmetic, what limits took.
  var caseLine: String {
    let record =
      switch source {
      case .activity(let id): "a\(id.value)"
      case .work(let id): "w\(id.value)"
      }
    let cuts = reductions.map { "; \($0.caseWords)" }.joined()
    return "\(day) \(record) \(clause) \(arithmetic)\(cuts)"
  }

  private var arithmetic: String {
    let chain = factors.map { factor in
      switch factor {
      case .award(let points): points.caseWords
      case .units(let units): "\(units)"
      case .share(let numerator, 1, let reason): "\(numerator) \(reason.caseWord)"
      case .share(let numerator, let denominator, let reason):
        "\(numerator)/\(denominator) \(reason.caseWord)"
      }
    }
    guard chain.count > 1 else { return earned.caseWords }
    return "\(chain.joined(separator: " x ")) = \(earned.caseWords)"
  }
}

extension Reduction {
  fileprivate var caseWords: String {
    let words =
      switch limit {
      case .clause(let clause, let period, let cap): "\(clause) \(period) \(cap.caseWords)"
      case .count(let clause, let period, let most): "\(clause) \(most) a \(period)"
      case .part(let code, let reason, let cap): "\(code) \(reason) \(cap.caseWords)"
      case .partCount(let code, let reason, let period, let most):
        "\(code) \(reason) \(most) a \(period)"
      case .aspect(let code, let cap): "aspect \(code) \(cap.caseWords)"
      case .bonus(let cap): "bonus \(cap.caseWords)"
      case .replaced(let clause): "replaced by \(clause)"
      case .beyond(let clause, let first): "\(clause) beyond \(first)"
      case .ceiling(let cap): "ceiling \(cap.caseWords)"
      }
    return "\(words): \(from.caseWords) -> \(to.caseWords)"
  }
}

extension Points {
  /// The figure as people write it, without needless decimals.
  var caseWords: String {
    description.hasSuffix(".0") ? String(description.dropLast(2)) : description
  }
}

extension Scorecard {
  /// What a card says of a line such as `total 9` or `gate G1 met`; nil for a line about something else.
  func caseLine(like line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    switch words[0] {
    case "total": return "total \(total.caseWords)"
    case "bonus": return "bonus \(bonus.caseWords)"
    case "deductions": return "deductions \(deductions.caseWords)"
    case "floor": return "floor \(floorGift.caseWords)"
    case "start": return "start \(start.caseWords)"
    case "stars": return "stars \(stars)"
    case "grade": return "grade \(gradeWord)"
    case "aspect":
      let aspect = aspects.first { $0.code == words[1] }
      return "aspect \(words[1]) \(aspect?.counted.caseWords ?? "unknown")"
    case "gate":
      let gate = gates.first { $0.clause == words[1] }
      return "gate \(words[1]) \(gate.map { $0.isMet ? "met" : "missed" } ?? "unknown")"
    default: return nil
    }
  }

  var gradeWord: String {
    switch grade {
    case .named(let word): word
    case .withheld: "withheld"
    case .exempt: "exempt"
    }
  }
}

extension Factor.Reason {
  fileprivate var caseWord: String {
    switch self {
    case .walkIn: "未报名"
    case .composite: "综合"
    case .joint: "联名"
    case .firstAuthor: "第一完成人"
    case .evenShare: "均摊"
    case .minorAuthor: "非主要完成人"
    }
  }
}
