/// One thing a writer of a file can mend: where it is and what is wrong.
///
/// `Problem` is the enum of what can be wrong with that kind of file; its words are elsewhere.
package struct Finding<Problem: Hashable & Sendable>: Hashable, Sendable {
  package let place: Place
  package let problem: Problem

  package init(place: Place, problem: Problem) {
    self.place = place
    self.problem = problem
  }
}

/// A place in a file that people write.
package struct Place: Hashable, Sendable {
  /// The file's name as it was given.
  package let file: String
  /// The way to the key, such as `tasks[3].awards[1].points`, counted from 1; empty for the whole.
  package let path: String
  /// The line, from 1; nil where there is none, as for a key that is missing from the whole file.
  package let line: Int?

  package init(file: String, path: String, line: Int?) {
    self.file = file
    self.path = path
    self.line = line
  }
}

/// All findings of one file, at once; empty while nothing is wrong.
package struct Findings<Problem: Hashable & Sendable>: Error, Hashable, Sendable {
  package private(set) var all: [Finding<Problem>]

  /// No findings yet.
  package init() {
    all = []
  }

  package var isEmpty: Bool { all.isEmpty }

  /// Adds one more.
  package mutating func note(_ problem: Problem, at place: Place) {
    all.append(Finding(place: place, problem: problem))
  }

  /// The same findings in the terms of a larger enum of problems.
  package func map<Other>(_ widen: (Problem) -> Other) -> Findings<Other> {
    var others = Findings<Other>()
    for finding in all { others.note(widen(finding.problem), at: finding.place) }
    return others
  }

  /// Both, sorted by line; those of one line stay in the order they were found.
  package func joined(with others: Findings) -> Findings {
    let both = all + others.all
    let order = both.indices.sorted {
      (both[$0].place.line ?? 0, $0) < (both[$1].place.line ?? 0, $1)
    }
    var joined = Findings()
    for index in order { joined.note(both[index].problem, at: both[index].place) }
    return joined
  }
}
