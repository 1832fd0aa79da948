extension String {
  /// The minute of an instant as the journal has it, without the letter between: "2026-06-01 08:30".
  var minute: String {
    String(prefix(16)).split(separator: "T").joined(separator: " ")
  }
}
