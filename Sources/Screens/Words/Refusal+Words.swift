import Domain

extension Refusal {
  /// What is wrong, where, and what to do.
  package var words: Words {
    switch self {
    case .noOffice:
      Words(
        "还没有数据：先建库（lvzhi init）或打开演示（lvzhi demo）",
        "No office yet: found one (lvzhi init) or open the demonstration (lvzhi demo)")
    case .officeExists(let name):
      Words(
        "数据文件中已有“\(name)”，未作改动；换一个 --data 文件",
        "The file already holds \(name); nothing changed; use another --data file")
    case .notAnOffice(let path):
      Words(
        "\(path) 不是本程序的数据文件，未作改动；用 --data 指定数据文件",
        "\(path) is not a file of this program; nothing changed; name the right one with --data")
    case .newerOffice(let found, let known):
      Words(
        "数据文件由新版创建（v\(found)＞v\(known)），请升级程序",
        "The file is of a newer version (v\(found) > v\(known)): upgrade the program")
    case .damaged(let path):
      Words(
        "\(path) 已损坏，读不下去；请保留原文件，用备份恢复",
        "\(path) is damaged and cannot be read on; keep it, and restore a backup")
    case .readOnly(let path):
      Words(
        "不能写入 \(path)；检查路径，以及文件和目录的权限",
        "\(path) cannot be written; check the path, and the permissions of file and folder")
    case .notPermitted(let path):
      Words(
        "没有权限打开 \(path)；若只是不能写，是上次保存中断了，请能写它的人先打开一次",
        "Not permitted to open \(path); if only writing is not, a save was broken off: let one who may write open it once"
      )
    case .busy(let holder) where holder.name.isEmpty:
      Words(
        "其他程序正在使用数据文件，已等10秒；内容未丢，请再保存",
        "Another program keeps the file; nothing is lost, try again")
    case .busy(let holder):
      Words(
        "\(holder.name)（pid \(holder.process)）正在写入，已等10秒；内容未丢，请再保存",
        "\(holder.name) (pid \(holder.process)) is writing; nothing is lost, save again")
    case .storageFull:
      Words("磁盘已满，未保存；清理后再保存", "The disk is full, nothing was saved; make room and save again")
    case .cancelled: Words("已取消，未作改动", "Cancelled, nothing changed")
    case .unknownRecord:
      Words(
        "没有这条记录，请核对编号或刷新列表", "There is no such record; check its number, or read the list again")
    case .withdrawnAlready:
      Words("该记录已撤销，不能再改；如需请重新登记", "The record was withdrawn already; log it anew if need be")
    case .stale(_, let by, let at):
      Words(
        "\(by) 已于 \(at.minute) 改过，请看过现在的内容再办",
        "\(by) changed it at \(at.minute): look at it as it now is, then try again")
    case .cannotTakeBack(let line):
      Words("流水 \(line) 不能撤回", "Line \(line) cannot be taken back")
    case .inUse(let name, let uses): Words.inUse(name, uses)
    case .nothingChanged:
      Words("与已存的相同，没有可保存的变化", "The same as what is kept: there is nothing to save")
    case .reasonTooShort(let minimum):
      Words(
        "理由太短，至少 \(minimum) 个字", "The reason is too short: at least \(minimum) characters")
    case .titleMissing: Words("请填写名称", "A title is needed")
    case .titleTooLong(let maximum):
      Words(
        "名称太长，最多 \(maximum) 字，请缩短", "The title is too long: at most \(maximum) characters")
    case .dayOutsideTerm(let day, let from, let to):
      Words(
        "\(day) 不在本届任期（\(from) 至 \(to)），请改日期",
        "\(day) is outside the term (\(from) to \(to)); change the day")
    case .dayOutsideYear(let day, let from, let to):
      Words(
        "“截至”应在计分年度（\(from) 至 \(to)）之内；\(day) 不是，公布全年就不写",
        "A notice before the year is over counts to a day between \(from) and \(to), not \(day)")
    case .unknownMember(let id):
      Words(
        "没有委员 #\(id.value)，请重新选人", "There is no member #\(id.value); choose again")
    case .memberTwice(let id):
      Words(
        "委员 #\(id.value) 在名单中重复，请去掉一处", "Member #\(id.value) is listed twice; take one off")
    case .halfDaysOutside(let id, let length):
      Words(
        "委员 #\(id.value) 的半天数应在 \(length) 以内，未到会为 0",
        "Half-days of member #\(id.value): 1 to \(length), 0 for who was not there")
    case .lengthOutside(let range):
      Words(
        "半天数应为 \(range.lowerBound) 至 \(range.upperBound)",
        "Half-days must be \(range.lowerBound) to \(range.upperBound)")
    case .nobodyThere: Words("还没有选委员", "No member is listed")
    case .workstationMissing: Words("请选择工作站", "A workstation is needed")
    case .serialOutside: Words("期数应为 1 至 99999", "A serial number is 1 to 99999")
    case .authorMissing: Words("请至少选一位作者", "At least one author is needed")
    case .stageBeforeWork(let day):
      Words(
        "环节日期 \(day) 早于提交日期，请改日期", "The stage of \(day) lies before the work; change the day")
    case .nameMissing: Words("名称（姓名）是空的，请填写", "The name is empty; fill it in")
    case .numberMissing: Words("请填写委员编号", "A member's number is needed")
    case .numberTaken(let number, let by):
      Words(
        "编号 \(number) 已属于 \(by)，请换一个", "Number \(number) belongs to \(by); choose another")
    case .sectorMissing: Words("请填写界别", "A sector is needed")
    case .activityDayOutside: Words("活动日应为 1 至 31", "An activity day is 1 to 31")
    case .unknownYear(let year):
      Words("本届没有 \(year) 年，或该年没有办法", "\(year) is not a year of the term, or has no rule book")
    case .ruleBookFaulty(let name, let faults, let line):
      Words(
        "\(name) 有 \(faults) 处问题" + (line.map { "（首处第\($0)行）" } ?? "")
          + "，未采用：lvzhi rules check 逐条列出",
        "\(name): \(faults) faults" + (line.map { ", the first in line \($0)" } ?? "")
          + "; not adopted: lvzhi rules check lists them")
    case .unknownRuleBook(let version):
      Words(
        "没有第\(version)版办法，请在各版办法中选一份",
        "There is no rule book of version \(version); choose one of the versions")
    case .ruleBookSince(let day):
      Words(
        "\(day) 起已有启用的办法，更早启用不起作用；生效日请填 \(day) 或以后",
        "A book is in force from \(day): from an earlier day another counts for nothing; take \(day) or later"
      )
    case .ruleBookInForce(let title):
      Words("《\(title)》已在施行，内容相同", "\(title) is in force already, word for word")
    case .nobodyToPublish(let year):
      Words("\(year)年没有参加排名的委员", "Nobody is ranked in \(year)")
    case .noticeWithoutWorkingDay:
      Words("公示期内没有工作日：请延长", "The notice has no working day: make it longer")
    case .publishedAlready(let year, let id):
      Words(
        "\(year)年度已有第\(id.value)号公布：如需改动，请发布更正取代它",
        "\(year) has publication \(id.value): publish a correction, which supersedes it")
    case .dayAhead(let day):
      Words("\(day) 还没有到，请改日期", "\(day) is still to come; change the day")
    case .correctedAlready(let id):
      Words("已由第\(id.value)号公布更正", "Publication \(id.value) has corrected it")
    case .concludedAlready(let day):
      Words("已于 \(day) 通报：如需改动请发布更正", "The final notice is of \(day): publish a correction")
    case .correctionOfOtherYear(let year):
      Words("被更正的是\(year)年度的公布", "The publication to be corrected is of \(year)")
    case .objectionOutsideNotice(let from, let to):
      Words(
        "不在公示期（\(from) 至 \(to)）内，请改日期", "Outside the notice (\(from) to \(to)); change the day")
    case .unknownObjection(let number):
      Words("没有第\(number)件异议", "There is no objection \(number)")
    case .decidedAlready(let number):
      Words("第\(number)件异议已有结论", "Objection \(number) was decided")
    case .noticeNotOver(let day):
      Words("公示到 \(day) 才结束", "The notice runs until \(day)")
    case .objectionsUndecided(let numbers):
      Words(
        "异议未处理：第\(Refusal.list(numbers, "、"))件",
        "Objections not decided: \(Refusal.list(numbers, ", "))")
    case .objectionsUpheld(let numbers):
      Words(
        "第\(Refusal.list(numbers, "、"))件异议成立：先更正记录，再发布更正",
        "Objections upheld: \(Refusal.list(numbers, ", ")): amend the records, publish a correction"
      )
    case .textMissing: Words("请写明内容", "Say what it is about")
    case .fileMissing(let path):
      Words("没有文件 \(path)，请检查路径", "There is no file \(path); check the path")
    case .fileUnreadable(let path):
      Words(
        "读不了 \(path)：它是目录、没有读取权限，或不是 UTF-8 文字",
        "Cannot read \(path): a folder, not permitted, or not UTF-8")
    case .fileTooLarge(let path, let megabytes):
      Words(
        "\(path) 超过 \(megabytes) MB，请分成几个文件", "\(path) is over \(megabytes) MB; split it")
    case .fileImported(let name, let by, let at):
      Words(
        "该文件已由 \(by) 于 \(at.minute) 导入（\(name)），未重复导入",
        "\(by) imported this file at \(at.minute) (\(name)); it is not imported again")
    case .fileFaults(let faults):
      Words(
        "文件有 \(faults.count) 处问题，未导入任何内容",
        "\(Phrase.count(faults.count, "fault")) in the file; nothing was imported")
    }
  }
}

