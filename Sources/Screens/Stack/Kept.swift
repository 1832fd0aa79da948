import Domain

/// A view of a list that a clerk gave a name.
package struct KeptView: Hashable, Sendable {
  /// The name of the list.
  let list: String
  package let name: String
  let view: LedgerView
}

/// Rows as they were seen, to be written to a file in the clerk's language; a text has no titles, and a row for
/// each line.
package struct Extract: Hashable, Sendable {
  package let path: String
  package let titles: [Words]
  package let rows: [[Words]]
  /// Which columns hold figures.
  package let figures: [Bool]
}

extension Extract {
  /// A text, line by line.
  package init(path: String, lines: [Words]) {
    self.init(path: path, titles: [], rows: lines.map { [$0] }, figures: [false])
  }
}
