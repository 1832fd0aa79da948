import CEmbedded

/// The rule book that comes with the program: six aspects, thirty-six tasks.
package enum StandardRuleBook {
  /// The text of the file.
  package static var text: String {
    let bytes = UnsafeBufferPointer(
      start: lvzhi_default_rule_book(), count: Int(lvzhi_default_rule_book_count()))
    return String(decoding: bytes, as: UTF8.self)
  }
}
