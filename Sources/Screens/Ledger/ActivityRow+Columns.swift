import Domain
import Toolkit

extension ActivityRow: LedgerRow {
  static let key = "activities"
  static let isDescending = true
  var label: String { activity.title }

  static let columns = [
    LedgerColumn(.day, .day, .fixed(10), .left, priority: 0),
    LedgerColumn(.kind, .kind, .fixed(14), .left, priority: 3),
    LedgerColumn(.title, .titleField, .flexible(minimum: 18), .left, priority: 0),
    LedgerColumn(.place, .place, .flexible(minimum: 10), .left, priority: 4),
    LedgerColumn(.present, .present, .fixed(8), .right, priority: 2),
    LedgerColumn(.act, .ledger(.act), .fixed(8), .left, priority: 6).spare,
    LedgerColumn(.series, .series, .flexible(minimum: 10), .left, priority: 7).spare,
    LedgerColumn(.audience, .audience, .fixed(6), .right, priority: 8).spare,
    LedgerColumn(.number, .ledger(.number), .fixed(6), .right, priority: 9).spare,
  ]

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.month, "月", "yue", "month", .count),
      FilterWord(.kind, "类别", "lb", "kind", .word(ActivityKind.table(\.words))),
      FilterWord(
        .station, "工作站", "gzz", "station",
        .oneOf(catalogue?.workstations.map(\.name) ?? [])),
      FilterWord(.act, "六微", "lw", "act", .word(StationAct.table(\.words))),
      FilterWord(.people, "委员", "wy", "member", .text),
      FilterWord(.present, "到会", "dh", "present", .count),
      FilterWord(.listed, "名单", "md", "listed", .count),
      FilterWord(.audience, "群众", "qz", "audience", .count),
      FilterWord(.day, "日期", "rq", "day", .text),
      FilterWord(.series, "系列", "xl", "series", .text),
      FilterWord(.room, "书屋", "sw", "room", .named(catalogue?.rooms)),
      FilterWord(.book, "书", "shu", "book", .named(catalogue?.books)),
      FilterWord(.organiser, "组织单位", "zzdw", "organiser", .text),
      FilterWord(.place, "地点", "dd", "place", .text),
      FilterWord(.title, "名称", "mc", "title", .text),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    switch field {
    case .day: TableCell(activity.day.iso, .muted)
    case .kind: TableCell(activity.kind.words.text(in: setting.language), nil)
    case .title: TableCell(activity.title, nil)
    case .place: TableCell(workstation.isEmpty ? activity.place : workstation, .muted)
    case .present: TableCell("\(present)/\(listed)", nil)
    case .act: TableCell(activity.stationAct?.words.text(in: setting.language) ?? "", nil)
    case .series:
      TableCell(
        activity.series + (activity.serial.map { " \($0)" } ?? ""), .muted)
    case .audience: TableCell(String(activity.audience.total), nil)
    case .number: TableCell(String(id.value), .muted)
    default: TableCell("", nil)
    }
  }
}
