import Foundation
import Testing

private let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("Scripts/errors.txt")

@Test(
  "every command says in both languages what is wrong, where and what to do, with its exit code")
func errors() throws {
  let text = try String(contentsOf: script, encoding: .utf8)
  let written = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let asked = written.filter { !["zh ", "en ", "= "].contains(where: $0.hasPrefix) }
  let chinese = try CommandScript(language: "zh").answers(to: asked)
  let english = try CommandScript(language: "en").answers(to: asked)
  var played: [String] = []
  var answers = zip(chinese, english).makeIterator()
  for line in asked {
    played.append(line)
    guard line.hasPrefix("$ "), let (zh, en) = answers.next() else { continue }
    #expect(zh.code == en.code, "\(line): \(zh.code) in Chinese, \(en.code) in English")
    played += zh.said.map { "zh \($0)" } + en.said.map { "en \($0)" } + ["= \(zh.code)"]
  }
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try played.joined(separator: "\n").write(to: script, atomically: true, encoding: .utf8)
    return
  }
  let line = zip(written, played).prefix { $0 == $1 }.count
  if written != played {
    Issue.record(
      """
      Scripts/errors.txt:\(line + 1)
        written \(line < written.count ? written[line] : "(nothing more)")
        played  \(line < played.count ? played[line] : "(nothing more)")
      """)
  }
}

@Test("no failure is told as one of the program where the clerk can mend it")
func mendable() throws {
  let text = try String(contentsOf: script, encoding: .utf8)
  #expect(!text.contains("= 70") && !text.contains("程序故障") && !text.contains("Failure:"))
}
