import Domain
import Testing

@testable import Screens

private func desk() throws -> Keyboard {
  var desk = try Keyboard.atSixty()
  try desk.type("n1<enter><enter>")
  desk.restartCount()
  return desk
}

@Test("1-12 and Enter tick twelve in five keys; lists and ranges with commas as well")
func ranges() throws {
  var desk = try desk()
  try desk.type("1-12<enter>")
  #expect(desk.count == 5)
  #expect(desk.screen.contains("到会 12/60"))
  try desk.type("<c-s>")
  #expect(desk.attendees == Array(1...12))
  try desk.type("<enter><enter>3,7,15-20<enter>22-24 60<c-s>")
  #expect(desk.attendees == [3, 7, 15, 16, 17, 18, 19, 20, 22, 23, 24, 60])
}

@Test("= ticks whoever came last time, with the same roles, in one key")
func lastTime() throws {
  var desk = try desk()
  try desk.type("=<c-s>")
  #expect(desk.attendees == SixtyOffice.came)
  guard case .activity(_, let attendances)? = desk.recorded.last else { return }
  #expect(attendances.first { $0.member.value == 3 }?.role == .leadReader)
}

@Test("* ticks all, i turns all over, * behind letters ticks whom they find, F8 a whole group")
func wholeGroups() throws {
  var desk = try desk()
  try desk.type("*")
  #expect(desk.screen.contains("到会 60/60"))
  try desk.type("i")
  #expect(desk.screen.contains("到会 0/60"))
  try desk.type("ww*")
  #expect(desk.screen.contains("到会 1/60"))
  try desk.type("<down><f8>")
  #expect(desk.screen.contains("教育界 8/8"))
  try desk.type("<f8>")
  #expect(desk.screen.contains("教育界 0/8"))
  try desk.type("<space>")
  #expect(desk.screen.contains("教育界 8/8"))
}

@Test("a member named twice is ticked once, and the clerk is told")
func duplicates() throws {
  var desk = try desk()
  try desk.type("0707hl ")
  #expect(desk.screen.contains("黄磊已在名单中"))
  try desk.type("<c-s>")
  #expect(desk.attendees == [7])
}

@Test("one key goes through every presence, another through every role; who is away earns nothing")
func presences() throws {
  var desk = try desk()
  try desk.type("07...")
  #expect(desk.screen.contains("[-] 07 黄磊 请假"))
  #expect(desk.screen.contains("未到 1"))
  try desk.type("08/")
  #expect(desk.screen.contains("[x] 08 周婷 领读"))
  try desk.type("<c-s>")
  guard case .activity(_, let attendances)? = desk.recorded.last else { return }
  #expect(attendances.map(\.presence) == [.onLeave, .present])
  #expect(attendances.map(\.halfDays) == [0, 1])
}

@Test("what each attendee will get is shown before saving, and is what the receipt says")
func pointsBefore() throws {
  var desk = try desk()
  try desk.type("=<enter>")
  #expect(desk.screen.contains("加 13.0 分"))
  try desk.type("<enter>")
  let receipt = try #require(desk.receipts.last)
  let gained = receipt.changes.reduce(Points.zero) { $0 + ($1.to - $1.from) }
  #expect(gained.description == "13.0")
}

@Test("a series logged twice on one day warns with a link, and can be saved all the same")
func twins() throws {
  var desk = try desk()
  try desk.type("05<c-s>")
  try desk.type("<enter><enter>06")
  #expect(desk.screen.contains("同日已有 #2"))
  try desk.type("<f3>")
  #expect(desk.screen.contains("活动 #2"))
  try desk.type("<esc><c-s>")
  #expect(desk.recorded.count == 2)
}

@Test("a whole number ticks the one member it names, whatever its first digits seemed to say")
func wholeNumbers() throws {
  var desk = try desk()
  try desk.type("0601006011")
  #expect(desk.screen.contains("06011 是"))
  try desk.type(" 06 01 02<c-s>")
  #expect(desk.attendees == [1, 2, 6, 10, 11])
}

@Test("on a sheet copied from last time a whole number takes nobody else off")
func wholeNumberOnACopy() throws {
  var desk = try desk()
  try desk.type("=06060<c-s>")
  #expect(desk.attendees == (SixtyOffice.came + [60]).sorted())
}
