import Domain
import Scoring

extension Gate {
  func inWords(_ book: RuleBook) -> ClauseText {
    ClauseText(
      code, name,
      [Provision(Words("对象", "For"), .either(of: Seat.allCases, in: seats, \.words))]
        + needs.map {
          Provision(isVeto ? Words("情形", "Breach") : Words("要求", "Needs"), $0.words(book))
        }
        + [
          Provision(
            Words("后果", "Otherwise"),
            isVeto
              ? Words("不定等次", "no grade")
              : best.map { best in
                let line = book.grade(best).map { Words($0.name) } ?? Words(best, best)
                return Words("最高\(line.chinese)", "at best \(line.english)")
              }), Provision(Words("说明", "Basis"), text: basis),
        ])
  }
}

extension Gate.Need {
  /// What is asked, and how much of it: 提案，立案 或 社情民意 1次.
  func words(_ book: RuleBook) -> Words {
    asked(book) { alternative in
      let start = alternative.yearStart.words
      return alternative.matcher.words.appending(
        alternative.yearStart == book.yearStart
          ? Words("", "") : Words("（年度起于\(start.chinese)）", " (year from \(start.english))"))
    }.appending(
      aspect == nil
        ? Words(" \(least)次", " \(least)x") : Words(" \(points)分", " \(points) points"))
  }

  /// In short, how much of it there is: "提案，立案 或 社情民意 0/1".
  func words(having have: Int, _ book: RuleBook) -> Words {
    let figures = aspect == nil ? "\(have)/\(least)" : "\(Points(thousandths: have))/\(points)"
    return asked(book) { $0.matcher.shortWords }.appending(Words(" \(figures)", " \(figures)"))
  }

  private func asked(_ book: RuleBook, _ told: (Gate.Alternative) -> Words) -> Words {
    if let aspect {
      let name = book.aspect(aspect).map { Words($0.name) } ?? Words("", "")
      return Words("\(aspect) \(name.chinese)", "\(aspect) \(name.english)")
    }
    return Words.list(alternatives.map(told), " 或 ", " or ").appending(span.words)
  }
}

extension Gate.Span {
  fileprivate var words: Words {
    switch self {
    case .years(1): Words("", "")
    case .years(let years): Words("（\(years)年内）", " (in \(years) years)")
    case .term: Words("（本届）", " (in the term)")
    }
  }
}
