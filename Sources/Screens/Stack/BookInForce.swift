import Scoring
import Synchronization

/// The rule book in force, read when it is first asked for: no frame waits for a book that it does not show.
final class BookInForce: Hashable, Sendable {
  private let text: String
  private let found = Mutex<RuleBook??>(nil)

  init(_ text: String) {
    self.text = text
  }

  /// Nil where the text is no rule book.
  var book: RuleBook? {
    found.withLock { found in
      if found == nil { found = .some(try? RuleBookReader.read(text).get()) }
      return found ?? nil
    }
  }

  static func == (left: BookInForce, right: BookInForce) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
