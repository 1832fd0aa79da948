import Domain
import Storage

extension Desk {
  /// Makes the demonstration office in one transaction: each record with its own line, as clerks would have
  /// made it; members in lines of a thousand. Totals are computed at the end. Cancelled, nothing is left.
  func demonstrate(_ demonstration: Demonstration) throws -> Reply {
    let members = max(1, min(demonstration.members, 5_000_000))
    var office = DemonstrationOffice(Demonstration(seed: demonstration.seed, members: members))
    guard let term = Term(number: 6, firstYear: 2_022) else { return .done }
    let store = try newStore()
    begin(with: store)
    try archive.gated(waiting: { self.report(.waiting($0)) }, isCancelled: isCancelled) {
      try store.together {
        try begin(
          Founding(committee: Fiction.committee, term: term), Token("demo"), in: store,
          at: DemonstrationOffice.now, by: DemonstrationOffice.actor, DemonstrationOffice.session)
        try enrol(&office, store)
        try record(office.places(), .activities, store)
        try record(office.activities(), .activities, store)
        try record(office.works() + office.reports(), .works, store)
        try scoreEverybody()
        report(.progress(Progress(phase: .saving, done: 0, total: nil)))
      }
    }
    return .done
  }

  private func enrol(_ office: inout DemonstrationOffice, _ store: Store) throws {
    var known: [Group: Identifier<Group>] = [:]
    guard let from = Day.first(of: try store.office()?.term.firstYear ?? 2_000) else { return }
    try store.enrolling {
      for first in stride(from: 1, through: office.members, by: 1_000) {
        try pause(.members, first - 1, office.members)
        let last = min(first + 999, office.members)
        _ = try store.write(entry("members/\(first)", .imported)) { line in
          let newcomers = try (first...last).map { place in
            try newcomer(place, &office, from: from) { group in
              if let id = known[group] { return id }
              let id = try store.group(group, line: line)
              known[group] = id
              return id
            }
          }
          try store.add(newcomers, line: line)
          return Recorded(.office, revision: 1, title: "\(first)-\(last)")
        }
      }
      try pause(.saving, 0, nil)
    }
    try store.count(years: [])
  }

  /// The n-th member of the demonstration; `number` knows the groups.
  private func newcomer(
    _ place: Int, _ office: inout DemonstrationOffice, from day: Day,
    number: (Group) throws -> Identifier<Group>
  ) rethrows -> Newcomer {
    let (member, particulars, claims) = office.member(place)
    let id = Identifier<Member>(place)
    return Newcomer(
      KeptMember(id: id, revision: 1, of: member), name: stored(member.name), particulars,
      salt: office.salt(),
      try claims.map {
        Membership(group: try number($0.group), member: id, duty: $0.duty, from: day, to: nil)
      })
  }

  private func record(
    _ recordings: [Recording], _ phase: Progress.Phase, _ store: Store
  ) throws {
    var untouched = Touched()
    for (index, recording) in recordings.enumerated() {
      if index.isMultiple(of: 50) { try pause(phase, index, recordings.count) }
      let head = try store.head().sequence
      _ = try store.write(entry("record/\(head + 1)", .record)) { line in
        try place(recording, in: store, line: line, &untouched)
      }
    }
  }

  private func entry(_ token: String, _ act: JournalAct) -> JournalEntry {
    JournalEntry(
      at: DemonstrationOffice.now, actor: DemonstrationOffice.actor,
      session: DemonstrationOffice.session, act: act, reason: "", token: Token("demo/\(token)"))
  }

  /// Reports how far the work has come, and stops it when the clerk asked for it.
  func pause(_ phase: Progress.Phase, _ done: Int, _ total: Int?) throws {
    if isCancelled() { throw Refusal.cancelled }
    report(.progress(Progress(phase: phase, done: done, total: total)))
  }
}
