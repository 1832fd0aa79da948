import Domain
import Toolkit

/// What is filled in before something is done to a publication.
struct ActForm: Hashable, Sendable {
  var fields: Form<Part>
  let kind: Kind
  /// The objections that may be decided.
  private let undecided: [Objection]

  enum Part: String, FieldName { case day, objector, text, number, verdict, reason }

  /// What is done, by the word of its draft.
  enum Kind: String, Hashable, Sendable { case objection, decision, conclusion }

  /// An objection as it comes in.
  static func objection(today: Day) -> ActForm {
    ActForm(
      fields: .arranging(
        [
          .asked(
            .objector, .objector, hint: .hintTitle, kind: .text(most: 200), isRequired: true),
          .asked(
            .text, .objectionText, hint: .hintTitle, kind: .text(most: 200), isRequired: true),
          .asked(.day, .day, hint: .hintDay, kind: .day, isRequired: true),
        ], initial: [.day: today.iso], today: today), kind: .objection, undecided: [])
  }

  /// The decision of one of the objections; nil where none is undecided.
  static func decision(among undecided: [Objection], today: Day) -> ActForm? {
    guard let first = undecided.first else { return nil }
    let verdicts = [
      Choice(code: "dismissed", words: Phrase.dismissed.words),
      Choice(code: "upheld", words: Phrase.upheld.words),
    ]
    return ActForm(
      fields: Form(
        [
          .asked(
            .number, .objectionNumber, hint: .hintTitle, kind: .number(1...999), isRequired: true),
          .asked(.verdict, .verdict, hint: .hintChoice, kind: .choice(verdicts), isRequired: true),
          .asked(
            .reason, .decisionReason, hint: .hintTitle, kind: .text(most: 200), isRequired: true),
        ], initial: [.number: String(first.number), .verdict: "dismissed"], today: today),
      kind: .decision, undecided: undecided)
  }

  /// The final notice.
  static func conclusion(today: Day) -> ActForm {
    ActForm(
      fields: .arranging(
        [.asked(.day, .finalDay, hint: .hintDay, kind: .day, isRequired: true)],
        initial: [.day: today.iso], today: today),
      kind: .conclusion, undecided: [])
  }

  /// What is asked of the office; nil while a field is not filled in.
  func act(on id: Identifier<Publication>) -> PublicationAct? {
    switch kind {
    case .objection:
      fields.day(.day).map {
        .object(id, day: $0, by: fields.text(.objector), text: fields.text(.text))
      }
    case .decision:
      fields.number(.number).map {
        .decide(
          id, objection: $0,
          Objection.Decision(
            verdict: fields.raw(.verdict) == "upheld" ? .upheld : .dismissed,
            reason: fields.text(.reason)))
      }
    case .conclusion: fields.day(.day).map { .conclude(id, day: $0) }
    }
  }

  var title: Phrase {
    switch kind {
    case .objection: .objections
    case .decision: .verdict
    case .conclusion: .finalNotice
    }
  }

  /// What is decided: the objection of the number that is typed.
  private var told: Phrase? {
    undecided.first { $0.number == fields.number(.number) }.map(Phrase.objectionLine)
  }

  /// Draws it over the bottom of a rectangle: what it is, what it is about, the fields.
  func draw(into frame: inout Frame, in body: Rectangle, _ language: Language) {
    let rows = min(body.rows, fields.fields.count + (body.columns < 60 ? 3 : 2))
    let about = (told?.text(in: language) ?? "").wrapped(columns: body.columns - 2, frame.ambiguous)
      .prefix(told == nil ? 0 : body.rows - rows)
    let area = body.split(bottom: rows + about.count).bottom
    frame.fill(area, as: .text)
    let (head, rest) = area.split(top: body.rows > 3 ? 1 : 0)
    if !head.isEmpty {
      frame.write(
        " " + title.text(in: language), at: head.origin, columns: head.columns, as: .title)
    }
    for (row, line) in about.enumerated() {
      frame.write(
        " " + line, at: rest.position(column: 0, row: row), columns: rest.columns, as: .text)
    }
    fields.draw(
      into: &frame, in: rest.split(top: about.count).rest, save: .saveAct, language: language)
  }
}
