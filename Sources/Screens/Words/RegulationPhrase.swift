import Domain

/// What is said of rule books and publications before they are decided.
package enum RegulationPhrase: Hashable, Sendable {
  case doubt(Proof.Doubt), publishQuestion, through, throughHint, contact, contactHint
  /// So many clauses added, dropped, changed.
  case clauseCounts(added: Int, dropped: Int, changed: Int)
  case change, provision, faultsOf(String, Int), nothingToCompare(Int)
  case effect(YearEffect), wholeYears, foreseeing, effectsFirst
  /// A row that gives no points of its own.
  case noEntriesHere

  package var words: Words {
    switch self {
    case .doubt(let doubt): doubt.words
    case .publishQuestion:
      Words("公布后不能更改，只能更正。y 公布，n 再看", "It can only be corrected later. y publishes, n goes back")
    case .through: Words("截至", "Count through")
    case .throughHint: Words("年中通报才写；空即全年", "before the year is over; else empty")
    case .contact: Words("受理异议", "Objections to")
    case .contactHint: Words("部门和电话，可空", "whom to turn to, or empty")
    case .clauseCounts(let added, let dropped, let changed):
      Words(
        "条款 新增\(added) 取消\(dropped) 修改\(changed)",
        "clauses: \(added) added, \(dropped) dropped, \(changed) changed")
    case .change: Words("变化", "Change")
    case .provision: Words("规定", "Provision")
    case .faultsOf(let name, let count):
      Words(
        "\(name) 有 \(count) 处问题，未采用；改好文件后再打开",
        "\(name): \(Phrase.count(count, "fault")), not adopted; mend the file, then open it again")
    case .nothingToCompare(let year):
      Words(
        "\(year)年还没有任何记录，比不出谁的结果会变；请换一个有记录的年度",
        "Nothing is recorded of \(year): no result can be compared; take a year with records")
    case .effect(let effect) where effect.isEmpty:
      Words(
        "\(effect.year)年还没有任何记录，影响无从预计", "\(effect.year): nothing is recorded, nothing to foresee")
    case .effect(let effect):
      Words(
        "\(effect.year)年：\(effect.members)人中，\(effect.points)人积分改变，\(effect.grades)人等次改变",
        "\(effect.year): of \(effect.members) members \(effect.points) change in points, "
          + "\(effect.grades) in grade")
    case .wholeYears:
      Words(
        "启用后整个年度都按它重算，不只该日以后；只改该日以后的，请在条文中写 from",
        "The whole year is computed anew by it, not only from that day on; for that, use from in its clauses"
      )
    case .foreseeing: Words("正在计算影响…", "Working out what it changes…")
    case .noEntriesHere:
      Words("这一行本身不计分，请选计分的条款", "This row gives no points of its own; take a clause that does")
    case .effectsFirst: Words("请先看过影响，再确认启用", "See first what it changes, then confirm")
    }
  }
}

extension Proof.Doubt {
  package var words: Words {
    switch self {
    case .noRecords:
      Words("该年度没有任何记录，人人都是起评分", "Nothing is recorded of the year: everybody is at the start")
    case .yearNotOver(let day):
      Words(
        "计分年度到 \(day) 才结束：年中通报请填“截至”，否则年终只能更正",
        "The year ends on \(day): count through a day, or correct this then")
    case .noHolidays(let year):
      Words(
        "办法里没有\(year)年的节假日，工作日只按周一至周五数；请核对末日",
        "The book names no holidays of \(year): check the last day")
    case .sameResults(let id):
      Words("结果与第\(id.value)号公布完全相同", "The results are those of publication \(id.value)")
    case .otherResults(let count, let id):
      Words(
        "与第\(id.value)号公布相比，\(count)人结果不同",
        "\(Phrase.count(count, "result")) differ from publication \(id.value)")
    }
  }
}

extension RuleChange.Kind {
  package var words: Words {
    switch self {
    case .added: Words("新增", "added")
    case .dropped: Words("取消", "dropped")
    case .changed: Words("修改", "changed")
    }
  }
}

extension RuleChange {
  /// The difference in a sentence: "修改 C1 提案立案 每年上限：9.0 → 12.0".
  package var words: Words {
    func sentence(_ said: (Words) -> String, none: String, colon: String) -> String {
      let head = [said(kind.words), code, said(name)] + (matter.map { [said($0)] } ?? [])
      let parts =
        switch kind {
        case .added: to.map(said) ?? none
        case .dropped: from.map(said) ?? none
        case .changed: (from.map(said) ?? none) + " → " + (to.map(said) ?? none)
        }
      return head.filter { !$0.isEmpty }.joined(separator: " ") + colon + parts
    }
    return Words(
      sentence(\.chinese, none: "（无）", colon: "："), sentence(\.english, none: "(none)", colon: ": ")
    )
  }
}
