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
    [look.foreground, look.background].map { colour in
      switch depth {
      case .mono: -1
      case .eight: Int32(colour.plain ?? -1)
      case .many: Int32(colour.index ?? -1)
      }
    }
  }

  /// A ground of its own says what reversal would; where it cannot be shown, something else must
  /// say it.
  private static func attributes(of look: Look, depth: ColourDepth) -> UInt32 {
    let hasGround =
      switch depth {
      case .mono: false
      case .eight: look.background.plain != nil
      case .many: look.background.index != nil
      }
    let emphasis = hasGround ? look.emphasis : look.emphasisWithoutColour
    return Palette.names.reduce(0) { $0 | (emphasis.contains($1.emphasis) ? $1.attribute : 0) }
  }

  private static let names: [(emphasis: Emphasis, attribute: UInt32)] = [
    (.bold, lvzhi_bold()), (.dim, lvzhi_dim()), (.italic, lvzhi_italic()),
    (.underline, lvzhi_underline()), (.reverse, lvzhi_reverse()),
  ]

  private static func cell(_ attributes: UInt32, _ pair: Int32) -> cchar_t {
    var cell = cchar_t()
    lvzhi_cell(&cell, [32, 0], attributes, pair)
    return cell
  }
}
