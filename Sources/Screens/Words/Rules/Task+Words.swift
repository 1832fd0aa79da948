import Documents
import Domain
import Scoring

extension Task {
  /// All that the clause says.
  func inWords(_ book: RuleBook) -> ClauseText {
    let named = aspect.flatMap(book.aspectName)
    let place = aspect.map { code in
      Words("\(code) \(named?.chinese ?? "")", "\(code) \(named?.english ?? "")")
    }
    return ClauseText(
      code, name,
      [Provision(Words("归入", "Counts in"), pool.words(in: place))] + awards.map { $0.inWords(book) }
        + caps.map { Provision($0.period.capWords, $0.cap) } + counts.map(\.inWords)
        + parts.flatMap(\.inWords) + switches
        + [Provision(Words("说明", "Basis"), text: basis)])
  }

  private var switches: [Provision?] {
    [
      Provision(
        Words("同一成果", "Of one record"), isHighestOnly ? Words("只计最高", "the highest only") : nil),
      Provision(
        Words("同一成果的其他条", "The record's other clauses"),
        voidsSource ? Words("作废", "void") : nil),
      Provision(
        Words("起计", "Counts from"),
        beyond == 0 ? nil : Words("第\(beyond + 1)件起", "no. \(beyond + 1) on")),
      Provision(Words("替代", "Replaces"), text: replaces.joined(separator: " ")),
      Provision(Words("界别", "Sectors"), text: sectors.sorted().joined(separator: "、")),
      Provision(
        Words("不适用界别", "Not for sectors"), text: withoutSectors.sorted().joined(separator: "、")),
      yearStart.provision,
    ]
  }
}

extension PointEntry.Pool {
  fileprivate func words(in aspect: Words?) -> Words {
    switch self {
    case .base: aspect ?? Words("总分", "the total")
    case .bonus: Words("奖励分", "the bonus")
    case .deduction: Words("扣分：", "deductions: ").appending(aspect ?? Words("总分", "the total"))
    }
  }
}

extension Award {
  /// For what, and how much: 读书活动，领读 → 2.0/次. The book's usual share of who did not sign up is
  /// said once, by the book.
  fileprivate func inWords(_ book: RuleBook) -> Provision {
    let shares: [(Fraction?, Words)] = [
      (composite, Words("综合", "composite")), (joint, Words("联名", "joint")),
      (walkIn == book.walkIn?.share ? nil : walkIn, Words("未报名到会", "walk-in")),
    ]
    var terms = [Words("\(points)/\(unit.words.chinese)", "\(points) a \(unit.words.english)")]
    terms += shares.compactMap { share, name in
      share.map { Words(name.chinese, name.english + " ").appending($0.words) }
    }
    if let poolAuthors {
      terms.append(
        Words(
          "第一人一半、余者均摊（至多\(poolAuthors)人）", "first half, rest shared (\(poolAuthors) at most)"))
    }
    return Provision(matcher.words, Words.list(terms, "，", ", "))
  }
}

extension Award.Unit {
  fileprivate var words: Words {
    switch self {
    case .time: Words("次", "time")
    case .piece: Words("件", "piece")
    case .halfDay: Words("半天", "half-day")
    case .year: Words("年", "year")
    }
  }
}

extension Fraction {
  var words: Words { Words("×\(numerator)/\(denominator)", "x \(numerator)/\(denominator)") }
}

extension CountLimit {
  fileprivate var inWords: Provision {
    Provision(
      Words("\(period.words.chinese)至多计", "Entries a \(period.words.english)"),
      Words("\(most)次", "\(most)"))
  }
}

extension PartCap {
  /// A limit for some entries: 其中联名（提案，联名）每年上限.
  fileprivate var inWords: [Provision?] {
    func matter(_ limit: Words) -> Words {
      Words(
        "其中\(reason)（\(matcher.words.chinese)）\(limit.chinese)",
        "Of these \(reason) (\(matcher.words.english)): \(limit.english)")
    }
    return [
      Provision(matter(period.capWords), cap),
      Provision(
        matter(Words("\(period.words.chinese)至多计", "entries a \(period.words.english)")),
        most.map { Words("\($0)次", "\($0)") }),
    ]
  }
}
