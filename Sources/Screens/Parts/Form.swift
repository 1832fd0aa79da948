import Domain
import Toolkit

/// The fields of a form, what stands in them, and where the clerk is among them. Nothing that is wrong
/// stops moving, only saving.
struct Form<Name: FieldName>: Hashable, Sendable {
  private(set) var fields: [Field<Name>]
  private(set) var texts: [Name: TextField] = [:]
  /// The field in focus; `fields.count` is the place where Enter saves.
  private(set) var focus = 0
  /// What the screen itself found wrong, beyond what a field can know.
  var objections: [Name: Phrase] = [:]
  /// What stood in the fields of the record before, for F4.
  var previous: [Name: String] = [:]
  /// Where faults are shown even though nothing is typed there.
  private(set) var visited: Set<Name> = []
  /// The day after today that the clerk has been asked about.
  private(set) var futureAsked: Day?
  let today: Day
  /// Which day is meant where a month or a year is left out.
  let leaning: DayReader.Leaning

  /// What stood in the fields when the form was opened.
  private(set) var initial: [Name: String]

  /// A form about what has happened.
  init(_ fields: [Field<Name>], initial: [Name: String], today: Day) {
    self.init(fields, initial: initial, today: today, leaning: .past)
  }

  /// A form about what is arranged for days to come.
  static func arranging(_ fields: [Field<Name>], initial: [Name: String], today: Day) -> Form {
    Form(fields, initial: initial, today: today, leaning: .nearest)
  }

  private init(
    _ fields: [Field<Name>], initial: [Name: String], today: Day, leaning: DayReader.Leaning
  ) {
    self.fields = fields
    self.initial = initial
    self.today = today
    self.leaning = leaning
    for field in fields {
      let text = field.kind == .people ? "" : initial[field.id] ?? ""
      texts[field.id] = TextField(text: text, maximum: field.most)
    }
  }

  var focused: Field<Name>? { fields.indices.contains(focus) ? fields[focus] : nil }
  var isAtSave: Bool { focus == fields.count }

  func field(_ id: Name) -> Field<Name>? { fields.first { $0.id == id } }

  /// The words of a field without blanks around them; what an empty one means, where it means something.
  func text(_ id: Name) -> String {
    let text = raw(id)
    return text.isEmpty ? field(id)?.standard ?? "" : text
  }

  /// What stands in a field, without blanks around it.
  func raw(_ id: Name) -> String {
    let text = texts[id]?.text ?? ""
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  func day(_ id: Name) -> Day? { DayReader(today: today, leaning: leaning).day(text(id)) }

  /// The number in a field; nil for none.
  func number(_ id: Name) -> Int? { Int(text(id).folded) }

  /// The chosen word's place among the choices; nil for none.
  func choice(_ id: Name) -> Int? {
    guard case .choice(let choices)? = field(id)?.kind else { return nil }
    return choices.firstIndex { $0.code == texts[id]?.text }
  }

  /// The chosen case of an enum; nil for none.
  func chosen<Word: RawRepresentable<String>>(_ id: Name, of word: Word.Type) -> Word? {
    field(id) == nil ? nil : Word(rawValue: raw(id))
  }

  mutating func set(_ id: Name, to text: String) {
    guard let field = field(id), field.kind != .people else { return }
    texts[id] = TextField(text: text, maximum: field.most)
  }

  /// Puts other choices into a field; what was chosen stays if it still can be.
  mutating func offer(_ choices: [Choice], for id: Name) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    let old = fields[index]
    fields[index] = Field(
      id, old.phrase, hint: old.hint, kind: .choice(choices), standard: old.standard,
      isRequired: old.isRequired, sticky: old.sticky, advance: old.advance, columns: old.columns)
  }

  /// Puts a text into a field as if the form had begun with it.
  mutating func begin(_ id: Name, with text: String) {
    initial[id] = text
    set(id, to: text)
  }

