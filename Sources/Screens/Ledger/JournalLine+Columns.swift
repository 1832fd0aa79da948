import Domain
import Toolkit

extension JournalLine: LedgerRow {
  static let key = "journal"
  static let isDescending = true
  var label: String { "#\(sequence) \(title)" }

  static let columns = [
    LedgerColumn(.sequence, .ledger(.number), .fixed(7), .right, priority: 0),
    LedgerColumn(.moment, .when, .fixed(16), .left, priority: 2),
    LedgerColumn(.actor, .who, .fixed(10), .left, priority: 1),
    LedgerColumn(.deed, .act, .fixed(9), .left, priority: 0),
    LedgerColumn(.record, .record, .flexible(minimum: 16), .left, priority: 0),
    LedgerColumn(.reason, .reason, .flexible(minimum: 10), .left, priority: 3),
    LedgerColumn(.hash, .hash, .fixed(8), .left, priority: 5),
  ]

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.actor, "谁", "shui", "who", .text),
      FilterWord(.deed, "动作", "dz", "act", .word(JournalAct.table(\.words))),
      FilterWord(.moment, "时间", "sj", "when", .text),
      FilterWord(.record, "记录", "jl", "record", .text),
      FilterWord(.reason, "原因", "yy", "reason", .text),
      FilterWord(.sequence, "号", "hao", "number", .count),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    switch field {
    case .sequence: TableCell(String(sequence), .muted)
    case .moment:
      TableCell(at.minute, .muted)
    case .actor: TableCell(actor, nil)
    case .deed:
      TableCell(act.words.text(in: setting.language), act == .withdraw ? .scoreDown : nil)
    case .record: TableCell(title, nil)
    case .reason: TableCell(reason, .muted)
    case .hash: TableCell(String(hash.prefix(8)), .muted)
    default: TableCell("", nil)
    }
  }
}
