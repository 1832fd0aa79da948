import Domain
import Foundation
import Screens
import Testing

@testable import lvzhi

/// A folder of drafts of its own.
private struct State {
  let path = FileManager.default.temporaryDirectory.path + "/drafts-\(UUID().uuidString)"

  func folder() -> DraftFolder { DraftFolder(of: path + "/office.db", in: path) }

  /// The files there, with their modes.
  var files: [String: Int] {
    get throws {
      let all = try FileManager.default.subpathsOfDirectory(atPath: path)
      return try Dictionary(
        uniqueKeysWithValues: all.map { name in
          let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
          return (name, attributes[.posixPermissions] as? Int ?? -1)
        })
    }
  }

  func file(ending suffix: String) throws -> String {
    path + "/" + (try #require(try files.keys.first { $0.hasSuffix(suffix) }))
  }
}

private func draft(_ token: String, _ title: String, at time: String) -> KeptDraft {
  let draft = Draft(
    form: "activity/readingSession", title: Words("登记", "Log"), token: Token(token),
    fields: ["title": title], focus: "title")
  return KeptDraft(draft, at: time, isNews: true)
}

@Test("drafts of a desk that runs are its own; when it runs no more the next desk has them")
func running() throws {
  let state = State()
  defer { try? FileManager.default.removeItem(atPath: state.path) }
  var first: DraftFolder? = state.folder()
  #expect(first?.write([draft("a", "甲", at: "1")]) == nil)
  #expect(first?.write([draft("a", "甲二", at: "2")]) == nil)
  let second = state.folder()
  #expect(second.inherit().drafts.isEmpty)
  #expect(second.write([draft("b", "乙", at: "3")]) == nil)
  #expect(try state.files.count == 3)
  first = nil
  let third = state.folder()
  #expect(third.inherit().drafts == [draft("a", "甲二", at: "2")])
  #expect(third.write([draft("a", "甲二", at: "2"), draft("c", "丙", at: "4")]) == nil)
  #expect(try state.files.count == 3)
  #expect(third.write([]) == nil)
  #expect(try state.files.count == 2)
}

@Test("nobody else reads the drafts of a clerk")
func modes() throws {
  let state = State()
  defer { try? FileManager.default.removeItem(atPath: state.path) }
  let folder = state.folder()
  #expect(folder.write([draft("a", "甲", at: "1")]) == nil)
  #expect(try Set(state.files.values) == [0o700, 0o600])
}

@Test("a desk that dies between taking drafts over and removing the old file leaves them once")
func handedOver() throws {
  let state = State()
  defer { try? FileManager.default.removeItem(atPath: state.path) }
  var first: DraftFolder? = state.folder()
  #expect(first?.write([draft("a", "甲", at: "1"), draft("b", "乙", at: "2")]) == nil)
  let old = try state.file(ending: ".toml")
  let bytes = try Data(contentsOf: URL(fileURLWithPath: old))
  first = nil
  var second: DraftFolder? = state.folder()
  #expect(second?.inherit().drafts.count == 2)
  #expect(second?.write([draft("a", "甲二", at: "3"), draft("b", "乙", at: "2")]) == nil)
  second = nil
  try bytes.write(to: URL(fileURLWithPath: old))
  try Data("half".utf8).write(to: URL(fileURLWithPath: old + LockedFile.unfinished))
  let third = state.folder()
  #expect(third.inherit().drafts == [draft("b", "乙", at: "2"), draft("a", "甲二", at: "3")])
  #expect(third.write([]) == nil)
  #expect(try state.files.count == 1)
}

@Test("a file that cannot be read is named and stays where it is")
func unreadable() throws {
  let state = State()
  defer { try? FileManager.default.removeItem(atPath: state.path) }
  var first: DraftFolder? = state.folder()
  #expect(first?.write([draft("a", "甲", at: "1")]) == nil)
  let file = try state.file(ending: ".toml")
  first = nil
  let whole = try Data(contentsOf: URL(fileURLWithPath: file))
  for bytes in [Data(), Data(whole.dropLast(30)), Data([0xFF, 0xFE, 0]), Data("version = 9".utf8)] {
    try bytes.write(to: URL(fileURLWithPath: file))
    let next = state.folder()
    let found = next.inherit()
    #expect(found.drafts.isEmpty && found.unreadable == [file])
    #expect(next.write([draft("b", "乙", at: "2")]) == nil)
    #expect(next.write([]) == nil)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == bytes)
  }
}

@Test("where drafts cannot be written the clerk is told why, and what was written stays")
func unwritable() throws {
  let state = State()
  defer { try? FileManager.default.removeItem(atPath: state.path) }
  try Data().write(to: URL(fileURLWithPath: state.path))
  #expect(state.folder().write([draft("a", "甲", at: "1")])?.isEmpty == false)
}
