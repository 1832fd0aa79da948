import Toolkit

/// A step of the tour as it is drawn, between the screen and the line of notices.
struct TourPane {
  let tour: Tour
  let keymap: Keymap

  /// How many rows of a screen of that size it takes: a line and the words; none on a low one.
  static func rows(on size: Size) -> Int {
    size.rows < 12 ? 0 : size.columns < 80 ? 3 : 2
  }

  func draw(into frame: inout Frame, in area: Rectangle, language: Language) {
    frame.fill(area, as: .text)
    let all = Tour.Step.allCases
    let place = (all.firstIndex(of: tour.step) ?? 0) + 1
    let (head, text) = area.split(top: area.rows > 1 ? 1 : 0)
    if !head.isEmpty {
      let title =
        (tour.wantsEscape
        ? KnowingPhrase.tourAt(place, of: all.count) : .tourStep(place, of: all.count)).words.text(
          in: language)
      frame.line(row: head.row, from: head.column, columns: head.columns, as: .borderFocus)
      let start = head.position(column: 1, row: 0)
      let columns = min(head.columns - 2, frame.columns(of: title) + 2)
      frame.fill(
        Rectangle(column: start.column, row: start.row, columns: columns, rows: 1), as: .title)
      frame.write(
        title, at: head.position(column: 2, row: 0), columns: columns - 2, as: .title)
    }
    frame.write(
      wrapped: tour.step.words(keymap).text(in: language), in: text.inset(columns: 1, rows: 0),
      as: .title)
  }
}
