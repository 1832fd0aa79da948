/// What comes from the clerk's side of the terminal.
package enum Input: Hashable, Sendable {
  /// One typed character, with its combining marks; never a control character.
  case text(String)
  case key(Key)
  /// A bracketed paste, whole and as it came: sanitise it where it is used.
  case paste(String)
  /// The screen has a new size.
  case resize(Size)
  /// The line is dead: save what can be saved and leave; nothing can be shown any more.
  case hangUp
  /// Somebody asks the program to end (SIGTERM, SIGINT).
  case terminate
  /// The terminal says what its own ground looks like; it was asked.
  case ground(Shade)
  /// The terminal says how wide it makes ambiguous characters; it was asked.
  case width(Ambiguous)
  /// Another thread has something for the loop.
  case wake
}

extension String {
  /// The text with full-width ASCII (`ａ`, `１`, `？`) and the ideographic space as plain ASCII, for
  /// where a command is expected.
  package var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars { folded.append(plain(scalar)) }
    return String(folded)
  }
}

private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  case 0x3000: " "
  default: scalar
  }
}
