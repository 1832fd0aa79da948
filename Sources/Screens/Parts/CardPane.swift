import Domain
import Scoring
import Toolkit

/// The head of a scorecard: total, place, grade and stars, and the aspects as bars against their caps.
struct CardPane {
  let sheet: ScorecardSheet
  let book: RuleBook?

  /// Draws as much as there is room for; returns how many rows it took.
  @discardableResult
  func draw(into frame: inout Frame, in area: Rectangle, language: Language) -> Int {
    let member = sheet.dossier.member
    let card = sheet.card
    let lines: [(String, Role)] = [
      ("\(member.name)  \(member.number)  \(member.seat.words.text(in: language))", .title),
      (
        [member.sector, member.party, member.unit].filter { !$0.isEmpty }.joined(separator: " · "),
        .muted
      ),
      (summary(language, columns: area.columns, frame.ambiguous), .text),
    ]
    let shown = area.rows < lines.count ? lines.reversed() : lines
    for (index, line) in shown.enumerated() where index < area.rows {
      frame.write(
        line.0, at: area.position(column: 0, row: index), columns: area.columns, as: line.1)
    }
    var row = lines.count
    for aspect in card.aspects where row < area.rows {
      drawAspect(aspect, into: &frame, in: area, row: row, language: language)
      row += 1
    }
    let rest = extras.map { $0.text(in: language) }.joined(separator: "  ")
    if row < area.rows {
      frame.write(rest, at: area.position(column: 0, row: row), columns: area.columns, as: .text)
      row += 1
    }
    if row < area.rows {
      drawMonths(into: &frame, in: area, row: row, language: language)
      row += 1
    }
    return row
  }

  /// The months as a sparkline, and where there is room the figures of those that gave something.
  private func drawMonths(
    into frame: inout Frame, in area: Rectangle, row: Int, language: Language
  ) {
    let label = Phrase.byMonth.text(in: language) + " "
    let end = frame.write(label, at: area.position(column: 0, row: row), as: .muted)
    let spark = Sparkline.text(monthly, ambiguous: frame.ambiguous)
    let after = frame.write(spark, at: Position(column: end, row: area.row + row), as: .chart1)
    let room = area.endColumn - after - 2
    guard room >= 22 else { return }
    frame.write(
      monthFigures(columns: room), at: Position(column: after + 2, row: area.row + row),
      columns: room, as: .muted)
  }

  /// The months that gave something with their figures; where that is too long the figures of all twelve.
  private func monthFigures(columns: Int) -> String {
    let figures = monthly.map { month in
      let points = Points(thousandths: month).description
      return points.hasSuffix(".0") ? String(points.dropLast(2)) : points
    }
    let named = figures.enumerated().filter { $0.element != "0" }
      .map { "\($0.offset + 1):\($0.element)" }.joined(separator: " ")
    return named.count <= columns ? named : figures.joined(separator: " ")
  }

  /// What counts besides the aspects; start and floor only in books that have them.
  private var extras: [Phrase] {
    let card = sheet.card
    return (card.start == .zero ? [] : [.startPoints(card.start)])
      + [.bonusAndDeductions(card.bonus, card.deductions)]
      + (card.floorGift == .zero ? [] : [.floorGift(card.floorGift)])
  }

  private func summary(
    _ language: Language, columns: Int, _ ambiguous: Ambiguous
  ) -> String {
    let card = sheet.card
    let stars =
      book?.stars.isEmpty == true
      ? ""
      : String(repeating: "★", count: card.stars) + String(repeating: "☆", count: 5 - card.stars)
    let colour = book?.colour(ofPlace: sheet.place, among: sheet.ranked, grade: card.grade.word)
    let grade = [card.grade.words(by: book), colour?.words].compactMap { $0?.text(in: language) }
      .filter { !$0.isEmpty }.joined(separator: " ")
    let place =
      sheet.place.map {
        Phrase.placeOf($0, sheet.ranked, isTied: sheet.isTied).text(in: language)
      } ?? Phrase.notRanked.text(in: language)
    let quota = sheet.beyondQuotaOf.map {
      Phrase.beyondQuota($0.words(by: book)).text(in: language)
    }
    let all =
      ["\(Phrase.total.text(in: language)) \(card.total)", grade, quota ?? "", stars, place]
    func line(_ parts: [String]) -> String {
      parts.filter { !$0.isEmpty }.joined(separator: "  ")
    }
    let most = line(all)
    return most.columns(ambiguous) <= columns ? most : line([all[0], grade, place])
  }

  private func drawAspect(
    _ aspect: AspectScore, into frame: inout Frame, in area: Rectangle, row: Int, language: Language
  ) {
    let name = book?.aspectName(aspect.code)?.text(in: language) ?? ""
    let label = labelColumns(area.columns, language, frame.ambiguous)
    frame.write(
      "\(aspect.code) \(name)", at: area.position(column: 0, row: row), columns: label, as: .text)
    let full = aspect.cap ?? aspect.counted
    let room = max(4, area.columns - label - 1 - figureColumns)
    let bar = Bar.text(
      value: max(0, aspect.counted.thousandths), cap: max(1, full.thousandths), columns: room,
      ambiguous: frame.ambiguous)
    let end = frame.write(bar, at: area.position(column: label + 1, row: row), as: .chart1)
    frame.write(
      figures(aspect), at: Position(column: end, row: area.row + row),
      columns: max(0, area.endColumn - end), as: .text)
  }

  /// Columns of the names of the aspects: the longest, but no more than a third of the pane.
  private func labelColumns(_ columns: Int, _ language: Language, _ ambiguous: Ambiguous) -> Int {
    let names = sheet.card.aspects.map { aspect in
      "\(aspect.code) \(book?.aspectName(aspect.code)?.text(in: language) ?? "")".columns(ambiguous)
    }
    return max(8, min(names.max() ?? 0, columns / 3))
  }

  /// Columns of the figures after the bars, the longest.
  private var figureColumns: Int {
    sheet.card.aspects.map { figures($0).count }.max() ?? 0
  }

  private func figures(_ aspect: AspectScore) -> String {
    " \(aspect.counted)" + (aspect.cap.map { "/\($0)" } ?? "")
      + (aspect.earned > aspect.counted ? " -\(aspect.earned - aspect.counted)" : "")
  }

  /// Points counted by month, in thousandths, less what was deducted: together they are what the entries
  /// give.
  private var monthly: [Int] {
    var months = Array(repeating: 0, count: 12)
    for entry in sheet.card.entries where entry.day.year == sheet.card.year {
      months[entry.day.month - 1] += entry.counted.thousandths
    }
    return months
  }
}
