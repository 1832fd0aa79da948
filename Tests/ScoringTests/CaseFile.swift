import Domain
import Foundation
import Scoring
import Testing

/// A file of cases: facts above a line, what becomes of them below it.
struct CaseFile {
  let cases: [Case]

  /// One case.
  struct Case: CustomTestStringConvertible, Sendable {
    let title: String
    /// The clauses the title names.
    let clauses: [String]
    let line: Int
    let facts: [Substring]
    let expected: [String]

    var testDescription: String { title }
  }

  /// Reads a file of `Cases`, beside this one.
  init(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Cases/\(name)"), encoding: .utf8)
    var cases: [Case] = []
    var block: [Substring] = []
    var start = 0
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("== ") {
        if !block.isEmpty { cases.append(try Case(block, line: start)) }
        (block, start) = ([line], number + 1)
      } else if !line.isEmpty, !line.hasPrefix("#"), !block.isEmpty {
        block.append(line)
      }
    }
    if !block.isEmpty { cases.append(try Case(block, line: start)) }
    self.cases = cases
  }
}

extension CaseFile.Case {
  fileprivate init(_ lines: [Substring], line: Int) throws {
    let words = lines[0].dropFirst(3).split(separator: " ")
    title = words.joined(separator: " ")
    clauses = words.prefix { $0.count == 2 && $0.last?.isNumber == true }.map(String.init)
    self.line = line
    let rule = try #require(
      lines.firstIndex(of: "--"), "\(title): no line between facts and entries")
    facts = Array(lines[1..<rule])
    expected = lines[(rule + 1)...].map(String.init)
  }
}
