import Domain
import Storage

extension Desk {
  func amend(_ amendment: Amendment, _ reason: String, _ token: Token) throws -> Reply {
    try check(reason: reason)
    var touched = Touched()
    let written = try write(.amend, reason: reason, token) { store, line in
      let made = try apply(amendment, to: store, line: line, &touched)
      try settle(&touched, line: line)
      return made
    }
    return .recorded(receipt(written, touched))
  }

  private func apply(
    _ amendment: Amendment, to store: Store, line: Int, _ touched: inout Touched
  ) throws -> Recorded {
    switch amendment {
    case .activity(let id, let revision, let activity):
      try check(activity)
      let before = try current(id, revision, store)
      guard before.activity != activity else { throw Refusal.nothingChanged }
      try check(
        try store.attendances(of: id).filter { !$0.0.isWithdrawn }.map(\.0.attendance), at: activity
      )
      try touchAll(at: id, [before.activity.day, activity.day], store, &touched)
      try store.add(
        KeptActivity(id: id, revision: revision + 1, isWithdrawn: false, activity: activity),
        line: line)
      return Recorded(.activity(id), revision: revision + 1, title: activity.title)
    case .attendance(let id, let revision, let attendance):
      return try amend(attendance, at: id, revision, store, line: line, &touched)
    case .sheet(let id, let revision, let activity, let attendances, let base):
      let sheet = Sheet(activity: activity, attendances: attendances, base: base)
      return try amend(sheet, id, revision, store, line: line, &touched)
    case .work(let id, let revision, let work):
      try check(work)
      let before = try current(id, revision, store)
      guard before.work != work else { throw Refusal.nothingChanged }
      try touch(before.work, &touched)
      try touch(work, &touched)
      try store.add(
        KeptWork(id: id, revision: revision + 1, isWithdrawn: false, work: work), line: line)
      return Recorded(.work(id), revision: revision + 1, title: work.title)
    case .member(let id, let revision, let member):
      return try amend(member, id, revision, store, line: line, &touched)
    case .workstation(let id, let revision, let workstation):
      guard let before = try store.workstation(id) else {
        throw Refusal.unknownRecord(.workstation(id))
      }
      if try store.isClosed(.workstation(id)) { throw Refusal.withdrawnAlready(.workstation(id)) }
      try check(revision, is: before.revision, of: .workstation(id), store)
      guard before.workstation != workstation else { throw Refusal.nothingChanged }
      try check(.workstation(workstation))
      _ = try store.add(workstation, id: id, revision: revision + 1, line: line)
      return Recorded(.workstation(id), revision: revision + 1, title: workstation.name)
    }
  }

  private func amend(
    _ attendance: Attendance, at id: Identifier<Activity>, _ revision: Int, _ store: Store,
    line: Int, _ touched: inout Touched
  ) throws -> Recorded {
    guard let kept = try store.activity(id) else { throw Refusal.unknownRecord(.activity(id)) }
    if kept.isWithdrawn { throw Refusal.withdrawnAlready(.activity(id)) }
    try check([attendance], at: kept.activity)
    let before = try store.attendance(of: attendance.member, at: id)
    let isThere = before.map { !$0.isWithdrawn } ?? false
    if revision == 0, isThere { throw Refusal.memberTwice(attendance.member) }
    if revision > 0 { try check(revision, is: before?.revision ?? 0, of: .activity(id), store) }
    if isThere, before?.attendance == attendance { throw Refusal.nothingChanged }
    try touch(attendance.member, kept.activity.day, &touched)
    let next = KeptAttendance(
      attendance, revision: (before?.revision ?? 0) + 1, isWithdrawn: false)
    try store.add(next, at: id, line: line)
    return Recorded(.activity(id), revision: kept.revision, title: kept.activity.title)
  }

