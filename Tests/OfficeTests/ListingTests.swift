import Domain
import Exchange
import Testing

private let listing = Listing(
  titles: ["姓名", "积分"],
  rows: [
    [.text("<王\u{1B}[31m|\"伟\">&"), .points(Points(thousandths: 1_500))],
    [.text("=1+1"), .points(Points(thousandths: -500))],
  ])

@Test("a page escapes what stands in cells, and aligns figures to the right")
func page() {
  let text = listing.text(.html)
  #expect(text.contains("<td>&lt;王"))
  #expect(text.contains("&gt;&amp;</td><td align=\"right\">1.5</td>"))
  #expect(!text.contains("\u{1B}"))
}

@Test("a spreadsheet takes no cell for a formula, and no figure for a text")
func formula() {
  let text = listing.text(.csv)
  #expect(text.hasPrefix("\u{FEFF}姓名,积分\r\n"))
  #expect(text.contains("\r\n'=1+1,-0.5\r\n"))
}

@Test("a bar in a cell does not end the cell")
func bar() {
  #expect(listing.text(.md).contains("\\|"))
}

@Test("the words an office writes and the program's own are read alike; any other is not")
func officeWords() {
  #expect(ActivityKind(written: "读书活动") == .readingSession)
  #expect(ActivityKind(written: "readingSession") == .readingSession)
  #expect(Attendance.Presence(written: "请 假") == .onLeave)
  #expect(Level(written: "市级") == .city)
  #expect(WorkKind(written: "提岸") == nil && WorkKind.nearest(to: "提岸") == "提案")
}

@Test("no word of an office means two things of one kind")
func distinct() {
  func check<Word: OfficeWord>(_ type: Word.Type) {
    let words = Word.allCases.flatMap(\.written)
    #expect(Set(words).count == words.count, "\(type)")
  }
  check(ActivityKind.self)
  check(Attendance.Role.self)
  check(Attendance.Presence.self)
  check(StationAct.self)
  check(Admission.self)
  check(WorkKind.self)
  check(StageKind.self)
  check(Level.self)
}
