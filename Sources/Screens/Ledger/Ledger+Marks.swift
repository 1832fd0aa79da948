import Domain

extension Ledger {
  /// Marks the row meant or takes its mark away, and goes on to the next.
  mutating func mark(visible: Int) -> [LedgerWish<Row>] {
    guard let row = list.selectedRow else { return [] }
    if marked.removeValue(forKey: row.cursor.id) == nil { marked[row.cursor.id] = row }
    return move(.down, visible: visible)
  }

  /// Marks every row of the list, also those that are not here, as far as a few thousand go; takes all marks
  /// away where all that are here have one.
  mutating func markAll() -> [LedgerWish<Row>] {
    if list.rows.allSatisfy({ marked[$0.cursor.id] != nil }) {
      marked = [:]
      return []
    }
    guard list.hasBefore || list.hasAfter else {
      for row in list.rows { marked[row.cursor.id] = row }
      return []
    }
    return [.ask(Window(anchor: .first, count: 1_000), needle: nil, .mark)]
  }

  /// Marks rows that were asked for, and wishes for the next.
  mutating func mark(_ page: Page<Row>) -> [LedgerWish<Row>] {
    for row in page.rows { marked[row.cursor.id] = row }
    guard page.hasAfter, marked.count < 5_000, let last = page.rows.last else { return [] }
    return [.ask(Window(anchor: .after(last.cursor), count: 1_000), needle: nil, .mark)]
  }

  /// The marked rows in the order of their own numbers.
  var marks: [Row] { marked.sorted { $0.key < $1.key }.map(\.value) }
}
