import Domain
import Screens
import Testing
import Toolkit

/// Keys from Home to the receipt, in an office of sixty. Each figure is what it is today; the budgets are
/// 45, 31, 12, 8 and 8. A key more fails.
@Suite("Keystrokes")
struct KeystrokeTests {
  /// Twelve of sixty: 5, 10, 15 … 60.
  private let twelve = Array(stride(from: 5, through: 60, by: 5))

  @Test("twelve attendees by pinyin initials cost 41 keys")
  func initials() throws {
    var desk = try Keyboard.atSixty()
    try desk.type("n1<enter><enter>")
    // 陈静 徐丽 郭芳 郑凯 许诺 彭程 袁朗 余华 魏晨 姚远 查良镛 覃海洋: a digit where two share the letters.
    try desk.type("cj xl gf zk xn pc yl yh wc yy zl qh ")
    try desk.type("<c-s>")
    #expect(desk.attendees == [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60])
    #expect(desk.activity?.title == "书香清源·每周一读第13期")
    #expect(desk.activity?.serial == 13)
    #expect(desk.activity?.day.iso == "2026-06-01")
    #expect(desk.activity?.place == "清河悦读书屋")
    #expect(desk.count == 41)
    #expect(desk.count <= 45)
  }

  @Test("twelve attendees by numbers on the keypad alone cost 30 keys")
  func numbers() throws {
    var desk = try Keyboard.atSixty()
    try desk.type("+1<enter><enter>")
    try desk.type("051015202530354045505560")
    try desk.type("<enter><enter>")
    #expect(desk.attendees == twelve)
    #expect(desk.count == 30)
    #expect(desk.count <= 31)
  }

  @Test("repeating the last with two changes costs 8 keys")
  func repeating() throws {
    var desk = try Keyboard.atSixty()
    try desk.type("rww sy <c-s>")
    // 王伟 came, 孙悦 (11) did not.
    #expect(desk.attendees == ([1] + SixtyOffice.came.filter { $0 != 11 }))
    #expect(desk.activity?.serial == 13)
    #expect(desk.count == 8)
    #expect(desk.count <= 12)
  }

  @Test("pasting a sign-in list with one doubt costs 7 keys")
  func pasting() throws {
    var desk = try Keyboard.atSixty()
    try desk.type("n1<enter><enter>")
    try desk.type(
      "<paste 接龙\\n1. 陈静\\n2、徐丽 委员\\n3．郭　芳\\n４. 郑凯（请假）\\n5. 许诺、彭程、袁朗\\n6. 余华 魏晨 姚远\\n7. 查良庸>")
    #expect(desk.screen.contains("查良镛"))
    try desk.type("1<c-s>")
    #expect(desk.attendees == [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55])
    #expect(desk.count == 7)
    #expect(desk.count <= 8)
  }

  @Test("an event of one member in a warm desk costs 8 keys")
  func warmEvent() throws {
    var desk = try Keyboard.atSixty()
    try desk.type("n6")
    try desk.type("<enter>1<enter>6<enter><enter>ww <c-s>")
    #expect(desk.recorded.count == 1)
    #expect(desk.activity?.title == "清河委员工作站微服务")
    desk.restartCount()
    try desk.type("<enter><enter><enter><enter>ln <c-s>")
    #expect(desk.recorded.count == 2)
    #expect(desk.attendees == [2])
    #expect(desk.activity?.stationAct == .service)
    #expect(desk.count == 8)
    #expect(desk.count <= 8)
  }

  @Test(
    "the header of a series costs no more than seven keys, a day of last week and another title too"
  )
  func header() throws {
    var desk = try Keyboard.atSixty()
    try desk.type("n1")
    try desk.type("-<enter><enter>")
    let header = desk.count
    try desk.type("05<c-s>")
    #expect(desk.activity?.day.iso == "2026-05-31")
    #expect(header == 5)
    #expect(header <= 7)
  }
}
