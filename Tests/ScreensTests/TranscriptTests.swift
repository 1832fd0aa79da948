import Foundation
import Testing

/// The transcripts beside the tests.
private enum Scripts {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Scripts")

  static var names: [String] {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return found.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }

  static func file(_ name: String) -> URL { folder.appendingPathComponent(name + ".txt") }

  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }
}

@Test("a screen does, asks and shows what its transcript says", arguments: Scripts.names)
func transcript(name: String) throws {
  let text = try String(contentsOf: Scripts.file(name), encoding: .utf8)
  let played = try Player.transcript(of: Script(text))
  if Scripts.isRecording {
    try (played.joined(separator: "\n") + "\n").write(
      to: Scripts.file(name), atomically: true, encoding: .utf8)
    return
  }
  let written = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  let difference = firstDifference(written.map(String.init), played, in: name)
  #expect(difference == nil, difference)
}

/// Where a transcript and what was played first part: the line, both of them, and their step.
private func firstDifference(_ written: [String], _ played: [String], in name: String) -> Comment? {
  guard written != played else { return nil }
  let line = zip(written, played).prefix { $0 == $1 }.count
  let step = played.prefix(line + 1).last { $0.hasPrefix(">") || $0.hasPrefix("@") } ?? ""
  return """
    Scripts/\(name).txt:\(line + 1), after “\(step)”:
      written \(line < written.count ? written[line] : "(nothing more)")
      played  \(line < played.count ? played[line] : "(nothing more)")
    """
}
