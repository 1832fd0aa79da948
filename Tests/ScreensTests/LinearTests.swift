import Domain
import Foundation
import Screens
import Testing
import Toolkit

/// Conversations of the desk without a screen: what the clerk types (`>`), what is asked (`?`) and said
/// (`|`). Recorded with RECORD=1, then read.
@Suite struct LinearTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Linear")

  /// What a conversation wrote, while it goes on.
  private final class Page {
    var answers: [String]
    var lines: [String] = []

    init(_ answers: [String]) { self.answers = answers }

    func hear(_ prompt: String) -> String? {
      lines.append("? " + prompt)
      guard !answers.isEmpty else { return nil }
      lines.append("> " + answers[0])
      return answers.removeFirst()
    }
  }

  private func page(_ answers: [String], _ language: Language) throws -> Page {
    let world = try World()
    try SmallOffice.furnish(world)
    let page = Page(answers)
    let conversation = Conversation(
      language: language, hear: page.hear, tell: { page.lines.append("| " + $0) },
      office: { world.ask($0) })
    let today = try SmallOffice.day("2026-06-01")
    var desk = try #require(LinearDesk(conversation, today: today, session: "s"))
    desk.run()
    return page
  }

  @Test(
    "a clerk logs and reads cards line by line", arguments: ["reading", "station", "work"])
  func conversation(name: String) throws {
    let file = Self.folder.appendingPathComponent(name + ".txt")
    let golden = try String(contentsOf: file, encoding: .utf8)
    let lines = golden.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let answers = lines.filter { $0.hasPrefix(">") }.map { String($0.dropFirst(2)) }
    let page = try page(answers, .chinese)
    let text = (lines.prefix { $0.hasPrefix("#") } + page.lines).map { line in
      line.last == " " && !line.hasPrefix("?") ? String(line.dropLast()) : line
    }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text + "\n" == golden)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test("English is spoken throughout")
  func english() throws {
    let page = try page(["5", "zzm", "", "6"], .english)
    let said = page.lines.filter { !$0.hasPrefix(">") }.joined(separator: "\n")
    #expect(said.contains("Whose scorecard"))
    #expect(said.contains("Total"))
    #expect(said.contains("over the cap") || said.contains(" of "))
    #expect(!said.contains("没有"))
  }
}
