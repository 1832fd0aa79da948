import Domain
import Scoring
import Toolkit

extension ComparisonScreen {
  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    guard let comparison else { return drawProblem(into: &frame, in: body, language) }
    let (head, area) = body.split(top: headRows(body.rows))
    if head.rows > 1 {
      frame.write(
        " \(year) \(comparison.from) → \(comparison.to)", at: head.origin, columns: head.columns,
        as: .title)
    }
    let parts: [Phrase] = [
      .regulation(
        .clauseCounts(
          added: count(.added), dropped: count(.dropped), changed: count(.changed))),
      .changedMembers(comparison.changed, of: comparison.compared),
    ]
    let words = parts.enumerated().map { index, part in
      (index == 1) == showsMembers
        ? "[\(part.text(in: language))]" : " \(part.text(in: language)) "
    }
    frame.write(
      " " + words.joined(separator: " "), at: head.position(column: 0, row: head.rows - 1),
      columns: head.columns, as: .header)
    let (list, pane) = area.split(bottom: showsMembers ? 0 : paneRows(body.rows))
    if showsMembers {
      drawMembers(comparison, into: &frame, in: area, language)
    } else {
      drawClauses(into: &frame, in: list, language)
      drawWhole(into: &frame, in: pane, language)
    }
    exporting.draw(into: &frame, in: head.split(bottom: 1).bottom, language)
    adopting?.draw(
      into: &frame, in: body, title: .adoptHint(comparison.to), language)
  }

  /// What is compared, where there is room below, and the parts.
  private func headRows(_ rows: Int) -> Int { rows > 4 ? 2 : 1 }

  /// The selected difference in full, where there is room for it.
  private func paneRows(_ rows: Int) -> Int { rows >= 16 ? 4 : 0 }

  /// The rows a list shows.
  func listRows(_ rows: Int) -> Int {
    max(1, rows - headRows(rows) - 1 - (showsMembers ? 0 : paneRows(rows)))
  }

  /// How many clauses came, went, or changed.
  private func count(_ kind: RuleChange.Kind) -> Int {
    Set(changes.filter { $0.kind == kind }.map(\.code)).count
  }

  private func drawProblem(
    into frame: inout Frame, in body: Rectangle, _ language: Language
  ) {
    frame.write(
      " "
        + (faults.isEmpty ? problem ?? .loading : .regulation(.faultsOf(name, faults.count)))
        .text(in: language), at: body.origin, columns: body.columns,
      as: faults.isEmpty ? .muted : .title)
    let area = body.split(top: 1).rest
    let lines = faultLines(columns: body.columns, frame.ambiguous, language)
    for (row, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      frame.write(
        " " + line, at: area.position(column: 0, row: row), columns: area.columns, as: .text)
    }
    if !faults.isEmpty { frame.caret = area.origin }
  }

  /// Every fault whole, in lines that fit.
  func faultLines(columns: Int, _ ambiguous: Ambiguous, _ language: Language) -> [String] {
    faults.flatMap { $0.text(in: language).wrapped(columns: columns - 2, ambiguous) }
  }

  private func drawClauses(into frame: inout Frame, in area: Rectangle, _ language: Language) {
    guard !changes.isEmpty else {
      frame.write(
        " " + Phrase.sameBooks.text(in: language), at: area.origin, columns: area.columns,
        as: .muted)
      return
    }
    let place = clauses.settled(count: changes.count, visible: area.rows - 1)
    let table = Table(
      columns: [
        Phrase.clause.column(.fixed(6), in: language),
        Phrase.regulation(.change).column(.fixed(language == .chinese ? 4 : 7), in: language),
        Phrase.regulation(.provision).column(.flexible(minimum: 12), priority: 1, in: language),
        Phrase.before.column(.flexible(minimum: 10), priority: 3, in: language),
        Phrase.after.column(.flexible(minimum: 10), priority: 2, in: language),
      ],
      rows: changes.dropFirst(place.top).prefix(max(0, area.rows - 1)).map { change in
        [
          TableCell(change.code.isEmpty ? change.name.text(in: language) : change.code, nil),
          TableCell(change.kind.words.text(in: language), .muted),
          TableCell((change.matter ?? change.name).text(in: language), nil),
          TableCell(change.from?.text(in: language) ?? "-", .scoreDown),
          TableCell(change.to?.text(in: language) ?? "-", .scoreUp),
        ]
      }, selected: place.selected - place.top)
    table.draw(into: &frame, in: area)
    frame.caret = area.position(
      column: 0, row: min(area.rows - 1, 1 + place.selected - place.top))
  }

  /// The selected difference, whole as far as there is room: what was said, and what is to be.
  private func drawWhole(into frame: inout Frame, in area: Rectangle, _ language: Language) {
    guard changes.indices.contains(clauses.selected), !area.isEmpty else { return }
    let lines = changes[clauses.selected].words.text(in: language)
      .wrapped(columns: area.columns - 2, frame.ambiguous)
    for (row, line) in lines.prefix(area.rows).enumerated() {
      frame.write(
        " " + line, at: area.position(column: 0, row: row), columns: area.columns,
        as: row == 0 ? .text : .muted)
    }
  }

  private func drawMembers(
    _ comparison: BookComparison, into frame: inout Frame, in area: Rectangle, _ language: Language
  ) {
    guard !comparison.members.isEmpty else {
      let word: Phrase =
        comparison.isEmpty ? .regulation(.nothingToCompare(year)) : .nobodyChanges
      frame.write(
        " " + word.text(in: language), at: area.origin, columns: area.columns,
        as: comparison.isEmpty ? .statusWarning : .muted)
      return
    }
    let place = members.settled(count: comparison.members.count, visible: area.rows - 1)
    let table = Table(
      columns: [
        Phrase.number.column(.fixed(8), priority: 3, in: language),
        Phrase.name.column(.flexible(minimum: 20), in: language),
        Phrase.points.column(.fixed(16), .right, in: language),
        Phrase.grade.column(
          .fixed(language == .chinese ? 18 : 24), priority: 1, in: language),
        Phrase.placeColumn.column(.fixed(12), .right, priority: 2, in: language),
      ],
      rows: comparison.members.dropFirst(place.top).prefix(max(0, area.rows - 1)).map { row in
        let (was, now) = (row.before, row.after)
        let isLess = now.points < was.points
        return [
          TableCell(row.number, .muted), TableCell(row.name, nil),
          TableCell("\(was.points) → \(now.points)", isLess ? .scoreDown : .scoreUp),
          TableCell(
            step(word(was.grade, language), word(now.grade, language)),
            was.grade == now.grade ? .muted : nil),
          TableCell(step(was.placeWord, now.placeWord), .muted),
        ]
      }, selected: place.selected - place.top)
    table.draw(into: &frame, in: area)
    frame.caret = area.position(
      column: 0, row: min(area.rows - 1, 1 + place.selected - place.top))
  }

  /// A grade in the clerk's language, as far as the book in force knows it.
  private func word(_ grade: String, _ language: Language) -> String {
    Grade(kept: grade).words(by: sitting.book).text(in: language)
  }

  private func step(_ from: String, _ to: String) -> String {
    from == to ? to : "\(from.isEmpty ? "-" : from) → \(to.isEmpty ? "-" : to)"
  }
}

extension Outcome {
  fileprivate var placeWord: String { place.map(String.init) ?? "-" }
}
