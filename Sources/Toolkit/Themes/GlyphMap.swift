/// Which glyphs a theme shows instead of those that screens draw; each takes one column.
package struct GlyphMap: Hashable, Sendable {
  private let others: [UInt32: UInt32]

  /// The glyphs as screens draw them.
  package static let plain = GlyphMap(others: [:])

  /// What a scalar is shown as.
  @inline(__always)
  package func shown(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 || others.isEmpty { return scalar }
    return others[scalar] ?? scalar
  }

  private init(others: [UInt32: UInt32]) {
    self.others = others
  }

  init(_ borders: Borders, _ bars: Bars, ellipsis: Unicode.Scalar?) {
    var others: [UInt32: UInt32] = [:]
    for (from, to) in borders.pairs + bars.pairs where from != to {
      others[from.value] = to.value
    }
    if let ellipsis { others[("…" as Unicode.Scalar).value] = ellipsis.value }
    self.others = others
  }

  /// How frames and rules are drawn.
  enum Borders: String, CaseIterable {
    case light, heavy, double, ascii

    private var set: String {
      switch self {
      case .light: "─│┌┐└┘├┤┬┴┼"
      case .heavy: "━┃┏┓┗┛┣┫┳┻╋"
      case .double: "═║╔╗╚╝╠╣╦╩╬"
      case .ascii: "-|+++++++++"
      }
    }

    fileprivate var pairs: [(Unicode.Scalar, Unicode.Scalar)] {
      Array(zip(Borders.light.set.unicodeScalars, set.unicodeScalars))
    }
  }

  /// How bars and small columns are drawn.
  enum Bars: String, CaseIterable {
    case block, ascii

    private static let blocks = "█▉▊▋▌▍▎▏▁▂▃▄▅▆▇·"
    private static let twins = "####==--__--==#."

    fileprivate var pairs: [(Unicode.Scalar, Unicode.Scalar)] {
      switch self {
      case .block: []
      case .ascii: Array(zip(Bars.blocks.unicodeScalars, Bars.twins.unicodeScalars))
      }
    }
  }
}
