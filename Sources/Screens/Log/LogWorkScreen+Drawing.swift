import Domain
import Toolkit

/// The picture: the fields, and the authors in order.
extension LogWorkScreen {
  func split(_ body: Rectangle) -> (form: Rectangle, people: Rectangle) {
    let isCramped = isAtPeople && body.rows < 24
    let (top, rest) = body.split(
      top: isCramped ? min(2, body.rows / 4) : min(form.fields.count + 2, body.rows))
    return (top, rest)
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let (top, rest) = split(body)
    if isAtPeople, body.rows < 24 {
      drawHead(into: &frame, in: top, language: language)
    } else {
      form.draw(
        into: &frame, in: top, save: .saveWork(grid.ticked.all.count), language: language)
    }
    if isAtPeople {
      GridPane(grid: grid, forecasts: [:]).draw(into: &frame, in: rest, language: language)
    } else {
      drawAuthors(into: &frame, in: rest, language: language)
    }
    if showsAccepted { form.drawAccepted(into: &frame, in: body, language: language) }
    amending.draw(into: &frame, in: body, language: language)
  }

  func drawHead(into frame: inout Frame, in area: Rectangle, language: Language) {
    let day = form.day(.day).map { Phrase.dayWithWeekday($0).text(in: language) } ?? ""
    guard !area.isEmpty else { return }
    frame.write(
      " " + day + " · " + form.text(.title), at: area.origin, columns: area.columns, as: .title)
    guard area.rows > 1 else { return }
    frame.write(
      "  " + Phrase.saveWork(grid.ticked.all.count).text(in: language),
      at: area.position(column: 0, row: 1), columns: area.columns, as: .fieldLabel)
  }

  func drawAuthors(into frame: inout Frame, in area: Rectangle, language: Language) {
    for (index, author) in grid.ticked.all.enumerated() where index < area.rows {
      guard let row = grid.row(author.member) else { continue }
      let points = forecasts.first { $0.change.member == author.member }.map {
        "  " + EntryPhrase.willGet(name: "", $0).words.text(in: language)
      }
      frame.write(
        "  \(index + 1) \(row.name) \(row.number) \(row.sector)" + (points ?? ""),
        at: area.position(column: 0, row: index), columns: area.columns, as: .text)
    }
  }
}
