/// A rule book as it was adopted (计分办法的一个版本).
package struct AdoptedBook: Hashable, Sendable {
  /// From 1, in the order of adoption.
  package let version: Int
  package let title: String
  /// The first day it is in force; a year goes by the last version in force on its last day.
  package let effective: Day
  /// SHA-256 of its text.
  package let fingerprint: String
  /// The journal line of its adoption.
  package let sequence: Int

  package init(
    version: Int, title: String, effective: Day, fingerprint: String, sequence: Int
  ) {
    self.version = version
    self.title = title
    self.effective = effective
    self.fingerprint = fingerprint
    self.sequence = sequence
  }
}

/// A rule book to be adopted (启用).
package struct Adoption: Hashable, Sendable {
  package let book: BookChoice
  /// The first day it is in force.
  package let effective: Day

  package init(book: BookChoice, effective: Day) {
    self.book = book
    self.effective = effective
  }
}

/// Which rule book is meant.
package enum BookChoice: Hashable, Sendable {
  /// The one a year goes by.
  case ofYear
  /// One that was adopted, by its number.
  case version(Int)
  /// A text in hand, and what it is called.
  case text(String, named: String)
  /// A file, by its path.
  case file(String)
}
