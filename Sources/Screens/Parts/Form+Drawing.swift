import Domain
import Toolkit

extension Form {
  /// Draws the fields one a row from the top of a rectangle, labels in a column of their own, and sets
  /// the caret on the field in focus, which is always among the rows shown. Returns how many rows it took.
  @discardableResult
  func draw(into frame: inout Frame, in area: Rectangle, language: Language) -> Int {
    let labels = fields.map { frame.columns(of: $0.phrase.text(in: language)) }.max() ?? 0
    let labelColumns = min(labels + 3, max(6, area.columns / 3))
    let first = max(0, min(focus, fields.count - 1) - area.rows + 1)
    for (row, field) in fields.dropFirst(first).prefix(area.rows).enumerated() {
      let isFocused = first + row == focus
      let mark = isFocused ? ">" : field.isRequired ? "*" : " "
      frame.write(
        mark + field.phrase.text(in: language), at: area.position(column: 0, row: row),
        columns: labelColumns - 1, as: isFocused ? .title : .fieldLabel)
      let value = Rectangle(
        column: area.column + labelColumns, row: area.row + row,
        columns: area.columns - labelColumns, rows: 1)
      draw(field, isFocused: isFocused, into: &frame, in: value, language: language)
    }
    return min(fields.count, area.rows)
  }

  private func draw(
    _ field: Field<Name>, isFocused: Bool, into frame: inout Frame, in area: Rectangle,
    language: Language
  ) {
    let columns = min(area.columns, max(12, min(field.columns, area.columns * 3 / 5)))
    let role: Role = isFocused ? .fieldFocus : .fieldValue
    if case .choice(let choices) = field.kind {
      let word = choice(field.id).map { choices[$0].words } ?? Phrase.none.words
      let place = choice(field.id).map { "\($0 + 1)/\(choices.count) " } ?? ""
      frame.write(
        (isFocused ? place : "") + word.text(in: language), at: area.origin, columns: columns,
        as: role)
      if isFocused { frame.caret = area.origin }
    } else if let text = texts[field.id] {
      if text.isEmpty, !field.standard.isEmpty {
        frame.write(field.standard, at: area.origin, columns: columns, as: .fieldHint)
        if isFocused { frame.caret = area.origin }
      } else if isFocused {
        frame.caret = text.draw(into: &frame, at: area.origin, columns: columns, role: role)
      } else {
        frame.write(text.text, at: area.origin, columns: columns, as: role)
      }
    }
    let note = note(field, isFocused: isFocused, language: language)
    let rest = area.split(left: columns).rest
    guard !rest.isEmpty else { return }
    frame.write(" " + note.text, at: rest.origin, columns: rest.columns, as: note.role)
  }

  /// What stands beside a field: its fault, the day it means, or its hint.
  private func note(
    _ field: Field<Name>, isFocused: Bool, language: Language
  ) -> (text: String, role: Role) {
    let isShown = !raw(field.id).isEmpty || visited.contains(field.id) && !isFocused
    if isShown || objections[field.id] != nil, let problem = problem(field) {
      return ("! " + problem.text(in: language), .fieldError)
    }
    if field.kind == .day, let day = day(field.id) {
      let phrase: Phrase = raw(field.id) == day.iso ? .weekday(day) : .dayWithWeekday(day)
      let word = phrase.text(in: language)
      return day > today
        ? ("! " + word + Phrase.inTheFuture.text(in: language), .statusWarning)
        : (word, .fieldHint)
    }
    return isFocused ? (field.hint.text(in: language), .fieldHint) : ("", .fieldHint)
  }

  /// Draws the line under the fields where Enter saves, with its words, and the caret if it is there.
  func drawSave(
    _ phrase: Phrase, into frame: inout Frame, at row: Int, in area: Rectangle, language: Language
  ) {
    guard row < area.rows || isAtSave, area.rows > 0 else { return }
    let position = area.position(column: 0, row: min(row, area.rows - 1))
    frame.write(
      (isAtSave ? "> " : "  ") + phrase.text(in: language), at: position, columns: area.columns,
      as: isAtSave ? .rowSelected : .title)
    if isAtSave { frame.caret = position }
  }

  /// Draws what the field in focus accepts, over the bottom of a rectangle.
  func drawAccepted(into frame: inout Frame, in body: Rectangle, language: Language) {
    let phrases = (focused?.kind.accepted ?? []) + [.acceptedAnywhere]
    let area = body.split(bottom: min(body.rows, phrases.count)).bottom
    frame.fill(area, as: .text)
    for (index, phrase) in phrases.enumerated() where index < area.rows {
      frame.write(
        " " + phrase.words.text(in: language), at: area.position(column: 0, row: index),
        columns: area.columns, as: .fieldHint)
    }
  }
}
