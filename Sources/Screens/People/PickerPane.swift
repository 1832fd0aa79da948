import Domain
import Toolkit

/// A picker as it is drawn: what is typed, and the candidates under it, numbered.
struct PickerPane {
  let picker: Picker

  func draw(into frame: inout Frame, in area: Rectangle, language: Language) {
    frame.fill(area, as: .text)
    let start = frame.write(
      " " + Phrase.find.text(in: language) + ": ", at: area.origin, as: .fieldLabel)
    frame.caret = picker.query.draw(
      into: &frame, at: Position(column: start, row: area.row),
      columns: max(1, min(30, area.endColumn - start)), role: .fieldFocus)
    drawCandidates(
      into: &frame, in: area.split(top: 1).rest, ticked: Attendees(), language: language)
  }

  /// The candidates alone, for a form that has the query in a field of its own; who is ticked is marked.
  func drawCandidates(
    into frame: inout Frame, in area: Rectangle, ticked: Attendees, language: Language
  ) {
    for (index, row) in picker.candidates.enumerated() where index < area.rows {
      let sign = ticked.contains(row.id) ? "[x]" : "   "
      frame.write(
        " \(index + 1) \(sign) \(row.name)  \(row.number)  \(row.sector)",
        at: area.position(column: 0, row: index),
        columns: area.columns, as: index == picker.highlighted ? .rowSelected : .text)
    }
    if picker.candidates.isEmpty, picker.isSettled, !picker.isEmpty, !area.isEmpty {
      frame.write(
        " " + Phrase.nobodyFound.text(in: language), at: area.origin, columns: area.columns,
        as: .statusWarning)
    }
  }
}
