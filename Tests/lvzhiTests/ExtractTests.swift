import Foundation
import Screens
import Testing
import Toolkit

@testable import lvzhi

@Test(
  "a text is written byte for byte, whatever the file is called, and over no other",
  arguments: ["txt", "csv"])
func writesTexts(ending: String) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let text = "公示\n\n　　丁　一,\"=1\n"
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let path = folder.appending(path: "notice.\(ending)").path
  let extract = Extract(path: path, lines: lines.map { Words($0, $0) })
  _ = extract.write(in: .chinese)
  #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  _ = extract.write(in: .english)
  let second = folder.appending(path: "notice-2.\(ending)").path
  #expect(try String(contentsOfFile: second, encoding: .utf8) == text)
}
