import Domain
import Testing
import Toolkit

@testable import Screens

private let size = Size(columns: 80, rows: 24)

/// A second sitting at the office, which finds these drafts.
func nextSitting(_ world: World, _ drafts: [KeptDraft]) throws -> Keyboard {
  try Keyboard(world, size: size, today: "2026-06-01", session: "second", drafts: drafts)
}

/// As they are read back from the file that they are written to.
func throughFile(_ drafts: [KeptDraft]?) throws -> [KeptDraft] {
  let drafts = try #require(drafts)
  return try #require([KeptDraft].read(drafts.document(of: "/office.db"), of: "/office.db"))
}

@Test(
  "what a sitting did not save is offered at the next start, with its time, and goes with its save")
func offered() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>未完成的读书会<enter>0512z")
  let drafts = try throughFile(desk.changedDrafts())
  let unchanged = desk.changedDrafts()
  #expect(unchanged == nil)
  var next = try nextSitting(desk.world, drafts)
  for part in ["发现 1 份没有保存的草稿", "2026-06-01 10:32", "登记 读书活动", "未完成的读书会", "2 人"] {
    #expect(next.screen.contains(part), "\(next.screen)")
  }
  for part in ["Enter 恢复", "Esc 留在草稿箱", "x 丢弃"] {
    #expect(next.keyLine.contains(part), "\(next.keyLine)")
  }
  try next.type("<enter>")
  let back = next.changedDrafts()?.map(\.draft.fields)
  #expect(back == drafts.map(\.draft.fields))
  // The letter that was typed to find somebody is there as well.
  try next.type("zm ")
  try next.type("<c-s>")
  #expect(next.activity?.title == "未完成的读书会")
  #expect(next.attendees == [5, 12, 31])
  let left = next.changedDrafts()
  #expect(left == [])
  #expect(!next.screen.contains("草稿"))
}

@Test("Ctrl-Q in a form asks first; a second one leaves, and what was typed is offered again")
func leavingForm() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>没写完<c-q>")
  #expect(desk.screen.contains("还没保存：再按 Ctrl-Q 退出"))
  #expect(!desk.hasLeft)
  try desk.type("的会<c-q>")
  #expect(!desk.hasLeft && desk.screen.contains("没写完的会"))
  try desk.type("<c-q>")
  #expect(desk.hasLeft)
  let next = try nextSitting(desk.world, try throughFile(desk.changedDrafts()))
  #expect(next.screen.contains("没写完的会"))
}

@Test("Ctrl-Q where nothing is kept as a draft asks as well, and elsewhere it leaves at once")
func leavingPrompt() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("i<c-q>")
  #expect(desk.screen.contains("再按 Ctrl-Q 退出程序") && !desk.hasLeft)
  try desk.type("<esc>2<c-q>")
  #expect(desk.hasLeft)
}

@Test("a draft whose save was carried out is not offered, even if its file is still there")
func savedAlready() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>刚好存下<enter>0512")
  let drafts = try throughFile(desk.changedDrafts())
  try desk.type("<c-s>")
  #expect(desk.recorded.count == 1)
  var next = try nextSitting(desk.world, drafts)
  #expect(!next.screen.contains("份草稿"))
  let left = next.changedDrafts()
  #expect(left == nil)
}

@Test("a draft that two desks took up is saved once")
func savedOnce() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>只登一次<enter>0512")
  let drafts = try throughFile(desk.changedDrafts())
  var next = try nextSitting(desk.world, drafts)
  try next.type("<enter>")
  try desk.type("<c-s>")
  try next.type("<c-s>")
  #expect(desk.receipts.map(\.sequence) == next.receipts.map(\.sequence))
  #expect(desk.receipts.count == 1)
  let query = ActivityQuery(
    kinds: [.readingSession], year: 2_026, workstation: nil, text: "只登一次",
    window: Window(anchor: .first, count: 9))
  guard case .activities(let page) = desk.world.ask(.activities(query)) else {
    return #expect(Bool(false))
  }
  #expect(page.rows.count == 1)
}

@Test("keys typed ahead of a save that was carried out are a draft of the next form")
func aheadOfSave() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>第一份<enter>0512")
  desk.holdOffice()
  try desk.type("<c-s><enter>第二份<enter>07")
  let drafts = try throughFile(desk.changedDrafts())
  #expect(drafts.count == 1)
  var lost = try nextSitting(desk.world, drafts)
  #expect(lost.screen.contains("发现 2 份没有保存的草稿"))
  #expect(lost.screen.contains("另有 7 键"))
  try lost.type("<enter>")
  #expect(lost.screen.contains("第二份"))
  try lost.type("<c-s>")
  #expect(lost.attendees == [7])
  desk.releaseOffice()
  #expect(desk.recorded.count == 1)
  var next = try nextSitting(desk.world, drafts)
  #expect(next.screen.contains("发现 1 份没有保存的草稿"))
  try next.type("<enter><c-s>")
  #expect(next.activity?.title == "第二份")
}

@Test(
  "drafts that are kept are spoken of on Home and offered no more; the box opens and discards them")
