import Domain
import Toolkit

extension Form {
  /// From so many rows on the line where Enter saves is always shown.
  private static var high: Int { 4 }

  /// Draws the fields from the top of a rectangle, labels in a column of their own, below them the line
  /// where Enter saves, and sets the caret on what is in focus, which is always among the rows shown.
  /// Returns how many rows it took.
  @discardableResult
  func draw(
    into frame: inout Frame, in area: Rectangle, save: Phrase, language: Language
  ) -> Int {
    guard !area.isEmpty else { return 0 }
    let panes = fields.map { pane(of: $0, language) }
    let longest = panes.map { frame.columns(of: $0.label) }.max() ?? 0
    let labels = min(longest + 3, max(6, area.columns / 3))
    let heights = panes.map { $0.height(in: area.size, labels: labels, frame) }
    let isWhole = heights.reduce(1, +) <= area.rows
    var room = area
    if isWhole || area.rows >= Self.high || isAtSave {
      room = area.split(bottom: 1).rest
    }
    var row = 0
    for (pane, height) in zip(panes, heights).dropFirst(first(heights, rows: room.rows)) {
      guard row + height <= room.rows || pane.isFocused else { break }
      let slot = room.split(top: row).rest.split(top: height).top
      pane.draw(into: &frame, in: slot, labels: labels)
      row += slot.rows
    }
    guard room.rows < area.rows else { return row }
    drawSave(save, into: &frame, at: area.split(top: row).rest.split(top: 1).top, language)
    return row + 1
  }

  /// The first field shown so that the one in focus is, and as many before it as there is room for.
  private func first(_ heights: [Int], rows: Int) -> Int {
    var first = max(0, min(focus, fields.count - 1))
    var used = heights[first]
    while first > 0, used + heights[first - 1] <= rows {
      first -= 1
      used += heights[first]
    }
    return first
  }

  private func pane(of field: Field<Name>, _ language: Language) -> FieldPane {
    let isFocused = field.id == focused?.id
    var word = texts[field.id]?.text ?? ""
    var text = texts[field.id]
    if case .choice(let choices) = field.kind {
      let place = choice(field.id)
      let count = isFocused ? place.map { "\($0 + 1)/\(choices.count) " } ?? "" : ""
      word = count + (place.map { choices[$0].words } ?? Phrase.none.words).text(in: language)
      text = nil
    }
    return FieldPane(
      label: field.phrase.text(in: language), isRequired: field.isRequired, isFocused: isFocused,
      word: word, standard: field.standard, text: text, columns: field.columns,
      note: note(field, isFocused: isFocused, language: language))
  }

  /// What stands beside a field: its fault, the day it means, or its hint.
  private func note(
    _ field: Field<Name>, isFocused: Bool, language: Language
  ) -> (text: String, role: Role) {
    let isShown = !raw(field.id).isEmpty || visited.contains(field.id) && !isFocused
    if isShown || objections[field.id] != nil, let problem = problem(field) {
      return ("! " + problem.text(in: language), .fieldError)
    }
    if isFocused, case .text(let most) = field.kind, texts[field.id]?.isOverfull == true {
      return ("! " + EntryPhrase.full(most).words.text(in: language), .fieldError)
    }
    if field.kind == .day, let day = day(field.id) {
      let phrase: Phrase = raw(field.id) == day.iso ? .weekday(day) : .dayWithWeekday(day)
      let word = phrase.text(in: language)
      return day > today && leaning == .past
        ? ("! " + word + Phrase.inTheFuture.text(in: language), .statusWarning)
        : (word, .fieldHint)
    }
    return isFocused ? (field.hint.text(in: language), .fieldHint) : ("", .fieldHint)
  }

  private func drawSave(
    _ phrase: Phrase, into frame: inout Frame, at line: Rectangle, _ language: Language
  ) {
    frame.write(
      (isAtSave ? "> " : "  ") + phrase.text(in: language), at: line.origin, columns: line.columns,
      as: isAtSave ? .rowSelected : .title)
    if isAtSave { frame.caret = line.origin }
  }

  /// Draws what the field in focus accepts, over the bottom of a rectangle.
  func drawAccepted(into frame: inout Frame, in body: Rectangle, language: Language) {
    let phrases = (focused?.kind.accepted ?? []) + [.acceptedAnywhere]
    let area = body.split(bottom: min(max(1, body.rows - 2), phrases.count)).bottom
    frame.fill(area, as: .text)
    for (index, phrase) in phrases.enumerated() where index < area.rows {
      frame.write(
        " " + phrase.words.text(in: language), at: area.position(column: 0, row: index),
        columns: area.columns, as: .fieldHint)
    }
  }
}
