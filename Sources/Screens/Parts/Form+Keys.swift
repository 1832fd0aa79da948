import Domain
import Names
import Toolkit

/// What a form makes of a key: whether it has dealt with it, and what the screen is to do.
enum FormOutcome: Hashable, Sendable {
  case ignored, handled
  case save
  case leave
}

extension Form {
  /// The actions a form takes, whatever its fields.
  var offers: [Offer] {
    [.can(.save), .can(.choose), .can(.nextField), .can(.previousField), repeating]
  }

  /// Putting in what stood in the record before, where there was anything.
  var repeating: Offer { Offer(.repeatField, unless: before == nil ? .entry(.nothingBefore) : nil) }

  /// Whether a character is text for the field in focus.
  func takes(_ text: String) -> Bool { focused?.kind.takes(text) ?? false }

  /// Takes what happened, where it is a key for a form. A field of people is left to the screen.
  mutating func take(_ event: Event) -> FormOutcome {
    switch event {
    case .command(.choose):
      if isAtSave { return .save }
      advance()
    case .command(.nextField): move(1)
    case .command(.previousField): move(-1)
    case .command(.save):
      settleDay()
      return .save
    case .command(.back): return .leave
    case .command(.repeatField): repeatPrevious()
    case .typed(let text): return type(text)
    case .pressed(let key): press(key)
    case .pasted(let text): paste(text)
    case .command, .answered, .returned: return .ignored
    }
    return .handled
  }

  /// Takes a character. On the keypad `+` goes on and `-` back, where they are not text: in a day they go
  /// a day on and back.
  private mutating func type(_ text: String) -> FormOutcome {
    guard let field = focused else { return typeAtSave(text) }
    let plain = text.folded
    switch field.kind {
    case .text: edit(field.id) { $0.insert(text) }
    case .day: typeDay(plain, field)
    case .number(let range):
      if plain == "+" || plain == "-" { return step(plain) }
      edit(field.id) { $0.insert(plain) }
      if case .whenFull(let width) = field.advance, raw(field.id).count >= width,
        number(field.id).map(range.contains) == true
      {
        advance()
      }
    case .choice(let choices):
      if plain == "+" || plain == "-" { return step(plain) }
      choose(plain, among: choices, field)
    case .people: return .ignored
    }
    return .handled
  }

  private mutating func typeAtSave(_ text: String) -> FormOutcome {
    text.folded == "+" ? .save : step(text.folded)
  }

  private mutating func step(_ sign: String) -> FormOutcome {
    if sign == "+" { advance() }
    if sign == "-" { move(-1) }
    return .handled
  }

  /// On a whole day `+` and `-` go a day on and back, and anything else begins it anew.
  private mutating func typeDay(_ text: String, _ field: Field<Name>) {
    let raw = raw(field.id)
    let isWhole = Day(iso: raw) != nil || raw.isEmpty
    let isCounting = raw.hasPrefix("t") || raw.hasPrefix("今")
    if isWhole && text == "-" || text == "+" && !isCounting && day(field.id) != nil {
      if let next = (day(field.id) ?? today).adding(days: text == "+" ? 1 : -1) {
        set(field.id, to: next.iso)
        objections[field.id] = nil
      }
    } else if isWhole {
      set(field.id, to: text)
      objections[field.id] = nil
    } else {
      edit(field.id) { $0.insert(text) }
    }
  }

  private mutating func choose(_ text: String, among choices: [Choice], _ field: Field<Name>) {
    let place = choice(field.id)
    if text == " " {
      choose(((place ?? -1) + 1) % max(1, choices.count), among: choices, field)
    } else if let digit = Int(text) {
      // A second digit makes a number of two, where there are as many choices.
      let two = ((place ?? -1) + 1) * 10 + digit
      choose((choices.count > 9 && two <= choices.count ? two : digit) - 1, among: choices, field)
    } else if let next = choices.next(after: place ?? -1, beginningWith: text) {
      choose(next, among: choices, field)
    }
  }

  /// Chooses one by its place.
  private mutating func choose(_ place: Int, among choices: [Choice], _ field: Field<Name>) {
    guard choices.indices.contains(place) else { return }
    set(field.id, to: choices[place].code)
    objections[field.id] = nil
  }

  private mutating func press(_ key: Key) {
    guard let field = focused else { return }
    guard case .choice(let choices) = field.kind else {
      edit(field.id) { _ = $0.press(key) }
      return
    }
    let step = key == .right ? 1 : key == .left ? -1 : 0
    guard step != 0, !choices.isEmpty else { return }
    let place = (choice(field.id) ?? (step > 0 ? -1 : 0)) + step
    choose((place + choices.count) % choices.count, among: choices, field)
  }

  /// A paste is text and nothing else: no key in it is taken.
  private mutating func paste(_ text: String) {
    guard let field = focused else { return }
    let line = text.printable
    switch field.kind {
    case .text: edit(field.id) { $0.insert(line) }
    case .day: set(field.id, to: line)
    case .number: edit(field.id) { $0.insert(line.folded.filter(\.isNumber)) }
    case .choice(let choices):
      let found = choices.firstIndex {
        $0.code == line || $0.words.chinese == line || $0.words.english == line
      }
      if let found { choose(found, among: choices, field) }
    case .people: break
    }
  }

  /// Puts what stood in the record before into the field in focus.
  private mutating func repeatPrevious() {
    guard let field = focused, let text = before else { return }
    set(field.id, to: text)
    objections[field.id] = nil
  }

  /// What stood in the field in focus in the record before; nil for nothing else than stands there, and
  /// where the clerk typed something.
  private var before: String? {
    guard let field = focused, let text = previous[field.id], !text.isEmpty, text != raw(field.id),
      raw(field.id).isEmpty || raw(field.id) == initial[field.id] ?? ""
    else { return nil }
    return text
  }
}

extension [Choice] {
  /// The place of the next one, round the end, that begins with a letter or character in a language or in
  /// pinyin; nil where none does.
  fileprivate func next(after place: Int, beginningWith letter: String) -> Int? {
    guard !isEmpty else { return nil }
    let names = NameIndex()
    let key = letter.lowercased()
    return (1...count).map { (place + $0) % count }.first { index in
      let words = self[index].words
      return words.chinese.hasPrefix(letter) || words.english.lowercased().hasPrefix(key)
        || names.keys(for: words.chinese).initials.contains { $0.hasPrefix(key) }
    }
  }
}
