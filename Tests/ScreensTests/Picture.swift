/// What a clerk sees, as a transcript writes it: whole, or only the rows that changed, with their
/// numbers from 1, where these are fewer than half.
enum Picture {
  static func lines(_ rows: [String], after before: [String]) -> [String] {
    guard rows.count == before.count, rows.first?.count == before.first?.count else {
      return whole(rows)
    }
    let changed = rows.indices.filter { rows[$0] != before[$0] }
    if changed.isEmpty { return ["= as before"] }
    if changed.count * 2 >= rows.count { return whole(rows) }
    return changed.map { "\($0 + 1)\(rows[$0])" }
  }

  /// All rows; three or more in which nothing stands are counted.
  static func whole(_ rows: [String]) -> [String] {
    var lines: [String] = []
    var rest = rows[...]
    while let row = rest.first {
      let count = isBare(row) ? rest.prefix(while: { $0 == row }).count : 1
      lines += count > 2 ? ["~ \(count) bare rows"] : Array(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    return lines
  }

  private static func isBare(_ row: String) -> Bool {
    row.dropFirst().dropLast().allSatisfy { $0 == (row.first == "%" ? "." : " ") }
  }
}
