/// How many colours may be used.
package enum ColourDepth: Int, CaseIterable, Comparable, Hashable, Sendable {
  case mono = 0
  case eight = 8
  case sixteen = 16
  /// 256, of which 16 to 255 are the same everywhere.
  case many = 256
  /// Any red, green and blue.
  case full = 16_777_216

  package static func < (one: ColourDepth, other: ColourDepth) -> Bool {
    one.rawValue < other.rawValue
  }

  /// The depth as people name it: `truecolor`, `256`, `16`, `8`, `mono`; nil for any other word.
  package init?(name: String) {
    switch name {
    case "mono", "never", "0", "no": self = .mono
    case "8": self = .eight
    case "16": self = .sixteen
    case "256": self = .many
    case "truecolor", "truecolour", "24bit": self = .full
    default: return nil
    }
  }

  /// The name that `init(name:)` takes.
  package var name: String {
    switch self {
    case .mono: "mono"
    case .eight: "8"
    case .sixteen: "16"
    case .many: "256"
    case .full: "truecolor"
    }
  }
}
