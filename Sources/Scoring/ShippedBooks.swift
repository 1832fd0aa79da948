import CEmbedded

/// A rule book that comes with the program.
package struct ShippedBook: Hashable, Sendable {
  /// The name of its file without the ending, such as `jinan-2015`.
  package let name: String
  /// The text of the file.
  package let text: String
}

/// The rule books that come with the program: the standard one, and methods that offices have published.
package enum ShippedBooks {
  /// All of them, the standard one first, then by name.
  package static var all: [ShippedBook] {
    UnsafeBufferPointer(start: lvzhi_rule_books(), count: Int(lvzhi_rule_books_count())).map {
      let bytes = UnsafeBufferPointer(start: $0.bytes, count: Int($0.count))
      return ShippedBook(
        name: String(cString: $0.name), text: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The one of a name; nil where there is none.
  package static func named(_ name: String) -> ShippedBook? { all.first { $0.name == name } }
}
