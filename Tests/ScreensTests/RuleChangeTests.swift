import Domain
import Scoring
import Screens
import Testing

/// The words in which two rule books are compared.
struct RuleChangeTests {
  private func changes(_ from: String, _ to: String) throws -> [RuleChange] {
    Screens.changes(
      from: try RuleBookReader.read(from).get(), to: try RuleBookReader.read(to).get())
  }

  private let text = StandardRuleBook.text

  @Test("a cap that is raised, a task that goes and one that comes are told in words")
  func inWords() throws {
    let raised = text.replacing("bonus_cap = 20", with: "bonus_cap = 25")
    let bonus = try #require(try changes(text, raised).first)
    #expect(bonus.words.chinese == "修改 办法 奖励分上限：20.0 → 25.0")
    #expect(bonus.words.english == "changed Book Bonus cap: 20.0 → 25.0")
    let more =
      text + """

        [[task]]
        code = "A7"
        aspect = "A"
        zh = "旁听"
        en = "Sitting in"
        cap = 2
        award = { activity = "plenary", role = "observer", points = 0.5 }
        """
    let added = try changes(text, more)
    #expect(added.map(\.kind) == [.added] && added.map(\.code) == ["A7"])
    #expect(added.first?.to?.chinese == "归入 A 会议履职；全体会议，列席 0.5/次；每年上限 2.0")
    let dropped = try changes(more, text)
    #expect(dropped.map(\.kind) == [.dropped] && dropped.first?.to == nil)
    #expect(dropped.first?.words.english.contains("dropped A7 Sitting in") == true)
  }

  @Test("a book says nothing else than itself, whatever its comments, and every two books differ")
  func sameAndOthers() throws {
    for book in ShippedBooks.all {
      #expect(try changes(book.text, "# again\n" + book.text) == [])
      for other in ShippedBooks.all where other.name != book.name {
        #expect(try !changes(book.text, other.text).isEmpty)
      }
    }
  }

  @Test("every figure of every book that comes with the program is told when it changes")
  func everyFigure() throws {
    var tried = 0
    for book in ShippedBooks.all {
      let lines = book.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where !line.hasPrefix("#") {
        guard let place = line.lastIndex(where: { ("0"..."8").contains($0) }) else { continue }
        let other = line[..<place] + "9" + line[line.index(after: place)...]
        let text = (lines[..<index] + [other] + lines[(index + 1)...]).joined(separator: "\n")
        guard case .success(let new) = RuleBookReader.read(text),
          case .success(let old) = RuleBookReader.read(book.text), new != old
        else { continue }
        #expect(!Screens.changes(from: old, to: new).isEmpty, "\(book.name): \(other)")
        tried += 1
      }
    }
    #expect(tried > 300)
  }

  @Test("no key of a file is shown where books are compared")
  func noKeys() throws {
    let keys = [
      "award", "half-day", "mustAttend", "highest_only", "year_starts", "points", "at_least",
    ]
    for book in ShippedBooks.all where book.name != StandardRuleBook.name {
      for change in try changes(text, book.text) {
        for key in keys { #expect(!change.words.chinese.contains(key), "\(change.words.chinese)") }
      }
    }
  }
}
