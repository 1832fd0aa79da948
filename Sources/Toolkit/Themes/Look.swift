/// What makes text stand out without colour.
package struct Emphasis: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Emphasis(rawValue: 1)
  /// Not every terminal shows it: never the only carrier of a meaning.
  package static let dim = Emphasis(rawValue: 2)
  /// Not every terminal shows it: never the only carrier of a meaning.
  package static let italic = Emphasis(rawValue: 4)
  package static let underline = Emphasis(rawValue: 8)
  package static let reverse = Emphasis(rawValue: 16)

  /// Whether every terminal shows something of it.
  package var isCertain: Bool { !isDisjoint(with: [.bold, .underline, .reverse]) }
}

/// How a role looks.
package struct Look: Hashable, Sendable {
  package let foreground: Colour
  package let background: Colour
  package let emphasis: Emphasis
  /// The emphasis where the ground of the look cannot be shown, or no colour at all.
  package let emphasisWithoutColour: Emphasis

  package init(
    foreground: Colour, background: Colour, emphasis: Emphasis, emphasisWithoutColour: Emphasis
  ) {
    self.foreground = foreground
    self.background = background
    self.emphasis = emphasis
    self.emphasisWithoutColour = emphasisWithoutColour
  }

  /// As the terminal shows text of its own accord.
  package static let bare = Look(
    foreground: .own, background: .own, emphasis: [], emphasisWithoutColour: [])
}
