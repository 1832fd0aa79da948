import Domain
import Toolkit

extension Ledger {
  /// Looks at the list as another screen asked, or as it usually is.
  mutating func open(_ sitting: Sitting, filter text: String) {
    views = sitting.memory.views.filter { $0.list == Row.key }
    opener = text
    book = sitting.book
    if hasColours { usual.hidden.remove(.colour) }
    view = usual
    let place = sitting.memory.places.first { $0.list == Row.key }
    if let place, opener.isEmpty {
      show(place.view)
      wanted = place.row
    } else {
      view.filter = text
      filter = FilterReader.read(text, words: Row.words(nil))
    }
  }

  /// Whether the rule book tells the rows apart by colours.
  var hasColours: Bool { book.map(Row.hasColours) ?? false }

  /// Where the clerk is; nil in a list that another figure opened.
  var place: KeptPlace? {
    guard opener.isEmpty else { return nil }
    var view = view
    // A book that has colours shows them, whatever there was before.
    if !hasColours { view.hidden.remove(.colour) }
    return KeptPlace(list: Row.key, view: view, row: list.selectedRow?.cursor ?? wanted)
  }

  /// Why nothing can be done to rows together; nil where some are marked.
  var obstacleToBatch: Phrase? { marked.isEmpty ? .ledger(.markFirst) : nil }

  /// Draws the table, and what the row meant says beside it where there is room.
  func draw(
    into frame: inout Frame, with body: Rectangle, left: String, right: String, none: Phrase,
    language: Language
  ) {
    let isWide = body.columns >= 100
    let (table, pane) = isWide ? body.split(right: 34) : (body, body.split(left: 0).left)
    draw(into: &frame, in: table, left: left, right: right, none: none, language: language)
    guard isWide, let row = list.selectedRow else { return }
    frame.line(column: pane.column, from: pane.row, rows: pane.rows, as: .border)
    let setting = CellSetting(
      language: language, ambiguous: frame.ambiguous, book: book,
      most: max(1, list.rows.map(\.figure).max() ?? 1))
    RowPane(row: row, setting: setting).draw(into: &frame, in: pane.split(left: 2).rest)
  }
}
