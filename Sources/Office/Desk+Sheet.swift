import Domain
import Storage

/// An activity and its attendances as a clerk wants them, and as the clerk saw them.
struct Sheet {
  let activity: Activity
  let attendances: [Attendance]
  let base: [Attendance]

  /// The members the clerk did something about, in the order of the sheet.
  var changed: [Identifier<Member>] {
    let mine = Dictionary(attendances.map { ($0.member, $0) }, uniquingKeysWith: { $1 })
    let seen = Dictionary(base.map { ($0.member, $0) }, uniquingKeysWith: { $1 })
    let gone = base.map(\.member).filter { mine[$0] == nil }
    return attendances.map(\.member).filter { mine[$0] != seen[$0] } + gone
  }

  /// Who is listed once the sheet is recorded, where these are listed now.
  func outcome(of listed: [Attendance]) -> [Attendance] {
    let changed = Set(changed)
    return listed.filter { !changed.contains($0.member) }
      + attendances.filter { changed.contains($0.member) }
  }
}

extension Desk {
  /// Amends an activity and the attendances the clerk changed, as one revision of each.
  func amend(
    _ sheet: Sheet, _ id: Identifier<Activity>, _ revision: Int, _ store: Store, line: Int,
    _ touched: inout Touched
  ) throws -> Recorded {
    try check(sheet.activity)
    guard !sheet.attendances.isEmpty else { throw Refusal.nobodyThere }
    try check(sheet.attendances, at: sheet.activity)
    let before = try current(id, revision, store)
    guard before.activity != sheet.activity || !sheet.changed.isEmpty else {
      throw Refusal.nothingChanged
    }
    try touchAll(at: id, [before.activity.day, sheet.activity.day], store, &touched)
    for member in sheet.changed {
      try touch(member, sheet.activity.day, &touched)
      try replace(member, sheet, id, store, line: line)
    }
    try check(
      try store.attendances(of: id).filter { !$0.0.isWithdrawn }.map(\.0.attendance),
      at: sheet.activity)
    guard before.activity != sheet.activity else {
      return Recorded(.activity(id), revision: revision, title: sheet.activity.title)
    }
    try store.add(
      KeptActivity(id: id, revision: revision + 1, isWithdrawn: false, activity: sheet.activity),
      line: line)
    return Recorded(.activity(id), revision: revision + 1, title: sheet.activity.title)
  }

  /// Writes one member's part anew, unless somebody else changed it since the clerk saw it.
  private func replace(
    _ member: Identifier<Member>, _ sheet: Sheet, _ id: Identifier<Activity>, _ store: Store,
    line: Int
  ) throws {
    let kept = try store.attendance(of: member, at: id)
    let now = kept.flatMap { $0.isWithdrawn ? nil : $0.attendance }
    guard now == sheet.base.first(where: { $0.member == member }) else {
      throw try changedSince(.activity(id), store)
    }
    let wanted = sheet.attendances.first { $0.member == member }
    guard let attendance = wanted ?? now else { return }
    try store.add(
      KeptAttendance(
        attendance, revision: (kept?.revision ?? 0) + 1, isWithdrawn: wanted == nil), at: id,
      line: line)
  }
}
