import Foundation
import Testing

/// The main job on the built program: from a roll on file to a scorecard on screen.
@Suite(.serialized)
struct MainJob {
  private static let roll = """
    委员编号,姓名,界别,政协职务
    06001,王伟,教育界,委员
    06002,曾子墨,教育界,委员
    06003,欧阳文,民盟,常委
    06004,王伟,民建,委员
    """

  /// An office with the roll; its term begins this year, or in the year given.
  private func office(_ firstYear: String...) throws -> Tmux {
    let tmux = try Tmux()
    try Self.roll.write(toFile: tmux.folder + "/roll.csv", atomically: true, encoding: .utf8)
    let founded =
      firstYear.isEmpty
      ? try tmux.lvzhi("init", "--committee", "清源区政协", "--term", "6")
      : try tmux.lvzhi("init", "--committee", "清源区政协", "--term", "6", "--first-year", firstYear[0])
    #expect(founded.status == 0, "\(founded.output)")
    let imported = try tmux.lvzhi("import", "members", tmux.folder + "/roll.csv")
    #expect(imported.status == 0, "\(imported.output)")
    return tmux
  }

  @Test(
    "a clerk logs a reading session and a proposal, amends and withdraws, and reads it all on the cards and in the journal"
  )
  func wholeDay() throws {
    let tmux = try office()
    try tmux.open(columns: 120, rows: 40, language: "zh")
    try tmux.wait(for: "清源区政协 六届")

    try tmux.press("n")
    try tmux.wait(for: "工作站活动")
    try tmux.press("Enter")
    try tmux.wait(for: "登记 读书活动")
    try tmux.press("Enter")
    try tmux.type("每周一读")
    try tmux.press("Enter")
    try tmux.type("zzm")
    try tmux.wait(for: "曾子墨  06002")
    try tmux.press("Space")
    try tmux.wait(for: "到会 1 人")
    try tmux.type("06001")
    try tmux.wait(for: "06001 是王伟")
    try tmux.wait(for: "到会 2 人")
    try tmux.press("F6")
    try tmux.wait(for: "1 王伟 领读")
    try tmux.wait(for: "加 3.0 分")
    try tmux.press("C-s")
    try tmux.wait(for: "已记录 #1")
    let shown = try tmux.screen
    #expect(shown.contains("王伟 0.0→2.0") && shown.contains("曾子墨 0.0→1.0"))

    try tmux.press("Escape")
    try tmux.wait(for: "年 委员4人")
    try tmux.press("2")
    try tmux.wait(for: "1/4")
    try tmux.press("Enter")
    try tmux.wait(for: "总分 2.0")
    try tmux.wait(for: "每周一读")
    try tmux.press("Enter")
    try tmux.wait(for: "到会 2/2 人")
    try tmux.press("F7")
    try tmux.wait(for: "~ 王伟")
    try tmux.press("C-s")
    try tmux.wait(for: "更正王伟")
    try tmux.type("签到表看错了")
    try tmux.press("Enter")
    try tmux.wait(for: "王伟 2.0→1.5")
    try tmux.press("x")
    try tmux.wait(for: "撤销“每周一读”")
    try tmux.type("错")
    try tmux.press("Enter")
    try tmux.wait(for: "理由太短，至少 4 个字")
    try tmux.type("登记重复了")
    try tmux.press("Enter")
    try tmux.wait(for: "已撤销")
    try tmux.press("7")
    let journal = try tmux.wait(for: "导入")
    #expect(journal.contains("签到表看错了") && journal.contains("登记重复了"))
    try tmux.press("Q")
    try tmux.wait(for: "LEFT 0")

    let verified = try tmux.lvzhi("verify")
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test("the same requests from the command line, read back as JSON")
  func commandLine() throws {
    let tmux = try office("2022")
    let logged = try tmux.lvzhi(
      "log", "proposal", "--title", "关于停车的提案", "--stage", "filed", "--day", "2026-03-02", "06002",
      "06003")
    #expect(logged.status == 0, "\(logged.output)")
    let scores = try tmux.lvzhi("export", "scores", "--year", "2026", "--format", "json")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(scores.output.utf8)) as? [[String: Any]])
    let points = Dictionary(
      uniqueKeysWithValues: rows.map { ($0["编号"] as? String ?? "", $0["积分"] as? Double ?? -1) })
    #expect(points == ["06001": 0, "06002": 4, "06003": 1, "06004": 0])
  }

  @Test("the doctor names whose characters have no place in the order of strokes")
  func unplacedNames() throws {
    let tmux = try office()
    let roll = "委员编号,姓名,界别,政协职务\n06009,王\u{2CEA2},教育界,委员\n"
    try roll.write(toFile: tmux.folder + "/more.csv", atomically: true, encoding: .utf8)
    #expect(try tmux.lvzhi("import", "members", tmux.folder + "/more.csv").status == 0)
    let report = try tmux.lvzhi("doctor").output.split(separator: "\n")
    let told = report.filter { $0.contains("笔画表") }
    #expect(told.count == 1)
    #expect(told.first?.contains("06009 王") == true && told.first?.contains("U+2CEA2") == true)
  }

  @Test(
    "a novice logs an activity within 25 keys of the first start, each shown on the bottom line")
  func novice() throws {
    let tmux = try Tmux()
    try tmux.open(columns: 80, rows: 24, language: "zh")
    try tmux.wait(for: "演示")
    var keys = 0
    func press(_ key: String, shown: String, then words: String) throws {
      let line = try tmux.screen.split(separator: "\n").last ?? ""
      #expect(line.contains(shown), "\(line)")
      try tmux.press(key)
      keys += 1
      try tmux.wait(for: words)
    }
    try press("Enter", shown: "Enter 确定", then: "n 登记")
    try press("n", shown: "n 登记", then: "Enter 确定")
    try press("Enter", shown: "Enter 确定", then: "Ctrl-S 保存")
    try press("Enter", shown: "Enter 确定", then: ">名称")
    try press("Enter", shown: "Enter 确定", then: "到会 0/260")
    // A name as the sheet has it, by its letters.
    for letter in "zzm" { try tmux.type(String(letter)) }
    keys += 3
    try tmux.wait(for: "曾子墨")
    try press("Enter", shown: "Enter 确定", then: "到会 1/260")
    try press("C-s", shown: "Ctrl-S 保存", then: "已记录 #")
    #expect(keys <= 25)
  }

  @Test("bad input is refused with the exit code of its kind")
  func exitCodes() throws {
    let tmux = try Tmux()
    #expect(try tmux.lvzhi("verify").status == 66)
    #expect(try tmux.lvzhi("--nonsense").status == 64)
    #expect(try tmux.lvzhi("desk").status == 64)
    let office = try office()
    #expect(try office.lvzhi("import", "members", office.folder + "/roll.csv").status == 65)
    #expect(try office.lvzhi("import", "members", "/nowhere.csv").status == 66)
    #expect(try office.lvzhi("init", "--committee", "甲", "--term", "1").status == 65)
  }

  @Test(
    "the desk draws at every size without a word on standard error",
    arguments: [(20, 6), (40, 12), (80, 24), (240, 60)])
  func sizes(columns: Int, rows: Int) throws {
    let tmux = try office()
    try tmux.open(columns: columns, rows: rows, language: "en")
    try tmux.wait(for: "20")
    try tmux.press("2")
    try tmux.wait(for: "Memb")
    try tmux.press("Q")
    try tmux.wait(for: "LEFT 0")
  }
}
