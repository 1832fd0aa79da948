import Domain
import Toolkit

extension Phrase {
  /// The phrase in both languages.
  package var words: Words {
    switch self {
    case .looks(let phrase): phrase.words
    case .linear(let phrase): phrase.words
    case .home: Words("首页", "Home")
    case .members: Words("委员", "Members")
    case .reading: Words("读书", "Reading")
    case .workstations: Words("工作站", "Workstations")
    case .works: Words("成果", "Works")
    case .activities: Words("活动", "Activities")
    case .standings: Words("排名", "Standings")
    case .journal: Words("流水", "Journal")
    case .rules: Words("办法", "Rule book")
    case .help: Words("帮助", "Help")
    case .logging: Words("登记", "Log")
    case .importing: Words("导入", "Import")
    case .activityNumber(let number): Words("活动 #\(number)", "Activity #\(number)")
    case .workNumber(let number): Words("成果 #\(number)", "Work #\(number)")
    case .officeAndTerm(let name, let term):
      Words("\(name) \(Term.numeral(term))届 ·", "\(name) term \(term) ·")
    case .program: Words("履职台", "Lvzhi")
    case .opening: Words("打开", "Opening")
    case .welcome: Words("欢迎", "Welcome")
    case .makingDemonstration:
      Words("正在生成演示政协（虚构），Esc 取消…", "Making the demonstration office; Esc stops it…")
    case .noOfficeYet(let file): Words("这里还没有数据：\(file)", "No office here yet: \(file)")
    case .noOfficeAt(let file):
      Words(
        "\(file) 里还没有数据：先建库（lvzhi init --committee 名称 --term 届次），或试用演示（lvzhi demo）",
        "no office in \(file) yet: found one (lvzhi init --committee NAME --term NUMBER), or try the "
          + "demonstration (lvzhi demo)")
    case .openDemonstration: Words("打开演示政协", "Open the demonstration office")
    case .aboutDemonstration:
      Words("虚构的清源区政协，自有数据文件，随意试用", "fictional, in a file of its own, to try everything on")
    case .importARoll: Words("导入委员名册", "Import a roll")
    case .aboutRoll:
      Words(
        "CSV 表，UTF-8 或 GBK，列序不限；先填政协名称与届次",
        "a CSV file, any order of columns; first the committee and term")
    case .startEmpty: Words("建空库", "Start an empty office")
    case .aboutEmpty: Words("以后再录入或导入委员", "members are entered or imported later")
    case .foundOffice: Words("建库", "Found the office")
    case .committee: Words("政协名称", "Committee")
    case .term: Words("第几届", "Term number")
    case .firstYear: Words("届首之年", "First year")
    case .hintCommittee: Words("如 清源区政协", "such as 清源区政协")
    case .hintTerm: Words("如 6 或 六", "such as 6")
    case .hintFirstYear: Words("本届第一年，任期五年", "of the term, which has five years")
    case .yearInFigures(let year, let members, let attendances, let works):
      Words(
        "\(year)年 委员\(members)人 出席\(attendances)人次 成果\(works)件",
        "\(year): \(Phrase.count(members, "member")), \(Phrase.count(attendances, "attendance")), "
          + Phrase.count(works, "work"))
    case .readingSessions: Words("读书活动", "Reading")
    case .atWorkstations: Words("工作站活动", "Workstations")
    case .meetings: Words("会议", "Meetings")
    case .otherActivities: Words("其他活动", "Other")
    case .homeIsEmpty:
      Words("还没有委员：按 i 导入名册，再按 n 登记活动", "No members yet: i imports a roll, then n logs")
    case .coverageBySector: Words("各界别参与面（低者在前）", "Active by sector, lowest first")
    case .fewestPoints: Words("积分靠后", "Fewest points")
    case .lately: Words("最近流水", "Lately")
    case .number: Words("编号", "Number")
    case .name: Words("姓名", "Name")
    case .shortName: Words("代号", "Name")
    case .placeName: Words("名称", "Name")
    case .group: Words("编组", "Group")
    case .sector: Words("界别", "Sector")
    case .seat: Words("职务", "Seat")
    case .attended: Words("出席", "Attend")
    case .points: Words("积分", "Points")
    case .grade: Words("等次", "Grade")
    case .day: Words("日期", "Day")
    case .clause: Words("条", "No.")
    case .task: Words("事项", "Task")
    case .record: Words("来源", "Record")
    case .cutFrom: Words("原分", "Earned")
    case .role: Words("角色", "Role")
    case .presence: Words("出席情况", "Presence")
    case .halfDayCount: Words("半天数", "Half-days")
    case .kind: Words("类别", "Kind")
    case .titleField: Words("名称", "Title")
    case .place: Words("地点", "Place")
    case .present: Words("到会", "Present")
    case .convener: Words("召集人", "Convener")
    case .membersCount: Words("委员", "Members")
    case .duties: Words("值班", "Duty")
    case .audience: Words("群众", "Public")
    case .byMonth: Words("逐月", "By month")
    case .placeColumn: Words("名次", "Place")
    case .coverage: Words("参与面", "Active")
    case .when: Words("时间(UTC)", "When (UTC)")
    case .who: Words("经办", "Who")
    case .act: Words("事", "Act")
    case .hash: Words("校验", "Hash")
    case .award: Words("分值", "Award")
    case .cap: Words("上限", "Cap")
    case .basis: Words("说明", "Notes")
    case .stage: Words("环节", "Stage")
    case .level: Words("级别", "Level")
    case .form: Words("单篇/综合", "Form")
    case .stageBody: Words("单位、文号", "Body, number")
    case .stages: Words("环节", "Stages")
    case .authors: Words("作者", "Authors")
    case .fileNumber: Words("编号", "File no.")
    case .series: Words("系列", "Series")
    case .serial: Words("期数", "Serial")
    case .book: Words("书目", "Book")
    case .readingRoom: Words("悦读书屋", "Reading room")
    case .workstation: Words("工作站", "Workstation")
    case .stationAct: Words("六微", "Small act")
    case .organiser: Words("组织单位", "Organiser")
    case .admission: Words("参加方式", "Admission")
    case .outcome: Words("成效", "Outcome")
    case .people: Words("委员", "Members")
    case .past: Words("经过", "Past")
    case .reason: Words("理由", "Reason")
    case .find: Words("查找", "Find")
    case .total: Words("总分", "Total")
    case .gates: Words("门槛", "Gates")
    case .stillOpen: Words("差距", "Open")
    case .everyKind: Words("全部类别", "Every kind")
    case .none: Words("（无）", "(none)")
    case .withdrawn: Words("已撤销", "withdrawn")
    case .everybody: Words("委员排名", "By member")
    case .bySector: Words("界别人均", "By sector, mean per head")
    case .byGroup(let kind):
      Words("\(kind.chinese)人均", "By \(kind.english.lowercased()), mean per head")
    case .sortedBy(let order, let isDown):
      Words("按\(order.chinese)\(isDown ? "↓" : "↑")", "by \(order.english)\(isDown ? "↓" : "↑")")
    case .placeOf(let place, let ranked, let isTied):
      Words(
        "\(isTied ? "并列" : "")第\(place)名/\(ranked)",
        "\(isTied ? "tied " : "")place \(place)/\(ranked)")
    case .notRanked: Words("不参加排名", "not ranked")
    case .beyondQuota(let grade):
      Words("达\(grade.chinese)线，名额已满", "reaches \(grade.english), beyond its quota")
    case .mean: Words("人均", "Mean")
    case .sum: Words("总分", "Sum")
    case .heads: Words("人数", "Members")
    case .active: Words("参与", "Active")
    case .share: Words("参与率", "Share")
    case .colour: Words("色带", "Colour")
    case .alarm: Words("提醒", "Alarm")
    case .alarmsSoFar(let names): Words("至今：\(names)", "so far: \(names)")
    case .halfDays(let count):
      Words("\(count)个半天", count == 1 ? "1 half-day" : "\(count) half-days")
    case .bonusAndDeductions(let bonus, let taken):
      Words("奖励 \(bonus)  扣分 \(taken)", "Bonus \(bonus)  Deductions \(taken)")
    case .startLine: Words("起评分", "Start")
    case .floorLine: Words("保底补分", "Made up by the floor")
    case .startPoints(let points): Words("起评 \(points)", "Start \(points)")
    case .floorGift(let points): Words("保底补 \(points)", "Floor \(points)")
    case .toNextGrade(let points, let grade):
      Words("距\(grade.chinese)还差 \(points)", "\(points) to \(grade.english)")
    case .weekday(let day):
      Words(
        "周\(Phrase.weekdays.chinese[day.weekday - 1])", Phrase.weekdays.english[day.weekday - 1])
    case .dayWithWeekday(let day):
      Words(
        "\(day.iso) 周\(Phrase.weekdays.chinese[day.weekday - 1])",
        "\(day.iso) \(Phrase.weekdays.english[day.weekday - 1])")
    case .presentOf(let present, let listed, let audience):
      Words(
        "到会 \(present)/\(listed) 人  群众 \(audience) 人",
        "Present \(present)/\(listed)  public \(audience)")
    case .nextOfSeries(let name, let serial): Words("\(name) 第\(serial)期", "\(name) no. \(serial)")
    case .readingYear(let year, let sessions, let readers, let members):
      Words(
        "\(year)年 读书活动\(sessions)场，参与委员\(readers)/\(members)",
        "\(year): \(Phrase.count(sessions, "session")), \(readers)/\(members) members took part")
    case .monthsWithout: Words("无活动月份", "Months without")
    case .seriesLine(let name, let count, let last):
      Words(
        "\(name)：\(count)场，最近第\(last)期",
        "\(name): \(Phrase.count(count, "session")), last no. \(last)")
    case .version: Words("版", "Ver.")
    case .effective: Words("施行", "In force")
    case .aspect: Words("方面", "Aspect")
    case .given: Words("计分", "Given")
    case .toMembers: Words("人数", "People")
    case .clauseTitle(let code): Words("条款 \(code)", "Clause \(code)")
    case .booksTitle: Words("各版办法", "Rule books")
    case .ruleBookOf(let title, let version, let day):
      Words("《\(title)》第\(version)版，自 \(day) 起", "\(title), version \(version), from \(day)")
    case .shippedBooks: Words("随程序提供", "ships with the program")
    case .adoptedBooks: Words("已启用", "adopted")
    case .bookFile: Words("从文件（TOML）…", "From a file (TOML)…")
    case .comparing: Words("办法比较", "Comparison")
    case .changedMembers(let count, let all):
      Words("结果变化 \(count)/\(all) 人", "\(count)/\(all) members change")
    case .sameBooks: Words("两份办法的条款完全相同", "The clauses are the same")
    case .nobodyChanges: Words("没有人的积分、等次、名次变化", "Nobody's points, grade or place changes")
    case .before: Words("现行", "Before")
    case .after: Words("改后", "After")
    case .adoptHint(let title): Words("启用《\(title)》：自哪天起、为什么", "Adopt \(title): from when, and why")
    case .adoptQuestion: Words("启用", "Adopt")
    case .effectiveFrom: Words("自", "From")
    case .adoptedNow(let title): Words("已启用《\(title)》，积分已重算", "\(title) adopted, points recomputed")
    case .publications: Words("公示通报", "Notices")
    case .publicationNumber(let number): Words("公布 #\(number)", "Publication #\(number)")
    case .publishing: Words("公布结果", "Publish")
    case .correcting(let number): Words("更正公布 #\(number)", "Correct #\(number)")
    case .noticeState: Words("状态", "State")
    case .inNotice(let day): Words("公示至 \(day)", "notice until \(day)")
    case .concludedOn(let day): Words("\(day) 已通报", "final \(day)")
    case .correctedByNumber(let number): Words("已由 #\(number) 更正", "corrected by #\(number)")
    case .noticeSpan(let first, let last, let days):
      Words(
        "公示期 \(first) 至 \(last)（\(days)个工作日）",
        "Notice \(first) to \(last) (\(days) working days)")
    case .firstDay: Words("公示首日", "First day")
    case .lastDay: Words("公示末日", "Last day")
    case .showsPoints: Words("公布内容", "Shows")
    case .gradesOnly: Words("等次", "grades")
    case .gradesAndPoints: Words("也公布分数", "points too")
    case .preview: Words("预览公示文本", "Preview the notice")
    case .noticeTitle(let year, let day):
      // A notice is in Chinese, whatever the clerk reads.
      day.map { "关于\(year)年度委员履职积分（截至\($0.chinese)）的公示" }
        .map { Words($0, $0) }
        ?? Words("关于\(year)年度委员履职评定结果的公示", "关于\(year)年度委员履职评定结果的公示")
    case .objections: Words("异议", "Objections")
    case .objectionLine(let objection):
      Words(
        "第\(objection.number)件 \(objection.day) \(objection.by)：\(objection.text)",
        "no. \(objection.number) \(objection.day) \(objection.by): \(objection.text)"
      )
      .appending(objection.outcome)
    case .objector: Words("提出人", "Who")
    case .objectionText: Words("异议内容", "Objection")
    case .objectionNumber: Words("第几件", "Number")
    case .verdict: Words("结论", "Verdict")
    case .upheld: Words("成立", "upheld")
    case .dismissed: Words("不成立", "dismissed")
    case .decisionReason: Words("依据", "Grounds")
    case .finalNotice: Words("通报", "Final notice")
    case .laterLines(let count): Words("公布后变更 \(count)", "Written since \(count)")
    case .laterLine(let line): line.later
    case .notice: Words("公示", "Notice")
    case .results: Words("结果", "Results")
    case .finalDay: Words("通报日期", "Day")
    case .noPublications:
      Words("还没有公布过结果。按 p 公布本年度结果。", "Nothing published yet. p publishes this year.")
    case .noObjections: Words("没有异议", "no objections")
    case .proofOf(let lines, let head):
      Words(
        "预览：\(lines) 人，数据截至流水 \(head)。p 公布，Esc 修改",
        "Preview: \(lines) members, up to line \(head). p publishes, Esc goes back")
    case .correctionReason: Words("更正理由", "Why")
    case .publicationsChecked(let checks):
      checks.first { !$0.faults.isEmpty }.map { check in
        Words("公布 #\(check.id.value)：", "Publication #\(check.id.value): ")
          .appending(check.faults[0].words)
      }
        ?? Words(
          "\(checks.count) 次公布全部重算一致", "\(checks.count) publications recompute to the same bytes")
    case .endBeforeBegin: Words("末日早于首日，请改日期", "The last day is before the first; change one")
    case .hintChoice: Words("空格或←→选", "Space or arrows")
    case .hintDay: Words("t 今天 +/- 3.5 周三", "t, +/-, 3.5, 2026-03-05")
    case .hintTitle: Words("必填", "needed")
    case .hintSeries: Words("系列名，可空", "series, or empty")
    case .hintSerial: Words("第几期，可空", "number, or empty")
    case .hintText: Words("可空", "may be empty")
    case .hintHalfDays: Words("1 至 60", "1 to 60")
    case .hintAudience: Words("群众人数，可空", "people, or empty")
    case .hintPeople: Words("首字母/姓名/编号，空格选", "initials, name, no.; Space")
    case .hintAuthors: Words("第一作者在前", "first author first")
    case .hintStageBody: Words("采用单位、批示人或文号", "who, or the notice's number")
    case .inTheFuture: Words("，晚于今天", ", after today")
    case .notADay: Words("不是日期，如 t、3.5、0305", "not a day; try t, 3.5, 0305")
    case .numberBetween(let low, let high):
      Words("应为 \(low) 至 \(high)", "must be \(low) to \(high)")
    case .bonusTasks: Words("奖励分", "Bonus")
    case .deductionTasks: Words("扣分", "Deductions")
    case .saveStage: Words("保存环节", "Save the stage")
    case .saveWork(let authors):
      Words("保存  作者 \(authors) 人", "Save  \(Phrase.count(authors, "author"))")
    case .newStage(let stage): Words("新增环节：\(stage.chinese)", "New stage: \(stage.english)")
    case .withdrawWhy(let title): Words("撤销“\(title)”？", "Withdraw \"\(title)\"?")
    case .amendWhy(let name): Words("更正\(name)？", "Amend \(name)?")
    case .addWhy(let name): Words("补登\(name)？", "Add \(name)?")
    case .reasonField: Words("理由（至少4字）", "Reason (4 letters or more)")
    case .pathOfFile: Words("文件路径", "Path of the file")
    case .importHint:
      Words(
        "CSV 表（UTF-8 或 GBK），首行为列名。回车先预览，不会立即导入。",
        "A CSV file with a line of column names. Enter shows what would change.")
    case .importRollHint:
      Words("委员名册一人一行：委员编号、姓名、界别…", "A roll, a member a line: 委员编号, 姓名, 界别…")
    case .importActivitiesHint:
      Words("活动一人次一行：日期、类别、活动名称、姓名…", "Activities, an attendance a line: 日期, 类别, 活动名称, 姓名…")
    case .previewCounts(let preview):
      Words(
        "\(preview.file)：\(preview.subject.words.chinese)新增 \(preview.new)，变更 \(preview.changed)，不变 "
          + "\(preview.unchanged)"
          + (preview.attendances > 0 ? "；出席 \(preview.attendances) 人次" : ""),
        "\(preview.file): \(preview.subject.words.english): \(preview.new) new, \(preview.changed) changed, "
          + "\(preview.unchanged) unchanged"
          + (preview.attendances > 0 ? "; \(preview.attendances) attendances" : ""))
    case .keptColumns(let names):
      Words(
        "原样保留的列：" + names.joined(separator: "、"),
        "Columns kept as they are: " + names.joined(separator: ", "))
    case .moreToImport(let count):
      Words("还有 \(count) 条未列出", "\(count) more, not listed here")
    case .confirmImport: Words("y 导入，n 放弃", "y imports, n leaves it")
    case .moreFaults(let count):
      Words("还有 \(count) 处，↑↓ PgUp PgDn 翻看", "\(count) more; arrows and PgUp, PgDn show them")
    case .imported(let preview, let sequence):
      Words(
        "已导入\(preview.subject.words.chinese)：新增 \(preview.new)，变更 \(preview.changed)（流水 \(sequence)）",
        "Imported \(preview.subject.words.english): \(preview.new) new, \(preview.changed) changed "
          + "(line \(sequence))")
    case .fileHasFaults(let count):
      Words(
        "文件有 \(count) 处问题，未导入任何内容",
        "\(Phrase.count(count, "fault")) in the file; nothing was imported")
    case .loading: Words("读取中…", "Loading…")
    case .nothingHere: Words("没有记录", "Nothing here")
    case .noEntries: Words("本年度尚无计分记录。按 n 登记。", "No entries this year. Press n to log.")
    case .nobodyFound: Words("没有找到", "Nobody found")
    case .nobodyYet: Words("还没有委员：按 i 导入名册", "No members yet: i imports a roll")
    case .nothingToOpen: Words("这一行没有可打开的记录", "This row has nothing to open")
    case .membersOnly:
      Words("界别、编组没有积分卡：按 b 回到委员", "Only members have a scorecard: b turns to them")
    case .severalFit(let text):
      Words("“\(text)”不止一位委员，请写编号：", "\"\(text)\" fits more than one member; give the number:")
    case .noMember(let text):
      Words(
        "没有委员“\(text)”；写编号、姓名、拼音或首字母，名单见 lvzhi export members",
        "no member is found by \"\(text)\"; give a number, name, pinyin or initials; lvzhi export members "
          + "lists them")
    case .noWorkstation(let text):
      Words(
        "没有工作站“\(text)”；写编号或名称，现有：",
        "there is no workstation \"\(text)\"; give a number or name of:")
    case .nothingSelected: Words("没有选中任何一行", "No row is selected")
    case .nothingToRepeat: Words("还没有可重复的系列", "No series to repeat yet")
    case .nobodyTicked: Words("还没有选委员", "No member chosen yet")
    case .tickedAlready(let name): Words("\(name)已在名单中", "\(name) is on the list already")
    case .authorIsMissing: Words("请至少选一位作者", "At least one author is needed")
    case .alreadyWithdrawn: Words("该记录已撤销", "The record was withdrawn")
    case .changeSomethingFirst:
      Words("先用 F6/F7 更改角色或出席情况", "Change role or presence with F6/F7 first")
    case .inputMethodIsOn:
      Words(
        "此处按键为命令：请关闭输入法，或用方向键和回车",
        "Keys are commands here: switch the input method off, or use arrows and Enter")
    case .tooSmall: Words("窗口太小，至少20x6", "At least 20x6 cells")
    case .rulesAreRight(let title, let clauses):
      Words("\(title)：\(clauses) 条，没有问题", "\(title): \(Phrase.count(clauses, "clause")), sound")
    case .readOnly(let path):
      Words("只读，不能保存，请检查权限：\(path)", "Read only, nothing can be saved; check permissions: \(path)")
    case .failed(let text): Words("程序故障：\(text)", "Failure: \(text)")
    case .recorded(let receipt): receipt.words
    case .verified(let found):
      found.faults.isEmpty
        ? Words(
          "校验无误：流水\(found.lines)条，记录\(found.records)行，总分\(found.totals)个，头 \(found.head.prefix(16))",
          "Sound: \(found.lines) lines, \(found.records) rows, \(found.totals) totals, head \(found.head.prefix(16))"
        )
        : Words("校验发现 \(found.faults.count) 处问题：", "\(Phrase.count(found.faults.count, "fault")): ")
          .appending(
            found.faults[0].words)
    case .progress(let progress): progress.words
    case .waitingFor(let holder): holder.words
    case .refused(let refusal): refusal.words
    case .entry(let phrase): phrase.words
    case .roll(let phrase): phrase.words
    case .saveAct: Action.save.label
    case .nothingToUndo: Words("本次登录还没有可撤销的操作", "Nothing of this sitting to undo")
    case .nothingToRedo: Words("没有可重做的操作", "Nothing to redo")
    case .recordedByCommand(let receipt):
      receipt.words(Words("已记录", "Recorded"), then: nil)
    case .tookBack(let receipt):
      receipt.words(receipt.deed(Words("已撤回", "Took back")), then: Words("重做 U", "redo U"))
    case .didAgain(let receipt):
      receipt.words(receipt.deed(Words("已重做", "Did again")), then: Words("撤销 u", "undo u"))
    case .draftParked:
      Words("未保存的内容已暂存，再进入此表即恢复", "Kept what was not saved; opening the form brings it back")
    case .draftRestored:
      Words("已恢复上次未保存的内容；清空 Ctrl-X", "What was not saved is back; Ctrl-X empties the form")
    case .draft(let phrase): phrase.words
    case .selectToCopy:
      Words("选中文字复制：直接用鼠标拖动（程序不占用鼠标）", "To copy, drag with the mouse: the program leaves it alone")
    case .knowing(let phrase): phrase.words
    case .conflict(let phrase): phrase.words
    case .picture(let phrase): phrase.words
    case .ledger(let phrase): phrase.words
    case .regulation(let phrase): phrase.words
    }
  }

  /// So many of a thing in English, where one has no s.
  static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  private static var weekdays: (chinese: [String], english: [String]) {
    (["一", "二", "三", "四", "五", "六", "日"], ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
  }
}

extension Words {
  /// Both, one after the other.
  package func appending(_ other: Words) -> Words {
    Words(chinese + other.chinese, english + other.english)
  }
}
