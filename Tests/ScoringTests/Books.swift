import Foundation
import Scoring

/// The rule books that tests score by, each read once.
enum Books {
  /// The one that comes with the program.
  static let standard = Result {
    try RuleBookReader.read(StandardRuleBook.text, named: "default-6x36.toml").get()
  }

  /// A small one with other mechanisms.
  static let second = Result {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Books/second.toml")
    let text = try String(contentsOf: file, encoding: .utf8)
    return try RuleBookReader.read(text, named: "second.toml").get()
  }
}
