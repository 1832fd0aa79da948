import Domain
import Toolkit

extension WorkstationRow: LedgerRow {
  static let key = "workstations"
  static let isDescending = false
  var label: String { workstation.name }
  var figure: Int { acts.values.max() ?? 0 }

  static let columns =
    [
      LedgerColumn(.name, .placeName, .flexible(minimum: 16), .left, priority: 0),
      LedgerColumn(.convener, .convener, .fixed(10), .left, priority: 4),
      LedgerColumn(.heads, .membersCount, .fixed(5), .right, priority: 6).widened(english: 7),
      LedgerColumn(.duties, .duties, .fixed(6), .right, priority: 1),
    ]
    + [Facet.consultation, .research, .supervision, .talk, .suggestion, .service].map { field in
      LedgerColumn(
        field, field.stationAct.map { .ledger(.actName($0)) } ?? .act, .fixed(7), .right,
        priority: 2)
    } + [
      LedgerColumn(.audience, .audience, .fixed(6), .right, priority: 3),
      LedgerColumn(.bar, .byMonth, .fixed(12), .left, priority: 5),
    ]

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.duties, "值班", "zb", "duties", .count),
      FilterWord(.audience, "群众", "qz", "audience", .count),
      FilterWord(.heads, "委员", "wy", "members", .count),
      FilterWord(.convener, "召集人", "zjr", "convener", .text),
      FilterWord(.consultation, "微协商", "wxs", "consult", .count),
      FilterWord(.research, "微调研", "wdy", "study", .count),
      FilterWord(.supervision, "微监督", "wjd", "watch", .count),
      FilterWord(.talk, "微宣讲", "wxj", "talk", .count),
      FilterWord(.suggestion, "微建议", "wjy", "suggest", .count),
      FilterWord(.service, "微服务", "wfw", "serve", .count),
      FilterWord(.name, "名称", "mc", "name", .text),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    switch field {
    case .name: TableCell(workstation.name, nil)
    case .convener: TableCell(convener, .muted)
    case .heads: TableCell(String(workstation.members.count), .muted)
    case .duties: TableCell(String(duties), nil)
    case .audience: TableCell(String(audience), nil)
    case .bar: TableCell(Sparkline.text(months, ambiguous: setting.ambiguous), .chart2)
    default: cell(field.stationAct.flatMap { acts[$0] } ?? 0, in: setting)
    }
  }

  /// A count of events with a shade that is fuller the more there are.
  private func cell(_ count: Int, in setting: CellSetting) -> TableCell {
    if count == 0 { return TableCell(setting.ambiguous == .narrow ? "·" : ".", .muted) }
    let shade = Heat.text(count, most: setting.most, ambiguous: setting.ambiguous)
    return TableCell("\(shade) \(count)", nil)
  }
}
