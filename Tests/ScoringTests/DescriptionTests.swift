import Domain
import Foundation
import Scoring
import Testing

/// The description of the language says every word of it, in both tongues.
struct DescriptionTests {
  private static let tongues = ["README.md", "README.zh.md"]

  private func text(_ name: String) throws -> String {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "rulebooks/\(name)"), encoding: .utf8)
  }

  @Test("every word that a condition may name is described", arguments: tongues)
  func words(name: String) throws {
    let text = try text(name)
    let words: [String] =
      ActivityKind.allCases.map(\.rawValue) + WorkKind.allCases.map(\.rawValue)
      + StageKind.allCases.map(\.rawValue) + Attendance.Role.allCases.map(\.rawValue)
      + Attendance.Presence.settled.map(\.rawValue) + Admission.allCases.map(\.rawValue)
      + Level.allCases.map(\.rawValue) + StageForm.allCases.map(\.rawValue)
      + Seat.allCases.map(\.rawValue) + MemberState.allCases.map(\.rawValue)
      + BandColour.allCases.map(\.rawValue) + Award.Unit.allCases.map(\.rawValue)
      + Quota.Ties.allCases.map(\.rawValue)
    #expect(words.filter { !text.contains($0) } == [])
  }

  @Test("every key that any book has is described", arguments: tongues)
  func keys(name: String) throws {
    let text = try text(name)
    let books = try Books.texts.get().values + (1...200).map { try RandomWorld($0).text }
    let keys = books.reduce(into: Set<String>()) { keys, book in
      for line in book.split(separator: "\n") where !line.hasPrefix("#") {
        keys.formUnion(self.keys(in: line))
      }
    }
    #expect(keys.count > 50)
    #expect(keys.filter { !text.contains($0) }.sorted() == [])
  }

  /// What stands before an equals sign, or in brackets at the beginning.
  private func keys(in line: Substring) -> [String] {
    if line.hasPrefix("[") { return [line.filter { $0.isLetter || $0 == "_" }] }
    return line.split(separator: "=").dropLast().compactMap { part in
      part.split { !($0.isASCII && $0.isLetter) && $0 != "_" }.last.map(String.init)
    }
  }

  @Test("the list of books names every file", arguments: ["README.md"])
  func books(name: String) throws {
    let text = try text(name)
    #expect(ShippedBooks.all.map(\.name).filter { !text.contains("`\($0)`") } == [])
  }
}
