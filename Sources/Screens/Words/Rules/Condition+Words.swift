import Domain
import Scoring

extension Matcher {
  /// What is meant, in one line: 读书活动，领读.
  package var words: Words { Words.list(conditions.map(\.words), "，", ", ") }
}

extension Matcher {
  /// The same for a line with little room: of many kinds only the first by name.
  var shortWords: Words { Words.list(conditions.map(\.shortWords), "，", ", ") }
}

extension Scoring.Condition {
  fileprivate var shortWords: Words {
    switch self {
    case .activities(let kinds) where kinds.count > 3: .first(of: kinds.map(\.words))
    case .works(let kinds) where kinds.count > 3: .first(of: kinds.map(\.words))
    default: words
    }
  }

  package var words: Words {
    switch self {
    case .activities(let kinds):
      kinds.isEmpty ? Words("各类活动", "any activity") : .either(kinds.map(\.words))
    case .works(let kinds):
      kinds.isEmpty ? Words("各类成果", "any work") : .either(kinds.map(\.words))
    case .stages(let stages): .either(stages.map(\.words))
    case .roles(let roles): .either(roles.map(\.words))
    case .presences(let presences): .either(presences.map(\.words))
    case .admissions(let admissions): .either(admissions.map(\.words))
    case .levels(let levels): .either(levels.map(\.words))
    case .forms(let forms): .either(forms.map(\.words))
    case .authors(let author): author.words
    case .seats(let seats): .either(seats.map(\.words))
    case .halfDays(let range): Words("到会", "there ").appending(range.words)
    case .length(let range): Words("会期", "lasting ").appending(range.words)
    case .whole: Words("全程", "the whole of it")
    case .from(let day): Words("自 \(day) 起", "from \(day)")
    case .until(let day): Words("至 \(day) 止", "until \(day)")
    }
  }
}

extension Scoring.Condition.Author {
  fileprivate var words: Words {
    switch self {
    case .sole: Words("独立完成", "sole author")
    case .first: Words("第一作者", "first author")
    case .other: Words("其他作者", "other authors")
    case .joint: Words("联名", "joint")
    }
  }
}

extension ClosedRange<Int> {
  /// So many half-days.
  fileprivate var words: Words {
    if lowerBound == upperBound { return Words("\(lowerBound)个半天", "\(lowerBound) half-days") }
    return upperBound >= 1_000
      ? Words("\(lowerBound)个半天以上", "\(lowerBound) half-days or more")
      : Words("\(lowerBound)至\(upperBound)个半天", "\(lowerBound) to \(upperBound) half-days")
  }
}

extension Words {
  /// All of them in one line, with something between.
  static func list(_ words: [Words], _ chinese: String, _ english: String) -> Words {
    Words(
      words.map(\.chinese).joined(separator: chinese),
      words.map(\.english).joined(separator: english))
  }

  /// The first of many, and how many there are.
  fileprivate static func first(of words: [Words]) -> Words {
    (words.first ?? Words("", "")).appending(
      Words("等\(words.count)类", " or \(words.count - 1) other kinds"))
  }

  /// Any of them.
  static func either(_ words: [Words]) -> Words { list(words, "/", "/") }
}
