import Domain
import Testing
import Toolkit

@testable import Screens

@Test("keys typed while a list is still being read mean its rows, in their order")
func typedAheadOfRows() throws {
  var desk = try Keyboard.atSixty()
  desk.holdOffice()
  try desk.type("2<down><down><enter>")
  #expect(desk.screen.contains("读取中"))
  desk.releaseOffice()
  #expect(desk.screen.contains("积分卡 张敏"), "\(desk.screen)")
}

@Test("a list that is still being read can be left by Esc")
func leftBeforeRows() throws {
  var desk = try Keyboard.atSixty()
  desk.holdOffice()
  try desk.type("2<esc>")
  #expect(!desk.screen.contains("委员 >"))
  desk.releaseOffice()
  #expect(desk.screen.contains("首页"))
}

@Test(
  "a title of the same day and kind is spoken of when it is saved, with the key that opens the other"
)
func twinSaved() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n72<enter>全体学习<enter>0512<c-s>")
  try desk.type("<enter>全体学习<enter>07<c-s>")
  #expect(desk.recorded.count == 2)
  #expect(desk.screen.contains("同日已有 #2，F3 打开看"), "\(desk.screen)")
  try desk.type("<f3>")
  #expect(desk.screen.contains("活动 #2"))
}

@Test("what does not fit into a title is refused while it is typed, not cut in silence")
func tooLong() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>" + String(repeating: "长", count: 200))
  #expect(!desk.screen.contains("多的没有收下"))
  try desk.type("长")
  #expect(desk.screen.contains("满 200 字，多的没有收下"), "\(desk.screen)")
  try desk.type("<backspace>")
  #expect(!desk.screen.contains("多的没有收下"))
}

/// Somebody of an office that has more members than a desk keeps.
private func row(_ id: Int, _ name: String) -> MemberRow {
  MemberRow(
    id: Identifier(id), number: "9\(id)", name: name, sector: "经济界", party: "", seat: .member,
    state: .serving, points: .zero, attended: 0, grade: "",
    cursor: Cursor(text: "", number: 0, id: id))
}

@Test("a pasted list finds those whom the desk does not keep, and asks only about the doubtful")
func pastedInLargeOffice() throws {
  var grid = Grid(.attendance(.participant))
  _ = grid.receive(Roster(rows: [RosterRow(row(1, "王伟"))], isWhole: false, last: []))
  let asked = grid.paste("1. 李娜 2. 张敏（请假）\n3. 刘洋\n4. 李娜")
  let answers: [String: [MemberRow]] = [
    "李娜": [row(5, "李娜")], "张敏": [row(6, "张敏"), row(7, "张敏")], "刘洋": [],
  ]
  #expect(asked.count == 3)
  #expect(!grid.isSettled)
  for case .ask(let request) in asked {
    guard case .candidates(let name, _) = request else { continue }
    _ = grid.receive(answers[name] ?? [], for: request)
  }
  #expect(grid.isSettled)
  #expect(grid.ticked.all.map(\.member.value) == [5])
  #expect(grid.doubts.map(\.entry.name) == ["张敏", "刘洋"])
  #expect(grid.doubts.first?.candidates.map(\.id.value) == [6, 7])
  grid.answerDoubt(grid.doubts.first?.candidates.last)
  #expect(grid.ticked[Identifier(7)]?.presence == .onLeave)
}

@Test("the office finds members by the tail of the telephone number, as a desk does")
func phoneTails() throws {
  let world = try World()
  try SixtyOffice.furnish(world)
  // The fifth has 13900004185.
  for typed in ["#4185", "4185", "#418"] {
    guard case .candidates(let rows) = world.ask(.candidates(matching: typed, limit: 9)) else {
      Issue.record("no candidates")
      return
    }
    #expect(rows.first?.name == "陈静", "\(typed): \(rows.map(\.name))")
  }
}
