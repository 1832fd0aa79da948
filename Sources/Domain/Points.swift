/// Performance points (履职积分), kept in thousandths so that every sum is exact.
package struct Points: Hashable, Sendable, Comparable {
  /// The value in thousandths of a point; 1,500 is one and a half.
  package let thousandths: Int

  package init(thousandths: Int) {
    self.thousandths = thousandths
  }

  /// No points.
  package static let zero = Points(thousandths: 0)

  package static func < (left: Points, right: Points) -> Bool {
    left.thousandths < right.thousandths
  }

  package static func + (left: Points, right: Points) -> Points {
    Points(thousandths: left.thousandths + right.thousandths)
  }

  package static func - (left: Points, right: Points) -> Points {
    Points(thousandths: left.thousandths - right.thousandths)
  }

  package static prefix func - (points: Points) -> Points {
    Points(thousandths: -points.thousandths)
  }
}

extension Points: CustomStringConvertible {
  /// The figure as it is printed: at least one decimal, at most three, "1.5", "-0.125", "3.0".
  package var description: String {
    let magnitude = thousandths.magnitude
    var decimals = String(magnitude % 1_000 + 1_000).dropFirst()
    while decimals.count > 1, decimals.hasSuffix("0") { decimals = decimals.dropLast() }
    return "\(thousandths < 0 ? "-" : "")\(magnitude / 1_000).\(decimals)"
  }
}

extension Points {
  /// Reads a figure such as "4", "1.5" or "-0.125"; nil for anything else or more than three decimals.
  package init?(_ text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first.flatMap({ Int($0) }),
      (0...1_000_000_000).contains(whole), text.filter({ $0 == "-" }).count == (isNegative ? 1 : 0)
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard (1...3).contains(decimals.count), decimals.allSatisfy({ $0.isASCII && $0.isNumber }),
      let fraction = Int(decimals + String(repeating: "0", count: 3 - decimals.count))
    else { return nil }
    self.init(thousandths: (isNegative ? -1 : 1) * (whole * 1_000 + fraction))
  }
}