  /// Puts texts into the fields as if the form had begun with others.
  mutating func renew(_ texts: [Name: String], begunWith initial: [Name: String]) {
    self.initial.merge(initial) { $1 }
    for (id, text) in texts where raw(id) != text { set(id, to: text) }
  }

  /// Changes what an empty field means.
  mutating func standard(_ text: String, for id: Name) {
    guard let index = fields.firstIndex(where: { $0.id == id }), fields[index].standard != text
    else { return }
    let old = fields[index]
    fields[index] = Field(
      id, old.phrase, hint: old.hint, kind: old.kind, standard: text, isRequired: old.isRequired,
      sticky: old.sticky, advance: old.advance, columns: old.columns)
  }

  mutating func edit(_ id: Name, _ change: (inout TextField) -> Void) {
    guard var text = texts[id] else { return }
    change(&text)
    texts[id] = text
    objections[id] = nil
  }

  /// Notes that the clerk was asked about a day after today.
  mutating func ask(about day: Day) { futureAsked = day }

  mutating func focus(on id: Name) {
    if let index = fields.firstIndex(where: { $0.id == id }) { focus = index }
  }

  /// Stands on a field; on the place where Enter saves for nil.
  mutating func focus(on id: Name?) {
    guard let id else { return focus = fields.count }
    focus(on: id)
  }

  /// Goes by rows, to every field and to the place where Enter saves.
  mutating func move(_ step: Int) {
    leave()
    focus = max(0, min(focus + step, fields.count))
  }

  /// Goes on as Enter does: to the next field that wants an answer.
  mutating func advance() {
    leave()
    let next = fields.indices.first { index in
      index > focus && (fields[index].advance != .byTab || problem(fields[index]) != nil)
    }
    focus = next ?? fields.count
  }

  private mutating func leave() {
    guard let field = focused else { return }
    visited.insert(field.id)
    settleDay()
  }

  /// Writes the day that was understood in full, and leaves what was not as it is.
  mutating func settleDay() {
    guard let field = focused, field.kind == .day, let day = day(field.id) else { return }
    set(field.id, to: day.iso)
  }
}

extension Form {
  /// What is wrong with a field; nil where it is right.
  func problem(_ field: Field<Name>) -> Phrase? {
    let text = raw(field.id)
    if let objection = objections[field.id] { return objection }
    if text.isEmpty, field.standard.isEmpty, field.kind != .people {
      return field.isRequired ? .entry(.fieldIsNeeded(field.phrase.words)) : nil
    }
    switch field.kind {
    case .text, .people: return nil
    case .day: return day(field.id) == nil ? .notADay : nil
    case .number(let range):
      return number(field.id).map(range.contains) == true
        ? nil : .numberBetween(range.lowerBound, range.upperBound)
    case .choice:
      return field.isRequired && choice(field.id) == nil
        ? .entry(.fieldIsNeeded(field.phrase.words)) : nil
    }
  }

  /// Everything wrong, in the order of the fields.
  var problems: [(field: Name, phrase: Phrase)] {
    fields.compactMap { field in problem(field).map { (field.id, $0) } }
  }

  /// Stands on the first field with a fault and says what is wrong, and how much else is; nil where all
  /// is right.
  mutating func firstFault() -> Phrase? {
    for field in fields { visited.insert(field.id) }
    let found = problems
    guard let first = found.first else { return nil }
    focus(on: first.field)
    return found.count == 1 ? first.phrase : .entry(.faults(found.count, first.phrase.words))
  }

  /// A day after today about which the clerk has not been asked; nil for none.
  var unaskedFuture: Day? {
    fields.lazy.filter { $0.kind == .day }.compactMap { day($0.id) }
      .first { $0 > today && $0 != futureAsked }
  }
}

extension Field {
  /// The most characters it takes.
  var most: Int { if case .text(let most) = kind { most } else { 200 } }
}
