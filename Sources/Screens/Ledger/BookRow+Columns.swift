import Domain
import Toolkit

extension BookRow: LedgerRow {
  static let key = "books"
  static let isDescending = false
  var label: String { book.title }
  var figure: Int { sessions }

  static let columns = [
    LedgerColumn(.name, .titleField, .flexible(minimum: 16), .left, priority: 0),
    LedgerColumn(.author, .roll(.bookAuthor), .flexible(minimum: 10), .left, priority: 3),
    LedgerColumn(.shelf, .roll(.bookShelf), .fixed(12), .left, priority: 2),
    LedgerColumn(.sessions, .picture(.held), .fixed(8), .right, priority: 1),
    LedgerColumn(.bar, .ledger(.bar), .fixed(12), .left, priority: 5),
  ]

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.sessions, "场次", "cc", "sessions", .count),
      FilterWord(.shelf, "分类", "fl", "class", .text),
      FilterWord(.author, "作者", "zz", "author", .text),
      FilterWord(.name, "名称", "mc", "name", .text),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    switch field {
    case .name: TableCell(book.title, nil)
    case .author: TableCell(book.author, .muted)
    case .shelf: TableCell(book.shelf, .muted)
    case .sessions: TableCell(String(sessions), nil)
    case .bar:
      TableCell(
        Bar.text(value: sessions, cap: setting.most, columns: 12, ambiguous: setting.ambiguous),
        .chart1)
    default: TableCell("", nil)
    }
  }
}
