/// A column of a table.
package struct Column: Hashable, Sendable {
  package let title: String
  package let width: Width
  package let alignment: Alignment
  /// Columns with the highest figure are left out first where the screen is narrow; 0 stays.
  package let priority: Int

  package init(title: String, width: Width, alignment: Alignment, priority: Int) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.priority = priority
  }

  /// How wide a column is, in cells.
  package enum Width: Hashable, Sendable {
    case fixed(Int)
    /// At least so many, and a share of what is left over.
    case flexible(minimum: Int)
  }

  /// Where a text stands in its cell.
  package enum Alignment: Hashable, Sendable {
    case left, right
  }
}

/// A cell of a table.
package struct TableCell: Hashable, Sendable {
  package let text: String
  /// nil for plain text.
  package let role: Role?

  package init(_ text: String, _ role: Role?) {
    self.text = text
    self.role = role
  }
}

/// A table as it is drawn: the rows that are shown, under a line of titles.
package struct Table: Hashable, Sendable {
  package let columns: [Column]
  package let rows: [[TableCell]]
  /// The selected one among `rows`; nil for none.
  package let selected: Int?
  /// The column meant, which is always kept in view; nil for none.
  package var current: Int?
  /// How many of the first columns are always kept in view.
  package var frozen = 0
  /// Which of `rows` are marked, and which columns are sorted by.
  package var marked: Set<Int> = []
  package var sorted: Set<Int> = []

  package init(columns: [Column], rows: [[TableCell]], selected: Int?) {
    self.columns = columns
    self.rows = rows
    self.selected = selected
  }

  /// Draws titles and rows from the top of a rectangle; each row fills its whole width.
  package func draw(into frame: inout Frame, in area: Rectangle) {
    guard !area.isEmpty else { return }
    frame.fill(area, as: .text)
    let slots = layout(columns: area.columns)
    for slot in slots {
      write(
        columns[slot.index].title, slot, row: area.row, left: area.column, as: .header, into: &frame
      )
    }
    frame.recolour(
      Rectangle(column: area.column, row: area.row, columns: area.columns, rows: 1), as: .header)
    for slot in slots where slot.index == current || sorted.contains(slot.index) {
      frame.recolour(
        Rectangle(
          column: area.column + slot.start, row: area.row, columns: slot.columns, rows: 1),
        as: slot.index == current ? .borderFocus : .cellSorted)
    }
    for (index, cells) in rows.enumerated() where index + 1 < area.rows {
      let row = area.row + index + 1
      for slot in slots where slot.index < cells.count {
        let cell = cells[slot.index]
        write(cell.text, slot, row: row, left: area.column, as: cell.role ?? .text, into: &frame)
      }
      if marked.contains(index) {
        frame.write("*", at: Position(column: area.column, row: row), as: .rowMarked)
      }
      if index == selected {
        frame.recolour(
          Rectangle(column: area.column, row: row, columns: area.columns, rows: 1),
          as: .rowSelected)
      }
    }
  }

  private func write(
    _ text: String, _ slot: Slot, row: Int, left: Int, as role: Role, into frame: inout Frame
  ) {
    let position = Position(column: left + slot.start, row: row)
    switch columns[slot.index].alignment {
    case .left: frame.write(text, at: position, columns: slot.columns, as: role)
    case .right: frame.write(right: text, at: position, columns: slot.columns, as: role)
    }
  }

  /// How many columns before a column begins; nil where it is not in view.
  package func start(of column: Int, columns: Int) -> Int? {
    layout(columns: columns).first { $0.index == column }?.start
  }

  /// Where a column stands.
  struct Slot: Hashable {
    let index: Int
    let start: Int
    let columns: Int
  }

  /// The columns that fit, one blank before each, and how wide they are.
  func layout(columns available: Int) -> [Slot] {
    var kept = Array(columns.indices)
    let most = needed(kept.filter(isKept)) > available ? Table.tight : available
    while kept.count > 1, needed(kept, most) > available, let dropped = dropped(of: kept) {
      kept.removeAll { $0 == dropped }
    }
    let flexible = kept.filter { if case .flexible = columns[$0].width { true } else { false } }
    var spare = max(0, available - needed(kept, most))
    var start = 0
    var slots: [Slot] = []
    for index in kept {
      var width = minimum(index, most)
      if let place = flexible.firstIndex(of: index) {
        let share = spare / (flexible.count - place)
        width += share
        spare -= share
      }
      width = min(width, max(0, available - start - 1))
      slots.append(Slot(index: index, start: start + 1, columns: width))
      start += width + 1
    }
    return slots
  }

  /// Which column is left out next: of those that may be the one of the highest priority, the last of
  /// equals; then a frozen one, for the column meant is always in view.
  private func dropped(of kept: [Int]) -> Int? {
    let free = kept.reversed().filter { $0 >= frozen && $0 != current }
    return free.max { columns[$0].priority < columns[$1].priority }
      ?? kept.last { $0 != (current ?? 0) }
  }

  /// How wide a flexible column is at least, where not even the columns that always stay fit.
  private static let tight = 8

  private func isKept(_ index: Int) -> Bool {
    columns[index].priority == 0 || index < frozen || index == current
  }

  /// The least width of a column; of a flexible one no more than so much.
  private func minimum(_ index: Int, _ most: Int) -> Int {
    switch columns[index].width {
    case .fixed(let columns): columns
    case .flexible(let minimum): min(minimum, most)
    }
  }

  private func needed(_ indices: [Int], _ most: Int = .max) -> Int {
    indices.reduce(0) { $0 + minimum($1, most) + 1 }
  }
}
