import Domain
import Scoring
import Storage

extension Desk {
  /// The codes of the alarms that a member's totals give in a year.
  func alarms(
    of kept: KeptMember, in year: Int, by book: RuleBook
  ) throws -> [String] {
    let store = try store()
    let totals = try totals(of: kept, in: year, by: book) { year in
      try store.total(of: kept.id, year: year)
    }
    return book.alarms(for: totals).map(\.code)
  }

  /// Every alarm of a year, by members' identifiers.
  func alarms(_ year: Int) throws -> [AlarmRow] {
    let book = try book(of: year)
    let store = try store()
    var rows: [AlarmRow] = []
    var last = Identifier<Member>(0)
    while case let members = try store.members(after: last, count: 500),
      let first = members.first, let end = members.last
    {
      let all = Dictionary(
        grouping: try store.totals(from: first.id, through: end.id), by: \.member)
      for kept in members {
        let own = all[kept.id] ?? []
        let totals = totals(of: kept, in: year, by: book) { year in
          own.first { $0.year == year }
        }
        rows += book.alarms(for: totals).map { AlarmRow(member: kept.id, alarm: $0.code) }
      }
      last = end.id
    }
    return rows
  }

  /// A ranked member's totals, the year's first, back to the first year that says nothing: one that was not
  /// scored, or in which the member was not in office.
  private func totals(
    of kept: KeptMember, in year: Int, by book: RuleBook, _ total: (Int) throws -> KeptTotal?
  ) rethrows -> [Points] {
    var totals: [Points] = []
    for back in 0..<(book.alarms.map(\.years).max() ?? 0) {
      guard let total = try total(year - back), total.isRanked,
        back == 0 || book.isInOffice(kept.member, in: year - back)
      else { break }
      totals.append(total.points)
    }
    return totals
  }
}
