import Domain
import Scoring
import Storage

extension Desk {
  /// Founds an office: a new file, its first line, and the rule book that comes with the program.
  func found(_ founding: Founding, _ token: Token) throws -> Reply {
    guard founding.committee.contains(where: { !$0.isWhitespace }) else {
      throw Refusal.nameMissing
    }
    if let store = try archive.open(), try store.line(of: Desk.token(token, "found")) != nil {
      return .done
    }
    let store = try newStore()
    try archive.gated(waiting: { self.report(.waiting($0)) }, isCancelled: isCancelled) {
      try store.together {
        // Another clerk may have been first, since the file was looked at.
        if let office = try store.office() { throw Refusal.officeExists(office.name) }
        try begin(
          founding, token, in: store, at: surroundings.now(), by: surroundings.clerk,
          surroundings.session)
      }
    }
    begin(with: store)
    return .done
  }

  /// A store without an office; refuses where there is one.
  func newStore() throws -> Store {
    if let store = try archive.open(), let office = try store.office() {
      throw Refusal.officeExists(office.name)
    }
    return try archive.create()
  }

  /// Writes the first two lines of an office as someone, at some time; the demonstration has its own.
  func begin(
    _ founding: Founding, _ token: Token, in store: Store, at now: String, by clerk: String,
    _ session: String
  ) throws {
    let book = try RuleBookReader.read(StandardRuleBook.text).get()
    func entry(_ act: JournalAct, _ part: String) -> JournalEntry {
      JournalEntry(
        at: now, actor: clerk, session: session, act: act, reason: "",
        token: Desk.token(token, part))
    }
    try store.begin(founding)
    _ = try store.write(entry(.found, "found")) { line in
      try store.found(founding, line: line)
      return Recorded(.office, revision: 1, title: founding.committee)
    }
    _ = try store.write(entry(.adopt, "adopt")) { line in
      try store.adopt(
        StandardRuleBook.text, title: book.title, effective: book.effective, line: line)
      return Recorded(.office, revision: 1, title: book.title)
    }
  }

  /// The token of one of several lines that a request writes.
  private static func token(_ token: Token, _ part: String) -> Token {
    Token("\(token.text)/\(part)")
  }
}
