import Domain
import Names
import Scoring
import Storage

extension Desk {
  /// Members, arranged; a single condition on the sector and a single key that the store has an order
  /// for are left to the store.
  func members(_ query: MemberQuery) throws -> Page<MemberRow> {
    let store = try store()
    var query = query
    var arrangement = query.arrangement
    // A key that no two members share ends the order, and the store has an order by it.
    if let last = arrangement.order.firstIndex(where: { $0.field == .number || $0.field == .name })
    {
      arrangement.order.removeSubrange((last + 1)...)
    }
    if let key = arrangement.order.last, let order = MemberOrder(key.field),
      order != .points || arrangement.order.count == 1
    {
      (query.order, query.isDescending) = (order, key.isDescending)
      arrangement.order.removeLast()
    }
    try narrow(&query, &arrangement)
    let key = names.queryKey(query.text)
    let fields = arrangement.fields
    let wanted = query
    let tallies = try tallies(fields, query.year)
    let points = arrangement.points
    let arranger = Arranger<MemberRow>(
      page: { window in
        var query = wanted
        query.window = window
        return try self.graded(store.roll(query, key: key, within: points), query.year)
      },
      completed: { self.completed($0, fields, tallies) },
      isDescending: query.isDescending)
    return try arranger.page(query.window, arrangement, isCancelled: isCancelled)
  }

  /// Takes a condition that names one sector out of the arrangement into the query.
  private func narrow(_ query: inout MemberQuery, _ arrangement: inout Arrangement) throws {
    let index = arrangement.conditions.firstIndex { $0.field == .sector && !$0.isNegated }
    guard query.sector == nil, let index,
      case .isOne(let sectors) = arrangement.conditions[index].test, sectors.count == 1
    else { return }
    query.sector = sectors[0]
    arrangement.conditions.remove(at: index)
  }

  private func completed(
    _ row: MemberRow, _ fields: Set<Facet>, _ tallies: [Identifier<Member>: PresenceTally]?
  ) -> MemberRow {
    var row = row
    if let tallies {
      row.reading = tallies[row.id]?.reading ?? 0
      row.absent = tallies[row.id]?.absent ?? 0
    }
    if fields.contains(.name) || fields.contains(.any) { row.spoken = spoken(row.name) }
    return row
  }

  /// How a name is spoken: pinyin and initials.
  private func spoken(_ name: String) -> [String] {
    let keys = names.keys(for: name)
    return keys.pinyin + keys.initials
  }

  /// What every member read and missed in a year; nil where nobody asks.
  private func tallies(
    _ fields: Set<Facet>, _ year: Int
  ) throws -> [Identifier<Member>: PresenceTally]? {
    guard !fields.isDisjoint(with: [.reading, .absent]),
      let days = try book(of: year).days(of: year)
    else { return nil }
    return try store().tallies(of: days)
  }

  /// Activities, arranged.
  func activities(_ query: ActivityQuery) throws -> Page<ActivityRow> {
    let store = try store()
    let asksPeople = query.arrangement.fields.contains(.people)
    let arranger = Arranger<ActivityRow>(
      page: { window in
        var query = query
        query.window = window
        return try store.activities(query)
      },
      completed: { row in
        guard asksPeople else { return row }
        var row = row
        row.people = try store.attendances(of: row.id).filter { kept, _ in
          !kept.isWithdrawn && kept.attendance.presence.isThere
        }.map { "\($0.1.number) \($0.1.name)" }
        return row
      }, isDescending: true)
    return try arranger.page(query.window, query.arrangement, isCancelled: isCancelled)
  }

  /// Works, arranged.
  func works(_ query: WorkQuery) throws -> Page<WorkRow> {
    let store = try store()
    let asksPeople = query.arrangement.fields.contains(.people)
    let arranger = Arranger<WorkRow>(
      page: { window in
        var query = query
        query.window = window
        return try store.works(query)
      },
      completed: { row in
        guard asksPeople else { return row }
        var row = row
        row.people = try store.rows(of: row.work.authors, year: query.year).map {
          "\($0.number) \($0.name)"
        }
        return row
      }, isDescending: true)
    return try arranger.page(query.window, query.arrangement, isCancelled: isCancelled)
  }

  /// Standings, arranged; places are those of the whole ranking.
  func ranking(_ query: StandingsQuery) throws -> Page<StandingRow> {
    let store = try store()
    let asksNames = !query.arrangement.fields.isDisjoint(with: [.name, .any])
    let arranger = Arranger<StandingRow>(
      page: { window in
        var query = query
        query.window = window
        guard query.by == .member else { return try store.bodyStandings(query) }
        return try self.graded(try store.memberStandings(query), query.year)
      },
      completed: { row in
        guard asksNames else { return row }
        var row = row
        row.spoken = self.spoken(row.name)
        return row
      }, isDescending: query.by == .member)
    return try arranger.page(query.window, query.arrangement, isCancelled: isCancelled)
  }

  /// The journal, arranged.
  func journal(_ query: JournalQuery) throws -> Page<JournalLine> {
    let store = try store()
    let arranger = Arranger<JournalLine>(
      page: { window in
        var query = query
        query.window = window
        let page = try store.journal(query)
        return Page(
          rows: page.rows.map(self.local), total: page.total, hasBefore: page.hasBefore,
          hasAfter: page.hasAfter)
      }, completed: { $0 }, isDescending: true)
    return try arranger.page(query.window, query.arrangement, isCancelled: isCancelled)
  }
}

extension MemberOrder {
  /// The order of the store that goes by a field; nil where it has none.
  init?(_ field: Facet) {
    switch field {
    case .number: self = .number
    case .name: self = .strokes
    case .points: self = .points
    default: return nil
    }
  }
}
