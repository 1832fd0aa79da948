import Domain
import Storage

extension Desk {
  /// Walks the journal, the rows, the totals and the roll, holds every sum against what it sums up, and
  /// says what is wrong where.
  func verify() throws -> Verification {
    let store = try store()
    var walk = try store.walk { try self.pause(.journal, $0, $1) }
    let years = try store.scoredYears()
    let size = try store.rollSize()
    var counted = 0
    var last = Identifier<Member>(0)
    while let chunk = try store.snapshot({ try checkMembers(after: last, years, store, &walk) }) {
      counted += chunk.count
      last = chunk.last
      try pause(.scoring, min(counted, size), size)
    }
    if counted < size { try strangers(store, &walk) }
    walk.faults += try store.wrongSums()
    walk.faults += try store.brokenSeals().map(Verification.Fault.brokenSeal)
    walk.faults += try store.ownFaults().map(Verification.Fault.engine)
    return Verification(
      lines: walk.lines, records: walk.rows, totals: try store.totalCount(), head: walk.head,
      faults: walk.faults)
  }

  /// Holds the roll and the totals of the next members against their facts, all of one moment, and says
  /// how many they were and who was last; nil after all. Who did nothing needs no card.
  private func checkMembers(
    after first: Identifier<Member>, _ years: [Int], _ store: Store, _ walk: inout Walk
  ) throws -> (count: Int, last: Identifier<Member>)? {
    lookForBooks()
    let members = try store.members(after: first, count: 200)
    guard let last = members.last?.id else { return nil }
    let doers = Set(try store.doers(after: first, count: members.count))
    let totals = Dictionary(
      try store.totals(from: Identifier(first.value + 1), through: last).map {
        (Touched.Key(member: $0.member, year: $0.year), $0)
      }, uniquingKeysWith: { first, _ in first })
    for kept in members {
      if try !store.isEnrolled(kept, name: stored(kept.member.name)) {
        walk.faults.append(.wrongRoll(kept.id))
      }
      let all =
        try doers.contains(kept.id)
        ? self.totals(of: kept, years) : years.map { try blank(of: kept, $0) }
      for computed in all {
        let found = totals[Touched.Key(member: kept.id, year: computed.year)]
        guard found != computed else { continue }
        walk.faults.append(
          .wrongTotal(
            kept.id, year: computed.year, kept: found?.points ?? .zero, computed: computed.points))
      }
    }
    return (members.count, last)
  }

  /// Names those on the roll of whom no record speaks.
  private func strangers(_ store: Store, _ walk: inout Walk) throws {
    walk.faults += try store.rollWithoutRecord().map(Verification.Fault.wrongRoll)
  }
}
