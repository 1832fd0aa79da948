import Domain
import Toolkit

extension Form {
  /// How many of so many rows the fields may take where the way to save and a few people stand below.
  func rowsBesidePeople(_ rows: Int) -> Int {
    min(fields.count, max(1, rows - 5))
  }

  /// Draws the fields one a row from the top of a rectangle, labels in a column of their own, and sets
  /// the caret on the field in focus, which is always among those shown. Returns how many rows it took.
  func draw(into frame: inout Frame, in area: Rectangle, language: Language) -> Int {
    let labels = fields.map { frame.columns(of: $0.label.text(in: language)) }.max() ?? 0
    let labelColumns = min(labels + 2, max(6, area.columns / 3))
    let top = 0.scrolled(to: min(focus, fields.count - 1), visible: area.rows)
    for (index, field) in fields.enumerated() where (top..<top + area.rows).contains(index) {
      let row = area.row + index - top
      let isFocused = index == focus
      frame.write(
        (isFocused ? ">" : " ") + field.label.text(in: language),
        at: Position(column: area.column, row: row), columns: labelColumns - 1,
        as: isFocused ? .title : .fieldLabel)
      draw(
        field, isFocused: isFocused, into: &frame,
        at: Position(column: area.column + labelColumns, row: row),
        columns: area.columns - labelColumns, language: language)
    }
    return min(fields.count, area.rows)
  }

  private func draw(
    _ field: FormField<ID>, isFocused: Bool, into frame: inout Frame, at position: Position,
    columns: Int, language: Language
  ) {
    let value = min(columns, max(12, columns * 3 / 5))
    let role: Role = isFocused ? .fieldFocus : .fieldValue
    if case .choice(let choices) = field.kind {
      let word = choices.indices.contains(field.choice) ? choices[field.choice] : Words("", "")
      frame.write(word.text(in: language), at: position, columns: value, as: role)
      if isFocused { frame.caret = position }
    } else if isFocused {
      frame.caret = field.text.draw(into: &frame, at: position, columns: value, role: role)
    } else {
      frame.write(field.text.text, at: position, columns: value, as: role)
    }
    let note = note(field, isFocused: isFocused, language: language)
    frame.write(
      " " + note.text, at: Position(column: position.column + value, row: position.row),
      columns: columns - value, as: note.role)
  }

  /// What stands beside a field: its fault, the day it means, or its hint.
  private func note(
    _ field: FormField<ID>, isFocused: Bool, language: Language
  ) -> (text: String, role: Role) {
    if !field.text.text.isEmpty || !isFocused, let problem = field.problem(today: today) {
      return ("! " + problem.text(in: language), .fieldError)
    }
    if case .day = field.kind, let day = DayReader(today: today).day(field.text.text) {
      let phrase: Phrase = field.text.text == day.iso ? .weekday(day) : .dayWithWeekday(day)
      let word = phrase.text(in: language)
      return day > today
        ? ("! " + word + Phrase.inTheFuture.text(in: language), .statusWarning)
        : (word, .fieldHint)
    }
    return isFocused ? (field.hint.text(in: language), .fieldHint) : ("", .fieldHint)
  }
}
