import Domain

/// What the pictures of a year say.
package enum PicturePhrase: Hashable, Sendable {
  case sum, all, lastYear(Int, Int, months: Int), ahead, activityDay(Day, Int), planned(
    Day, String, Int),
    endOfYear(Int)
  case noReadingYet(Int), taken(Points), readingPlan, books, groups
  /// The reading rooms and the books, as lists; sessions that were held, and those that are planned.
  case roomList, bookList, held, heldOfPlanned

  package var words: Words {
    switch self {
    case .sum: Words("合计", "Sum")
    case .all: Words("全部", "All")
    case .lastYear(let now, let before, let months):
      Words(
        "至\(months)月活动 \(now) 场，去年同期 \(before) 场（\(PicturePhrase.change(now, before))）",
        "\(now) activities to month \(months), \(before) the year before (\(PicturePhrase.change(now, before)))"
      )
    case .ahead: Words("近日", "Days ahead")
    case .planned(let day, let title, let days):
      Words("\(day.iso) 还有\(days)天 \(title)", "\(day.iso) in \(days) days \(title)")
    case .activityDay(let day, let days):
      Words(
        "\(day.iso) 委员活动日" + (days == 0 ? " 今天" : " 还有\(days)天"),
        "\(day.iso) members' day" + (days == 0 ? ", today" : ", in \(days) days"))
    case .endOfYear(let days): Words("年度还有\(days)天", "\(days) days left in the year")
    case .noReadingYet(let month):
      Words("\(month)月还没有读书活动", "no reading session in month \(month) yet")
    case .taken(let points): Words("封顶去\(points)", "cap took \(points)")
    case .readingPlan:
      Words(
        "各月场次：已办/计划（· 为缺，! 过期未办）", "Sessions by month: held/planned (· none, ! not held in time)")
    case .roomList: Words("悦读书屋", "Reading rooms")
    case .bookList: Words("书目", "Books")
    case .held: Words("场次", "Sessions")
    case .heldOfPlanned: Words("计划", "Planned")
    case .books: Words("书类（场/册）", "Classes (sessions/books)")
    case .groups: Words("组织单位", "Organisers")
    }
  }

  /// A difference with its sign, "+12", "-3", "=".
  private static func change(_ now: Int, _ before: Int) -> String {
    now == before ? "=" : now > before ? "+\(now - before)" : "-\(before - now)"
  }
}
