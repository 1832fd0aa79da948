import CNCurses
import Toolkit

/// The attributes and colour pair of every role, ready to be copied into cells.
struct Palette {
  private let cells: [cchar_t]

  /// Sets up the colour pairs of the open screen.
  init(_ theme: Theme, depth: ColourDepth) {
    var pairs: [[Int32]: Int32] = [[-1, -1]: 0]
    cells = Role.allCases.map { role in
      let look = theme.look(of: role)
      let colours = Palette.colours(of: look, depth: depth)
      let pair = pairs[colours] ?? Int32(pairs.count)
      if pairs[colours] == nil {
        pairs[colours] = pair
        init_extended_pair(pair, colours[0], colours[1])
      }
      return Palette.cell(Palette.attributes(of: look, depth: depth), pair)
    }
  }

  /// A blank cell in the look of a role.
  func cell(_ role: Role) -> cchar_t { cells[Int(role.rawValue)] }

  private static func colours(of look: Look, depth: ColourDepth) -> [Int32] {
    let chosen =
      switch depth {
      case .mono: (nil as Int?, nil as Int?)
      case .eight: (look.plainForeground, look.plainBackground)
      case .many: (look.foreground, look.background)
      }
    return [Int32(chosen.0 ?? -1), Int32(chosen.1 ?? -1)]
  }

  private static func attributes(of look: Look, depth: ColourDepth) -> UInt32 {
    let hasGround = depth == .many ? look.background != nil : look.plainBackground != nil
    var attributes: UInt32 = 0
    if look.isBold { attributes |= lvzhi_bold() }
    if look.isUnderlined { attributes |= lvzhi_underline() }
    // A ground of its own says what reversal would; where there is no colour, reversal must say it.
    if look.isReversed, depth == .mono || !hasGround { attributes |= lvzhi_reverse() }
    return attributes
  }

  private static func cell(_ attributes: UInt32, _ pair: Int32) -> cchar_t {
    var cell = cchar_t()
    lvzhi_cell(&cell, [32, 0], attributes, pair)
    return cell
  }
}
