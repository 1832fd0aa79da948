/// A colour as a palette writes it: what it says for each depth, and what it leaves open (nil).
struct Swatch: Hashable {
  /// A number of the terminal, or its own colour.
  enum Tone: Hashable {
    case own
    case number(Int)

    var number: Int? {
      switch self {
      case .own: nil
      case .number(let number): number
      }
    }
  }

  /// Nil where the terminal's own, or one of its numbers, is wanted.
  var shade: Shade?
  var index: Tone?
  var sixteen: Tone?
  var plain: Tone?

  /// A shade alone; the numbers are found later.
  init(shade: Shade) {
    self.shade = shade
  }

  /// What words of a palette describe, best first for each depth; nil and the word that is wrong
  /// when one is.
  ///
  /// `#rrggbb` is for terminals that show any shade, `c16` to `c255` for 256 colours, `black` to
  /// `white` and `bright-black` to `bright-white` for 16 and 8, `default` for every depth that is
  /// not named before it.
  static func read(_ words: [String]) -> (swatch: Swatch?, wrong: String?) {
    var swatch = Swatch()
    for word in words {
      guard swatch.take(word) else { return (nil, word) }
    }
    return (swatch.completed, nil)
  }

  private init() {}

  private mutating func take(_ word: String) -> Bool {
    if word == "default" {
      index = index ?? (shade == nil ? .own : nil)
      sixteen = sixteen ?? .own
      plain = plain ?? .own
    } else if let number = Swatch.names.firstIndex(of: word) {
      if number < 8 { plain = plain ?? .number(number) }
      sixteen = sixteen ?? .number(number)
    } else if let number = Swatch.number(word) {
      index = index ?? .number(number)
    } else if let shade = Shade(hexadecimal: word), word.hasPrefix("#") {
      self.shade = self.shade ?? shade
    } else {
      return false
    }
    return true
  }

  /// With what follows from what was said: a shade from a number, the dull colour from a bright one;
  /// a name alone is the terminal's own colour of that name at every depth.
  private var completed: Swatch {
    var whole = self
    if shade == nil, case .number(let number) = index { whole.shade = Shade(index: number) }
    if plain == nil, case .number(let number) = sixteen { whole.plain = .number(number & 7) }
    if shade == nil, index == nil { whole.index = sixteen }
    return whole
  }

  /// The sixteen names, in the order of their numbers.
  static let names: [String] = {
    let dull = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return dull + dull.map { "bright-" + $0 }
  }()

  private static func number(_ word: String) -> Int? {
    guard word.hasPrefix("c"), let number = Int(word.dropFirst()), 16...255 ~= number else {
      return nil
    }
    return number
  }
}

extension Swatch {
  /// The names of a colour for 16 and for 8 are those of its parent where it has none.
  func named(after parent: Swatch?) -> Swatch {
    var whole = self
    whole.sixteen = sixteen ?? parent?.sixteen
    whole.plain = plain ?? parent?.plain
    return whole
  }

  /// The colour, on 256 that of an index.
  func colour(index: Int?) -> Colour {
    Colour(shade: shade, index: index, sixteen: sixteen?.number, plain: plain?.number)
  }
}
