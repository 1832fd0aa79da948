import CNCurses
import Toolkit

/// The attributes and colour pair of every role, ready to be copied into cells.
struct Palette {
  private let cells: [cchar_t]
  private let glyphs: GlyphMap
  /// What the numbers that ncurses writes stand for, where the terminal shows any shade.
  let slots: ShadeSlots

  /// Sets up the colour pairs of the open screen.
  init(_ theme: Theme, depth: ColourDepth, direct: Bool) {
    var slots = ShadeSlots(isDirect: direct)
    // Pairs by their numbers; the first is what the terminal has of its own.
    var pairs: [(ink: Int32, ground: Int32)] = [(-1, -1)]
    cells = Role.allCases.map { role in
      let look = theme.shown(role, at: depth)
      let (ink, ground) = (slots.number(of: look.foreground), slots.number(of: look.background))
      let known = pairs.firstIndex { $0 == (ink, ground) }
      let pair = Int32(known ?? pairs.count)
      if known == nil {
        pairs.append((ink, ground))
        init_extended_pair(pair, ink, ground)
      }
      return Palette.cell(Palette.attributes(of: look.emphasis), pair)
    }
    self.slots = slots
    glyphs = theme.glyphs
  }

  /// A blank cell in the look of a role.
  func cell(_ role: Role) -> cchar_t { cells[Int(role.rawValue)] }

  /// What a scalar is shown as.
  func shown(_ scalar: UInt32) -> UInt32 { glyphs.shown(scalar) }

  private static func attributes(of emphasis: Emphasis) -> UInt32 {
    names.reduce(0) { $0 | (emphasis.contains($1.emphasis) ? $1.attribute : 0) }
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
