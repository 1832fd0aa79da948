import Domain
import Toolkit

/// From when a book is adopted and why, above it what that does to results.
struct AdoptionForm: Hashable, Sendable {
  var fields: Form<Part>
  /// The day whose effects were asked for last; nil before the first.
  private(set) var asked: Day?
  /// nil until the office has answered.
  private(set) var effects: [YearEffect]?
  /// Why nothing can be adopted from that day; nil where it can.
  private(set) var refusal: Phrase?
  /// The day that was proposed and may be another's choice.
  private var proposed: String

  enum Part: String, FieldName { case effective, reason }

  init(year: Int, today: Day) {
    fields = .arranging(
      [
        .asked(.effective, .effectiveFrom, hint: .hintDay, kind: .day, isRequired: true),
        .asked(.reason, .reason, hint: .hintTitle, kind: .text(most: 200), isRequired: true),
      ], initial: [.effective: "\(year)-01-01"], today: today)
    proposed = fields.text(.effective)
  }

  /// The first day in force; nil while none is typed.
  var day: Day? { fields.day(.effective) }

  /// Whether the office has not said yet what the day would do.
  var isAsking: Bool { effects == nil && refusal == nil }

  mutating func ask(from day: Day) {
    asked = day
    effects = nil
    refusal = nil
  }

  mutating func note(_ effects: [YearEffect]) {
    if effects.first?.year == asked?.year { self.effects = effects }
  }

  /// The office will not have a book from that day. One is in force from a later day: that is proposed where the
  /// clerk has not said another.
  mutating func note(_ refusal: Refusal) {
    if case .ruleBookSince(let day) = refusal, fields.text(.effective) == proposed {
      proposed = "\(day)"
      fields.set(.effective, to: proposed)
      asked = nil
    } else {
      self.refusal = refusal.phrase
    }
  }

  /// Draws it over the bottom of a rectangle: which book, what that does, the fields.
  func draw(into frame: inout Frame, in body: Rectangle, title: Phrase, _ language: Language) {
    let rows = fields.fields.count + (body.columns < 60 ? 3 : 2)
    let told = lines(columns: body.columns - 2, frame.ambiguous, language)
      .prefix(max(0, body.rows - rows))
    let area = body.split(bottom: rows + told.count).bottom
    frame.fill(area, as: .text)
    let (head, rest) = area.split(top: body.rows > 3 ? 1 : 0)
    if !head.isEmpty {
      frame.write(
        " " + title.text(in: language), at: head.origin, columns: head.columns, as: .title)
    }
    for (row, line) in told.enumerated() {
      frame.write(
        " " + line, at: rest.position(column: 0, row: row), columns: rest.columns,
        as: .statusWarning)
    }
    fields.draw(
      into: &frame, in: rest.split(top: told.count).rest, save: .adoptQuestion, language: language)
  }

  private func lines(
    columns: Int, _ ambiguous: Ambiguous, _ language: Language
  ) -> [String] {
    let effects = effects.map { $0.map { Phrase.regulation(.effect($0)) } }
    let phrases = refusal.map { [$0] } ?? effects ?? [.regulation(.foreseeing)]
    return ([.regulation(.wholeYears)] + phrases).flatMap {
      $0.words.text(in: language).wrapped(columns: columns, ambiguous)
    }
  }
}
