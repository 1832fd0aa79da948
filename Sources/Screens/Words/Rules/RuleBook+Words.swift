import Domain
import Scoring

extension RuleBook {
  /// Everything the book says, clause by clause, in words.
  var clauseTexts: [ClauseText] {
    [own] + aspects.map(\.inWords) + tasks.map { $0.inWords(self) } + sharedCaps.map(\.inWords)
      + gates.map { $0.inWords(self) } + [exemption?.inWords, walkIn?.inWords].compactMap(\.self)
      + grades.map(\.inWords) + stars.map(\.inWords) + alarms.map(\.inWords)
      + holidays.map(\.inWords)
  }

  /// What it says of itself.
  private var own: ClauseText {
    ClauseText(
      "", Words("办法", "Book"),
      [
        Provision(Words("名称", "Title"), text: title),
        Provision(Words("版本", "Edition"), text: version),
        Provision(Words("施行", "In force"), text: effective.iso),
        Provision(Words("说明", "Basis"), text: basis),
        Provision(Words("起评分", "Start"), start == .zero ? nil : start),
        Provision(
          Words("总分下限", "Floor"),
          floor.map { Words($0.description, $0.description) } ?? Words("无", "none")),
        Provision(Words("奖励分上限", "Bonus cap"), bonusCap),
        Provision(Words("总分上限", "Ceiling"), ceiling),
        yearStart.provision,
        Provision(
          Words("届", "Term"),
          term.map { Words("\($0.first)年起，每届\($0.years)年", "from \($0.first), \($0.years) years") }),
        Provision(
          Words("任期不足一年", "Part of a year"),
          isProRata ? Words("等次按月折算", "grades pro rata") : nil),
        Provision(
          Words("色带", "Bands"), bands.isEmpty ? nil : Words.list(bands.map(\.words), "、", ", ")),
      ])
  }
}

extension YearStart {
  /// Where a year begins; nil for that of the calendar.
  var provision: Provision? { isCalendar ? nil : Provision(Words("计分年度起于", "Year begins"), words) }

  var words: Words { Words("\(month)月\(day)日", "\(month)/\(day)") }

  private var isCalendar: Bool { (month, day) == (1, 1) }
}

extension Aspect {
  fileprivate var inWords: ClauseText {
    ClauseText(
      code, name,
      [
        Provision(Words("起评分", "Start"), start == .zero ? nil : start),
        Provision(
          Words("上限", "Cap"),
          cap.map { Words($0.description, $0.description) } ?? Words("不设", "none")),
      ])
  }
}

extension SharedCap {
  fileprivate var inWords: ClauseText {
    ClauseText(
      code, name,
      [
        Provision(Words("合计的条", "Clauses"), text: clauses.joined(separator: " ")),
        Provision(period.capWords, cap), Provision(Words("说明", "Basis"), text: basis),
      ])
  }
}

extension Reduction.Period {
  /// The most in such a period.
  var capWords: Words { Words("\(words.chinese)上限", "Cap a \(words.english)") }
}

extension Exemption {
  fileprivate var inWords: ClauseText {
    ClauseText(
      code, name,
      [
        Provision(Words("职务", "Seats"), .either(of: Seat.allCases, in: seats, \.words)),
        Provision(Words("状态", "States"), .either(of: MemberState.allCases, in: states, \.words)),
        Provision(
          Words("任期", "In office"),
          monthsBelow == 0
            ? nil : Words("不足\(monthsBelow)个月", "fewer than \(monthsBelow) months")),
      ])
  }
}

extension WalkIn {
  fileprivate var inWords: ClauseText {
    ClauseText(code, name, [Provision(Words("计", "Counts"), share.words)])
  }
}

extension GradeLine {
  fileprivate var inWords: ClauseText {
    ClauseText(
      name.chinese, name,
      [
        Provision(Words("最低分", "From"), least),
        Provision(
          Words("名额", "Quota"),
          quota.map { quota in
            switch quota.ties {
            case .allIn: Words("\(quota.percent)%，同分全进", "\(quota.percent) %, ties all in")
            case .allOut: Words("\(quota.percent)%，同分全不进", "\(quota.percent) %, ties all out")
            }
          }),
        Provision(Words("颜色", "Colour"), colour?.words),
      ])
  }
}

extension StarLine {
  fileprivate var inWords: ClauseText {
    let name = String(repeating: "★", count: stars)
    return ClauseText(name, Words("星级", "Stars"), [Provision(Words("最低分", "From"), least)])
  }
}

extension Alarm {
  fileprivate var inWords: ClauseText {
    ClauseText(
      code, name,
      [
        Provision(
          Words("总分", "Total"),
          years == 1
            ? Words("低于 \(below)", "below \(below)")
            : Words("连续\(years)年低于 \(below)", "below \(below) for \(years) years running"))
      ])
  }
}

extension Holiday {
  fileprivate var inWords: ClauseText {
    let (first, last) = (days.lowerBound, days.upperBound)
    return ClauseText(
      "\(name.chinese) \(first.year)", name,
      [
        Provision(Words("放假", "Off"), Words("\(first) 至 \(last)", "\(first) to \(last)")),
        Provision(
          Words("调休上班", "Made up"), text: makeUpDays.map(\.iso).joined(separator: " ")),
      ])
  }
}

extension Words {
  /// Those of all words that are in a set, in the order of all; nil for none.
  static func either<Word: Hashable>(
    of all: [Word], in some: Set<Word>, _ words: (Word) -> Words
  ) -> Words? {
    some.isEmpty ? nil : either(all.filter(some.contains).map(words))
  }
}
