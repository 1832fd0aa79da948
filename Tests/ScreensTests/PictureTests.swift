import Domain
import Testing
import Toolkit

@testable import Screens

private func lines(_ columns: Int, _ ambiguous: Ambiguous) -> [String] {
  var frame = Frame(size: Size(columns: columns, rows: 3), ambiguous: ambiguous)
  let line = MonthGrid.Line(
    label: "会议", figures: [1, 0, 12, 4, 0, 0, 0, 0, 0, 0, 0, 0], role: .chart1)
  MonthGrid(lines: [line], gone: 5, selected: nil).draw(
    into: &frame, in: frame.bounds, language: .chinese)
  return (0..<2).map(frame.text(row:))
}

@Test("a grid of months keeps figures and shades, then figures, then shades, as it gets narrower")
func grid() {
  #expect(lines(80, .narrow)[1].hasPrefix("会议 ░ 1   · █12 ▒ 4   ·"))
  #expect(lines(50, .narrow)[1].hasPrefix("会议  1  · 12  4  ·"))
  #expect(lines(30, .narrow)[1].hasPrefix("会议 ░·█▒·          17"))
}

@Test("where characters may be wide the grid is ASCII, and what is to come is blank")
func ascii() {
  #expect(lines(80, .wide)[1].hasPrefix("会议 : 1   . #12 = 4   ."))
  #expect(lines(30, .wide)[1].hasPrefix("会议 :.#=.          17"))
  let after = lines(80, .wide)[1].dropFirst(2 + 1 + 5 * 4).prefix(7 * 4)
  #expect(after.allSatisfy { $0 == " " })
}

@Test(
  "what is planned stands beside what was held, with a sign where it is overdue, in every width")
func planned() {
  func cells(_ columns: Int) -> String {
    var frame = Frame(size: Size(columns: columns, rows: 2), ambiguous: .narrow)
    let line = MonthGrid.Line(
      label: "书屋", figures: [1, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0], role: .chart1,
      planned: [1, 2, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0])
    MonthGrid(lines: [line], gone: 5, selected: nil).draw(
      into: &frame, in: frame.bounds, language: .chinese)
    return frame.text(row: 1)
  }
  #expect(cells(80).hasPrefix("书屋 1/2!0/2!12!   · 0/1 0/1"))
  #expect(cells(50).hasPrefix("书屋 1! 0! 12! · 0+ 0+"))
  #expect(cells(30).hasPrefix("书屋 !!!·++      13/19"))
}

@Test("stars that are missing differ from those that are there in ASCII too")
func starsInASCII() {
  var frame = Frame(size: Size(columns: 8, rows: 1), ambiguous: .wide)
  frame.write("★★☆☆☆", at: Position(column: 0, row: 0), as: .text)
  #expect(frame.text(row: 0) == "**...   ")
}

@Test("every figure of Home can be reached and says what it is made of")
func figures() {
  let summary = HomeSummary(
    year: 2_026, members: 2, reading: [1], atWorkstations: [], meetings: [], others: [],
    attendances: 1, works: 0,
    coverage: ["甲", "乙"].map { SectorCoverage(sector: $0, members: 1, active: 1) }, behind: [],
    ahead: [], recent: [])
  var figure = HomeFigure.month(kind: 0, month: 0)
  for _ in 0..<20 { figure = summary.figure(after: figure, .right) }
  #expect(figure == .month(kind: 0, month: 11))
  for _ in 0..<4 { figure = summary.figure(after: figure, .down) }
  #expect(figure == .sector(0))
  for _ in 0..<9 { figure = summary.figure(after: figure, .down) }
  #expect(figure == .sector(1))
  #expect(summary.route(to: figure) == .members(filter: "界别=乙"))
  #expect(
    summary.route(to: .month(kind: 0, month: 2))
      == .activityList([.readingSession], workstation: nil, filter: "月:3"))
  #expect(summary.route(to: .behind(0)) == nil)
}

private func member(_ number: Int) -> MemberRow {
  MemberRow(
    id: Identifier(number), number: "0600\(number)", name: "阿依古丽·买买提江", sector: "医药卫生界",
    party: "", seat: .member, state: .serving, points: Points(thousandths: 1_500), attended: 3,
    grade: "", cursor: Cursor(text: "", number: 0, id: number))
}

@Test("Home and Reading draw whole rows at every size, with and without a figure meant")
func picturesAtEverySize() throws {
  let today = try #require(Day(iso: "2026-06-01"))
  let months = [3, 0, 12, 4, 99, 0, 0, 0, 0, 0, 0, 0]
  var home = HomeSummary(
    year: 2_026, members: 260, reading: months, atWorkstations: months, meetings: months,
    others: months, attendances: 4_000, works: 300,
    coverage: (1...30).map { SectorCoverage(sector: "科学技术界\($0)", members: 9, active: $0 % 9) },
    behind: (1...9).map(member), ahead: [], recent: [])
  home.before = months
  var room = ReadingRoomRow(
    id: Identifier(1), room: ReadingRoom(name: "清河悦读书屋", place: "", sector: "", keeper: nil),
    sessions: 3)
  room.months = months
  let reading = ReadingSummary(
    year: 2_026, sessions: months, present: months, readers: 4, members: 260, series: [],
    rooms: Array(repeating: room, count: 40),
    shelves: (1...20).map { ShelfRow(shelf: "党史\($0)", books: 3, sessions: $0) })
  for columns in stride(from: 20, through: 240, by: 11) {
    for rows in [6, 9, 12, 16, 24, 43, 80] {
      for ambiguous in [Ambiguous.narrow, .wide] {
        for figure in [nil, HomeFigure.month(kind: 3, month: 11), .sector(29), .behind(4)] {
          var frame = Frame(size: Size(columns: columns, rows: rows), ambiguous: ambiguous)
          let body = Rectangle(column: 0, row: 1, columns: columns, rows: rows - 3)
          HomePicture(summary: home, figure: figure, today: today).draw(
            into: &frame, in: body, language: .english)
          for row in 0..<rows { #expect(frame.text(row: row).columns == columns) }
          #expect(frame.text(row: 0).allSatisfy { $0 == " " })
          #expect(frame.text(row: rows - 1).allSatisfy { $0 == " " })
        }
        var frame = Frame(size: Size(columns: columns, rows: rows), ambiguous: ambiguous)
        let body = Rectangle(column: 0, row: 1, columns: columns, rows: rows - 3)
        ReadingPicture(summary: reading, gone: 6, cell: ReadingCell(line: 40, month: 11)).draw(
          into: &frame, in: body, language: .chinese)
        #expect(frame.text(row: rows - 1).allSatisfy { $0 == " " })
      }
    }
  }
}
