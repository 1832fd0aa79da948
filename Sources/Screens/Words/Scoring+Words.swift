import Domain
import Scoring
import Toolkit

extension Grade {
  /// The grade in words; by the book that gave it, for a book names its grades in both languages. Empty where it
  /// has none.
  package func words(by book: RuleBook?) -> Words {
    switch self {
    case .named(let word): book?.grade(word).map { Words($0.name) } ?? Words(word, word)
    case .withheld: Words("不定等次", "Withheld")
    case .exempt: book?.grades.isEmpty == true ? Words("", "") : Words("免评", "Exempt")
    }
  }

  /// The grade that a list keeps by its Chinese word.
  package init(kept word: String) {
    self = word == Grade.withheld.words(by: nil).chinese ? .withheld : .named(word)
  }
}

extension Words {
  package init(_ name: BilingualName) {
    self.init(name.chinese, name.english)
  }
}

extension RuleBook {
  /// The name of an aspect; nil for an unknown code.
  func aspectName(_ code: String) -> Words? {
    aspect(code).map { Words($0.name) }
  }

  /// The name of a clause; nil for an unknown code.
  package func clauseName(_ code: String) -> Words? {
    (task(code)?.name ?? gate(code)?.name).map { Words($0) }
  }
}

extension PointEntry {
  /// The arithmetic in one line: "2.0 x 1/2(综合) x 1/2(联名) = 0.5"; an award alone is the sum itself.
  package func arithmetic(in language: Language) -> String {
    let steps = factors.map { factor in
      switch factor {
      case .award(let points): points.description
      case .units(let units): "\(units)"
      case .share(let numerator, let denominator, let reason):
        "\(numerator)/\(denominator)(\(reason.words.text(in: language)))"
      }
    }
    guard steps.count > 1 else { return earned.description }
    return steps.joined(separator: " x ") + " = \(earned)"
  }
}

extension Factor.Reason {
  fileprivate var words: Words {
    switch self {
    case .walkIn: Words("未报名", "no sign-up")
    case .composite: Words("综合", "composite")
    case .joint: Words("联名", "joint")
    case .firstAuthor: Words("第一完成人", "first author")
    case .evenShare: Words("均摊", "even share")
    case .minorAuthor: Words("非主要完成人", "minor author")
    }
  }
}

extension Reduction {
  /// What took how much: "超过最高分限制 C1≤9: 4.0 → 2.0".
  package var words: Words {
    let (zh, en): (String, String) =
      switch limit {
      case .clause(let code, .year, let cap):
        ("超过最高分限制 \(code)≤\(cap)", "over the cap \(code) ≤ \(cap)")
      case .clause(let code, let period, let cap):
        (
          "超过\(period.words.chinese)最高分限制 \(code)≤\(cap)",
          "over the cap \(code) ≤ \(cap) a \(period.words.english)"
        )
      case .count(let code, let period, let most):
        (
          "\(code) \(period.words.chinese)至多计\(most)次",
          "\(code): at most \(most) a \(period.words.english)"
        )
      case .part(let code, let reason, let cap):
        ("\(code) \(reason)≤\(cap)", "\(code) \(reason) ≤ \(cap)")
      case .partCount(let code, let reason, let period, let most):
        (
          "\(code) \(reason)\(period.words.chinese)至多计\(most)次",
          "\(code) \(reason): at most \(most) a \(period.words.english)"
        )
      case .aspect(let code, let cap): ("方面 \(code)≤\(cap)", "aspect \(code) ≤ \(cap)")
      case .bonus(let cap): ("奖励分≤\(cap)", "bonus ≤ \(cap)")
      case .beyond(let code, let first):
        ("\(code) 前\(first)件不计", "\(code): the first \(first) give nothing")
      case .ceiling(let cap): ("总分≤\(cap)", "total ≤ \(cap)")
      case .replaced(let clause):
        ("由同一成果的 \(clause) 替代", "replaced by \(clause) of the same record")
      }
    return Words("\(zh): \(from) → \(to)", "\(en): \(from) → \(to)")
  }
}

extension Reduction.Period {
  var words: Words {
    switch self {
    case .day: Words("每天", "day")
    case .month: Words("每月", "month")
    case .quarter: Words("每季", "quarter")
    case .year: Words("每年", "year")
    case .term: Words("每届", "term")
    }
  }
}
