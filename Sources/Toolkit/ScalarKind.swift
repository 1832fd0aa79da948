/// What becomes of a scalar on its way to a cell.
enum ScalarKind: UInt32 {
  /// Control and format characters: nothing is left of them.
  case dropped
  /// Private and unassigned characters: 〓 stands for them.
  case replaced
  /// Combining marks: no column of their own.
  case mark
  case narrow
  /// One column or two, as the terminal will have it.
  case ambiguous
  case wide
  /// Tabs and ends of lines: a run of them is one space.
  case space

  /// The kind of a scalar; two comparisons for ASCII and common Han, else about eleven.
  @inline(__always)
  init(_ value: UInt32) {
    if value &- 0x20 < 0x5F {
      self = .narrow
    } else if value &- 0x4E00 < 0x5200 {
      self = .wide
    } else {
      self = ScalarKind.looked(up: value)
    }
  }

  private static func looked(up value: UInt32) -> ScalarKind {
    let changes = ScalarTable.changes
    let key = value << 3 | 7
    var low = 0
    var high = changes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if changes[middle] <= key { low = middle } else { high = middle }
    }
    return ScalarKind(rawValue: changes[low] & 7) ?? .dropped
  }
}
