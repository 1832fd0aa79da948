/// What stands in a TOML file, without its layout. Figures are exact thousandths.
package indirect enum Plain: Hashable, Sendable {
  case text(String)
  /// A figure in thousandths; TOML's 1.5 is 1,500.
  case figure(Int)
  case truth(Bool)
  case list([Plain])
  case table([String: Plain])
}

extension String {
  /// The nearest of some words, by letters changed, if not more than a third of them changed.
  package func nearest(of words: [String]) -> String? {
    let ranked = words.map { ($0, distance(to: $0)) }.min { $0.1 < $1.1 }
    guard let ranked, ranked.1 <= max(1, count / 3) else { return nil }
    return ranked.0
  }

  /// Levenshtein's distance.
  private func distance(to other: String) -> Int {
    let (left, right) = (Array(self), Array(other))
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, twin) in right.enumerated() {
        let change = diagonal + (character == twin ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
