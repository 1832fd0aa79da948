import Domain
import Scoring
import Storage

extension Desk {
  /// What a write would do to points: the same function over the facts as they would be.
  func foresee(_ prospect: Prospect) throws -> [Forecast] {
    guard let turn = try turn(prospect) else { return [] }
    var seen: Set<Identifier<Member>> = []
    let members = (turn.after + turn.before).map(\.member).filter { seen.insert($0).inserted }
    return try members.flatMap { member in
      if isCancelled() { throw Refusal.cancelled }
      return try foresee(turn, for: member)
    }
  }

  /// The facts of some records before and after a write.
  private struct Turn {
    let sources: Set<Source>
    let before: [Fact]
    let after: [Fact]
  }

  private func foresee(_ turn: Turn, for id: Identifier<Member>) throws -> [Forecast] {
    guard let kept = try store().member(id) else { throw Refusal.unknownMember(id) }
    let old = turn.before.filter { $0.member == id }
    let new = turn.after.filter { $0.member == id }
    var years: Set<Int> = []
    for fact in old + new {
      years.formUnion(try book(of: fact.day.year).years(touchedBy: fact.sort, on: fact.day))
    }
    return try years.sorted().compactMap { year in
      let book = try book(of: year)
      guard let days = book.days(of: year) else { return nil }
      let now = try store().facts(of: id, days)
      let then =
        now.filter { !turn.sources.contains($0.source) } + new.filter { days.contains($0.day) }
      let from = scorecard(of: Subject(kept, in: year, by: book), facts: now, year: year, by: book)
        .total
      let card = scorecard(of: Subject(kept, in: year, by: book), facts: then, year: year, by: book)
      let own = card.entries.filter { turn.sources.contains($0.source) }
      guard from != card.total || !own.isEmpty || new.contains(where: { $0.day.year == year })
      else { return nil }
      return Forecast(
        change: PointsChange(
          member: id, name: kept.member.name, year: year, from: from, to: card.total),
        earned: own.reduce(.zero) { $0 + $1.earned }, reductions: own.flatMap(\.reductions))
    }
  }

  /// The facts a write would change; nil where it changes none.
  private func turn(_ prospect: Prospect) throws -> Turn? {
    let store = try store()
    switch prospect {
    case .record(.activity(let activity, let attendances)):
      let id = Identifier<Activity>(try store.nextActivity())
      return Turn(sources: [.activity(id)], before: [], after: activity.facts(of: attendances, id))
    case .record(.work(let work)):
      let id = Identifier<Work>(try store.nextWork())
      return Turn(sources: [.work(id)], before: [], after: work.facts(id))
    case .record: return nil
    case .amend(let amendment): return try turn(amendment, store)
    case .withdraw(let withdrawal): return try turn(withdrawal, store)
    case .withdrawTogether(let records):
      let turns = try records.compactMap { try $0.withdrawal.flatMap { try turn($0, store) } }
      return Turn(
        sources: turns.reduce(into: []) { $0.formUnion($1.sources) },
        before: turns.flatMap(\.before), after: [])
    }
  }

  private func turn(_ amendment: Amendment, _ store: Store) throws -> Turn? {
    switch amendment {
    case .activity(let id, _, let activity):
      let (kept, listed) = try standing(id, store)
      return Turn(
        sources: [.activity(id)], before: kept.facts(of: listed, id),
        after: activity.facts(of: listed, id))
    case .sheet(let id, _, let activity, let attendances, let base):
      let (kept, listed) = try standing(id, store)
      let sheet = Sheet(activity: activity, attendances: attendances, base: base)
      return Turn(
        sources: [.activity(id)], before: kept.facts(of: listed, id),
        after: activity.facts(of: sheet.outcome(of: listed), id))
    case .attendance(let id, _, let attendance):
      let (kept, listed) = try standing(id, store)
      let own = listed.filter { $0.member == attendance.member }
      return Turn(
        sources: [.activity(id)], before: kept.facts(of: own, id),
        after: kept.facts(of: [attendance], id))
    case .work(let id, _, let work):
      guard let kept = try store.work(id) else { throw Refusal.unknownRecord(.work(id)) }
      return Turn(sources: [.work(id)], before: kept.work.facts(id), after: work.facts(id))
    case .member, .workstation: return nil
    }
  }

  private func turn(_ withdrawal: Withdrawal, _ store: Store) throws -> Turn? {
    switch withdrawal {
    case .activity(let id, _):
      let (kept, listed) = try standing(id, store)
      return Turn(sources: [.activity(id)], before: kept.facts(of: listed, id), after: [])
    case .attendance(let id, let member, _):
      let (kept, listed) = try standing(id, store)
      let own = listed.filter { $0.member == member }
      return Turn(sources: [.activity(id)], before: kept.facts(of: own, id), after: [])
    case .work(let id, _):
      guard let kept = try store.work(id) else { throw Refusal.unknownRecord(.work(id)) }
      return Turn(sources: [.work(id)], before: kept.work.facts(id), after: [])
    }
  }

  private func standing(
    _ id: Identifier<Activity>, _ store: Store
  ) throws -> (activity: Activity, listed: [Attendance]) {
    guard let kept = try store.activity(id) else { throw Refusal.unknownRecord(.activity(id)) }
    let listed = try store.attendances(of: id).filter { !$0.0.isWithdrawn }
    return (kept.activity, kept.isWithdrawn ? [] : listed.map(\.0.attendance))
  }
}

extension Activity {
  /// The facts that attendances make, as scoring sees them.
  fileprivate func facts(of attendances: [Attendance], _ id: Identifier<Activity>) -> [Fact] {
    attendances.map { attendance in
      Fact(
        member: attendance.member, day: day, source: .activity(id),
        matter: .attendance(
          Fact.Attended(
            kind: kind, admission: admission, role: attendance.role,
            presence: attendance.presence, halfDays: attendance.halfDays, length: halfDays)))
    }
  }
}

extension Record {
  /// What withdraws it whole, whatever its revision; nil for what is not withdrawn.
  fileprivate var withdrawal: Withdrawal? {
    switch self {
    case .activity(let id): .activity(id, revision: 0)
    case .work(let id): .work(id, revision: 0)
    default: nil
    }
  }
}

extension Work {
  /// The facts that the stages make for each author.
  fileprivate func facts(_ id: Identifier<Work>) -> [Fact] {
    authors.enumerated().flatMap { place, author in
      stages.enumerated().map { number, stage in
        Fact(
          member: author, day: stage.day, source: .work(id),
          matter: .stage(
            Fact.Reached(
              kind: kind, stage: stage.kind, level: stage.level, form: stage.form,
              place: place + 1, authors: authors.count, number: number + 1)))
      }
    }
  }
}
