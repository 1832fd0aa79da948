/// A horizontal bar against its cap, in text.
package enum Bar {
  /// The bar in exactly so many cells: eighth blocks where they are one column wide, else `#` and
  /// `.`.
  package static func text(value: Int, cap: Int, columns: Int, ambiguous: Ambiguous) -> String {
    guard columns > 0, cap > 0 else { return "" }
    let eighths = max(0, min(columns * 8, (value * columns * 8 + cap / 2) / cap))
    switch ambiguous {
    case .narrow:
      let rest = eighths % 8
      let part = rest == 0 ? "" : String(blocks[rest - 1])
      let text = String(repeating: "█", count: eighths / 8) + part
      return text + String(repeating: "·", count: columns - text.count)
    case .wide:
      let full = (eighths + 4) / 8
      return String(repeating: "#", count: full) + String(repeating: ".", count: columns - full)
    }
  }

  private static let blocks: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}

/// A row of figures as small columns, in text.
package enum Sparkline {
  /// One cell a figure, scaled to the largest; zero is `·` or `.`.
  package static func text(_ figures: [Int], ambiguous: Ambiguous) -> String {
    let most = max(1, figures.max() ?? 0)
    return String(
      figures.map { figure in
        guard figure > 0 else { return ambiguous == .narrow ? "·" : "." }
        let step = min(7, (figure * 8 + most - 1) / most - 1)
        return ambiguous == .narrow ? blocks[step] : twins[step]
      })
  }

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let twins: [Character] = ["_", "_", "-", "-", "=", "=", "#", "#"]
}
