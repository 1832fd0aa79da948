import Domain
import Toolkit

extension WorkRow: LedgerRow {
  static let key = "works"
  static let isDescending = true
  var label: String { work.title }

  static let columns = [
    LedgerColumn(.day, .day, .fixed(10), .left, priority: 0),
    LedgerColumn(.kind, .kind, .fixed(12), .left, priority: 2),
    LedgerColumn(.fileNumber, .fileNumber, .fixed(10), .left, priority: 4),
    LedgerColumn(.title, .titleField, .flexible(minimum: 18), .left, priority: 0),
    LedgerColumn(.author, .authors, .fixed(14), .left, priority: 1),
    LedgerColumn(.stage, .stage, .fixed(12), .left, priority: 3),
    LedgerColumn(.level, .level, .fixed(8), .left, priority: 6).spare,
    LedgerColumn(.authors, .ledger(.authorCount), .fixed(7), .right, priority: 7).spare,
  ]

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.month, "月", "yue", "month", .count),
      FilterWord(.kind, "类别", "lb", "kind", .word(WorkKind.table(\.words))),
      FilterWord(.stage, "环节", "hj", "stage", .word(StageKind.table(\.words))),
      FilterWord(.level, "级别", "jb", "level", .word(Level.table(\.words))),
      FilterWord(.people, "委员", "wy", "member", .text),
      FilterWord(.authors, "人数", "rs", "authors", .count),
      FilterWord(.fileNumber, "案号", "ah", "file", .text),
      FilterWord(.day, "日期", "rq", "day", .text),
      FilterWord(.title, "名称", "mc", "title", .text),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    let others = work.authors.count - 1
    return switch field {
    case .day: TableCell(work.day.iso, .muted)
    case .kind: TableCell(work.kind.words.text(in: setting.language), nil)
    case .fileNumber: TableCell(work.fileNumber, .muted)
    case .title: TableCell(work.title, nil)
    case .author: TableCell(firstAuthor + (others > 0 ? " +\(others)" : ""), nil)
    case .stage: TableCell(work.stages.last?.kind.words.text(in: setting.language) ?? "", nil)
    case .level: TableCell(work.stages.last?.level.words.text(in: setting.language) ?? "", nil)
    case .authors: TableCell(String(work.authors.count), nil)
    default: TableCell("", nil)
    }
  }
}
