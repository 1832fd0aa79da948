import Domain

/// What a clerk answered since the last choice of what to do: an entry that is not saved yet is kept as a
/// draft after each answer, and answered the same way again where the clerk wants it back.
final class Answers {
  private let write: (Draft?) -> Void
  private var given: [String] = []
  /// Answers that are yet to be given again.
  private var again: [String] = []
  /// The entry under way; nil while nothing is entered.
  private var entry: (title: Words, token: Token)?

  /// `write` puts a draft in the place of the one before; nil for none.
  init(write: @escaping (Draft?) -> Void) { self.write = write }

  /// From here on answers belong to an entry.
  func begin(_ title: Words, _ token: Token) {
    entry = (title, token)
    keep()
  }

  /// The entry is saved, or given up.
  func end() {
    if entry != nil { write(nil) }
    (given, again, entry) = ([], [], nil)
  }

  /// The draft of before is not wanted.
  func drop() {
    write(nil)
    end()
  }

  func note(_ answer: String) {
    given.append(answer)
    keep()
  }

  /// The last answer was to save: a draft never saves by itself.
  func forgetSaving() {
    given = given.dropLast()
    keep()
  }

  /// The answers of a draft are given again, one after another.
  func repeatAll(of draft: Draft) {
    end()
    again = draft.answers
  }

  /// The next answer to be given again; nil where the clerk is to be heard.
  func next() -> String? { again.isEmpty ? nil : again.removeFirst() }

  private func keep() {
    guard let entry, again.isEmpty else { return }
    write(Draft(answers: given, title: entry.title, token: entry.token))
  }
}

extension Draft {
  fileprivate init(answers: [String], title: Words, token: Token) {
    let places = answers.indices.map { String(repeating: "0", count: 6 - "\($0)".count) + "\($0)" }
    self.init(
      form: "linear", title: title, token: token,
      fields: Dictionary(uniqueKeysWithValues: zip(places, answers)), focus: "")
  }

  /// What was answered, first to last.
  var answers: [String] { fields.sorted { $0.key < $1.key }.map(\.value) }
}
