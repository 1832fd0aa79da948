/// One thing wrong with a file that people write: where, what, and what stands there.
package struct Finding: Hashable, Sendable {
  /// The way to the place, such as `task[C1].cap`; empty for the file as a whole.
  package let path: String
  /// The line, from 1; nil where only the path is known.
  package let line: Int?
  package let problem: Problem

  package init(path: String, line: Int?, problem: Problem) {
    self.path = path
    self.line = line
    self.problem = problem
  }

  /// What is wrong.
  package enum Problem: Hashable, Sendable {
    /// Not TOML; in the words of the parser.
    case syntax(String)
    case missing
    case wrongKind(wanted: String)
    /// A word the place does not know; the nearest known one, if any is near.
    case unknownWord(String, nearest: String?)
    /// A key the place does not know.
    case unknownKey(String, nearest: String?)
    /// The same code twice.
    case twice(String)
    case outside(String, wanted: String)
    /// Two figures that do not agree, in the words of the rule they break.
    case disagrees(String)
  }
}

/// Everything wrong with a file, all at once.
package struct Findings: Hashable, Sendable, Error {
  package private(set) var all: [Finding] = []

  package init() {}

  package var isEmpty: Bool { all.isEmpty }

  package mutating func add(_ path: String, _ problem: Finding.Problem) {
    all.append(Finding(path: path, line: nil, problem: problem))
  }

  package mutating func add(line: Int, _ problem: Finding.Problem) {
    all.append(Finding(path: "", line: line, problem: problem))
  }
}
