import Domain
import Toolkit

/// What the entry desks say.
package enum EntryPhrase: Hashable, Sendable {
  case fieldIsNeeded(Words), faults(Int, Words), futureDay(Day)
  case hintStation, nobodyLastTime, noSuchNumber(String), unfinished(String)
  case pasted(PasteCount), doubtQuestion(String, left: Int), nobodyOfThese, doubtsOpen(Int)
  case presence(present: Int, of: Int, away: Int), missing(Int, [String]), gridHint(Int)
  case willGet(name: String, Forecast), willStay(String), saveSheet(
    Int, gained: Points, taken: Points)
  case saveUncounted(Int), saveExpected(Int), closedAlready, tickedBefore(String), wholeNumber(
    String, String),
    partChanged(String, Attendance.Role, Attendance.Presence), notYetHeld(Day),
    stillExpected(Int),
    twins([Int]),
    changes([PointsChange]), noChanges
  case amendSheetWhy(Int), acceptedDay, acceptedDayToday, acceptedDayShort, acceptedDayWeek
  case acceptedDayFull, acceptedNumber(Int, Int), acceptedText(Int), acceptedChoice(Int)
  case acceptedPeople, acceptedPeopleNumbers, acceptedPeopleSigns, acceptedPeoplePaste
  case saved(Receipt), nothingSaved, acceptedAnywhere, authors(Int), authorsInOrder([String])
  case listHint(Int), listed(Int), listedInOrder([String])
  /// Saved, though others may be the same.
  case savedTwin(Receipt, [Int])
  case full(Int), emptied, broughtBack
  /// Why F4, F8 and Ctrl-X cannot be taken.
  case nothingBefore, nobodyMeant, nothingToEmpty
}

