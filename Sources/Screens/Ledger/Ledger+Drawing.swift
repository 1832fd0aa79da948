import Domain
import Toolkit

extension Ledger {
  /// Draws a line that says how the list is looked at, and the table below it; stands the caret at
  /// the cell meant, or in the line being typed.
  ///
  /// `left` and `right` are what the screen says of the list itself; `none` what stands in place of
  /// rows where there are none.
  func draw(
    into frame: inout Frame, in area: Rectangle, left: String, right: String, none: Phrase,
    language: Language
  ) {
    let (head, below) = area.split(top: 1)
    drawRows(into: &frame, in: below, none: none, language: language)
    drawHead(into: &frame, in: head, left: left, right: right, language: language)
    if prompt?.purpose == .filter, below.rows > 2 {
      drawFindings(into: &frame, in: below.split(top: 1).top, language: language)
    }
  }

  /// Draws the table alone, and the line above it only while it has something to say.
  func drawBare(
    into frame: inout Frame, in area: Rectangle, none: Phrase, language: Language
  ) {
    if isPlain {
      drawRows(into: &frame, in: area, none: none, language: language)
    } else {
      draw(into: &frame, in: area, left: "", right: "", none: none, language: language)
    }
  }

  /// Whether the list is looked at as it is, so that there is nothing to say of it.
  var isPlain: Bool {
    prompt == nil && needle.isEmpty && view.filter.isEmpty && view.order.isEmpty && marked.isEmpty
  }

  private func drawRows(
    into frame: inout Frame, in below: Rectangle, none: Phrase, language: Language
  ) {
    let table = table(rows: max(0, below.rows - 1), language, frame.ambiguous)
    table.draw(into: &frame, in: below)
    if list.rows.isEmpty {
      frame.write(
        (list.isLoading ? Phrase.loading : none).text(in: language),
        at: below.position(column: 1, row: 1), columns: below.columns - 1, as: .muted)
    } else {
      let list = list.settled(visible: max(0, below.rows - 1))
      let column = current == 0 ? 0 : table.start(of: current, columns: below.columns) ?? 0
      frame.caret = below.position(
        column: column, row: min(below.rows - 1, 1 + list.selected - list.top))
    }
  }

  /// The rows shown as a table.
  private func table(rows: Int, _ language: Language, _ ambiguous: Ambiguous) -> Table {
    let columns = columns
    let list = list.settled(visible: rows)
    let shown = list.rows.dropFirst(list.top).prefix(rows)
    let most = max(1, list.rows.map(\.figure).max() ?? 1)
    let setting = CellSetting(
      language: language, ambiguous: ambiguous, book: book, most: most,
      decimals: list.rows.map(\.decimals).max() ?? 0)
    var table = Table(
      columns: columns.map { column(of: $0, language) },
      rows: shown.map { row in columns.map { row.cell($0.field, in: setting) } },
      selected: list.rows.isEmpty ? nil : list.selected - list.top)
    table.current = current
    table.frozen = view.frozen
    table.marked = Set(
      shown.enumerated().filter { marked[$0.element.cursor.id] != nil }.map(\.offset))
    table.sorted = Set(
      columns.indices.filter { index in
        view.order.contains { $0.field == columns[index].field }
      })
    return table
  }

  private func column(of column: LedgerColumn, _ language: Language) -> Column {
    let key = view.order.first { $0.field == column.field }
    let arrow = key.map { $0.isDescending ? "↓" : "↑" } ?? ""
    let change = view.widths[column.field] ?? 0
    let width: Column.Width =
      switch column.width(in: language) {
      case .fixed(let columns): .fixed(max(3, columns + change))
      case .flexible(let columns):
        change == 0 ? .flexible(minimum: columns) : .fixed(max(3, columns + change))
      }
    return Column(
      title: (titles[column.field] ?? column.title).text(in: language) + arrow, width: width,
      alignment: column.alignment,
      priority: column.priority)
  }

  private func drawHead(
    into frame: inout Frame, in head: Rectangle, left: String, right: String, language: Language
  ) {
    let keys = view.order.compactMap { key in
      Row.columns.first { $0.field == key.field }.map {
        LedgerPhrase.LedgerKey(title: $0.title.words, isDescending: key.isDescending)
      }
    }
    let order = keys.isEmpty ? right : Phrase.ledger(.sortedBy(keys)).text(in: language)
    let end = " " + [order, position].filter { !$0.isEmpty }.joined(separator: " · ") + " "
    let room = max(0, head.columns - frame.columns(of: end))
    let label = prompt.map { self.label(of: $0, language) }
    let isAlone = label.map { room < frame.columns(of: $0) + 12 } ?? false
    if room > 0, !isAlone {
      frame.write(end, at: head.position(column: room, row: 0), as: .muted)
    }
    if let prompt {
      draw(
        prompt, into: &frame, in: isAlone ? head : head.split(left: room).left, language: language)
    } else if let said = said(left, language) {
      frame.write(" " + said.text, at: head.origin, columns: max(0, room), as: said.role)
    }
  }

  /// What is looked for, what is filtered by, or what the screen says of the list.
  private func said(_ left: String, _ language: Language) -> (text: String, role: Role)? {
    if !needle.isEmpty { return (Phrase.find.text(in: language) + ": " + needle, .match) }
    if !view.filter.isEmpty {
      return (Phrase.ledger(.filter).text(in: language) + ": " + view.filter, .match)
    }
    return left.isEmpty ? nil : (left, .muted)
  }

  private func label(of prompt: LedgerPrompt, _ language: Language) -> String {
    let label: Phrase =
      switch prompt.purpose {
      case .search: .find
      case .filter: .ledger(.filter)
      case .viewName: .ledger(.viewName)
      case .path: .ledger(.path)
      }
    return " " + label.text(in: language) + ": "
  }

  private func draw(
    _ prompt: LedgerPrompt, into frame: inout Frame, in line: Rectangle, language: Language
  ) {
    frame.fill(line, as: .text)
    let start = frame.write(label(of: prompt, language), at: line.origin, as: .fieldLabel)
    frame.caret = prompt.field.draw(
      into: &frame, at: Position(column: start, row: line.row),
      columns: max(1, line.endColumn - start), role: .fieldFocus)
  }

  /// Below a filter being typed: what it cannot mean and where, or the words it knows.
  private func drawFindings(
    into frame: inout Frame, in line: Rectangle, language: Language
  ) {
    frame.fill(line, as: .text)
    let start = line.position(column: 1, row: 0)
    if let finding = filter.findings.first {
      let text = Phrase.ledger(.finding(finding.position, finding.problem)).text(in: language)
      frame.write("! " + text, at: start, columns: line.columns - 2, as: .fieldError)
      return
    }
    let words = Row.words(catalogue).map { word in
      language == .chinese ? "\(word.names[0])\(word.names[1])" : word.names[2]
    }
    frame.write(
      words.joined(separator: " "), at: start, columns: line.columns - 2, as: .fieldHint)
  }
}
