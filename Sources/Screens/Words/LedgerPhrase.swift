import Domain

/// What tables say.
package enum LedgerPhrase: Hashable, Sendable {
  case notFound(String), wrapped, markedCount(Int), filterHint, path, pathFirst, viewName,
    filter
  case noViews, usualView, viewKept(String), viewTaken(String), written(String, Int), notWritten(
    String)
  case notAWorkbook(String), isAFolder(String)
  case withdrawTogether, withdrawCount(Int), withdrawn(Int, of: Int), reasonFirst, markFirst
  case nothingFits, markedPeople(Int)
  case pointsWillChange(Int, Points), membersEntries, everybodysEntries
  case finding(Int, LedgerFinding), sortedBy([LedgerKey])
  case party, state, reading, absent, month, station, act, level, authorCount, number, heads, bar
  case actName(StationAct)

  /// What a filter cannot mean.
  package enum LedgerFinding: Hashable, Sendable {
    case unknownField(String, nearest: String?)
    case unknownWord(String, nearest: String?)
    case notFigure(String)
    case valueMissing
    case noOrder(String)
  }

  /// A key of an order, by the title of its column.
  package struct LedgerKey: Hashable, Sendable {
    let title: Words
    let isDescending: Bool
  }

  package var words: Words {
    switch self {
    case .notFound(let needle): Words("没有找到“\(needle)”", "\(needle) is not here")
    case .wrapped: Words("已从另一头接着找", "Went on from the other end")
    case .markedCount(let count): Words("已标记 \(count) 行", "\(count) rows marked")
    case .filterHint:
      Words("字段:值 分>=60 -状态:退出 界别:教育|医药", "field:value points>=60 -state:left sector:a|b")
    case .path: Words("写到文件", "Write to file")
    case .pathFirst: Words("先写文件路径", "Write the path of a file first")
    case .viewName: Words("视图名", "Name of the view")
    case .filter: Words("筛选", "Filter")
    case .noViews: Words("还没有存下的视图，W 存一个", "No views are kept; W keeps one")
    case .viewKept(let name): Words("已存视图“\(name)”", "View \(name) kept")
    case .usualView: Words("通常的视图", "The usual view")
    case .viewTaken(let name): Words("视图“\(name)”", "View \(name)")
    case .written(let path, let rows):
      Words("已写出 \(rows) 行：\(path)", "\(rows) rows written: \(path)")
    case .notAWorkbook(let ending):
      Words(
        "不能写 .\(ending) 工作簿，未写出；请用 .csv，表格软件可直接打开",
        "No .\(ending) workbooks are written; use .csv, which spreadsheets open")
    case .isAFolder(let path):
      Words("\(path) 是目录，未写出；请写出文件名", "\(path) is a folder; name a file in it")
    case .notWritten(let path):
      Words("写不成：\(path)；请换一个位置", "Cannot write \(path); choose another place")
    case .withdrawTogether: Words("一起撤销", "Withdraw together")
    case .withdrawCount(let count):
      Words(
        "撤销下列 \(count) 条，流水留痕；先写原因，Ctrl-S 办理",
        "These \(count) will be withdrawn; a reason, then Ctrl-S")
    case .withdrawn(let done, let count):
      Words("已撤销 \(done)/\(count) 条", "\(done) of \(count) withdrawn")
    case .pointsWillChange(let count, let sum):
      count == 0
        ? EntryPhrase.noChanges.words
        : Words("将变动 \(count) 人积分，合计 \(sum)", "Points of \(count) will change, \(sum) in all")
    case .nothingFits: Words("没有符合筛选的记录；f 改筛选", "Nothing fits the filter; f changes it")
    case .markedPeople(let count): Words("为标记的 \(count) 名委员登记", "For the \(count) members marked")
    case .membersEntries: Words("本人明细", "Own entries")
    case .everybodysEntries: Words("全部明细", "All entries")
    case .reasonFirst: Words("请先写原因", "Give a reason first")
    case .markFirst: Words("请先用空格标记", "Mark rows with Space first")
    case .finding(let position, let finding):
      Words(
        "第\(position + 1)字：\(finding.words.chinese)",
        "at \(position + 1): \(finding.words.english)")
    case .sortedBy(let keys):
      Words(
        "按" + keys.map { $0.title.chinese + $0.arrow }.joined(separator: " "),
        "by " + keys.map { $0.title.english + $0.arrow }.joined(separator: " "))
    case .party: Words("党派", "Party")
    case .state: Words("状态", "State")
    case .reading: Words("读书", "Read")
    case .absent: Words("未到", "Missed")
    case .month: Words("月", "Month")
    case .station: Words("工作站", "Station")
    case .act: Words("六微", "Act")
    case .level: Words("级别", "Level")
    case .authorCount: Words("人数", "Authors")
    case .number: Words("号", "No.")
    case .heads: Words("人数", "Heads")
    case .bar: Words("", "")
    case .actName(let act): act.words
    }
  }
}

extension LedgerPhrase.LedgerKey {
  var arrow: String { isDescending ? "↓" : "↑" }
}

extension LedgerPhrase.LedgerFinding {
  var words: Words {
    switch self {
    case .unknownField(let name, let nearest):
      Words(
        "没有“\(name)”这一项" + (nearest.map { "，是“\($0)”吗" } ?? ""),
        "no field \(name)" + (nearest.map { "; \($0)?" } ?? ""))
    case .unknownWord(let name, let nearest):
      Words(
        "没有“\(name)”" + (nearest.map { "，是“\($0)”吗" } ?? ""),
        "no such value \(name)" + (nearest.map { "; \($0)?" } ?? ""))
    case .notFigure(let text): Words("“\(text)”不是数", "\(text) is no figure")
    case .valueMissing: Words("还缺一个值", "a value is missing")
    case .noOrder(let name): Words("“\(name)”只能用 : 或 =", "\(name) takes : or = only")
    }
  }
}
