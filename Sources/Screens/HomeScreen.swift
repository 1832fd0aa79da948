import Domain
import Toolkit

/// Home (首页): the year at a glance, and the way to every other screen.
struct HomeScreen: Screen {
  private var sitting: Sitting
  private var summary: HomeSummary?
  private var problem: Phrase?

  init(_ sitting: Sitting) {
    self.sitting = sitting
  }

  var title: Words { Phrase.home.words }
  var year: Int? { sitting.year }
  var isTyping: Bool { false }

  var offers: [Offer] {
    let repeating =
      summary?.attendances ?? 0 > 0
      ? [Offer(.repeatLast, unless: sitting.obstacleToSaving)] : []
    return [Offer(.log, unless: sitting.obstacleToSaving)] + repeating + [
      .can(.goMembers), .can(.goReading),
      .can(.goWorkstations), .can(.goWorks), .can(.goStandings), .can(.goJournal), .can(.goRules),
      .can(.goPublications),
      Offer(.importRoll, unless: sitting.obstacleToSaving), .can(.previousYear), .can(.nextYear),
      .can(.refresh), .can(.quit),
    ]
  }

  func opening() -> [Effect] { [.ask(.home(year: sitting.year))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(.home(let year), .home(let summary)) where year == sitting.year:
      self.summary = summary
    case .answered(_, let reply):
      problem = reply.problem
    case .returned, .command(.refresh): return opening()
    case .command(.log): return [.open(.log)]
    case .command(.repeatLast): return [.open(.repeatLast)]
    case .command(.importRoll): return [.open(.importRoll)]
    case .command(.previousYear): return turn(by: -1)
    case .command(.nextYear): return turn(by: 1)
    case .command(.quit): return [.leave(.done)]
    case .command(let action): return action.place.map { [.open($0)] } ?? []
    case .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func turn(by years: Int) -> [Effect] {
    sitting.year += years
    summary = nil
    return opening()
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    guard let summary else {
      let phrase = problem ?? .loading
      frame.write(
        phrase.text(in: language), at: body.position(column: 1, row: 0), columns: body.columns - 2,
        as: .muted)
      return
    }
    let head = Phrase.yearInFigures(
      summary.year, members: summary.members, attendances: summary.attendances,
      works: summary.works)
    frame.write(
      head.text(in: language), at: body.position(column: 1, row: 0), columns: body.columns - 2,
      as: .title)
    let body = body.split(top: 1).rest
    let (left, right) =
      body.columns >= 80 ? body.split(left: body.columns / 2) : (body, body.split(left: 0).left)
    let rows = drawMonths(summary, into: &frame, in: left, language: language)
    let below = left.split(top: rows + 1).rest
    if summary.members == 0 {
      frame.write(
        wrapped: Phrase.homeIsEmpty.text(in: language),
        in: below.split(top: 2).top.inset(columns: 1, rows: 0), as: .text)
      drawRecent(
        summary, into: &frame, in: right.isEmpty ? below.split(top: 3).rest : right,
        language: language)
    } else if right.isEmpty {
      drawRecent(summary, into: &frame, in: below, language: language)
    } else {
      drawCoverage(summary, into: &frame, in: below, language: language)
      let half = right.split(top: max(8, right.rows / 2))
      drawPeople(summary, into: &frame, in: half.top, language: language)
      drawRecent(summary, into: &frame, in: half.rest, language: language)
    }
  }

  /// The four kinds of activities by month, with their sums.
  private func drawMonths(
    _ summary: HomeSummary, into frame: inout Frame, in area: Rectangle, language: Language
  ) -> Int {
    let lines: [(Phrase, [Int], Role)] = [
      (.readingSessions, summary.reading, .chart1),
      (.atWorkstations, summary.atWorkstations, .chart2),
      (.meetings, summary.meetings, .chart3), (.otherActivities, summary.others, .chart4),
    ]
    for (index, line) in lines.enumerated() where index < area.rows {
      let spark = Sparkline.text(line.1, ambiguous: frame.ambiguous)
      frame.write(
        line.0.text(in: language), at: area.position(column: 1, row: index), columns: 16,
        as: .text)
      let end = frame.write(spark, at: area.position(column: 18, row: index), as: line.2)
      frame.write(
        right: String(line.1.reduce(0, +)),
        at: Position(column: end + 1, row: area.row + index),
        columns: 6, as: .text)
    }
    return lines.count
  }

  private func drawCoverage(
    _ summary: HomeSummary, into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    frame.write(
      Phrase.coverageBySector.text(in: language), at: area.position(column: 1, row: 0),
      columns: area.columns - 2, as: .title)
    for (index, line) in summary.coverage.enumerated() where index + 1 < area.rows {
      let row = area.row + index + 1
      frame.write(
        line.sector, at: Position(column: area.column + 1, row: row), columns: 16, as: .text)
      let bar = Bar.text(
        value: line.active, cap: max(1, line.members), columns: max(4, area.columns - 30),
        ambiguous: frame.ambiguous)
      let end = frame.write(bar, at: Position(column: area.column + 18, row: row), as: .chart2)
      frame.write(
        " \(line.active)/\(line.members)", at: Position(column: end, row: row),
        columns: max(0, area.endColumn - end), as: .muted)
    }
  }

  private func drawPeople(
    _ summary: HomeSummary, into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    let half = max(1, (area.rows - 2) / 2)
    var row = area.row
    for (phrase, members) in [(Phrase.mostPoints, summary.ahead), (.fewestPoints, summary.behind)] {
      frame.write(
        phrase.text(in: language), at: Position(column: area.column + 1, row: row),
        columns: area.columns - 2, as: .title)
      row += 1
      for member in members.prefix(half) where row < area.endRow {
        frame.write(
          member.name, at: Position(column: area.column + 1, row: row), columns: 14, as: .text)
        frame.write(
          member.sector, at: Position(column: area.column + 16, row: row),
          columns: max(0, area.columns - 27), as: .muted)
        frame.write(
          right: member.points.description, at: Position(column: area.endColumn - 10, row: row),
          columns: 8, as: .text)
        row += 1
      }
    }
  }

  private func drawRecent(
    _ summary: HomeSummary, into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    frame.write(
      Phrase.lately.text(in: language), at: area.position(column: 1, row: 0),
      columns: area.columns - 2, as: .title)
    let digits = summary.recent.map { String($0.sequence).count }.max() ?? 1
    for (index, line) in summary.recent.enumerated() where index + 1 < area.rows {
      let number = String(line.sequence)
      let text =
        String(repeating: " ", count: digits - number.count)
        + "#\(number) \(line.at.prefix(10)) \(line.actor) "
        + line.act.words.text(in: language) + " " + line.title
      frame.write(
        text, at: area.position(column: 1, row: index + 1), columns: area.columns - 2, as: .text)
    }
  }
}
