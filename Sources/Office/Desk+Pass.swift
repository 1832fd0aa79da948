import Domain
import Scoring
import Storage

extension Desk {
  /// Visits everybody with the facts of some days, by their identifiers: as last recorded, or as they
  /// stood at a line of the journal. Reports progress, and stops when cancelled.
  func everybody(
    in days: ClosedRange<Day>, asOf line: Int?, _ visit: (KeptMember, [Fact]) throws -> Void
  ) throws {
    let store = try store()
    let all = try store.rollSize()
    var last = Identifier<Member>(0)
    var done = 0
    while case let members = try page(after: last, asOf: line), let end = members.last {
      try pause(.scoring, done, all)
      let doers = Set(try store.doers(after: last, count: members.count))
      for kept in members {
        try visit(kept, doers.contains(kept.id) ? try facts(of: kept.id, days, asOf: line) : [])
      }
      done += members.count
      last = end.id
    }
  }

  private func page(after id: Identifier<Member>, asOf line: Int?) throws -> [KeptMember] {
    let count = 500
    guard let line else { return try store().members(after: id, count: count) }
    return try store().members(after: id, count: count, asOf: line)
  }

  private func facts(
    of member: Identifier<Member>, _ days: ClosedRange<Day>, asOf line: Int?
  ) throws -> [Fact] {
    guard let line else { return try store().facts(of: member, days) }
    return try store().facts(of: member, days, asOf: line)
  }

  /// The days whose facts a year's cards need by a book.
  func days(of year: Int, by book: RuleBook) throws -> ClosedRange<Day> {
    guard let days = book.days(of: year) else {
      throw Refusal.unknownYear(year)
    }
    return days
  }
}
