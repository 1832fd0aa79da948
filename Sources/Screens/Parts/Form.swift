import Domain
import Toolkit

/// One field of a form: what it is called, what it takes, what stands in it.
struct FormField<ID: Hashable & Sendable>: Hashable, Sendable {
  let id: ID
  let label: Phrase
  let hint: Phrase
  let kind: Kind
  var text: TextField
  /// The choice, where the field is one.
  var choice = 0

  /// What a field takes.
  enum Kind: Hashable, Sendable {
    case text
    case day
    /// A number in a range; empty is allowed where `isOptional`.
    case number(ClosedRange<Int>, isOptional: Bool)
    case choice([Words])
    /// People, found by a picker of the screen.
    case people
  }

  /// A field of text.
  init(_ id: ID, _ label: Phrase, hint: Phrase, kind: Kind, text: String) {
    self.id = id
    self.label = label
    self.hint = hint
    self.kind = kind
    self.text = TextField(text: text, maximum: 200)
  }

  /// A field with one of several words.
  init(_ id: ID, _ label: Phrase, choices: [Words], choice: Int) {
    self.init(id, label, hint: .hintChoice, kind: .choice(choices), text: "")
    self.choice = choice
  }

  /// The number that stands in the field; nil for none.
  var number: Int? { Int(text.text.folded) }

  /// What is wrong with what stands in the field; nil where it is right.
  func problem(today: Day) -> Phrase? {
    switch kind {
    case .text, .choice, .people: nil
    case .day: DayReader(today: today).day(text.text) == nil ? .notADay : nil
    case .number(let range, let isOptional):
      if text.text.isEmpty {
        isOptional ? nil : .numberBetween(range.lowerBound, range.upperBound)
      } else {
        number.map(range.contains) == true
          ? nil : .numberBetween(range.lowerBound, range.upperBound)
      }
    }
  }
}

/// The fields of a form and where the clerk is among them. Enter accepts and goes on; nothing that is
/// wrong stops moving, only saving.
struct Form<ID: Hashable & Sendable>: Hashable, Sendable {
  var fields: [FormField<ID>]
  /// The field in focus; `fields.count` is the place where Enter saves.
  private(set) var focus = 0
  let today: Day

  init(_ fields: [FormField<ID>], today: Day) {
    self.fields = fields
    self.today = today
  }

  var focused: FormField<ID>? { fields.indices.contains(focus) ? fields[focus] : nil }
  var isAtSave: Bool { focus == fields.count }

  subscript(id: ID) -> FormField<ID>? {
    fields.first { $0.id == id }
  }

  /// The words of a field without blanks around them.
  func text(_ id: ID) -> String {
    let text = self[id]?.text.text ?? ""
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  func day(_ id: ID) -> Day? {
    DayReader(today: today).day(text(id))
  }

  /// The first field with a fault.
  var firstProblem: (field: ID, phrase: Phrase)? {
    for field in fields {
      if let phrase = field.problem(today: today) { return (field.id, phrase) }
    }
    return nil
  }

  mutating func set(_ id: ID, to text: String) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].text.set(text)
  }

  mutating func choose(_ id: ID, _ choice: Int) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].choice = choice
  }

  mutating func focus(on id: ID) {
    if let index = fields.firstIndex(where: { $0.id == id }) { focus = index }
  }

  mutating func next() { focus = min(focus + 1, fields.count) }
  mutating func previous() { focus = max(focus - 1, 0) }

  /// Takes a character: text into a field, a digit or a blank to a choice. On a whole day `+` and `-` go a
  /// day on and back, and anything else begins it anew.
  mutating func type(_ text: String) {
    guard let field = focused else { return }
    switch field.kind {
    case .day where Day(iso: field.text.text) != nil:
      if text == "+" || text == "-" { return step(by: text == "+" ? 1 : -1) }
      fields[focus].text.set(text)
    case .choice(let choices): choose(text, among: choices.count)
    case .text, .day, .number: fields[focus].text.insert(text)
    case .people: break
    }
  }

  /// Takes an editing key; false if the field has no use for it.
  mutating func press(_ key: Key) -> Bool {
    guard let field = focused else { return false }
    if case .choice(let choices) = field.kind {
      let step = key == .right ? 1 : key == .left ? -1 : 0
      fields[focus].choice = (field.choice + step + choices.count) % choices.count
      return step != 0
    }
    return fields[focus].text.press(key)
  }

  mutating func paste(_ text: String) {
    guard let field = focused else { return }
    switch field.kind {
    case .text, .day, .number: fields[focus].text.insert(text)
    case .choice, .people: break
    }
  }

  /// Writes the day that was understood in full, and leaves what was not as it is.
  mutating func settleDay() {
    guard case .day? = focused?.kind, let field = focused,
      let day = DayReader(today: today).day(field.text.text)
    else { return }
    fields[focus].text.set(day.iso)
  }

  private mutating func step(by days: Int) {
    let day = DayReader(today: today).day(fields[focus].text.text) ?? today
    if let next = day.adding(days: days) { fields[focus].text.set(next.iso) }
  }

  private mutating func choose(_ text: String, among count: Int) {
    if text == " " {
      fields[focus].choice = (fields[focus].choice + 1) % count
    } else if let digit = Int(text.folded), (1...count).contains(digit) {
      fields[focus].choice = digit - 1
    }
  }
}
