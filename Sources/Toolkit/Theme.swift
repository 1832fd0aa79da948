/// What every role looks like.
package struct Theme: Hashable, Sendable {
  package let name: String
  private let looks: [Look]

  package init(name: String, look: (Role) -> Look) {
    self.name = name
    looks = Role.allCases.map(look)
  }

  /// The look of a role.
  package func look(of role: Role) -> Look { looks[Int(role.rawValue)] }
}

extension Theme {
  /// The built-in theme: readable on dark and on light grounds, as it leaves the ground alone.
  package static let standard = Theme(name: "standard") { role in
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
