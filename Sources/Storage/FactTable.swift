/// A table whose rows are never changed.
package struct FactTable: Hashable, Sendable {
  package let name: String
  /// The columns of the primary key first, then of every other unique key.
  package let keys: [String]
  /// The columns that hold a whole number, and those that hold one or nothing; the rest hold text.
  package let numbers: [String]
  package let optional: [String]
  /// The columns that the journal line shows; private particulars are only shown sealed.
  private let shown: String

  init(
    _ name: String, keys: [String], numbers: String, optional: String = "", shown: String = "*"
  ) {
    self.name = name
    self.keys = keys
    self.numbers = FactTable.words(of: numbers)
    self.optional = FactTable.words(of: optional)
    self.shown = shown
  }

  /// The rows that a journal line made, in the order of the primary key; `$1` the committee, `$2` the line.
  package var rowsOfLine: String {
    "SELECT \(shown) FROM \(name) WHERE committee = $1 AND recorded = $2 ORDER BY \(keys[0])"
  }

  /// How many rows the table has.
  package var size: String { "SELECT count(*) FROM \(name) WHERE committee = $1" }

  /// The lines that rows name and the journal does not have.
  package var strayLines: String {
    """
    SELECT DISTINCT recorded FROM \(name)
    WHERE committee = $1 AND NOT EXISTS (
      SELECT 1 FROM journal
      WHERE journal.committee = $1 AND journal.seq = \(name).recorded)
    """
  }

  static func words(of list: String) -> [String] {
    list.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
  }
}
