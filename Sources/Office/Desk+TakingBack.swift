import Domain
import Storage

extension Desk {
  /// Undoes what a line did: every record it revised becomes what it was before, as a new revision. Taking
  /// back the line of an undo does the work again. What was made whole is closed, or opened again. Refused
  /// where a record was changed since, and where another speaks of what would be closed.
  func takeBack(_ line: Int, _ token: Token) throws -> Reply {
    var touched = Touched()
    let written = try write(.undo, reason: "#\(line)", token) { store, next in
      guard let (act, recorded) = try store.line(numbered: line), act.canBeTakenBack
      else { throw Refusal.cannotTakeBack(line: line) }
      let made = try store.made(by: line)
      let revision = try restore(made, of: recorded, store, next, &touched)
      for whole in made.units { try restore(whole, named: recorded.title, store, next) }
      try settle(&touched, line: next)
      return Recorded(recorded.record, revision: revision, title: recorded.title)
    }
    return .recorded(receipt(written, touched))
  }

  /// Restores everything a line made; gives the record's revision after it.
  private func restore(
    _ made: Made, of recorded: Recorded, _ store: Store, _ next: Int, _ touched: inout Touched
  ) throws -> Int {
    var revision = recorded.revision
    let founded = Set(made.activities.filter { $0.revision == 1 }.map(\.id))
    for (index, at) in made.attendances.enumerated() {
      if index > 0, index.isMultiple(of: 200) {
        try pause(.activities, index, made.attendances.count)
      }
      try restore(at, isFounded: founded.contains(at.activity), store, next, &touched)
    }
    for kept in made.activities { revision = try restore(kept, store, next, &touched) }
    for kept in made.works { revision = try restore(kept, store, next, &touched) }
    for (index, kept) in made.members.enumerated() {
      if index > 0, index.isMultiple(of: 200) {
        try pause(.members, index, made.members.count)
      }
      revision = try restore(kept, store, next, &touched)
    }
    for (id, kept) in made.workstations { revision = try restore(id, kept, store, next) }
    return revision
  }

  private func restore(
    _ made: KeptActivity, _ store: Store, _ line: Int, _ touched: inout Touched
  ) throws -> Int {
    guard let now = try store.activity(made.id) else {
      throw Refusal.unknownRecord(.activity(made.id))
    }
    guard now.activity == made.activity, now.isWithdrawn == made.isWithdrawn else {
      throw try changedSince(.activity(made.id), store)
    }
    let before = try store.activity(made.id, revision: made.revision - 1)
    let activity = before?.activity ?? made.activity
    if before?.isWithdrawn == false { try check(open: activity) }
    try touchAll(at: made.id, [made.activity.day, activity.day], store, &touched)
    try store.add(
      KeptActivity(
        id: made.id, revision: now.revision + 1, isWithdrawn: before?.isWithdrawn ?? true,
        activity: activity), line: line)
    return now.revision + 1
  }

  /// An attendance that came with its activity goes with it: only what was changed apart is restored.
  private func restore(
    _ made: Made.At, isFounded: Bool, _ store: Store, _ line: Int, _ touched: inout Touched
  ) throws {
    let member = made.kept.attendance.member
    guard let now = try store.attendance(of: member, at: made.activity),
      let activity = try store.activity(made.activity)
    else { throw Refusal.unknownRecord(.activity(made.activity)) }
    guard now.attendance == made.kept.attendance, now.isWithdrawn == made.kept.isWithdrawn else {
      throw try changedSince(.activity(made.activity), store)
    }
    if isFounded { return }
    let before = try store.attendance(
      of: member, at: made.activity, revision: made.kept.revision - 1)
    try touch(member, activity.activity.day, &touched)
    try store.add(
      KeptAttendance(
        before?.attendance ?? now.attendance, revision: now.revision + 1,
        isWithdrawn: before?.isWithdrawn ?? true), at: made.activity, line: line)
  }

  private func restore(
    _ made: KeptWork, _ store: Store, _ line: Int, _ touched: inout Touched
  ) throws -> Int {
    guard let now = try store.work(made.id) else { throw Refusal.unknownRecord(.work(made.id)) }
    guard now.work == made.work, now.isWithdrawn == made.isWithdrawn else {
      throw try changedSince(.work(made.id), store)
    }
    let before = try store.work(made.id, revision: made.revision - 1)
    let work = before?.work ?? made.work
    try touch(made.work, &touched)
    try touch(work, &touched)
    try store.add(
      KeptWork(
        id: made.id, revision: now.revision + 1, isWithdrawn: before?.isWithdrawn ?? true,
        work: work), line: line)
    return now.revision + 1
  }

  private func restore(
    _ id: Identifier<Workstation>, _ revision: Int, _ store: Store, _ next: Int
  ) throws -> Int {
    guard let now = try store.workstation(id),
      let made = try store.workstation(id, revision: revision),
      let before = try store.workstation(id, revision: revision - 1)
    else { throw Refusal.unknownRecord(.workstation(id)) }
    guard now.workstation == made else { throw try changedSince(.workstation(id), store) }
    _ = try store.add(before, id: id, revision: now.revision + 1, line: next)
    return now.revision + 1
  }
}

extension JournalAct {
  fileprivate var canBeTakenBack: Bool {
    switch self {
    case .record, .amend, .withdraw, .imported, .undo: true
    case .found, .adopt, .publish, .object, .decide, .conclude: false
    }
  }
}
