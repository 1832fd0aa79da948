import Domain

/// Which facts are meant. A condition that is not stated fits every fact; one about activities fits no
/// work, and the other way round.
package struct Matcher: Hashable, Sendable {
  let activities: Set<ActivityKind>
  let works: Set<WorkKind>
  let stages: Set<StageKind>
  let roles: Set<Attendance.Role>
  let presences: Set<Attendance.Presence>
  let admissions: Set<Admission>
  let levels: Set<Level>
  let forms: Set<StageForm>
  let seats: Set<Seat>
  let author: Author?
  /// Half-days the member was there.
  let halfDays: ClosedRange<Int>?
  /// Half-days the activity lasted.
  let length: ClosedRange<Int>?

  /// The place among the authors.
  package enum Author: String, Hashable, Sendable, CaseIterable {
    case first, other
  }

  /// Whether a fact of a member with that seat is meant.
  func fits(_ fact: Fact, seat: Seat) -> Bool {
    guard seats.isEmpty || seats.contains(seat) else { return false }
    return switch fact.matter {
    case .attendance(let attended): fits(attended)
    case .stage(let reached): fits(reached)
    }
  }

  private func fits(_ attended: Fact.Attended) -> Bool {
    activities.contains(attended.kind)
      && (roles.isEmpty || roles.contains(attended.role))
      && (presences.isEmpty ? attended.presence.isThere : presences.contains(attended.presence))
      && (admissions.isEmpty || admissions.contains(attended.admission))
      && halfDays?.contains(attended.halfDays) ?? true
      && length?.contains(attended.length) ?? true
  }

  private func fits(_ reached: Fact.Reached) -> Bool {
    works.contains(reached.kind)
      && (stages.isEmpty || stages.contains(reached.stage))
      && (levels.isEmpty || levels.contains(reached.level))
      && (forms.isEmpty || forms.contains(reached.form))
      && (author == nil || author == (reached.place == 1 ? .first : .other))
  }
}
