import Domain

/// What the program says about its own commands.
package enum KnowingPhrase: Hashable, Sendable {
  case palette, noSuchCommand, notices, nothingSaid, findHint, alsoElsewhere
  case tourStep(Int, of: Int), tourAt(Int, of: Int), tourSkipped, tourHint(String), tourElsewhere,
    takeTour, aboutTour
  /// A key that nothing takes here.
  case noSuchKey(String, help: String, palette: String)
  /// A list of nothing, and what adds the first row.
  case nothingYet(add: Action, by: String)
  /// The first screen is in front.
  case nowhereBack(quit: String)
  /// What the same key does if it is pressed again.
  case leave(by: String), leaveDraft(by: String)
  /// What was looked at last is not there any more.
  case lastIsGone
  case news(News)

  package var words: Words {
    switch self {
    case .palette: Words("命令", "Commands")
    case .noSuchCommand: Words("没有这样的命令", "No such command")
    case .notices: Words("提示记录", "Notices")
    case .nothingSaid: Words("还没有提示", "Nothing was said yet")
    case .findHint: Words("/ 查找", "/ finds")
    case .alsoElsewhere: Words("其他屏幕的键", "Keys of other screens")
    case .tourStep(let step, let count):
      Words("导览 \(step)/\(count)，Esc 跳过", "Tour \(step)/\(count), Esc skips it")
    case .tourAt(let step, let count): Words("导览 \(step)/\(count)", "Tour \(step)/\(count)")
    case .tourSkipped:
      Words("已跳过导览；: 里可再开始", "Tour skipped; : begins it again")
    case .tourHint(let key):
      Words("第一次来？按 \(key) 走一遍 90 秒导览", "New here? \(key) takes a tour of 90 seconds")
    case .tourElsewhere:
      Words("导览在演示政协里：lvzhi demo", "The tour is in the demonstration office: lvzhi demo")
    case .takeTour: Words("90 秒导览", "Take a tour of 90 seconds")
    case .aboutTour:
      Words("在演示政协里，一步步告诉您按什么", "In the demonstration office, told key by key")
    case .noSuchKey(let key, let help, let palette):
      Words(
        "这里没有 \(key) 这个键：\(help) 看可用的键，\(palette) 找命令",
        "Nothing is on \(key) here: \(help) lists the keys, \(palette) finds a command")
    case .nothingYet(let action, let key):
      Words(
        "还没有记录：按 \(key) \(action.label.chinese)",
        "Nothing here yet: press \(key) (\(action.label.english))")
    case .nowhereBack(let quit):
      Words("已是第一屏：\(quit) 退出程序", "This is the first screen: \(quit) leaves the program")
    case .leave(let key): Words("再按 \(key) 退出程序", "\(key) again leaves the program")
    case .leaveDraft(let key):
      Words(
        "还没保存：再按 \(key) 退出，所填留在草稿箱，下次接着填",
        "Not saved: \(key) again leaves; what is typed is kept as a draft")
    case .lastIsGone:
      Words("上次看的记录已经不在，回到首页", "What you looked at last is gone: this is Home")
    case .news(let news): news.words
    }
  }
}

extension News {
  /// "李秘书 登记 #125 每周一读", or of several "李秘书等 共 5 处：登记 #125 每周一读".
  fileprivate var words: Words {
    guard let last = lines.last else { return Words("", "") }
    let deed = last.deed
    guard count > 1 else {
      return Words("\(last.actor) \(deed.chinese)", "\(last.actor) \(deed.english)")
    }
    let who = actors.prefix(2)
    let others = actors.count > 2
    return Words(
      who.joined(separator: "、") + (others ? "等" : "") + " \(count) 处：\(deed.chinese)",
      who.joined(separator: ", ") + (others ? " and others" : "") + " \(count): \(deed.english)")
  }
}

extension JournalLine {
  /// What was done to which record: "登记 #125 每周一读第14期".
  fileprivate var deed: Words {
    let object = (record.number.map { "#\($0) " } ?? "") + title
    return Words("\(act.words.chinese) \(object)", "\(act.words.english) \(object)")
  }
}
