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
    /// What was kept of an entry that is not saved.
    var draft: Draft?
    var recorded: [Recording] = []

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
    return try page(answers, language, in: world, session: "s", resuming: nil)
  }

  private func page(
    _ answers: [String], _ language: Language, in world: World, session: String,
    resuming draft: Draft?
  ) throws -> Page {
    let page = Page(answers)
    let conversation = Conversation(
      language: language, hear: page.hear, tell: { page.lines.append("| " + $0) },
      keep: { page.draft = $0 },
      office: { request in
        if case .record(let recording, _) = request { page.recorded.append(recording) }
        return world.ask(request)
      })
    let today = try SmallOffice.day("2026-06-01")
    var desk = try #require(LinearDesk(conversation, today: today, session: session))
    page.draft = draft
    desk.run(resuming: draft)
    return page
  }

  @Test("an entry that was broken off anywhere is gone on with, and is saved once")
  func brokenOff() throws {
    let answers = [
      "1", "5.6", "", "共读", "书香清源·每周一读", "7", "1", "<", "2", "", "社区", "", "2", "", "zzm",
      "", "<", "06001:领读", "", "",
    ]
    let world = try World()
    try SmallOffice.furnish(world)
    let whole = try page(answers, .chinese, in: world, session: "whole", resuming: nil)
    #expect(whole.recorded.count == 1 && whole.draft == nil)
    for count in 2..<answers.count {
      let world = try World()
      try SmallOffice.furnish(world)
      let first = Array(answers.prefix(count))
      let broken = try page(first, .chinese, in: world, session: "a", resuming: nil)
      let draft = try #require(broken.draft)
      let rest = [""] + answers.dropFirst(count)
      let resumed = try page(rest, .chinese, in: world, session: "b", resuming: draft)
      #expect(resumed.recorded == whole.recorded, "after \(count)")
      #expect(resumed.draft == nil)
      let after = try page(["6"], .chinese, in: world, session: "c", resuming: draft)
      #expect(!after.lines.contains { $0.contains("没有保存") } && after.draft == nil)
    }
  }

  @Test("a draft that is not wanted is gone")
  func unwanted() throws {
    let world = try World()
    try SmallOffice.furnish(world)
    let broken = try page(["1", ""], .english, in: world, session: "a", resuming: nil)
    #expect(broken.draft?.title.english == "Reading")
    let again = try page(
      ["x", "6"], .english, in: world, session: "b", resuming: broken.draft)
    #expect(again.lines.contains { $0.contains("Reading was not saved (2 answers)") })
    #expect(again.draft == nil && again.recorded.isEmpty)
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
