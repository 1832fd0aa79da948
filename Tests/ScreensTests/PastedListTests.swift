import Domain
import Testing

@testable import Screens

private let names = Set(SixtyOffice.names)
private let numbers = Set((1...60).map { "060" + ($0 < 10 ? "0" : "") + "\($0)" })

private func read(_ text: String) -> PastedList {
  PastedList(text, names: names, numbers: numbers)
}

@Test(
  "names are read out of what offices send",
  arguments: [
    ("1. 王伟\n2. 李娜\n3. 张敏", ["王伟", "李娜", "张敏"]),
    ("#接龙\n周三读书会报名\n1、王伟\n2、李娜", ["王伟", "李娜"]),
    ("王伟、李娜、张敏", ["王伟", "李娜", "张敏"]),
    ("王伟，李娜；张敏", ["王伟", "李娜", "张敏"]),
    ("王伟 李娜 张敏", ["王伟", "李娜", "张敏"]),
    ("王　伟　李　娜　曾子墨", ["王伟", "李娜", "曾子墨"]),
    ("１．王伟委员\n２．李娜副主席", ["王伟", "李娜"]),
    ("①王伟②李娜", ["王伟", "李娜"]),
    ("王伟和李娜", ["王伟", "李娜"]),
    ("王伟李娜", ["王伟", "李娜"]),
    ("阿依古丽·买买提、欧阳文", ["阿依古丽·买买提", "欧阳文"]),
    ("（1）王伟 （2）李娜", ["王伟", "李娜"]),
    ("参会人员：王伟、李娜", ["王伟", "李娜"]),
    ("时间：6月1日\n地点：清河\n参加：王伟、李娜", ["王伟", "李娜"]),
    ("1 王伟 清河小学校长\n2 李娜 区医院副院长", ["王伟", "李娜"]),
    ("1. 王伟✅\n2. 李娜👍", ["王伟", "李娜"]),
  ])
func readsNames(text: String, found: [String]) {
  #expect(read(text).entries.map(\.name) == found)
}

@Test("leave, absence, lateness and roles are read from remarks and headings")
func readsParts() {
  let list = read(
    "到会：王伟、李娜（领读）\n请假：张敏、刘洋\n陈静\n缺席 杨帆\n1. 黄磊 迟到\n2. 周婷（因公请假）")
  let parts = Dictionary(
    list.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  #expect(parts["王伟"]?.presence == nil)
  #expect(parts["李娜"]?.role == .leadReader)
  #expect(parts["张敏"]?.presence == .onLeave)
  #expect(parts["陈静"]?.presence == .onLeave)
  #expect(parts["黄磊"]?.presence == .late)
  #expect(parts["周婷"]?.presence == .onLeave)
}

@Test("a longer name than the roll has is a doubt, not the shorter member")
func longerName() {
  #expect(read("王伟民").entries.map(\.name) == ["王伟民"])
}

@Test("a number of the roll stands for a member, alone or beside a name")
func numbersOfTheRoll() {
  #expect(read("06003、06004").entries.map(\.number) == ["06003", "06004"])
  let both = read("06003 张敏").entries
  #expect(both.map(\.number) == ["06003"])
  #expect(both.map(\.name) == ["张敏"])
}

@Test(
  "every word of a list is an entry, a remark or a line that is told: nothing is dropped in silence"
)
func nothingDropped() {
  let list = read("大家好\n1. 王伟\n2. 不认识的人\n3. 李娜\n散会后合影")
  #expect(list.entries.map(\.name) == ["王伟", "不认识的人", "李娜", "散会后合影"])
  #expect(list.skipped == ["大家好"])
}

@Test("forty pasted names, two of them unknown, ask exactly two questions")
func twoQuestions() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n1<enter><enter>")
  let known = SixtyOffice.names.prefix(38)
  let lines = (known + ["钱学森", "王炜"]).enumerated().map { "\($0.offset + 1). \($0.element)" }
  try desk.type("<paste \(lines.joined(separator: "\\n"))>")
  #expect(desk.screen.contains("到会 38/60"))
  #expect(desk.screen.contains("还有 1 处"))
  try desk.type("0")
  #expect(desk.screen.contains("“王炜”是谁"))
  try desk.type("1")
  #expect(!desk.screen.contains("是谁"))
  try desk.type("<c-s>")
  #expect(desk.attendees.count == 38)
}
