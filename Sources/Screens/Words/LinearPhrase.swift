import Domain
import Toolkit

/// What the desk without a screen says.
package enum LinearPhrase: Hashable, Sendable {
  case greeting(Words, members: Int)
  case logReading, logStation, logOther, logWork, readCard, leave, choose, ended
  case resume(Words, answers: Int)
  case howToAnswer, chooseByNumber, noSuchChoice, which, saveIt, nothingSaved
  case aboutPeople(hasRoles: Bool, latest: Int), rolesAre([Words])
  case added(Words, count: Int), removed(String, left: Int)
  case whose, whichYear(Int), more(Int), stars(Int), gate(String, isMet: Bool),
    veto(String, isStruck: Bool)
  case aspect(String, Points, of: Points?, cut: Points?)

  var words: Words {
    switch self {
    case .greeting(let office, let members):
      Words("\(office.chinese) 委员 \(members) 人", "\(office.english) \(members) members")
    case .logReading: Words("登记读书活动", "Log a reading session")
    case .logStation: Words("登记工作站活动", "Log a workstation event")
    case .logOther: Words("登记其他活动", "Log another activity")
    case .logWork: Words("登记成果", "Log a work")
    case .readCard: Words("读积分卡", "Read a scorecard")
    case .leave: Words("退出", "Leave")
    case .choose: Words("做什么（数字，? 列出）: ", "What to do (number, ? lists): ")
    case .ended:
      Words(
        "输入已结束；没有保存的，下次启动时可接着来",
        "The input has ended; what was not saved is offered at the next start")
    case .resume(let title, let answers):
      Words(
        "上次登记“\(title.chinese)”没有保存（\(answers) 个回答）。回车接着来，其他键不要了: ",
        "\(title.english) was not saved (\(Phrase.count(answers, "answer"))). Enter goes on, anything else drops it: "
      )
    case .howToAnswer:
      Words(
        "回车用方括号里的值，- 清空，< 上一项，. 放弃，? 说明",
        "Enter takes what stands in brackets, - empties, < goes back, . gives up, ? explains")
    case .chooseByNumber: Words("输入数字或词", "a number, or the word")
    case .noSuchChoice: Words("没有这一项", "No such choice")
    case .which: Words("哪一位（数字，回车不选）: ", "Which one (number, Enter for none): ")
    case .saveIt: Words("保存？回车保存，< 返回，. 放弃: ", "Save? Enter saves, < goes back, . gives up: ")
    case .nothingSaved: Words("没有保存", "Nothing saved")
    case .aboutPeople(let hasRoles, let latest): LinearPhrase.people(hasRoles, latest)
    case .rolesAre(let words):
      Words(
        "可用：" + words.map(\.chinese).joined(separator: "、"),
        "One of: " + words.map(\.english).joined(separator: ", "))
    case .added(let person, let count):
      Words("+ \(person.chinese)，共 \(count) 人", "+ \(person.english); \(count) so far")
    case .removed(let name, let left):
      Words("- \(name)，还有 \(left) 人", "- \(name); \(left) left")
    case .whose: Words("谁的积分卡（首字母、姓名、编号）: ", "Whose scorecard (initials, name, number): ")
    case .whichYear(let year): Words("年度 [\(year)]: ", "Year [\(year)]: ")
    case .more(let left):
      Words("还有 \(left) 条，回车继续，其他键停: ", "\(left) more; Enter goes on, anything else stops: ")
    case .stars(let stars): Words("\(stars) 星", "\(stars) stars of 5")
    case .gate(let name, let isMet):
      Words(
        "门槛 \(name)：\(isMet ? "达到" : "没有达到")", "Gate \(name): \(isMet ? "met" : "not met")")
    case .veto(let name, let isStruck):
      Words(
        "\(name)：\(isStruck ? "已触发" : "未触发")", "\(name): \(isStruck ? "struck" : "not struck")")
    case .aspect(let name, let counted, let cap, let cut):
      Words(
        "\(name) \(counted)" + (cap.map { "，最高 \($0)" } ?? "")
          + (cut.map { "，超出不计 \($0)" } ?? ""),
        "\(name) \(counted)" + (cap.map { " of \($0)" } ?? "")
          + (cut.map { ", \($0) over the cap not counted" } ?? ""))
    }
  }

  private static func people(_ hasRoles: Bool, _ latest: Int) -> Words {
    Words(
      "一行一位：首字母、拼音、姓名或编号" + (hasRoles ? "，可加 :领读 或 :参加:请假" : "")
        + "；- 去掉末位" + (latest > 0 ? "；= 同上次 \(latest) 人" : "") + "；空行结束",
      "One a line: initials, pinyin, name or number"
        + (hasRoles ? ", with :Led or :Led:On leave" : "")
        + "; - takes the last off" + (latest > 0 ? "; = the \(latest) of last time" : "")
        + "; an empty line ends")
  }
}
