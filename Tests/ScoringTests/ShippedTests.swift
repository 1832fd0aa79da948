import Foundation
import Scoring
import Testing

/// The books that come with the program.
struct ShippedTests {
  @Test("every file of rulebooks is in the program, letter by letter, the standard one first")
  func all() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let folder = here.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "rulebooks")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".toml") }.sorted()
    let shipped = ShippedBooks.all
    #expect(shipped.map { "\($0.name).toml" }.sorted() == files)
    #expect(shipped.first?.name == StandardRuleBook.name)
    #expect(shipped.dropFirst().map(\.name) == shipped.dropFirst().map(\.name).sorted())
    for book in shipped {
      let text = try String(
        contentsOf: folder.appending(path: "\(book.name).toml"), encoding: .utf8)
      #expect(book.text == text, "\(book.name)")
    }
  }

  @Test("a shipped book is found by its name alone")
  func named() {
    #expect(ShippedBooks.named("jinan-2015")?.text.contains("济南") == true)
    #expect(ShippedBooks.named("jinan") == nil)
    #expect(StandardRuleBook.text.contains("title = "))
  }
}
