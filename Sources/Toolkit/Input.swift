/// What comes from the terminal.
package enum Input: Hashable, Sendable {
  /// One typed character, with the marks that belong to it.
  case text(String)
  case key(Key)
  /// A whole paste, as one; nothing in it is ever taken for a key.
  case paste(String)
  case resize(Size)
  /// The terminal is gone.
  case hangUp
  /// The machine asks the program to end.
  case terminate
  /// Another thread has something for the loop.
  case wake
}

extension String {
  /// The text with full-width letters, digits and signs (`ａ`, `１`, `？`) as their ASCII forms.
  package var folded: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
