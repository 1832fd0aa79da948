import Domain
import Exchange
import Storage

extension Desk {
  /// Takes in activities: those on file (same kind, day and title) get the attendances they lack, and
  /// those that differ are amended; the others are recorded.
  func importActivities(_ reading: Reading) throws -> Reply {
    let plans = try plans(AttendanceSheet.read(reading.rows))
    guard case .carryOut(let token) = reading.file.intent else {
      return .importPreview(preview(plans, reading))
    }
    guard plans.contains(where: { !$0.changing.isEmpty }) else { throw Refusal.nothingChanged }
    return try carryOut(reading, token, lines: reading.rows.count - 1) { store, line, touched in
      for (index, plan) in plans.enumerated() where !plan.changing.isEmpty {
        if index.isMultiple(of: 50) { try pause(.activities, index, plans.count) }
        try carryOut(plan, store, line: line, &touched)
      }
    }
  }

  /// What the sheet means in this office; every fault at once.
  private func plans(_ sheet: AttendanceSheet) throws -> [EventPlan] {
    var matching = try ActivityMatching(store(), sheet, days: try recordableDays()) { key in
      guard case .candidates(let rows) = try self.candidates(key, 1_000) else { return [] }
      return rows
    }
    let plans = try sheet.events.map { try matching.plan($0) }
    guard matching.faults.isEmpty else {
      throw Refusal.fileFaults(matching.faults.sorted { $0.line < $1.line })
    }
    return plans
  }

  private func carryOut(
    _ plan: EventPlan, _ store: Store, line: Int, _ touched: inout Touched
  ) throws {
    guard let kept = plan.kept else {
      let recording = Recording.activity(plan.activity, plan.parts.map(\.attendance))
      try check(recording)
      _ = try add(recording, to: store, line: line, &touched)
      return
    }
    for part in plan.changing {
      try touch(part.attendance.member, plan.activity.day, &touched)
      try store.add(
        KeptAttendance(part.attendance, revision: part.revision + 1, isWithdrawn: false),
        at: kept.id, line: line)
    }
  }

  private func preview(_ plans: [EventPlan], _ reading: Reading) -> ImportPreview {
    let changing = plans.filter { !$0.changing.isEmpty }
    return ImportPreview(
      file: reading.file.name, subject: .activities, encoding: reading.encoding,
      new: changing.count { $0.kept == nil }, changed: changing.count { $0.kept != nil },
      unchanged: plans.count - changing.count,
      attendances: plans.reduce(0) { $0 + $1.changing.count }, kept: [],
      samples: changing.prefix(12).map { plan in
        ImportPreview.Sample(
          line: plan.line, name: "\(plan.activity.day.iso) \(plan.activity.title)",
          isNew: plan.kept == nil,
          changes: plan.changing.prefix(12).map { ($0.kept == nil ? "+" : "~") + $0.name })
      })
  }
}
