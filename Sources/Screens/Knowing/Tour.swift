import Toolkit

/// The tour (导览): what a newcomer is told to press on the real screens of the demonstration office, one
/// thing after another. A step ends when it is done; Esc ends the tour.
package struct Tour: Hashable, Sendable {
  /// What is to be done, in order.
  package enum Step: CaseIterable, Hashable, Sendable {
    case members, search, find, source, home, again, tick, save, undo, leave, standings
    case help, end
  }

  /// What a clerk did, as the tour sees it.
  enum Deed: Hashable {
    /// An action was asked for, whether or not it could be taken.
    case action(Action)
    case typed(String)
  }

  private(set) var step = Step.members
  private(set) var isOver = false

  /// Goes on where the deed is what was asked for.
  mutating func note(_ deed: Deed) {
    guard step.goal == deed else { return }
    if let next = Step.allCases.drop(while: { $0 != step }).dropFirst().first {
      step = next
    } else {
      isOver = true
    }
  }

  /// Whether Esc is what is asked for, and so does not end the tour.
  var wantsEscape: Bool { step.goal == .action(.back) }
}

extension Tour.Step {
  fileprivate var goal: Tour.Deed {
    switch self {
    case .members: .action(.goMembers)
    case .search: .action(.search)
    case .find, .end: .action(self == .find ? .choose : .back)
    case .source: .action(.openSource)
    case .home: .action(.goHome)
    case .again: .action(.repeatLast)
    case .tick: .typed(" ")
    case .save: .action(.save)
    case .undo: .action(.undo)
    case .leave: .action(.back)
    case .standings: .action(.goStandings)
    case .help: .action(.help)
    }
  }

  /// What is said of it, with the keys as they are set.
  func words(_ keymap: Keymap) -> Words {
    func key(_ action: Action) -> String { keymap.triggers(of: action).first?.shown ?? "" }
    return switch self {
    case .members:
      Words(
        "虚构的政协，随意试用。按 \(key(.goMembers)) 看委员名册",
        "A made-up office: try anything. Press \(key(.goMembers)) for the roll of members")
    case .search:
      Words("找人：按 \(key(.search))", "To find a member, press \(key(.search))")
    case .find:
      Words(
        "打拼音首字母 zzm（曾子墨），再按 \(key(.choose)) 打开积分卡",
        "Type the initials zzm (曾子墨), then \(key(.choose)) for the scorecard")
    case .source:
      Words(
        "每一分都有条款、有来源。按 \(key(.openSource)) 打开来源记录",
        "Every point has a clause and a record. Press \(key(.openSource)) to open the record")
    case .home:
      Words("按 \(key(.goHome)) 回首页", "Press \(key(.goHome)) to go home")
    case .again:
      Words(
        "按 \(key(.repeatLast)) 照上次再登一场读书会，人也带上",
        "Press \(key(.repeatLast)) to log the next reading session, with last time's people")
    case .tick:
      Words("打 zzm 再按空格：勾上或去掉一位委员", "Type zzm and a blank: ticks a member, or takes the tick away")
    case .save:
      Words(
        "按 \(key(.save)) 保存：下面会说编号和谁的积分变了",
        "Press \(key(.save)) to save: the line below says the number and whose points changed")
    case .undo:
      Words("按 \(key(.undo)) 撤销刚才的登记", "Press \(key(.undo)) to take it back")
    case .leave:
      Words("按 \(key(.back)) 离开登记", "Press \(key(.back)) to leave the form")
    case .standings:
      Words("按 \(key(.goStandings)) 看排名", "Press \(key(.goStandings)) for the standings")
    case .help:
      Words(
        "按 \(key(.help)) 看本屏的全部按键；\(key(.palette)) 找任何命令",
        "Press \(key(.help)) for every key of a screen; \(key(.palette)) finds any command")
    case .end:
      Words(
        "导览完毕，按 \(key(.back)) 结束；随时可在 \(key(.palette)) 里再走一遍",
        "That was the tour; \(key(.back)) ends it, \(key(.palette)) has it again")
    }
  }
}
