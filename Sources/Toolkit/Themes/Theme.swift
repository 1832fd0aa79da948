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

  /// The built-in theme: readable on dark and on light grounds, as it leaves the ground alone.
  package static let standard = Theme(
    Imprint(
      name: "Standard", variant: .any, author: "Lvzhi", source: nil, licence: "Apache-2.0"),
    glyphs: .plain
  ) { role in
    switch role {
    case .text, .fieldValue: .plain(nil, nil)
    case .muted, .fieldLabel, .fieldHint, .keyDisabled: .plain(245, nil)
    case .title, .cellSorted: .plain(nil, nil, .bold)
    case .header: .plain(31, 6, [.bold, .underline])
    case .border: .plain(244, nil)
    case .borderFocus, .key: .plain(31, 6, .bold)
    case .breadcrumb: .onGround(255, 7, ground: 24, 4, .bold)
    case .rowSelected: .onGround(255, 0, ground: 31, 6, [])
    case .rowMarked, .rowPending, .statusWarning: .plain(136, 3, .bold)
    case .match: .plain(136, 3, .underline)
    case .keyDanger, .fieldError, .statusError, .seal: .plain(160, 1, .bold)
    case .fieldFocus: .plain(nil, nil, .underline)
    case .statusOK, .scoreUp: .plain(28, 2, .bold)
    case .scoreDown: .plain(160, 1)
    case .chart1: .plain(31, 6)
    case .chart2: .plain(28, 2)
    case .chart3: .plain(136, 3)
    case .chart4: .plain(97, 5)
    case .chart5: .plain(130, 1)
    case .chart6: .plain(66, 4)
    }
  }
}

extension Look {
  fileprivate static func plain(_ index: Int?, _ plain: Int?, _ emphasis: Emphasis = []) -> Look {
    Look(
      foreground: Colour(index: index, plain: plain), background: .own, emphasis: emphasis,
      emphasisWithoutColour: emphasis)
  }

  fileprivate static func onGround(
    _ index: Int, _ plain: Int, ground: Int, _ plainGround: Int, _ emphasis: Emphasis
  ) -> Look {
    Look(
      foreground: Colour(index: index, plain: plain),
      background: Colour(index: ground, plain: plainGround), emphasis: emphasis,
      emphasisWithoutColour: emphasis.union(.reverse))
  }
}
