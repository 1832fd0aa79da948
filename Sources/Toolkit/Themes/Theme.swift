/// What every role looks like.
package struct Theme: Hashable, Sendable {
  /// Who made it.
  package let imprint: Imprint
  /// The glyphs that it shows instead of those that screens draw.
  package let glyphs: GlyphMap
  private let looks: [Look]

  package var name: String { imprint.name }

  package init(_ imprint: Imprint, glyphs: GlyphMap, look: (Role) -> Look) {
    self.imprint = imprint
    self.glyphs = glyphs
    looks = Role.allCases.map(look)
  }

  /// The look of a role.
  package func look(of role: Role) -> Look { looks[Int(role.rawValue)] }

  /// What a terminal of a depth is asked for a role.
  ///
  /// Where the colours of a role cannot be told from those of the text, or its ground cannot be
  /// shown, its emphasis says what they would.
  package func shown(_ role: Role, at depth: ColourDepth) -> Shown {
    let (look, text) = (look(of: role), look(of: .text))
    let own = (look.foreground.paint(at: depth), look.background.paint(at: depth))
    let plain = (text.foreground.paint(at: depth), text.background.paint(at: depth))
    // Nobody knows whether a text of a known colour is seen on the terminal's own ground.
    let isOpen = own.1 == .own && plain.1 != .own
    let isGroundLost = look.background != text.background && (own.1 == plain.1 || isOpen)
    let isLost = own == plain || isGroundLost
    return Shown(
      foreground: isGroundLost && own.1 == .own ? plain.0 : own.0,
      background: isGroundLost ? plain.1 : own.1,
      emphasis: isLost ? look.emphasisWithoutColour : look.emphasis)
  }

  /// Colours and emphasis of a role at some depth.
  package struct Shown: Hashable, Sendable {
    package let foreground: Paint
    package let background: Paint
    package let emphasis: Emphasis
  }
}

extension Theme {
  /// The names of the sixteen colours in files, in the order of their numbers.
  package static var colourNames: [String] { Swatch.names }
}
