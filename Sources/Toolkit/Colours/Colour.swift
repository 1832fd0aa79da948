/// A colour, as each depth has it; nil is the terminal's own.
package struct Colour: Hashable, Sendable {
  /// For terminals that show any shade.
  package let shade: Shade?
  /// One of the 256 colours: 16 to 255, or one of the user's sixteen where a theme names just that.
  package let index: Int?
  /// One of the 16 first colours, for terminals that have no more.
  package let sixteen: Int?
  /// One of the 8 first colours, 0 (black) to 7 (white), for terminals that have no more.
  package let plain: Int?

  package init(shade: Shade?, index: Int?, sixteen: Int?, plain: Int?) {
    self.shade = shade
    self.index = index
    self.sixteen = sixteen
    self.plain = plain
  }

  /// A colour of the 256 with its likeness among the 8.
  package init(index: Int?, plain: Int?) {
    self.init(shade: index.map { Shade(index: $0) }, index: index, sixteen: plain, plain: plain)
  }

  /// The terminal's own colour at every depth.
  package static let own = Colour(shade: nil, index: nil, sixteen: nil, plain: nil)

  /// What is asked of the terminal at a depth.
  package func paint(at depth: ColourDepth) -> Paint {
    switch depth {
    case .mono: .own
    case .eight: plain.map { .number($0) } ?? .own
    case .sixteen: sixteen.map { .number($0) } ?? .own
    case .many: index.map { .number($0) } ?? .own
    case .full: shade.map { .shade($0) } ?? index.map { .number($0) } ?? .own
    }
  }
}

/// What is asked of a terminal to colour text or its ground.
package enum Paint: Hashable, Sendable {
  /// As the terminal has it of its own accord.
  case own
  /// One of its numbered colours.
  case number(Int)
  case shade(Shade)

  /// What it looks like; nil where only the terminal knows.
  package var shade: Shade? {
    switch self {
    case .own: nil
    case .number(let number): Shade(index: number)
    case .shade(let shade): shade
    }
  }
}