func box() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>甲<enter>05")
  var drafts = try throughFile(desk.changedDrafts())
  try desk.type("<esc>n71<enter>乙<enter>06")
  drafts += try throughFile(desk.changedDrafts()).filter { $0.draft.token != drafts[0].draft.token }
  var next = try nextSitting(desk.world, drafts)
  try next.type("<esc>")
  #expect(next.screen.contains("有 2 份草稿待完成：0 草稿箱"))
  #expect(next.keyLine.contains("0 草稿"))
  let kept = try throughFile(next.changedDrafts())
  var third = try nextSitting(desk.world, kept)
  #expect(!third.screen.contains("发现") && third.screen.contains("有 2 份草稿待完成"))
  try third.type("0<down>x")
  #expect(third.screen.contains("再按一次即丢弃") && third.screen.contains("2 份草稿"))
  try third.type("x<up>")
  #expect(third.screen.contains("1 份草稿"))
  let left = third.changedDrafts()
  #expect(left?.count == 1)
  // A new form of the kind begins empty: what is in the box stays there.
  try third.type("<esc>n5<enter>")
  #expect(!third.screen.contains("甲") && !third.screen.contains("乙"))
}

@Test(
  "every form of the program comes back from its draft",
  arguments: [
    ("n5<enter>活动一则", "活动一则"), ("n87<enter>成果一则", "成果一则"), ("2a062999<tab>新委员", "新委员"),
    ("4a新工作站", "新工作站"),
    ("3a<right><enter>清河悦读书屋<enter>清河街道", "清河街道"), ("4e改名", "改名"), ("2e<tab>改", "改"),
    ("3<enter>x不是本会的", "不是本会的"), ("3<enter><del>登错了人", "登错了人"),
    ("3<enter><f7>", "~ "), ("3<enter><f7><c-s>签到", "~ "), ("3<enter>+ww<enter>漏登一人", "漏登一人"),
    ("n87<enter>成果<enter>05<c-s><esc>5<enter>a<tab><tab><tab><tab>已结办", "已结办"),
    ("n87<enter>成果<enter>05<c-s><esc>5<enter>x重复登记", "重复登记"),
    ("9p甲", "甲"), ("2i/srv/roll.csv", "/srv/roll.csv"),
  ])
func everyForm(keys: String, text: String) throws {
  var desk = try Keyboard.atSixty()
  try desk.type(keys)
  #expect(desk.stack.front?.draft != nil, "\(desk.screen)")
  let drafts = try throughFile(desk.changedDrafts())
  try #require(drafts.count == 1, "\(desk.screen)")
  var next = try nextSitting(desk.world, drafts)
  try next.type("<enter>")
  #expect(next.screen.contains(text), "\(next.screen)")
  let back = next.changedDrafts()?.last
  #expect(back?.draft == drafts[0].draft)
}

@Test("a pasted list that left doubts comes back with them")
func doubts() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>接龙<enter><paste 1. 王伟\n2. 李那（请假）>")
  let drafts = try throughFile(desk.changedDrafts())
  #expect(drafts[0].draft.people.doubts.map(\.name) == ["李那"])
  var next = try nextSitting(desk.world, drafts)
  try next.type("<enter>")
  let back = next.changedDrafts()?.first
  #expect(back?.draft.people == drafts[0].draft.people)
}

@Test("what is typed into a form over a screen is there when it is opened again after Esc")
func sideFormStays() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("3<enter>x不是本会的<esc>")
  #expect(!desk.screen.contains("不是本会的"))
  try desk.type("x")
  #expect(desk.screen.contains("不是本会的"))
  try desk.type("<esc><esc><esc>")
  try desk.type("3<enter>")
  #expect(desk.screen.contains("不是本会的"), "\(desk.screen)")
  try desk.type("<enter>")
  #expect(desk.screen.contains("已记录"))
  let left = desk.changedDrafts()
  #expect(left == nil)
}

@Test("the founding that was typed before the program was killed is offered at the next start")
func foundingOffered() throws {
  let world = try World()
  var desk = try Keyboard(world, size: size)
  try desk.type("<down><down><enter>清源区政协")
  let drafts = try throughFile(desk.changedDrafts())
  #expect(drafts.map(\.draft.form) == ["welcome/empty"])
  var next = try nextSitting(world, drafts)
  #expect(next.screen.contains("发现 1 份没有保存的草稿"), "\(next.screen)")
  try next.type("<enter>")
  #expect(next.screen.contains("清源区政协"))
  try next.type("<enter>6<enter><enter><enter>")
  #expect(next.screen.contains("首页"), "\(next.screen)")
  let left = next.changedDrafts()
  #expect(left == nil || left == [])
}

@Test("Ctrl-X empties a form, and once more brings back what stood in it")
func emptied() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>要留的<enter>0512<c-x>")
  #expect(desk.screen.contains("再按 Ctrl-X 恢复"))
  #expect(!desk.screen.contains("要留的"))
  try desk.type("<c-x>")
  #expect(desk.screen.contains("要留的"))
  try desk.type("<c-s>")
  #expect(desk.activity?.title == "要留的")
  #expect(desk.attendees == [5, 12])
}
