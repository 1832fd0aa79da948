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
  #expect(lines(80, .wide)[1].hasPrefix("会议 . 1   . #12 : 4   ."))
  let after = lines(80, .wide)[1].dropFirst(2 + 1 + 5 * 4).prefix(7 * 4)
  #expect(after.allSatisfy { $0 == " " })
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