extension EntryPhrase {
  var words: Words {
    switch self {
    case .fieldIsNeeded(let name):
      Words("请填写\(name.chinese)", "\(name.english) is needed")
    case .faults(let count, let first):
      Words("\(count) 处有误。\(first.chinese)", "\(count) faults. \(first.english)")
    case .futureDay(let day):
      Words("\(day) 晚于今天。确是这一天，就再保存一次", "\(day) is after today. If it is meant, save again")
    case .hintStation: Words("空格或←→选；没有就先在“工作站”里新增", "Space or arrows; add one in Workstations")
    case .nobodyLastTime: Words("没有上次名单", "No list of last time")
    case .noSuchNumber(let text): Words("没有编号 \(text)", "No number \(text)")
    case .unfinished(let text): Words("“\(text)”还没有选定：空格选，退格删", "“\(text)” is not chosen yet")
    case .pasted(let count): count.words
    case .doubtQuestion(let name, let left):
      Words(
        "“\(name)”是谁？数字选，0 不登记，也可输入查找" + (left > 1 ? "（还有 \(left - 1) 处）" : ""),
        "Who is “\(name)”? A digit chooses, 0 leaves out, or type"
          + (left > 1 ? " (\(left - 1) more)" : ""))
    case .nobodyOfThese: Words("名册中没有相近的姓名", "Nobody on the roll is near that name")
    case .doubtsOpen(let count):
      Words("还有 \(count) 人未能确定：数字选，0 不登记", "\(count) in doubt: a digit chooses, 0 leaves out")
    case .presence(let present, let all, let away):
      Words(
        "到会 \(present)/\(all)" + (away > 0 ? " 未到 \(away)" : ""),
        "Present \(present)/\(all)" + (away > 0 ? ", away \(away)" : ""))
    case .missing(let count, let names):
      Words(
        "未选 \(count) 人：\(names.joined(separator: "、"))",
        "Not ticked \(count): \(names.joined(separator: ", "))")
    case .gridHint(let digits):
      Words(
        (digits > 0 ? "\(digits)位编号 1-12 " : "") + "首字母+空格 *全选 =同上次 i反选 .出席 /角色",
        (digits > 0 ? "number, 1-12, " : "") + "initials+Space, * all, = last, i invert")
    case .willGet(let name, let forecast): forecast.words(name)
    case .willStay(let name): Words("\(name)：积分不变", "\(name): points stay")
    case .saveSheet(let present, let gained, let taken):
      Words(
        "保存  到会 \(present) 人 · \(gained < .zero ? "减 \(.zero - gained)" : "加 \(gained)") 分"
          + (taken > .zero ? "（封顶扣去 \(taken)）" : ""),
        "Save  present \(present) · \(gained < .zero ? "" : "+")\(gained)"
          + (taken > .zero ? " (caps take \(taken))" : ""))
    case .saveExpected(let expected):
      Words("保存  应到 \(expected) 人，关闭后计分", "Save  expected \(expected), points when closed")
    case .stillExpected(let count):
      Words("应到 \(count) 人，未关闭，不计分", "expected \(count), open: no points yet")
    case .notYetHeld(let day):
      Words("\(day) 还没到，活动办完再关闭", "It is held on \(day): close it when it is over")
    case .wholeNumber(let number, let name):
      Words(
        "\(number) 是\(name)；若是几个短编号，请用空格分开",
        "\(number) is \(name); part short numbers by spaces")
    case .partChanged(let name, let role, let presence):
      Words(
        "\(name)：\(role.words.chinese)，\(presence.words.chinese)",
        "\(name): \(role.words.english), \(presence.words.english)")
    case .tickedBefore(let name):
      Words(
        "\(name)已在名单中：空格去掉，F7 改出席情况，F6 改角色",
        "\(name) is on the list: Space takes off, F7 presence, F6 role")
    case .closedAlready: Words("没有应到未定的委员，已经关闭", "Nobody is still expected: it is closed")
    case .saveUncounted(let present): Words("保存  到会 \(present) 人", "Save  present \(present)")
    case .twins(let numbers):
      Words(
        "同日已有 \(numbers.map { "#\($0)" }.joined(separator: "、"))：F3 打开看，仍可保存",
        "Same day already: \(numbers.map { "#\($0)" }.joined(separator: ", ")). F3 opens it")
    case .changes(let changes):
      Words(
        changes.map { "\($0.name) \($0.from)→\($0.to)" }.joined(separator: "、"),
        changes.map { "\($0.name) \($0.from)→\($0.to)" }.joined(separator: ", "))
    case .listHint(let digits):
      Words(
        (digits > 0 ? "\(digits)位编号，" : "") + "首字母+空格，可粘贴名单",
        (digits > 0 ? "number, " : "") + "initials+Space, or paste")
    case .listed(let count): Words("成员 \(count) 人", "\(count) members")
    case .listedInOrder(let names):
      Words(
        "成员：" + names.joined(separator: "、"), "Members: " + names.joined(separator: ", "))
    case .authors(let count): Words("作者 \(count) 人", "\(count) authors")
    case .authorsInOrder(let names):
      Words(
        "作者：" + names.joined(separator: "、"), "Authors: " + names.joined(separator: ", "))
    case .saved(let receipt):
      receipt.words(Words("已记录", "Recorded"), then: Words("撤销 u", "undo u"))
    case .savedTwin(let receipt, let numbers):
      receipt.words(
        Words("已记录", "Recorded"),
        then: Words(
          "撤销 u · 同日已有 \(numbers.map { "#\($0)" }.joined(separator: "、"))，F3 打开看",
          "undo u · same day already: \(numbers.map { "#\($0)" }.joined(separator: ", ")), F3"))
    case .full(let most): Words("满 \(most) 字，多的没有收下", "\(most) at most: the rest was not taken")
    case .emptied: Words("已清空；再按 Ctrl-X 恢复", "Emptied; Ctrl-X again brings it back")
    case .nothingBefore: Words("上条没有可用的内容", "Nothing to take from the record before")
    case .nobodyMeant: Words("先用方向键移到委员或组上", "Move to a member or a group with the arrows first")
    case .nothingToEmpty: Words("没有可清空的内容", "There is nothing to empty")
    case .broughtBack: Words("已恢复清空前的内容", "What was emptied is back")
    case .nothingSaved: Words("本次登录还没有保存过", "Nothing saved in this sitting yet")
    case .noChanges: Words("积分不变", "No points change")
    case .amendSheetWhy(let number):
      Words(
        "更正 #\(number)：写明理由（至少4字），Enter 确认",
        "Amend #\(number): a reason of 4 letters or more, Enter")
    default: explanation
    }
  }

  /// What a field accepts, for those who ask.
  private var explanation: Words {
    switch self {
    case .acceptedDay: Words("空着就是默认日期", "empty is the usual day")
    case .acceptedDayToday:
      Words("t 或 今：今天；t-1 昨天；t+1w 一周后", "t today, t-1 yesterday, t+1w in a week")
    case .acceptedDayShort:
      Words("5：最近的 5 日；0305、3.5：3 月 5 日", "5 the latest fifth; 0305 or 3.5 the fifth of March")
    case .acceptedDayWeek: Words("周三：最近的周三；+ - 前后一天", "周三 the latest Wednesday; + and - a day")
    case .acceptedDayFull: Words("2026-03-05、20260305、3月5日", "2026-03-05, 20260305, 3月5日")
    case .acceptedNumber(let low, let high):
      Words("\(low) 至 \(high) 的整数", "a whole number, \(low) to \(high)")
    case .acceptedText(let most): Words("至多 \(most) 个字", "up to \(most) characters")
    case .acceptedChoice(let count):
      Words("1 至 \(count) 的序号，空格或←→换", "a digit up to \(count), Space or arrows")
    case .acceptedPeople:
      Words("首字母、拼音、姓名、#手机尾号；空格选，数字选候选", "initials, pinyin, name, #phone tail; Space or digit")
    case .acceptedPeopleNumbers:
      Words("编号满位自动选；1-12 选一段，逗号分隔", "numbers tick by themselves; 1-12 a range")
    case .acceptedPeopleSigns:
      Words(
        "* 全部 = 同上次 i 反选 . 出席情况 / 角色 F8 全组",
        "* all, = last time, i invert, . presence, / role, F8 group")
    case .acceptedPeoplePaste: Words("可粘贴接龙或签到名单", "paste a list of names")
    case .acceptedAnywhere:
      Words("F4 同上条；Ctrl-S 保存；再按 F1 看全部按键", "F4 as before, Ctrl-S saves, F1 again all keys")
    default: Words("", "")
    }
  }
}

extension PasteCount {
  fileprivate var words: Words {
    let zh =
      "名单 \(named) 人" + (doubts > 0 ? "，\(doubts) 人待确定" : "，全部确定")
      + (again > 0 ? "，重复 \(again)" : "")
      + (skipped.isEmpty ? "" : "；未用 \(skipped.count) 行：\(skipped.joined(separator: " / "))")
    let en =
      "\(named) named, \(doubts) in doubt" + (again > 0 ? ", \(again) twice" : "")
      + (skipped.isEmpty
        ? "" : "; \(skipped.count) lines not used: \(skipped.joined(separator: " / "))")
    return Words(zh, en)
  }
}

extension Forecast {
  /// "张伟 62.0→63.0（本次 2.0，超过最高分限制 C1≤9: 2.0 → 1.0）".
  fileprivate func words(_ name: String) -> Words {
    let cuts = reductions.map(\.words)
    let zh = cuts.map(\.chinese).joined(separator: "；")
    let en = cuts.map(\.english).joined(separator: "; ")
    return Words(
      "\(name) \(change.from)→\(change.to)（本次 \(earned)" + (zh.isEmpty ? "）" : "，\(zh)）"),
      "\(name) \(change.from)→\(change.to) (this \(earned)" + (en.isEmpty ? ")" : ", \(en))"))
  }

  /// What caps take of what the record earns.
  var taken: Points {
    let counted = change.to - change.from
    return earned > counted && !reductions.isEmpty ? earned - counted : .zero
  }
}

extension FieldKind {
  /// What the field accepts, in lines.
  var accepted: [EntryPhrase] {
    switch self {
    case .text(let most): [.acceptedText(most)]
    case .day:
      [.acceptedDayToday, .acceptedDayShort, .acceptedDayWeek, .acceptedDayFull, .acceptedDay]
    case .number(let range): [.acceptedNumber(range.lowerBound, range.upperBound)]
    case .choice(let choices): [.acceptedChoice(choices.count)]
    case .people:
      [.acceptedPeople, .acceptedPeopleNumbers, .acceptedPeopleSigns, .acceptedPeoplePaste]
    }
  }
}
