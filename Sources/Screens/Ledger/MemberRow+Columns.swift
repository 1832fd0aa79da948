import Domain
import Scoring
import Toolkit

extension MemberRow: LedgerRow {
  static let key = "members"
  static let isDescending = false
  var label: String { name }
  var decimals: Int { points.decimals }

  static let columns = [
    LedgerColumn(.number, .number, .fixed(8), .left, priority: 2),
    LedgerColumn(.name, .name, .flexible(minimum: 10), .left, priority: 0),
    LedgerColumn(.sector, .sector, .flexible(minimum: 12), .left, priority: 3),
    LedgerColumn(.seat, .seat, .fixed(8), .left, priority: 5).widened(english: 10),
    LedgerColumn(.attended, .attended, .fixed(6), .right, priority: 4),
    LedgerColumn(.points, .points, .fixed(8), .right, priority: 1),
    LedgerColumn(.grade, .grade, .fixed(8), .left, priority: 4).widened(english: 13),
    LedgerColumn(.colour, .colour, .fixed(4), .left, priority: 4).widened(english: 7).spare,
    LedgerColumn(.reading, .ledger(.reading), .fixed(6), .right, priority: 6).spare,
    LedgerColumn(.absent, .ledger(.absent), .fixed(6), .right, priority: 6).spare,
    LedgerColumn(.party, .ledger(.party), .fixed(10), .left, priority: 7).spare,
    LedgerColumn(.state, .ledger(.state), .fixed(8), .left, priority: 8).spare,
  ]

  static func hasColours(in book: RuleBook) -> Bool { book.hasGradeColours }

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.sector, "界别", "jb", "sector", .oneOf(catalogue?.sectors ?? [])),
      FilterWord(.points, "分", "fen", "points", .points),
      FilterWord(.reading, "读书", "ds", "reading", .count),
      FilterWord(.absent, "未到", "wd", "missed", .count),
      FilterWord(.attended, "出席", "cx", "attended", .count),
      FilterWord(.grade, "等次", "dc", "grade", .text),
      FilterWord(.seat, "职务", "zw", "seat", .word(Seat.table(\.words))),
      FilterWord(.state, "状态", "zt", "state", .word(MemberState.table(\.words))),
      FilterWord(.party, "党派", "dp", "party", .text),
      FilterWord(.name, "姓名", "xm", "name", .text),
      FilterWord(.number, "编号", "bh", "number", .text),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    switch field {
    case .number: TableCell(number, .muted)
    case .name: TableCell(name, nil)
    case .sector: TableCell(sector, nil)
    case .seat: TableCell(seat.words.text(in: setting.language), nil)
    case .attended: TableCell(String(attended), nil)
    case .points: TableCell(setting.points(points), nil)
    case .grade: TableCell(setting.grade(grade), nil)
    case .colour: setting.cell(setting.book?.colour(ofPlace: nil, among: 0, grade: grade))
    case .reading: TableCell(reading.map { String($0) } ?? "", nil)
    case .absent: TableCell(absent.map { String($0) } ?? "", nil)
    case .party: TableCell(party, .muted)
    case .state: TableCell(state.words.text(in: setting.language), .muted)
    default: TableCell("", nil)
    }
  }
}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
  /// Every case by the form it is kept in, with its words.
  static func table(_ words: (Self) -> Words) -> [String: Words] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, words($0)) })
  }
}
