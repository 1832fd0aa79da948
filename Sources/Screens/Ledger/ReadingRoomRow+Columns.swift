import Domain
import Toolkit

extension ReadingRoomRow: LedgerRow {
  static let key = "rooms"
  static let isDescending = false
  var label: String { room.name }

  static let columns = [
    LedgerColumn(.name, .placeName, .flexible(minimum: 16), .left, priority: 0),
    LedgerColumn(.sector, .sector, .flexible(minimum: 10), .left, priority: 3),
    LedgerColumn(.place, .place, .flexible(minimum: 10), .left, priority: 4),
    LedgerColumn(.sessions, .picture(.held), .fixed(8), .right, priority: 1),
    LedgerColumn(.planned, .picture(.heldOfPlanned), .fixed(8), .right, priority: 2),
    LedgerColumn(.bar, .byMonth, .fixed(12), .left, priority: 5),
  ]

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.sessions, "场次", "cc", "sessions", .count),
      FilterWord(.planned, "计划", "jh", "planned", .count),
      FilterWord(.sector, "界别", "jb", "sector", .text),
      FilterWord(.place, "地点", "dd", "place", .text),
      FilterWord(.name, "名称", "mc", "name", .text),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    switch field {
    case .name: TableCell(room.name, nil)
    case .sector: TableCell(room.sector, .muted)
    case .place: TableCell(room.place, .muted)
    case .sessions: TableCell(String(sessions), nil)
    case .planned: TableCell(String(planned.reduce(0, +)), .muted)
    case .bar: TableCell(Sparkline.text(months, ambiguous: setting.ambiguous), .chart2)
    default: TableCell("", nil)
    }
  }
}
