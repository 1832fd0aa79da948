extension Colour {
  /// The colour that words of a palette describe, best first for each depth; nil and the word that
  /// is wrong when one is.
  ///
  /// `#rrggbb` and `c16` to `c255` are for 256 colours, `black` to `white` for 8, `default` for
  /// both.
  static func read(_ words: [String]) -> (colour: Colour, wrong: String?) {
    var (index, plain): (Int?, Int?) = (nil, nil)
    for word in words {
      if word == "default" { continue }
      if let known = names.firstIndex(of: word) {
        plain = plain ?? known
      } else if let number = number(word) ?? shade(word).map(nearest) {
        index = index ?? number
      } else {
        return (.own, word)
      }
    }
    return (Colour(index: index, plain: plain), nil)
  }

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  private static func number(_ word: String) -> Int? {
    guard word.hasPrefix("c"), let number = Int(word.dropFirst()), 16...255 ~= number else {
      return nil
    }
    return number
  }

  /// Red, green and blue, 0 to 255 each.
  typealias Shade = (red: Int, green: Int, blue: Int)

  private static func shade(_ word: String) -> Shade? {
    guard word.hasPrefix("#"), word.utf8.count == 7, let value = UInt32(word.dropFirst(), radix: 16)
    else { return nil }
    return (Int(value >> 16), Int(value >> 8 & 0xFF), Int(value & 0xFF))
  }

  /// The shade that xterm gives one of the colours 16 to 255: a cube of six, then 24 greys.
  static func shade(of index: Int) -> Shade {
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    let steps = [0, 95, 135, 175, 215, 255]
    let place = max(0, index - 16)
    return (steps[place / 36 % 6], steps[place / 6 % 6], steps[place % 6])
  }

  private static func nearest(to shade: Shade) -> Int {
    (16...255).min { distance(shade, self.shade(of: $0)) < distance(shade, self.shade(of: $1)) }
      ?? 16
  }

  /// Weighted as the eye does, more for red where there is much of it (the "redmean"
  /// approximation).
  private static func distance(_ one: Shade, _ other: Shade) -> Int {
    let mean = (one.red + other.red) / 2
    let (red, green, blue) = (
      one.red - other.red, one.green - other.green, one.blue - other.blue
    )
    return (512 + mean) * red * red + 1024 * green * green + (767 - mean) * blue * blue
  }
}
