/// The rule book that comes with the program: six aspects, thirty-six tasks.
package enum StandardRuleBook {
  /// The name of its file without the ending.
  package static let name = "default-6x36"

  /// The text of the file.
  package static var text: String { ShippedBooks.named(name)?.text ?? "" }
}
