import Domain
import Screens
import Testing
import Toolkit

@Test("two hundred keys typed ahead of a slow save arrive in their order")
func typeAhead() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n1<enter><enter>05")
  desk.holdOffice()
  let title = (0..<94).map { "\($0 % 10)" }.joined()
  try desk.type("<c-s><enter><end>" + title + "<enter>")
  for number in 10..<60 { try desk.type("\(number)") }
  try desk.type("<enter><enter>")
  #expect(desk.count == 206)
  #expect(desk.recorded.isEmpty)
  desk.releaseOffice()
  #expect(desk.recorded.count == 2)
  #expect(desk.activity?.title == "书香清源·每周一读第14期" + title)
  #expect(desk.attendees == Array(10..<60))
}

@Test("u takes back through the whole sitting, U does again, from any screen")
func undoing() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n1<enter><enter>05<c-s><enter><enter>06<c-s>")
  try desk.type("u")
  #expect(desk.screen.contains("已撤回 #3"))
  try desk.type("<esc>2u")
  #expect(desk.screen.contains("已撤回 #2"))
  try desk.type("u")
  #expect(desk.screen.contains("本次登录还没有可撤销的操作"))
  try desk.type("UU")
  #expect(desk.screen.contains("已重做 #3"))
  try desk.type("U")
  #expect(desk.screen.contains("没有可重做的操作"))
}

@Test("Home goes to the first row of all, though the list has just come back to one further down")
func firstOfAll() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("2<pgdn><pgdn><esc>")
  desk.holdOffice()
  try desk.type("2<home>")
  desk.releaseOffice()
  #expect(desk.screen.contains(" 1/60 "))
}

@Test("Enter on a search opens who was found, whichever column is meant")
func searching() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("2<right><right>/yangfan<enter>")
  #expect(desk.screen.contains("积分卡 杨帆"))
}

@Test("Esc keeps what was typed: the form comes back with it, and people too")
func parking() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>未完成的读书会<enter>0512<esc>")
  #expect(desk.screen.contains("未保存的内容已暂存"))
  try desk.type("2<esc>n5")
  #expect(desk.screen.contains("未完成的读书会"))
  #expect(desk.screen.contains("到会 2 人") || desk.screen.contains("到会 2/60"))
  try desk.type("<c-s>")
  #expect(desk.attendees == [5, 12])
  try desk.type("<esc>n5")
  #expect(!desk.screen.contains("未完成的读书会"))
}

@Test("after an amendment the points are those the clerk was shown")
func amending() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n1<enter><enter>0506<c-s>e")
  try desk.type("<enter><enter>06  07<c-s>")
  #expect(desk.screen.contains("杨帆 1.0→0.0"))
  #expect(desk.screen.contains("黄磊 1.0→2.0"))
  try desk.type("签到表看错了<enter>")
  let receipt = try #require(desk.receipts.last)
  #expect(Set(receipt.changes.map(\.name)) == ["杨帆", "黄磊"])
}

@Test("a newcomer logs an activity within 25 keys of the first start, each on the bottom line")
func novice() throws {
  let world = try World()
  try SixtyOffice.furnish(world)
  var desk = try Keyboard(world, size: Size(columns: 80, rows: 24))
  func press(_ key: String, shown: String) throws {
    #expect(desk.keyLine.contains(shown), "\(desk.keyLine)")
    try desk.type(key)
  }
  // The first Enter of the welcome that opens the demonstration office, and Home.
  let arrival = 1
  try press("n", shown: "n 登记")
  try press("<enter>", shown: "Enter 确定")
  try press("<enter>", shown: "Enter 确定")
  try press("<enter>", shown: "Enter 确定")
  try desk.type("ww")
  try press("<enter>", shown: "Enter 确定")
  try press("<c-s>", shown: "Ctrl-S 保存")
  #expect(desk.attendees == [1])
  #expect(arrival + desk.count == 9)
}

@Test("at 40 by 12 the last activity is repeated in the same eight keys")
func narrow() throws {
  let world = try World()
  try SixtyOffice.furnish(world)
  var desk = try Keyboard(world, size: Size(columns: 40, rows: 12))
  try desk.type("rww sy <c-s>")
  #expect(desk.attendees.count == 12)
  #expect(desk.count == 8)
}

/// A desk that is opened once more, with what was kept of the last sitting.
private func reopened(_ desk: Keyboard, last: [String]? = nil) throws -> Keyboard {
  var memory = Memory.read(desk.stack.memory.document)
  if let last { memory.last = last }
  return try Keyboard(desk.world, size: desk.size, today: "2026-06-01", memory: memory)
}

@Test("a sitting begins where the last one ended, and Esc goes the way back")
func reopening() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("2<down><down><enter>")
  let card = desk.screen
  var again = try reopened(desk)
  #expect(again.screen == card)
  try again.type("<esc>")
  #expect(again.screen.contains("首页 > 委员") && again.screen.contains("3/60"))
  try again.type("<esc>")
  #expect(try reopened(again).screen == again.screen)
}

@Test("a form is not come back to, but the screen below it is")
func reopeningBelowAForm() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("4a")
  #expect(try reopened(desk).screen.contains("首页 > 工作站  "))
}

@Test("where what was looked at last is gone, the sitting begins at Home and says so")
func reopeningNothing() throws {
  let desk = try Keyboard.atSixty()
  for last in [["members", "scorecard 9999"], ["activity 9999"], ["work 9999"]] {
    let again = try reopened(desk, last: last)
    #expect(again.screen.contains("上次看的记录已经不在"), "\(last)\n\(again.screen)")
    #expect(again.screen.contains("· 首页  "))
  }
  #expect(try reopened(desk, last: ["nonsense", "members"]).screen.contains("· 首页  "))
}

@Test("at 20 by 6 a form shows a field, what it is called, what is wrong with it and how to save")
func tiny() throws {
  let world = try World()
  try SixtyOffice.furnish(world)
  var desk = try Keyboard(world, size: Size(columns: 20, rows: 6))
  try desk.type("n5<bs><bs>99<tab>")
  #expect(desk.screen.contains("名称") && desk.keyLine.contains("Ctrl-S 保存"))
  try desk.type("<c-s>")
  #expect(desk.screen.contains("日期") && desk.screen.contains("! 不是日期"))
  try desk.type("<bs><bs><bs><bs><bs><bs><bs><bs><bs><bs>t<enter>共读<enter>0512")
  #expect(desk.screen.contains("[x] 12"))
  try desk.type("<c-s>")
  #expect(desk.attendees == [5, 12])
}

@Test(
  "the caret stands where the text is typed, in every field and in the grid, never on the last row")
func caret() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n1")
  for _ in 0..<16 {
    let caret = try #require(desk.frame(.chinese).caret)
    #expect(caret.row > 0 && caret.row < 22)
    try desk.type("<tab>")
  }
  try desk.type("<esc>n5<enter>读书")
  let frame = desk.frame(.chinese)
  let caret = try #require(frame.caret)
  #expect(frame.text(row: caret.row).contains("读书"))
  #expect(caret.column == 15)
}
