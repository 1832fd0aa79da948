import ArgumentParser
import Domain
import Exchange
import Screens
import Toolkit

/// A word of the command line that is the office's or the program's own: 专委会 or specialCommittee.
package protocol OfficeArgument: OfficeWord, ExpressibleByArgument {}

extension OfficeArgument {
  package init?(argument: String) { self.init(written: argument) }

  /// The words in the language the commands are explained in.
  package static var allValueStrings: [String] { allCases.map(\.defaultValueDescription) }

  package var defaultValueDescription: String { Words(written.first ?? rawValue, rawValue).said }

  /// The words are listed once, without what they are in the program.
  package static var allValueDescriptions: [String: String] { [:] }

  /// A shell completes what can be typed without an input method.
  package static var defaultCompletionKind: CompletionKind { .list(allCases.map(\.rawValue)) }
}

extension GroupKind: OfficeArgument {
  package var written: [String] {
    switch self {
    case .specialCommittee: ["专委会", "专门委员会"]
    case .sectorGroup: ["界别组", "界别活动组"]
    case .studyGroup: ["学习组"]
    case .workGroup: ["工作组"]
    case .streetGroup: ["街道组", "街道联络组", "街道活动组"]
    }
  }
}

extension StandingsMeasure: OfficeArgument {
  package var written: [String] {
    switch self {
    case .mean: ["人均"]
    case .sum: ["总分"]
    case .coverage: ["覆盖率", "参与率", "参与面"]
    }
  }
}

extension MemberOrder: OfficeArgument {
  package var written: [String] {
    switch self {
    case .number: ["编号"]
    case .strokes: ["笔画", "姓氏笔画"]
    case .pinyin: ["拼音"]
    case .points: ["积分"]
    }
  }
}

extension Objection.Verdict: OfficeArgument {
  package var written: [String] {
    switch self {
    case .upheld: ["成立"]
    case .dismissed: ["不成立"]
    }
  }
}

extension ImportFile.Subject: OfficeArgument {
  package var written: [String] {
    switch self {
    case .members: ["名册", "委员"]
    case .activities: ["活动"]
    }
  }
}