  private func amend(
    _ member: Member, _ id: Identifier<Member>, _ revision: Int, _ store: Store, line: Int,
    _ touched: inout Touched
  ) throws -> Recorded {
    guard let before = try store.member(id) else { throw Refusal.unknownMember(id) }
    try check(revision, is: before.revision, of: .member(id), store)
    guard before.member != member else { throw Refusal.nothingChanged }
    try check(member, id, store)
    for year in try store.scoredYears() {
      touched.note(id, member.name, year, try points(id, year))
    }
    if before.member.sector != member.sector {
      try store.count(heads: -1, in: before.member.sector)
      try store.count(heads: 1, in: member.sector)
    }
    try store.add(
      KeptMember(id: id, revision: revision + 1, of: member), name: stored(member.name), line: line)
    return Recorded(.member(id), revision: revision + 1, title: member.name)
  }

  func withdraw(_ withdrawal: Withdrawal, _ reason: String, _ token: Token) throws -> Reply {
    try check(reason: reason)
    var touched = Touched()
    let written = try write(.withdraw, reason: reason, token) { store, line in
      let made = try apply(withdrawal, to: store, line: line, &touched)
      try settle(&touched, line: line)
      return made
    }
    return .recorded(receipt(written, touched))
  }

  private func apply(
    _ withdrawal: Withdrawal, to store: Store, line: Int, _ touched: inout Touched
  ) throws -> Recorded {
    switch withdrawal {
    case .activity(let id, let revision):
      let before = try current(id, revision, store)
      try touchAll(at: id, [before.activity.day], store, &touched)
      try store.add(
        KeptActivity(id: id, revision: revision + 1, isWithdrawn: true, activity: before.activity),
        line: line)
      return Recorded(.activity(id), revision: revision + 1, title: before.activity.title)
    case .attendance(let id, let member, let revision):
      guard let kept = try store.activity(id),
        let before = try store.attendance(of: member, at: id)
      else { throw Refusal.unknownRecord(.activity(id)) }
      if before.isWithdrawn { throw Refusal.withdrawnAlready(.activity(id)) }
      try check(revision, is: before.revision, of: .activity(id), store)
      try touch(member, kept.activity.day, &touched)
      try store.add(
        KeptAttendance(before.attendance, revision: revision + 1, isWithdrawn: true), at: id,
        line: line)
      return Recorded(.activity(id), revision: kept.revision, title: kept.activity.title)
    case .work(let id, let revision):
      let before = try current(id, revision, store)
      try touch(before.work, &touched)
      try store.add(
        KeptWork(id: id, revision: revision + 1, isWithdrawn: true, work: before.work), line: line)
      return Recorded(.work(id), revision: revision + 1, title: before.work.title)
    }
  }
}

extension Desk {
  func current(
    _ id: Identifier<Activity>, _ revision: Int, _ store: Store
  ) throws -> KeptActivity {
    guard let kept = try store.activity(id) else { throw Refusal.unknownRecord(.activity(id)) }
    if kept.isWithdrawn { throw Refusal.withdrawnAlready(.activity(id)) }
    try check(revision, is: kept.revision, of: .activity(id), store)
    return kept
  }

  func current(
    _ id: Identifier<Work>, _ revision: Int, _ store: Store
  ) throws -> KeptWork {
    guard let kept = try store.work(id) else { throw Refusal.unknownRecord(.work(id)) }
    if kept.isWithdrawn { throw Refusal.withdrawnAlready(.work(id)) }
    try check(revision, is: kept.revision, of: .work(id), store)
    return kept
  }

  /// Refuses a correction of a revision that is no longer the last, and says who was first.
  func check(_ revision: Int, is last: Int, of record: Record, _ store: Store) throws {
    guard revision != last else { return }
    throw try changedSince(record, store)
  }

  func touchAll(
    at id: Identifier<Activity>, _ days: [Day], _ store: Store, _ touched: inout Touched
  ) throws {
    for (kept, _) in try store.attendances(of: id) where !kept.isWithdrawn {
      for day in days { try touch(kept.attendance.member, day, &touched) }
    }
  }
}