extension SheetFault {
  /// Line, column, value, what is wrong and what to do.
  package var words: Words {
    let at = Words(
      "第\(line)行" + (column.isEmpty ? "" : " \(column)") + (value.isEmpty ? "" : "“\(value)”")
        + "：",
      "line \(line)" + (column.isEmpty ? "" : ", \(column)")
        + (value.isEmpty ? "" : " \"\(value)\"") + ": ")
    return at.appending(problem.words)
  }
}

extension SheetFault.Problem {
  fileprivate var words: Words {
    switch self {
    case .encoding(let encoding):
      Words(
        "不是 \(encoding.rawValue) 编码的文字；请另存为 CSV（UTF-8），或用 --encoding 指明",
        "not text in \(encoding.rawValue); save it as CSV in UTF-8, or name its --encoding")
    case .openQuotation: Words("引号没有闭合", "a quotation mark is never closed")
    case .tooManyCells(let expected): Words("多于 \(expected) 列", "more than \(expected) cells")
    case .headerMissing: Words("缺少列名行", "the line of column names is missing")
    case .columnMissing(let names):
      Words(
        "缺少列：\(names.joined(separator: "/"))",
        "a column is missing: \(names.joined(separator: "/"))")
    case .columnTwice: Words("列名重复", "the column stands twice")
    case .empty: Words("不能为空", "must not be empty")
    case .tooLong(let maximum): Words("超过 \(maximum) 字", "over \(maximum) characters")
    case .notADay: Words("不是日期，如 1970-01-02", "not a day, such as 1970-01-02")
    case .notANumber: Words("不是数字", "not a number")
    case .unknownWord(let nearest):
      Words(
        "没有这个词" + (nearest.map { "，是否“\($0)”" } ?? ""),
        "unknown word" + (nearest.map { ", perhaps \($0)" } ?? ""))
    case .numberTwice(let line): Words("与第\(line)行编号相同", "the same number as line \(line)")
    case .ambiguousName(let numbers):
      Words(
        "同名委员，请写编号：\(numbers.joined(separator: "、"))",
        "several members of that name; give the number: \(numbers.joined(separator: ", "))")
    case .unknownMember(let nearest):
      Words(
        "没有这位委员" + (nearest.map { "，是否“\($0)”" } ?? ""),
        "no such member" + (nearest.map { ", perhaps \($0)" } ?? ""))
    case .numberOfAnother(let name): Words("该编号属于 \(name)", "the number belongs to \(name)")
    case .attendanceTwice(let line): Words("与第\(line)行重复", "the same as line \(line)")
    case .disagrees(let line, let value):
      Words("与第\(line)行“\(value)”不一致", "differs from \"\(value)\" in line \(line)")
    case .dayOutsideTerm(let from, let to):
      Words("不在任期内（\(from) 至 \(to)）", "outside the term (\(from) to \(to))")
    case .unknownName(let nearest):
      Words(
        "本单位没有这个名称" + (nearest.map { "，是否“\($0)”" } ?? ""),
        "the office has none of that name" + (nearest.map { ", perhaps \($0)" } ?? ""))
    case .outside(let range):
      Words(
        "应为 \(range.lowerBound) 至 \(range.upperBound)",
        "must be \(range.lowerBound) to \(range.upperBound)")
    case .noRows: Words("没有数据行", "no rows")
    case .inTheFuture: Words("在今天之后，请核对", "after today; check it")
    case .notElevenDigits:
      Words("不是 11 位手机号码，请核对", "not a mobile number of 11 digits; check it")
    }
  }
}

