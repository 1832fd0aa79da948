import Domain
import Scoring

extension RuleBook.Problem: Explained {
  package var words: Words {
    switch self {
    case .document(let problem): problem.words
    case .codeTwice(let code, let line):
      Words(
        "编号 \(code) 重复" + (line.map { "，第\($0)行已用" } ?? "") + "，请换一个",
        "the code \(code) is taken" + (line.map { " by line \($0)" } ?? "") + "; choose another")
    case .unknownAspect(let code, let nearest):
      Words("没有方面“\(code)”", "there is no aspect \(code)").appending(.perhaps(nearest))
        .appending(Words("；方面写在 [[aspect]]", "; aspects are [[aspect]]"))
    case .unknownGrade(let word, let nearest):
      Words("没有等次“\(word)”", "there is no grade \(word)").appending(.perhaps(nearest))
        .appending(Words("；等次写在 [[grade]]", "; grades are [[grade]]"))
    case .unknownClause(let code, let nearest):
      Words("没有“\(code)”这一条", "there is no clause \(code)").appending(.perhaps(nearest))
    case .gradeTwice(let word):
      Words("等次“\(word)”出现两次，请改名或合并", "the grade \(word) stands twice; rename or merge")
    case .needs(let key):
      Words("单独写不起作用，须同时写 \(key)", "has no effect without \(key); add it")
    case .replacesItself: Words("一条不能替代它自己，请删去", "a clause cannot replace itself; remove it")
    case .foreignCondition(let key):
      Words(
        "\(key) 在这里不起作用：活动的条件不用于成果，成果的条件不用于活动",
        "\(key) has no effect here: conditions of activities are not for works, nor the other way round"
      )
    case .nothingEarns: Words("没有一项给分，请在 award 中写分值", "nothing earns; give an award some points")
    case .nothingFits:
      Words("没有说明是什么活动或成果，请写 activity 或 work", "names no activity and no work; write one")
    case .activityAndWork:
      Words("activity 与 work 只能写一个，请分成两项", "activity or work, not both; make two awards")
    case .shadowed(let place):
      Words(
        "永远轮不到：第\(place)项已包括它，请移到那一项之前或删去",
        "never tried: award \(place) fits all that it fits; move it before that one or remove it")
    case .wrongSign(let points):
      Words(
        "\(points) 的正负不对：加分项为正，扣分项为负",
        "\(points) has the wrong sign: tasks give, deductions take")
    case .seatsApart:
      Words("该项的职务不在本条范围内，请改 seat", "the award is for seats that the task leaves out; change seat")
    case .daysReversed: Words("起日晚于止日，请对调", "the first day is after the last; exchange them")
    case .termUnknown:
      Words(
        "按届计算，但办法没有写届的起年，请补 term_from",
        "counts in the term, but the book does not say when terms begin; add term_from")
    case .notTogether(let one, let other):
      Words("\(one) 与 \(other) 不能同时写，请留一个", "\(one) and \(other) contradict each other; keep one")
    case .foreignUnit(let unit):
      Words(
        "单位 \(unit.rawValue) 用错了：件（piece）只用于成果，次与半天只用于活动",
        "the unit \(unit.rawValue) is wrong here: pieces are for works, times and half-days for activities"
      )
    case .halfDaysMissed:
      Words(
        "未到会的人没有半天数，请改 per 或 presence",
        "who was not there has no half-days; change per or presence")
    case .stageOfOthers(let known):
      Words(
        "这类成果没有这个环节，永远轮不到；可写 " + known.joined(separator: "、"),
        "such a work never comes to that stage; write one of " + known.joined(separator: ", "))
    case .partOfNothing:
      Words("没有一项 award 给这部分计分，这个上限不起作用", "no award gives this part anything; the cap cuts nothing")
    case .sharedByOne:
      Words(
        "合计上限只列了一条，请再写一条，或改用该条的 cap",
        "a cap over several clauses names one; name more, or use its cap")
    case .givesAndTakes:
      Words("合计上限不能既含加分条又含扣分条，请分开", "a cap over clauses that give and that take; make two")
    case .needAboveCap(let need, let cap):
      Words(
        "门槛要求 \(need)，高于方面上限 \(cap)", "the gate asks for \(need), above the aspect's cap \(cap)")
    case .quotaOfLast:
      Words("最末等次不能设名额：没有更低的等次可落", "the last grade cannot have a quota: nobody can fall from it")
    case .holidayWorked(let day):
      Words(
        "\(day) 既放假又补班，请改其中一处", "\(day) is a holiday and makes up for one; change one of the two")
    case .holidayTooLong(let most):
      Words("假期超过 \(most) 天，请核对年份", "a holiday of more than \(most) days; check the year")
    case .capBelowAward(let cap, let award):
      Words("上限 \(cap) 低于一次的分值 \(award)", "the cap \(cap) is below one award of \(award)")
    case .partAboveCap(let part, let cap):
      Words(
        "其中一部分的上限 \(part) 高于本条上限 \(cap)", "the cap \(part) of a part is above the cap \(cap)")
    case .aspectOutOfReach(let cap, let tasks):
      Words(
        "各条合计最多 \(tasks)，达不到方面上限 \(cap)",
        "its tasks give \(tasks) at most, and never its cap of \(cap)")
    case .aspectWithoutTasks:
      Words("这一方面没有任何条，请补或删去", "the aspect has no tasks; add some or remove it")
    case .aspectsDoNotAddUp(let sum, let full):
      Words(
        "各方面上限合计 \(sum)，与满分 \(full) 不符", "the caps of the aspects come to \(sum), not to \(full)")
    case .capAboveCap(let period, let cap, let longer, let most):
      Words(
        "\(period.words.chinese)上限 \(cap) 高于\(longer.words.chinese)上限 \(most)，不起作用",
        "the cap of a \(period.words.english), \(cap), is above that of a \(longer.words.english), "
          + "\(most), and cuts nothing")
    case .startAboveCap(let start, let cap):
      Words("起评分 \(start) 高于上限 \(cap)", "begins with \(start), above the cap \(cap)")
    case .bonusCapWithoutTasks:
      Words("有奖励分上限，却没有奖励条（bonus = true）", "a cap for bonus tasks, of which there are none")
    case .notDescending(let above, let below):
      Words(
        "等次线须由高到低：\(below) 写在 \(above) 之后", "thresholds must fall: \(below) stands after \(above)")
    case .gapBelowGrades(let points):
      Words(
        "低于 \(points) 的总分没有等次，请补一个 0 分的等次", "totals below \(points) have no grade; add one from 0")
    }
  }
}
