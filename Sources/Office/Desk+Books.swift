import Documents
import Domain
import Scoring
import Storage

extension Desk {
  /// The rule book a year goes by, and every version.
  func ruleBook(_ year: Int) throws -> RuleBookSheet {
    let store = try store()
    guard let (book, text) = try store.bookInForce(in: year) else {
      throw Refusal.unknownYear(year)
    }
    return RuleBookSheet(year: year, book: book, text: text, versions: try store.ruleBooks())
  }

  /// The text that is meant, and what it is called; refuses where there is none.
  func text(of choice: BookChoice, _ year: Int) throws -> (text: String, name: String) {
    switch choice {
    case .ofYear:
      let sheet = try ruleBook(year)
      return (sheet.text, sheet.book.title)
    case .version(let version):
      guard let kept = try store().book(version: version) else {
        throw Refusal.unknownRuleBook(version)
      }
      return (kept.text, kept.book.title)
    case .text(let text, let name): return (text, name)
    case .file(let path):
      guard let bytes = try surroundings.file(path) else { throw Refusal.fileMissing(path: path) }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Refusal.fileUnreadable(path: path)
      }
      return (text, path)
    }
  }

  /// The rules of a text; refuses one with faults.
  func read(_ text: String, named name: String) throws -> RuleBook {
    switch RuleBookReader.read(text, named: name) {
    case .success(let book): return book
    case .failure(let findings):
      throw Refusal.ruleBookFaulty(
        name: name, faults: findings.all.count, line: findings.all.first?.place.line)
    }
  }

  /// Adopts a rule book from a day on, and computes every total it touches anew, in one transaction.
  func adopt(_ adoption: Adoption, _ reason: String, _ token: Token) throws -> Reply {
    try check(reason: reason)
    let (text, name) = try text(of: adoption.book, adoption.effective.year)
    let book = try read(text, named: name)
    guard let days = try recordableDays(), days.contains(adoption.effective) else {
      throw Refusal.unknownYear(adoption.effective.year)
    }
    let written = try write(.adopt, reason: reason, token) { store, line in
      if let inForce = try store.bookInForce(in: adoption.effective.year),
        inForce.text == text, inForce.book.effective <= adoption.effective
      {
        throw Refusal.ruleBookInForce(inForce.book.title)
      }
      try check(effective: adoption.effective, in: store)
      try store.adopt(text, title: book.title, effective: adoption.effective, line: line)
      forgetBooks()
      try scoreEverybody()
      return Recorded(.office, revision: try store.lastBookVersion(), title: book.title)
    }
    return .recorded(receipt(written, Touched()))
  }
}
