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

@Test("two lists are one page, one file with one mark of its encoding, one object by their keys")
func several() {
  let parts = [("a", "甲", listing), ("b", "<乙>", listing)]
  func text(_ form: Listing.Form) -> String { Listing.text(parts, form) }
  #expect(text(.csv).split(separator: "\u{FEFF}").count == 1)
  #expect(text(.csv).contains("-0.5\r\n\r\n姓名,积分\r\n"))
  #expect(text(.html).split(separator: "<!DOCTYPE html>").count == 1)
  #expect(text(.html).contains("<h2>甲</h2>\n<table>") && text(.html).contains("<h2>&lt;乙&gt;</h2>"))
  #expect(text(.md).hasPrefix("## 甲\n\n| 姓名"))
  #expect(text(.table).contains("\n\n<乙>\n姓名"))
  #expect(text(.json).hasPrefix("{\"a\": [\n  {") && text(.json).hasSuffix("]}\n"))
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
