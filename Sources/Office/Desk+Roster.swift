import Domain
import Names
import Storage

extension Desk {
  /// Everybody who may attend, with what a desk of entry finds them by.
  func roster(_ query: RosterQuery) throws -> Roster {
    let store = try store()
    let members = try store.roster(limit: max(1, min(query.limit, 10_000)) + 1)
    let days = try store.lastDays(in: query.series)
    let rows = members.prefix(query.limit).map { member in
      RosterRow(
        id: member.id, number: member.number, name: member.name, sector: member.sector,
        seat: member.seat, readings: names.readings(of: member.name),
        phoneTail: member.phoneTail, lastDay: days[member.id])
    }
    let last = try store.latest(query).map { id in
      try store.attendances(of: id).filter { !$0.0.isWithdrawn }.map(\.0.attendance)
    }
    return Roster(rows: rows, isWhole: members.count <= query.limit, last: last ?? [])
  }
}
