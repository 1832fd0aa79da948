import Domain
import Foundation
import Testing
import Toolkit

/// The picture on the front page is what the program shows. RECORD=1 draws it anew.
@Test("the card on the front page is what the demonstration shows")
func frontPage() throws {
  let world = try World()
  try world.ask(.demonstrate(Demonstration(seed: 6, members: 260))).accepted()
  var desk = try Keyboard(world, size: Size(columns: 100, rows: 24), today: "2026-11-21")
  try desk.type("2/zzm<enter>")
  let shown = desk.screen.split(separator: "\n", omittingEmptySubsequences: false).map { row in
    row.lastIndex { $0 != " " }.map { String(row[...$0]) } ?? ""
  }.joined(separator: "\n")
  var file = URL(fileURLWithPath: #filePath)
  for _ in 0..<3 { file.deleteLastPathComponent() }
  file.appendPathComponent("README.md")
  var parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```")
  try #require(parts.count == 3)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    parts[1] = "\n\(shown)\n"
    try parts.joined(separator: "```").write(to: file, atomically: true, encoding: .utf8)
  }
  #expect(parts[1] == "\n\(shown)\n")
}
