import Domain
import Toolkit

/// What is filled in before something is done to a publication.
struct ActForm: Hashable, Sendable {
  var fields: Form<FieldName>
  private let kind: Kind

  enum FieldName: Hashable, Sendable { case day, objector, text, number, verdict, reason }

  private enum Kind: Hashable, Sendable { case objection, decision, conclusion }

  /// An objection as it comes in.
  static func objection(today: Day) -> ActForm {
    ActForm(
      fields: Form(
        [
          FormField(.objector, .objector, hint: .hintTitle, kind: .text, text: ""),
          FormField(.text, .objectionText, hint: .hintTitle, kind: .text, text: ""),
          FormField(.day, .day, hint: .hintDay, kind: .day, text: today.iso),
        ], today: today), kind: .objection)
  }

  /// The decision of an objection.
  static func decision(of number: Int, today: Day) -> ActForm {
    ActForm(
      fields: Form(
        [
          FormField(
            .number, .objectionNumber, hint: .hintTitle, kind: .number(1...999, isOptional: false),
            text: String(number)),
          FormField(
            .verdict, .verdict, choices: [Phrase.dismissed.words, Phrase.upheld.words], choice: 0),
          FormField(.reason, .decisionReason, hint: .hintTitle, kind: .text, text: ""),
        ], today: today), kind: .decision)
  }

  /// The final notice.
  static func conclusion(today: Day) -> ActForm {
    ActForm(
      fields: Form(
        [FormField(.day, .finalDay, hint: .hintDay, kind: .day, text: today.iso)], today: today),
      kind: .conclusion)
  }

  /// What is asked of the office; nil while a field is not filled in.
  func act(on id: Identifier<Publication>) -> PublicationAct? {
    switch kind {
    case .objection:
      fields.day(.day).map {
        .object(id, day: $0, by: fields.text(.objector), text: fields.text(.text))
      }
    case .decision:
      fields[.number]?.number.map {
        .decide(
          id, objection: $0,
          Objection.Decision(
            verdict: fields[.verdict]?.choice == 1 ? .upheld : .dismissed,
            reason: fields.text(.reason)))
      }
    case .conclusion: fields.day(.day).map { .conclude(id, day: $0) }
    }
  }

  private var title: Phrase {
    switch kind {
    case .objection: .objections
    case .decision: .verdict
    case .conclusion: .finalNotice
    }
  }

  /// Draws it over the bottom of a rectangle.
  func draw(into frame: inout Frame, in body: Rectangle, _ language: Language) {
    let area = body.split(bottom: min(body.rows, fields.fields.count + 2)).bottom
    frame.fill(area, as: .text)
    frame.write(
      " " + title.text(in: language), at: area.origin, columns: area.columns, as: .title)
    let rest = area.split(top: 1).rest
    let rows = fields.draw(into: &frame, in: rest, language: language)
    guard rows < rest.rows else { return }
    let save = rest.position(column: 0, row: rows)
    frame.write(
      (fields.isAtSave ? "> " : "  ") + Action.save.label.text(in: language), at: save,
      columns: rest.columns, as: fields.isAtSave ? .rowSelected : .title)
    if fields.isAtSave { frame.caret = save }
  }
}
