/// Finds the colour of 256 for each swatch that names none.
///
/// The nearest by eye, unless it would make one of two that must be told apart, or text on its
/// ground, into the other: then the next.
struct Tuning {
  private let swatches: [String: Swatch]
  private var indexes: [String: Int] = [:]
  private static let cube = (16...255).map { (index: $0, lab: Shade(index: $0).lab) }

  /// Names that must be told apart from all others of their line.
  private static let apart: [[String]] = [
    ["ground", "text", "raised", "muted", "accent"], ["accent", "accent_text"],
    ["text", "muted", "accent", "good", "warn", "bad", "violet", "orange", "slate"],
  ]

  init(_ swatches: [String: Swatch]) {
    self.swatches = swatches
    for (name, swatch) in swatches { indexes[name] = swatch.index?.number }
  }

  /// The number found; nil for the terminal's own.
  func index(of name: String) -> Int? { indexes[name] }

  /// Finds the number of a name, after those that it must be told from.
  mutating func place(_ name: String) {
    guard let swatch = swatches[name], swatch.index == nil, let shade = swatch.shade else { return }
    let lab = shade.lab
    let order = Tuning.cube.map { ($0.index, Shade.distance($0.lab, lab)) }.sorted { $0.1 < $1.1 }
    let others = Tuning.apart.filter { $0.contains(name) }.joined().filter { $0 != name }
    let taken = others.compactMap { indexes[$0] }
    let ground = self.ground(of: name)
    let near = order.first { candidate in
      !taken.contains(candidate.0)
        && (ground.map { isAsReadable(candidate.0, as: shade, on: $0) } ?? true)
    }
    indexes[name] = near?.0 ?? order.first { !taken.contains($0.0) }?.0
  }

  /// The name of the ground that a name is read on, or of what is read on it; nil for neither.
  private func ground(of name: String) -> String? {
    switch name {
    case "ground": nil
    case "raised": "text"
    case "accent_text": "accent"
    default: Paints.tied.contains(name) ? "ground" : nil
    }
  }

  /// Whether a number is read on its ground as well as the shade is, or well enough.
  private func isAsReadable(_ index: Int, as shade: Shade, on name: String) -> Bool {
    guard let number = indexes[name], let ground = swatches[name]?.shade else { return true }
    let wanted = min(4.5, shade.contrast(with: ground))
    return Shade(index: index).contrast(with: Shade(index: number)) >= wanted
  }
}
