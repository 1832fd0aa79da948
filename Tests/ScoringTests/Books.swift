import Foundation
import Scoring

/// The rule books that tests score by, each read once: those that are shipped, and small ones with
/// mechanisms that no shipped one has.
enum Books {
  /// The texts by name, as they lie in `rulebooks` and in `Books` beside this file.
  static let texts = Result { () -> [String: String] in
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let shipped = here.deletingLastPathComponent().deletingLastPathComponent()
    var texts: [String: String] = [:]
    for folder in [shipped.appending(path: "rulebooks"), here.appending(path: "Books")] {
      let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      for file in files where file.pathExtension == "toml" {
        let name = file.deletingPathExtension().lastPathComponent
        texts[name] = try String(contentsOf: file, encoding: .utf8)
      }
    }
    return texts
  }

  /// The names, sorted.
  static var names: [String] { get throws { try texts.get().keys.sorted() } }

  /// The one that comes with the program.
  static let standard = read("default-6x36")

  /// A small one with other mechanisms.
  static let second = read("second")

  private static let all = Result {
    try texts.get().keys.reduce(into: [:]) { $0[$1] = read($1) }
  }

  static func named(_ name: String) throws -> RuleBook {
    guard let book = try all.get()[name] else { throw Missing(name: name) }
    return try book.get()
  }

  private static func read(_ name: String) -> Result<RuleBook, any Error> {
    Result {
      guard let text = try texts.get()[name] else { throw Missing(name: name) }
      return try RuleBookReader.read(text, named: "\(name).toml").get()
    }
  }

  /// A name no file has.
  struct Missing: Error { let name: String }
}
