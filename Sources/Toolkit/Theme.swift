/// How a role looks at the depth a terminal has. Every state has a carrier that is no colour.
package struct Look: Hashable, Sendable {
  /// An index of the 256 colours, or nil for the terminal's own.
  package let foreground: Int?
  package let background: Int?
  /// One of the 8 first colours, for terminals that have no more.
  package let plainForeground: Int?
  package let plainBackground: Int?
  package let isBold: Bool
  package let isUnderlined: Bool
  package let isReversed: Bool

  init(
    _ foreground: Int?, _ plain: Int?, on background: Int? = nil, plainOn: Int? = nil,
    bold: Bool = false, underlined: Bool = false, reversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    plainForeground = plain
    plainBackground = plainOn
    isBold = bold
    isUnderlined = underlined
    isReversed = reversed
  }
}

/// What every role looks like.
package struct Theme: Hashable, Sendable {
  package let name: String
  private let looks: [Look]

  /// The look of a role.
  package func look(of role: Role) -> Look { looks[Int(role.rawValue)] }

  private init(name: String, look: (Role) -> Look) {
    self.name = name
    looks = Role.allCases.map(look)
  }

  /// The built-in theme: readable on dark and on light grounds, as it leaves the ground alone.
  package static let standard = Theme(name: "standard") { role in
    switch role {
    case .text, .fieldValue: Look(nil, nil)
    case .muted, .fieldLabel, .fieldHint: Look(245, nil)
    case .title: Look(nil, nil, bold: true)
    case .header: Look(31, 6, bold: true, underlined: true)
    case .border: Look(244, nil)
    case .borderFocus: Look(31, 6, bold: true)
    case .breadcrumb: Look(255, 7, on: 24, plainOn: 4, bold: true, reversed: true)
    case .rowSelected: Look(255, 0, on: 31, plainOn: 6, reversed: true)
    case .rowMarked, .rowPending: Look(136, 3, bold: true)
    case .cellSorted: Look(nil, nil, bold: true)
    case .match: Look(136, 3, underlined: true)
    case .key: Look(31, 6, bold: true)
    case .keyDisabled: Look(245, nil)
    case .keyDanger: Look(160, 1, bold: true)
    case .fieldFocus: Look(nil, nil, underlined: true)
    case .fieldError, .statusError: Look(160, 1, bold: true)
    case .statusOK, .scoreUp: Look(28, 2, bold: true)
    case .statusWarning: Look(136, 3, bold: true)
    case .scoreDown: Look(160, 1)
    case .chart1: Look(31, 6)
    case .chart2: Look(28, 2)
    case .chart3: Look(136, 3)
    case .chart4: Look(97, 5)
    case .chart5: Look(130, 1)
    case .chart6: Look(66, 4)
    case .seal: Look(160, 1, bold: true)
    }
  }
}
