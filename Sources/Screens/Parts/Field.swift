import Toolkit

/// The name of a field within its form: a word that stays, for drafts are kept under it.
protocol FieldName: RawRepresentable<String>, Hashable, Sendable, CaseIterable {}

/// A field of a form as it is declared; what is typed into it is the form's.
struct Field<Name: FieldName>: Hashable, Sendable {
  let id: Name
  /// What it is called.
  let phrase: Phrase
  /// What it takes, in a word or two.
  let hint: Phrase
  let kind: FieldKind
  /// What an empty field means; empty where it means nothing.
  let standard: String
  let isRequired: Bool
  let sticky: Stickiness
  let advance: Advance
  /// How wide its value is drawn, in columns; it is never wider than the form has room for.
  let columns: Int

  init(
    _ id: Name, _ phrase: Phrase, hint: Phrase, kind: FieldKind, standard: String,
    isRequired: Bool, sticky: Stickiness, advance: Advance, columns: Int
  ) {
    self.id = id
    self.phrase = phrase
    self.hint = hint
    self.kind = kind
    self.standard = standard
    self.isRequired = isRequired
    self.sticky = sticky
    self.advance = advance
    self.columns = columns
  }
}

extension Field {
  /// A field that is asked once: nothing of it stays for the next form, and Enter stops there.
  static func asked(
    _ id: Name, _ phrase: Phrase, hint: Phrase, kind: FieldKind, isRequired: Bool
  ) -> Field {
    Field(
      id, phrase, hint: hint, kind: kind, standard: "", isRequired: isRequired, sticky: .never,
      advance: .byEnter, columns: 40)
  }
}

/// Whether what was saved in a field stands in the next form of its kind.
enum Stickiness: Hashable, Sendable {
  case never
  /// For the rest of the sitting.
  case sitting
  /// A text that ends with a number is offered with the next number; any other is not kept.
  case counting
}

/// How the clerk comes to the next field.
enum Advance: Hashable, Sendable {
  /// Enter stops here.
  case byEnter
  /// Enter passes by unless something is wrong with the field; Tab and arrows stop.
  case byTab
  /// As `byEnter`, and a value of full width moves on by itself.
  case whenFull(Int)
}

/// What a field takes.
enum FieldKind: Hashable, Sendable {
  case text(most: Int)
  /// A day as clerks write one.
  case day
  case number(ClosedRange<Int>)
  case choice([Choice])
  /// People, found by a picker of the screen.
  case people

  /// Whether a character may stand in it; one that may not can be a command.
  func takes(_ text: String) -> Bool {
    let plain = text.folded
    return switch self {
    case .text, .people: true
    case .choice: plain.allSatisfy { $0.isLetter || $0.isNumber || "+- ".contains($0) }
    case .day: plain.allSatisfy { $0.isNumber || "tTwW+-./年月日今昨前明天周星期礼拜一二三四五六 ".contains($0) }
    case .number: plain.allSatisfy { $0.isASCII && $0.isNumber || $0 == "+" || $0 == "-" }
    }
  }
}

/// One of the words a field may have.
struct Choice: Hashable, Sendable {
  /// The word in a draft and in the field's text.
  let code: String
  let words: Words
}

extension [Choice] {
  /// The cases of an enum, by their raw values.
  static func of<Word: RawRepresentable<String> & CaseIterable>(
    _ word: Word.Type, _ words: (Word) -> Words
  ) -> [Choice] {
    Word.allCases.map { Choice(code: $0.rawValue, words: words($0)) }
  }
}
