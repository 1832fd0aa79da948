import Domain
import Scoring
import Toolkit

extension StandingRow: LedgerRow {
  static let key = "standings"
  static let isDescending = true
  var label: String { name }
  var figure: Int { points.thousandths }
  var decimals: Int { max(points.decimals, member == nil ? sum.decimals : 0) }

  static let columns = [
    LedgerColumn(.rank, .placeColumn, .fixed(6), .right, priority: 0),
    LedgerColumn(.name, .name, .flexible(minimum: 12), .left, priority: 0),
    LedgerColumn(.sector, .sector, .flexible(minimum: 10), .left, priority: 3),
    LedgerColumn(.points, .points, .fixed(9), .right, priority: 1),
    LedgerColumn(.grade, .grade, .fixed(8), .left, priority: 4).widened(english: 13),
    LedgerColumn(.colour, .colour, .fixed(4), .left, priority: 2).widened(english: 7).spare,
    LedgerColumn(.sum, .sum, .fixed(10), .right, priority: 4).spare,
    LedgerColumn(.coverage, .coverage, .fixed(8), .right, priority: 5),
    LedgerColumn(.bar, .ledger(.bar), .fixed(20), .left, priority: 6),
    LedgerColumn(.number, .number, .fixed(8), .left, priority: 7).spare,
  ]

  static func hasColours(in book: RuleBook) -> Bool { book.hasColours }

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.sector, "界别", "jb", "sector", .oneOf(catalogue?.sectors ?? [])),
      FilterWord(.points, "分", "fen", "points", .points),
      FilterWord(.rank, "名次", "mc", "place", .count),
      FilterWord(.grade, "等次", "dc", "grade", .text),
      FilterWord(.name, "姓名", "xm", "name", .text),
      FilterWord(.number, "编号", "bh", "number", .text),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    switch field {
    case .rank: TableCell("\(place)\(isTied ? "=" : " ")", nil)
    case .name: TableCell(name, nil)
    case .sector: TableCell(sector, .muted)
    case .points: TableCell(setting.points(points), nil)
    case .sum: TableCell(setting.points(sum), .muted)
    case .grade: TableCell(setting.grade(grade), nil)
    case .colour:
      setting.cell(
        member == nil
          ? nil : setting.book?.colour(ofPlace: place, among: ranked, grade: grade))
    case .coverage: TableCell(member == nil ? "\(active)/\(heads)" : "", .muted)
    case .number: TableCell(number, .muted)
    case .bar:
      TableCell(
        Bar.text(
          value: max(0, figure), cap: setting.most, columns: 20, ambiguous: setting.ambiguous),
        .chart1)
    default: TableCell("", nil)
    }
  }
}
