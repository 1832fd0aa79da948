import Domain

extension Ledger {
  /// Marks the row meant or takes its mark away, and goes on to the next.
  mutating func mark(visible: Int) -> [LedgerWish<Row>] {
    guard let row = list.selectedRow else { return [] }
    if marked.removeValue(forKey: row.cursor.id) == nil { marked[row.cursor.id] = row }
    return move(.down, visible: visible)
  }

  /// Marks every row that is here; takes all marks away where all have one.
  mutating func markAll() {
    let rows = list.rows
    if rows.allSatisfy({ marked[$0.cursor.id] != nil }) {
      marked = [:]
    } else {
      for row in rows { marked[row.cursor.id] = row }
    }
  }

  /// The marked rows in the order of their own numbers.
  var marks: [Row] { marked.sorted { $0.key < $1.key }.map(\.value) }
}
