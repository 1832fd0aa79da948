import Domain
import Toolkit

/// Asks for a reason before something is amended or withdrawn, and shows whose points would change.
struct ReasonPrompt<Act: Hashable & Sendable>: Hashable, Sendable {
  let act: Act
  let question: Phrase
  var field: TextField
  /// Whose points would change from what to what; nil while that is being worked out.
  private(set) var changes: [PointsChange]?

  init(_ act: Act, question: Phrase) {
    self.init(act, question: question, reason: "")
  }

  /// Begins with a reason, as far as it was typed before.
  init(_ act: Act, question: Phrase, reason: String) {
    self.act = act
    self.question = question
    field = TextField(text: reason, maximum: 200)
  }

  var offers: [Offer] { [Offer(.choose, unless: field.obstacleAsReason), .can(.back)] }

  mutating func foresee(_ forecasts: [Forecast]) {
    changes = forecasts.map(\.change).filter { $0.from != $0.to }
  }

  mutating func take(_ event: Event) {
    switch event {
    case .typed(let text), .pasted(let text): field.insert(text)
    case .pressed(let key): _ = field.press(key)
    case .command, .answered, .returned: break
    }
  }

  /// Draws it over the bottom rows of a rectangle: the question, the points, the reason.
  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let lines = pointLines(frame, columns: body.columns - 2, language)
    let area = body.split(bottom: min(body.rows, lines.count + 2)).bottom
    frame.fill(area, as: .text)
    frame.write(
      " " + question.text(in: language), at: area.origin, columns: area.columns, as: .title)
    for (index, line) in lines.enumerated() where index + 2 < area.rows {
      frame.write(
        " " + line, at: area.position(column: 0, row: index + 1), columns: area.columns, as: .text)
    }
    let row = area.endRow - 1
    let whole = Phrase.reasonField.text(in: language)
    let isShort = frame.columns(of: whole) > area.columns / 2
    let start = frame.write(
      " " + (isShort ? Phrase.reason.text(in: language) : whole) + ": ",
      at: Position(column: area.column, row: row), as: .fieldLabel)
    frame.caret = field.draw(
      into: &frame, at: Position(column: start, row: row),
      columns: max(1, area.endColumn - start - 1), role: .fieldFocus)
  }

  /// The changes in lines, each as full as it can be; nothing while they are not known.
  private func pointLines(_ frame: Frame, columns: Int, _ language: Language) -> [String] {
    guard let changes else { return [] }
    if changes.isEmpty { return [EntryPhrase.noChanges.words.text(in: language)] }
    var lines: [String] = [""]
    for change in changes {
      let word = "\(change.name) \(change.from)→\(change.to)"
      let longer = lines[lines.count - 1] + (lines[lines.count - 1].isEmpty ? "" : "  ") + word
      if frame.columns(of: longer) > columns, !lines[lines.count - 1].isEmpty {
        lines.append(word)
      } else {
        lines[lines.count - 1] = longer
      }
    }
    return lines
  }
}

extension TextField {
  /// Why the office would refuse it as a reason; nil where it would not.
  var obstacleAsReason: Phrase? {
    text.count { !$0.isWhitespace } < 4 ? .refused(.reasonTooShort(minimum: 4)) : nil
  }
}
