import Domain
import Storage

extension Desk {
  /// Walks the journal, the rows, the totals and the roll, and says what is wrong where.
  func verify() throws -> Verification {
    let store = try store()
    var walk = try store.walk { done, total in
      if self.isCancelled() { throw Refusal.cancelled }
      self.report(.progress(Progress(phase: .journal, done: done, total: total)))
    }
    let totals = try store.everyTotal()
    let members = try store.everyMember()
    let known = Dictionary(uniqueKeysWithValues: members.map { ($0.id, $0) })
    for (index, total) in totals.enumerated() {
      if index.isMultiple(of: 500) {
        if isCancelled() { throw Refusal.cancelled }
        report(.progress(Progress(phase: .scoring, done: index, total: totals.count)))
      }
      guard let kept = known[total.member] else { continue }
      let computed = KeptTotal(try card(of: kept, total.year)).ranked(
        kept.member, try book(of: total.year))
      let isBlank = computed.entries == 0 && total.entries == 0
      guard computed == total || (isBlank && computed.points == total.points) else {
        walk.faults.append(
          .wrongTotal(
            total.member, year: total.year, kept: total.points, computed: computed.points))
        continue
      }
    }
    for kept in members where try store.rollName(kept.id) != kept.member.name {
      walk.faults.append(.wrongRoll(kept.id))
    }
    walk.faults += try store.ownFaults().map(Verification.Fault.engine)
    return Verification(
      lines: walk.lines, records: walk.rows, totals: totals.count, head: walk.head,
      faults: walk.faults)
  }
}
