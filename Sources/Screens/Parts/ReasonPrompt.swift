import Domain
import Toolkit

/// Asks for a reason before something is amended or withdrawn.
struct ReasonPrompt<Act: Hashable & Sendable>: Hashable, Sendable {
  let act: Act
  let question: Phrase
  var field = TextField(text: "", maximum: 200)

  init(_ act: Act, question: Phrase) {
    self.act = act
    self.question = question
  }

  static var offers: [Offer] { [.can(.choose), .can(.back)] }

  mutating func take(_ event: Event) {
    switch event {
    case .typed(let text), .pasted(let text): field.insert(text)
    case .pressed(let key): _ = field.press(key)
    case .command, .answered, .returned: break
    }
  }

  /// Draws it over two rows at the bottom of a rectangle.
  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let area = body.split(bottom: 2).bottom
    frame.fill(area, as: .text)
    frame.write(
      " " + question.text(in: language), at: area.origin, columns: area.columns, as: .title)
    let start = frame.write(
      " " + Phrase.reasonField.text(in: language) + ": ", at: area.position(column: 0, row: 1),
      as: .fieldLabel)
    frame.caret = field.draw(
      into: &frame, at: Position(column: start, row: area.row + 1),
      columns: max(1, area.endColumn - start - 1), role: .fieldFocus)
  }
}
