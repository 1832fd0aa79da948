import Domain
import Toolkit

extension PublicationRow: LedgerRow {
  static let key = "publications"
  static let isDescending = true
  var label: String { title }

  static let columns = [
    LedgerColumn(.number, .ledger(.number), .fixed(4), .right, priority: 1),
    LedgerColumn(.title, .titleField, .flexible(minimum: 20), .left, priority: 0),
    LedgerColumn(.day, .firstDay, .fixed(10), .left, priority: 5),
    LedgerColumn(.heads, .toMembers, .fixed(7), .right, priority: 4),
    LedgerColumn(.objections, .objections, .fixed(10), .right, priority: 4),
    LedgerColumn(.state, .noticeState, .fixed(24), .left, priority: 2),
  ]

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.title, "名称", "mc", "title", .text),
      FilterWord(
        .state, "状态", "zt", "state",
        .word([
          "notice": Words("公示", "notice"), "concluded": Words("通报", "final"),
          "corrected": Words("更正", "corrected"),
        ])),
      FilterWord(.objections, "异议", "yy", "objections", .count),
      FilterWord(.heads, "人数", "rs", "people", .count),
      FilterWord(.day, "日期", "rq", "day", .text),
      FilterWord(.number, "号", "hao", "number", .count),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    switch field {
    case .number: TableCell(String(id.value), .muted)
    case .title: TableCell(title, nil)
    case .day: TableCell(notice.lowerBound.iso, .muted)
    case .heads: TableCell(String(lines), nil)
    case .objections:
      TableCell(
        objections == 0 ? "" : "\(undecided)/\(objections)",
        undecided > 0 ? .statusWarning : .muted)
    case .state: TableCell(stateWords.text(in: setting.language), .muted)
    default: TableCell("", nil)
    }
  }
}

extension PublicationRow {
  /// How far it has come, in words.
  package var stateWords: Words {
    switch state {
    case .notice: Phrase.inNotice(until: notice.upperBound).words
    case .concluded(let day): Phrase.concludedOn(day).words
    case .corrected(let id): Phrase.correctedByNumber(id.value).words
    }
  }
}
