import Toolkit

/// A field as it is drawn: its label, what stands in it, and a note of what is wrong or wanted.
///
/// The value stands beside the label, and below it in a narrow rectangle; the note stands beside the
/// value, and below it where there is no room for it there.
struct FieldPane {
  /// Under so many columns a value stands below its label.
  private static let narrow = 40

  let label: String
  let isRequired: Bool
  let isFocused: Bool
  /// What stands in it, as it is shown.
  let word: String
  /// What it means while nothing stands in it; empty for nothing.
  let standard: String
  /// What is being edited; nil where a word is chosen.
  let text: TextField?
  /// The columns of the value where there is room for as many.
  let columns: Int
  let note: (text: String, role: Role)

  static func isStacked(_ columns: Int) -> Bool { columns < narrow }

  /// How many rows it takes in a rectangle of that size, of which the label takes so many columns.
  func height(in area: Size, labels: Int, _ frame: Frame) -> Int {
    let isStacked = Self.isStacked(area.columns)
    let own = isStacked ? 2 : 1
    guard isFocused, !note.text.isEmpty, area.rows > own else { return own }
    let room = area.columns - labels
    let isBeside =
      !isStacked && room - valueColumns(in: room, frame) > frame.columns(of: note.text)
    let rows = frame.rows(of: note.text, columns: area.columns - 2)
    return isBeside ? own : min(area.rows, own + rows)
  }

  /// How wide the value is beside its label: narrower where the note would not fit otherwise.
  private func valueColumns(in room: Int, _ frame: Frame) -> Int {
    let usual = min(room, max(12, min(columns, room * 3 / 5)))
    let needed = min(usual, max(12, frame.columns(of: word) + 1))
    return max(needed, min(usual, room - frame.columns(of: note.text) - 1))
  }

  /// Draws it into a rectangle of its height, and sets the caret if it is in focus.
  func draw(into frame: inout Frame, in area: Rectangle, labels: Int) {
    if Self.isStacked(area.columns) {
      let (head, rest) = area.split(top: 1)
      let isWrong = !isFocused && note.role == .fieldError
      drawLabel(into: &frame, in: head, isWrong: isWrong)
      let (value, below) = rest.inset(columns: 1, rows: 0).split(top: 1)
      drawValue(into: &frame, in: value.split(left: 1).rest)
      if isFocused { drawNote(into: &frame, in: below) }
    } else {
      let (line, below) = area.split(top: 1)
      let (head, rest) = line.split(left: labels)
      drawLabel(into: &frame, in: head.split(left: labels - 1).left, isWrong: false)
      let (value, beside) = rest.split(left: valueColumns(in: rest.columns, frame))
      drawValue(into: &frame, in: value)
      if below.isEmpty, !beside.isEmpty {
        frame.write(" " + note.text, at: beside.origin, columns: beside.columns, as: note.role)
      }
      drawNote(into: &frame, in: below.inset(columns: 1, rows: 0))
    }
  }

  private func drawLabel(into frame: inout Frame, in area: Rectangle, isWrong: Bool) {
    let mark = isFocused ? ">" : isWrong ? "!" : isRequired ? "*" : " "
    frame.write(
      mark + label, at: area.origin, columns: area.columns,
      as: isFocused ? .title : isWrong ? .fieldError : .fieldLabel)
  }

  private func drawValue(into frame: inout Frame, in area: Rectangle) {
    guard !area.isEmpty else { return }
    let role: Role = isFocused ? .fieldFocus : .fieldValue
    if isFocused { frame.caret = area.origin }
    if word.isEmpty, !standard.isEmpty {
      frame.write(standard, at: area.origin, columns: area.columns, as: .fieldHint)
    } else if isFocused, let text {
      frame.caret = text.draw(into: &frame, at: area.origin, columns: area.columns, role: role)
    } else {
      frame.write(word, at: area.origin, columns: area.columns, as: role)
    }
  }

  private func drawNote(into frame: inout Frame, in area: Rectangle) {
    guard !area.isEmpty else { return }
    frame.write(wrapped: note.text, in: area, as: note.role)
  }
}
