/// A file that people write (TOML), read into tables: a theme, a keymap, a rule book, a configuration.
package struct Document: Hashable, Sendable {
  /// The file's name as it was given; findings carry it.
  package let name: String
  /// The whole file.
  package let root: Table

  package init(name: String, root: Table) {
    self.name = name
    self.root = root
  }

  /// What can be wrong with any document, whatever it is about.
  package enum Problem: Hashable, Sendable {
    /// It is not TOML; the parser's own words.
    case syntax(String)
    /// A table's header whose name does not begin with a letter of A to Z, a digit, `_`, `-` or a quotation mark.
    case header
    /// What begins as no text, figure, day, list or table does where there must be one.
    case value
    case missingKey(String)
    /// A key nobody reads, with the nearest known one if any is near.
    case unknownKey(String, nearest: String?)
    case wrongKind(expected: Kind, found: Kind)
    /// None of the known words, with the nearest one if any is near.
    case unknownWord(String, nearest: String?, known: [String])
    /// A figure with more than three decimals, or no figure at all.
    case notDecimal(String)
    /// A figure outside its range; all three as they are printed.
    case outOfRange(String, least: String, most: String)
    /// Neither "1/2" nor another fraction of two whole numbers.
    case notFraction(String)
    /// Neither "2" nor "2-60" nor another range of whole numbers.
    case notRange(String)
    /// No day of the calendar, or not written as 2026-03-05.
    case notDay(String)
    /// A list that must name something.
    case emptyList
    case emptyText
    /// A character that is none, in a text or a key: `U+001B`. It would rule the terminal that shows it.
    case control(String)
    /// A longer text, list or file than any of its kind is.
    case tooLong(most: Int)
  }

  /// What a value is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case text, whole, decimal, flag, moment, list, table
  }
}
