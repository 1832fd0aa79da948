import Domain
import Foundation
import Scoring
import Testing

/// A file of cases: facts above a line, what becomes of them below it.
struct CaseFile {
  let cases: [Case]

  /// One case.
  struct Case: CustomTestStringConvertible, Sendable {
    /// The name of the book, which is the file's.
    let book: String
    let title: String
    let line: Int
    let facts: [Substring]
    let expected: [String]

    var testDescription: String { "\(book): \(title)" }

    /// What it expects to be said of totals that are too low, such as `alarms W1 W2` or `alarms none`.
    var alarmLine: String? { expected.first { $0.hasPrefix("alarms ") } }

    /// The clauses the title names, before what happens: its first words, as far as they are codes.
    func clauses(among codes: Set<String>) -> [String] {
      title.split(separator: " ").map(String.init).prefix { codes.contains($0) }.map(\.self)
    }
  }

  /// The cases of every book there is.
  static let all = Result { try Books.names.flatMap { try CaseFile($0).cases } }

  /// Reads the file of `Cases` for a book, beside this one.
  init(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Cases/\(name).txt"), encoding: .utf8)
    var cases: [Case] = []
    var block: [Substring] = []
    var start = 0
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("== ") {
        if !block.isEmpty { cases.append(try Case(name, block, line: start)) }
        (block, start) = ([line], number + 1)
      } else if !line.isEmpty, !line.hasPrefix("#"), !block.isEmpty {
        block.append(line)
      }
    }
    if !block.isEmpty { cases.append(try Case(name, block, line: start)) }
    self.cases = cases
  }
}

extension CaseFile.Case {
  fileprivate init(_ book: String, _ lines: [Substring], line: Int) throws {
    self.book = book
    title = String(lines[0].dropFirst(3))
    self.line = line
    let rule = try #require(
      lines.firstIndex(of: "--"), "\(title): no line between facts and entries")
    facts = Array(lines[1..<rule])
    expected = lines[(rule + 1)...].map(String.init)
  }
}