extension Refusal {
  fileprivate static func list(_ numbers: [Int], _ separator: String) -> String {
    numbers.map(String.init).joined(separator: separator)
  }
}

extension PublicationCheck.Fault {
  /// What differs.
  package var words: Words {
    switch self {
    case .document: Words("公示文本与其校验值不符", "the notice is not what its hash says")
    case .finalNotice: Words("通报文本与其校验值不符", "the final notice is not what its hash says")
    case .book: Words("计分办法与公布时不同", "the rule book is not the one it was computed by")
    case .head: Words("公布所依据的流水已被改动", "the journal line it rests on was changed")
    case .notice: Words("结果相同，公示文本不同", "the results are the same, the notice is not")
    case .lines(let count, let first, let published, let computed):
      Words(
        "\(count) 人结果不同，首位 \(first)：公布 \(published?.description ?? "无")，现算 "
          + "\(computed?.description ?? "无")",
        "\(count) results differ, first \(first): published \(published?.description ?? "none"), "
          + "computed \(computed?.description ?? "none")")
    }
  }
}

extension Verification.Fault {
  /// What is wrong, where, and what mends it.
  package var words: Words {
    switch self {
    case .wrongTotal, .wrongSums: finding.appending(Words("：lvzhi rescore", ": lvzhi rescore"))
    case .brokenLine, .brokenChain, .missingLines, .wrongHead, .changedRecord, .strayRow,
      .brokenSeal, .wrongRoll, .engine:
      finding.appending(Words("；请保留此文件，用备份恢复", "; keep this file, and restore a backup"))
    }
  }

