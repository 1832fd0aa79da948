/// How much a figure is of the largest, as one cell that is fuller the more it is.
package enum Heat {
  /// Blank for none, then four steps; in ASCII where shades may be two columns wide.
  package static func text(_ figure: Int, most: Int, ambiguous: Ambiguous) -> String {
    guard figure > 0 else { return " " }
    let step = min(3, figure * 4 / max(1, most + 1))
    return String((ambiguous == .narrow ? shades : twins)[step])
  }

  private static let shades: [Character] = ["░", "▒", "▓", "█"]
  // None is the dot that stands where there is nothing.
  private static let twins: [Character] = [":", "=", "*", "#"]
}
