import Domain
import Toolkit

extension EntryRow: LedgerRow {
  static let key = "entries"
  static let isDescending = false
  var label: String { title }
  var decimals: Int { max(entry.counted.decimals, entry.earned.decimals) }

  static let columns = [
    LedgerColumn(.day, .day, .fixed(10), .left, priority: 3),
    LedgerColumn(.clause, .clause, .fixed(4), .left, priority: 0),
    LedgerColumn(.task, .task, .flexible(minimum: 12), .left, priority: 2),
    LedgerColumn(.name, .name, .fixed(12), .left, priority: 0),
    LedgerColumn(.number, .number, .fixed(8), .left, priority: 6).spare,
    LedgerColumn(.record, .record, .flexible(minimum: 16), .left, priority: 1),
    LedgerColumn(.points, .points, .fixed(7), .right, priority: 0),
    LedgerColumn(.earned, .cutFrom, .fixed(7), .right, priority: 4),
    LedgerColumn(.basis, .basis, .flexible(minimum: 16), .left, priority: 3),
  ]

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.clause, "条", "tiao", "clause", .text),
      FilterWord(.aspect, "方面", "fm", "aspect", .text),
      FilterWord(.task, "事项", "sx", "task", .text),
      FilterWord(.record, "来源", "ly", "record", .text),
      FilterWord(.points, "分", "fen", "points", .points),
      FilterWord(.earned, "原分", "yf", "earned", .points),
      FilterWord(.month, "月", "yue", "month", .count),
      FilterWord(.day, "日期", "rq", "day", .text),
      FilterWord(.name, "姓名", "xm", "name", .text),
      FilterWord(.number, "编号", "bh", "number", .text),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    let cuts = entry.reductions.map { $0.words.text(in: setting.language) }
    let role: Role? = entry.pool == .deduction ? .scoreDown : entry.pool == .bonus ? .scoreUp : nil
    return switch field {
    case .day: TableCell(entry.day.iso, .muted)
    case .clause: TableCell(entry.clause, nil)
    case .task: TableCell(clauseName?.text(in: setting.language) ?? "", nil)
    case .name: TableCell(name, nil)
    case .number: TableCell(number, .muted)
    case .record: TableCell(title, .muted)
    case .points: TableCell(setting.points(entry.counted), role)
    case .earned:
      TableCell(
        entry.earned == entry.counted ? "" : setting.points(entry.earned), .statusWarning)
    case .basis:
      TableCell(
        ([entry.arithmetic(in: setting.language)] + cuts).joined(separator: "; "),
        cuts.isEmpty ? .muted : .statusWarning)
    default: TableCell("", nil)
    }
  }
}

extension Ledger<EntryRow> {
  /// Begins without some columns, at the second of the others: where there is little room the day goes
  /// first.
  mutating func begin(without fields: Set<Facet>) {
    for path in [\Ledger<EntryRow>.view, \.usual] {
      self[keyPath: path].hidden.formUnion(fields)
      self[keyPath: path].frozen = 0
    }
    current = 1
  }
}