  private var finding: Words {
    switch self {
    case .brokenLine(let sequence):
      Words("流水 \(sequence) 的内容与校验值不符", "line \(sequence) is not what its hash says")
    case .brokenChain(let sequence):
      Words("流水 \(sequence) 与前一条不衔接", "line \(sequence) does not follow the one before")
    case .missingLines(let from, let to):
      Words("缺少流水 \(from) 至 \(to)", "lines \(from) to \(to) are missing")
    case .wrongHead(let sequence):
      Words("链头（\(sequence)）与末条流水不符", "the head (\(sequence)) is not the last line")
    case .changedRecord(let sequence, let record):
      Words(
        "流水 \(sequence) 的记录 \(record.number.map { "#\($0)" } ?? "") 被改动或删除",
        "the record \(record.number.map { "#\($0) " } ?? "")of line \(sequence) was changed or removed"
      )
    case .strayRow(let table, let sequence):
      Words("\(table) 有不属于任何流水的行（\(sequence)）", "\(table) has a row of no line (\(sequence))")
    case .wrongTotal(let member, let year, let kept, let computed):
      Words(
        "委员 #\(member.value) \(year)年总分存为 \(kept)，应为 \(computed)",
        "member #\(member.value), \(year): kept \(kept), the rules give \(computed)")
    case .wrongSums(let table, let rows):
      Words(
        "统计表 \(table) 有 \(rows) 行与记录不符",
        "\(Phrase.count(rows, "row")) of the sums \(table) differ from the records")
    case .brokenSeal(let member):
      Words(
        "委员 #\(member.value) 的手机、证件号码与其封印不符",
        "phone or identity of member #\(member.value) are not what was sealed")
    case .wrongRoll(let member):
      Words("名册与委员 #\(member.value) 不符", "the roll differs from member #\(member.value)")
    case .engine(let text): Words("数据库自检：\(text)", "the database's own check: \(text)")
    }
  }
}
