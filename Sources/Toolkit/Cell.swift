/// One cell of a frame: a scalar and a role, in four bytes.
///
/// A wide character fills two cells: its own and a tail that holds no scalar. Combining marks are
/// kept by the frame; the cell only knows that it has some.
package struct Cell: Hashable, Sendable {
  private var bits: UInt32

  private static let scalarMask: UInt32 = 0x1F_FFFF
  private static let markBit: UInt32 = 0x20_0000
  private static let roleShift: UInt32 = 24

  init(_ scalar: Unicode.Scalar, _ role: Role) {
    bits = scalar.value | UInt32(role.rawValue) << Cell.roleShift
  }

  /// The second half of a wide character.
  static func tail(_ role: Role) -> Cell { Cell("\0", role) }
  static func blank(_ role: Role) -> Cell { Cell(" ", role) }

  /// The code point in the cell; 0 in the second half of a wide character.
  package var scalar: UInt32 { bits & Cell.scalarMask }
  package var isTail: Bool { scalar == 0 }

  /// Whether the frame keeps combining marks for the cell.
  package internal(set) var hasMarks: Bool {
    get { bits & Cell.markBit != 0 }
    set { bits = newValue ? bits | Cell.markBit : bits & ~Cell.markBit }
  }

  package internal(set) var role: Role {
    get { Role(rawValue: UInt8(truncatingIfNeeded: bits >> Cell.roleShift)) ?? .text }
    set { bits = bits & 0xFF_FFFF | UInt32(newValue.rawValue) << Cell.roleShift }
  }
}
