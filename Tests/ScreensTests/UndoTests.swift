import Domain
import Testing

@testable import Screens

/// What stands in a field of the form in front.
private func text(_ field: String, in desk: Keyboard) -> String? {
  desk.stack.front?.draft?.fields[field]
}

@Test("after an undo the next of a series has the number of the one taken back, and u leads to it")
func serialStepsBack() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n1<enter><enter>05<c-s>")
  #expect(text("serial", in: desk) == "14")
  try desk.type("u")
  #expect(desk.screen.contains("已撤回 #2"))
  #expect(text("serial", in: desk) == "13")
  #expect(text("title", in: desk) == "书香清源·每周一读第13期")
  try desk.type("<enter><enter>05<c-s>")
  #expect(desk.activity?.serial == 13)
  try desk.type("<esc>n5")
  #expect(desk.screen.contains("书香清源·每周一读第14期"))
  try desk.type("<esc>u")
  try desk.type("n5")
  #expect(desk.screen.contains("书香清源·每周一读第13期"))
  try desk.type("<esc>U")
  try desk.type("n5")
  #expect(desk.screen.contains("书香清源·每周一读第14期"))
}

@Test("what was typed since stays where an undo changes what the form began with")
func typedStays() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n1<enter><enter>05<c-s>")
  try desk.type("<enter>别的题目<s-tab>u")
  #expect(desk.screen.contains("已撤回 #2"))
  #expect(text("title", in: desk) == "书香清源·每周一读第14期别的题目")
  #expect(text("serial", in: desk) == "13")
}

@Test("a workstation that was just made is taken back by u, not the activity before it")
func stationBack() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>一则<enter>0512<c-s><esc>4a新站<c-s>")
  #expect(desk.screen.contains("新站"))
  try desk.type("u")
  #expect(desk.screen.contains("已撤回"))
  #expect(!desk.screen.contains("新站"))
  try desk.type("U")
  #expect(desk.screen.contains("新站"))
}

@Test("an import is taken back by u, and done again by U")
func importBack() throws {
  var desk = try Keyboard.atSixty()
  desk.world.files["/roll.csv"] = Array("委员编号,姓名,界别\n07,丁香,民盟\n".utf8)
  try desk.type("2i/roll.csv<enter>y/丁香")
  #expect(desk.screen.contains("丁香"))
  try desk.type("<esc>u")
  #expect(desk.screen.contains("已撤回导入"))
  #expect(!desk.screen.contains("丁香"))
  try desk.type("U")
  #expect(desk.screen.contains("已重做导入"))
}

@Test("an undo that is refused says what stands in the way, and is still there once that is gone")
func refusedUndoStays() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("4a新站<c-s>")
  let station = try #require(desk.receipts.last)
  guard case .workstation(let id) = station.record, let day = Day(iso: "2026-05-06") else {
    Issue.record("\(station)")
    return
  }
  var event = Activity(kind: .workstationEvent, title: "新站微服务", day: day)
  (event.workstation, event.stationAct) = (id, .service)
  let part = Attendance(member: Identifier(1), role: .participant, presence: .present, halfDays: 1)
  _ = desk.world.askElsewhere(.record(.activity(event, [part]), token: Token("elsewhere")))
  try desk.type("u")
  #expect(desk.screen.contains("“新站”不能撤回，先撤销用到它的 1 项：活动 #2 新站微服务"))
  _ = desk.world.askElsewhere(
    .withdraw(.activity(Identifier(2), revision: 1), reason: "不是这个站", token: Token("away")))
  try desk.type("u")
  #expect(desk.screen.contains("已撤回 #2"))
  #expect(!desk.screen.contains("新站"))
}

@Test("e after an undo means the record before the one taken back")
func amendLastAfterUndo() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>第一则<enter>05<c-s><enter>第二则<enter>07<c-s>ue")
  #expect(desk.screen.contains("更正 #2"))
}
