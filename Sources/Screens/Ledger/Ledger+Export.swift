import Domain
import Scoring
import Toolkit

extension Ledger {
  /// Gathers what is seen, filter, order and columns as they are: the marked rows where some are.
  mutating func startExport(to path: String) -> [LedgerWish<Row>] {
    export = LedgerExport(path: path, rows: [])
    if !marked.isEmpty {
      return gather(Page(rows: marks, total: nil, hasBefore: false, hasAfter: false))
    }
    return [.ask(Window(anchor: .first, count: 1_000), needle: nil, .export)]
  }

  /// Takes some of the rows and wishes for the next, or for the file.
  mutating func gather(_ page: Page<Row>) -> [LedgerWish<Row>] {
    guard var export else { return [] }
    export.rows += page.rows
    if page.hasAfter, let last = page.rows.last {
      self.export = export
      return [.ask(Window(anchor: .after(last.cursor), count: 1_000), needle: nil, .export)]
    }
    self.export = nil
    let (columns, book) = (columns, book)
    return [
      .effect(
        .write(
          Extract(
            path: export.path, titles: columns.map(\.title.words),
            rows: export.rows.map { row in columns.map { row.words($0.field, book) } },
            figures: columns.map { $0.alignment == .right })))
    ]
  }
}

extension LedgerRow {
  /// What stands in a column, in both languages.
  fileprivate func words(_ field: Facet, _ book: RuleBook?) -> Words {
    let texts = [Language.chinese, .english].map { language in
      cell(field, in: CellSetting(language: language, ambiguous: .narrow, book: book)).text
    }
    return Words(texts[0], texts[1])
  }
}
