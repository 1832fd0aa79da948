/// How many colours may be used.
package enum ColourDepth: Int, CaseIterable, Comparable, Hashable, Sendable {
  case mono = 0
  case eight = 8
  case many = 256

  package static func < (one: ColourDepth, other: ColourDepth) -> Bool {
    one.rawValue < other.rawValue
  }

  /// The depth as people name it: `256`, `8`, `mono`; nil for any other word.
  package init?(name: String) {
    switch name {
    case "mono", "never", "0", "no": self = .mono
    case "8", "16": self = .eight
    case "256", "truecolor", "always": self = .many
    default: return nil
    }
  }
}
