import Domain
import Toolkit

extension LogActivityScreen {
  /// From how many columns on the form and the people stand side by side.
  private static let wide = 110
  /// From how many rows on they stand one above the other.
  private static let tall = 34

  private func areas(_ body: Rectangle) -> (form: Rectangle, people: Rectangle) {
    if body.columns >= Self.wide {
      let (left, right) = body.split(left: 54)
      return (left, right.inset(columns: 1, rows: 0))
    }
    let isCramped = isAtPeople && body.rows < Self.tall
    let (top, rest) = body.split(
      top: isCramped ? min(3, body.rows / 4) : min(form.fields.count + 2, body.rows))
    return (top, rest)
  }

  /// How many rows of cells the grid has in a body of that size.
  func gridRows(_ body: Size) -> Int {
    GridLayout.rows(in: areas(Rectangle(body)).people)
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let (left, right) = areas(body)
    if isAtPeople, body.columns < Self.wide, body.rows < Self.tall {
      drawHead(into: &frame, in: left, language: language)
    } else {
      drawForm(into: &frame, in: left, language: language)
    }
    if isAtPeople {
      GridPane(grid: grid, forecasts: forecasts).draw(into: &frame, in: right, language: language)
    } else {
      drawSheet(into: &frame, in: right, language: language)
    }
    if showsAccepted { form.drawAccepted(into: &frame, in: body, language: language) }
    amending.draw(into: &frame, in: body, language: language)
  }

  private func drawForm(into frame: inout Frame, in area: Rectangle, language: Language) {
    let (fields, foot) = area.split(bottom: twins.isEmpty || area.rows < 6 ? 0 : 1)
    let rows = form.draw(into: &frame, in: fields, save: saveLine, language: language)
    if !foot.isEmpty {
      drawTwins(
        into: &frame, at: area.position(column: 0, row: rows), columns: area.columns,
        language: language)
    }
  }

  /// The fields in a line or two, while the people have the room.
  private func drawHead(into frame: inout Frame, in area: Rectangle, language: Language) {
    let day = form.day(.day).map { Phrase.dayWithWeekday($0).text(in: language) } ?? form.raw(.day)
    let station = form.choice(.station).flatMap { place -> String? in
      guard case .choice(let choices)? = form.field(.station)?.kind else { return nil }
      return choices[place].words.text(in: language)
    }
    guard !area.isEmpty else { return }
    let words = [day, form.text(.title), station ?? "", form.text(.place)]
    frame.write(
      " " + words.filter { !$0.isEmpty }.joined(separator: " · "), at: area.origin,
      columns: area.columns, as: .title)
    if area.rows > 1 {
      frame.write(
        "  " + saveLine.text(in: language), at: area.position(column: 0, row: 1),
        columns: area.columns, as: .fieldLabel)
    }
    if area.rows > 2 {
      drawTwins(
        into: &frame, at: area.position(column: 0, row: 2), columns: area.columns,
        language: language)
    }
  }

  private func drawTwins(
    into frame: inout Frame, at position: Position, columns: Int, language: Language
  ) {
    guard !twins.isEmpty else { return }
    let phrase = EntryPhrase.twins(twins.map(\.id.value))
    frame.write(
      "! " + phrase.words.text(in: language), at: position, columns: columns, as: .statusWarning)
  }

  /// The words of the line where Enter saves: how many are there, what they get, what caps take.
  var saveLine: Phrase {
    if let day = form.day(.day), day > sitting.today {
      return .entry(.saveExpected(grid.ticked.present))
    }
    let all = grid.ticked.all.compactMap { forecasts[$0.member] }
    guard !all.isEmpty else { return .entry(.saveUncounted(grid.ticked.present)) }
    let gained = all.reduce(Points.zero) { $0 + ($1.change.to - $1.change.from) }
    let taken = all.reduce(Points.zero) { $0 + $1.taken }
    return .entry(.saveSheet(grid.ticked.present, gained: gained, taken: taken))
  }

  /// Everybody ticked, as what, and what each will get.
  private func drawSheet(into frame: inout Frame, in area: Rectangle, language: Language) {
    let columns = max(1, area.columns / 39)
    let width = area.columns / columns
    for (index, attendance) in grid.ticked.all.prefix(columns * area.rows).enumerated() {
      guard let row = grid.row(attendance.member), area.rows > 0 else { continue }
      let mark = attendance.mark.text(in: language)
      let points = forecasts[attendance.member].map { forecast in
        (forecast.change.to < forecast.change.from ? " " : " +")
          + "\(forecast.change.to - forecast.change.from)"
          + (forecast.taken > .zero ? "（-\(forecast.taken)）" : "")
      }
      frame.write(
        " \(index + 1) \(row.number) \(row.name)" + (mark.isEmpty ? "" : " " + mark)
          + (points ?? ""),
        at: area.position(column: index / area.rows * width, row: index % area.rows),
        columns: width, as: attendance.presence.isThere ? .text : .muted)
    }
  }
}
