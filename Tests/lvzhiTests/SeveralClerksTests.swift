import Foundation
import Testing

/// Several clerks at one file, with the built program.
@Suite(.serialized)
struct SeveralClerksTests {
  /// How often each process saves: a few times, or as often as the environment says.
  private static let saves =
    ProcessInfo.processInfo.environment["LVZHI_SAVES"].flatMap { Int($0) } ?? 25

  private func office() throws -> Tmux {
    let tmux = try Tmux()
    let founded = try tmux.lvzhi("init", "--committee", "清源区政协", "--term", "6")
    #expect(founded.status == 0, "\(founded.output)")
    let roll = "委员编号,姓名,界别\n06001,王伟,教育界\n06002,曾子墨,教育界\n06003,欧阳文,民盟\n06004,李娜,民建\n"
    try roll.write(toFile: tmux.folder + "/roll.csv", atomically: true, encoding: .utf8)
    let imported = try tmux.lvzhi("import", "members", tmux.folder + "/roll.csv")
    #expect(imported.status == 0, "\(imported.output)")
    return tmux
  }

  @Test(
    "eight processes that save at once lose nothing, refuse nothing, and leave the chain whole; so it is to a ninth that verifies meanwhile"
  )
  func processes() throws {
    let tmux = try office()
    let program = try Tmux.program
    let verify = """
      for _ in 1 2 3; do "$0" verify >>"$LVZHI_DATA.said" 2>&1 || exit 1; done
      """
    let loop = """
      i=0; while [ $i -lt \(Self.saves) ]; do i=$((i+1));
      "$0" log 培训 --title "第$1-$i场" 06001 06002 >/dev/null 2>>"$LVZHI_DATA.said" || exit 1; done
      """
    // xargs waits by itself: a shell that runs jobs waits for a signal that tests may hold back.
    let script = """
      export LVZHI_DATA=\(tmux.data) LC_ALL=C.UTF-8
      seq 0 8 | xargs -P 9 -I@ sh -c 'if [ $1 = 0 ]; then \(verify); else \(loop); fi' \(program) @
      """
    let ran = Tmux.shell(script)
    let said = (try? String(contentsOfFile: tmux.data + ".said", encoding: .utf8)) ?? ""
    #expect(ran.status == 0, "\(said)")
    let verified = try tmux.lvzhi("verify")
    #expect(verified.status == 0, "\(verified.output)")
    let listed = try tmux.lvzhi("export", "activities", "--format", "csv")
    let titles = Set(
      listed.output.split(whereSeparator: \.isNewline).compactMap { line in
        line.split(separator: ",").first { $0.hasPrefix("第") && $0.hasSuffix("场") }
      })
    #expect(titles.count == 8 * Self.saves)
  }

  @Test("what one clerk saves appears at another's open list, whose row and half-typed search stay")
  func news() throws {
    let tmux = try office()
    let other = Tmux(beside: tmux)
    try tmux.open(columns: 80, rows: 24, language: "zh")
    try tmux.wait(for: "清源区政协 六届")
    try tmux.press("2")
    try tmux.wait(for: "1/4")
    try tmux.press("j", "j")
    try tmux.wait(for: "3/4")
    try tmux.type("/李")
    let before = try tmux.wait(for: "查找: 李")
    #expect(before.contains("4/4") && !before.contains("1.0"))

    try other.open(columns: 80, rows: 24, language: "zh")
    try other.wait(for: "清源区政协 六届")
    try other.press("n")
    try other.wait(for: "工作站活动")
    try other.press("Enter")
    try other.wait(for: "登记 读书活动")
    try other.press("Enter")
    try other.type("每周一读")
    try other.press("Enter")
    try other.type("06003")
    try other.wait(for: "06003 是欧阳文")
    try other.press("C-s")
    try other.wait(for: "已记录 #1")

    // What is new is said at once; the list is asked for anew then.
    try tmux.wait(for: "登记 #1 每周一读")
    let after = try tmux.wait(for: "1.0")
    #expect(
      after.contains("登记 #1 每周一读") && after.contains("查找: 李") && after.contains("4/4"))
    try tmux.press("Escape")
    try tmux.wait(for: "3/4")
    try other.press("Escape")
    try other.wait(for: "年 委员4人")
    try other.press("Q")
    try other.wait(for: "LEFT 0")
    try tmux.press("Q")
    try tmux.wait(for: "LEFT 0")
  }
}
