import Domain

/// Which facts are meant. A condition that is not stated fits every fact.
package struct Matcher: Hashable, Sendable {
  /// Empty where works are meant.
  var activities = Choice<ActivityKind>.none
  /// Empty where activities are meant.
  var works = Choice<WorkKind>.none
  var stages = Choice<StageKind>.every
  var roles = Choice<Attendance.Role>.every
  /// Where a book names none, the member must have been there.
  var presences = Choice(Attendance.Presence.allCases.filter(\.isThere))
  var admissions = Choice<Admission>.every
  var levels = Choice<Level>.every
  var forms = Choice<StageForm>.every
  var seats = Choice<Seat>.every
  var authors = Choice<Authorship>.every
  /// Half-days the member was there.
  var halfDays = 0...Matcher.most
  /// Half-days the activity lasted.
  var length = 0...Matcher.most
  /// Whether the member must have been there from beginning to end.
  var isWhole = false
  /// From the first to the last day on which it holds, as the signs of days.
  var days = 0...Int32.max

  /// More half-days than these count as these.
  static let most: Int32 = 1_000

  /// Whether a fact with these traits is meant, of a member with that seat.
  func fits(_ traits: Traits, seat: Choice<Seat>) -> Bool {
    guard seats.contains(seat), days.contains(traits.day) else { return false }
    return traits.isAttendance ? fits(attended: traits) : fits(reached: traits)
  }

  private func fits(attended traits: Traits) -> Bool {
    activities.bits & traits.kind != 0
      && roles.bits & traits.role != 0
      && presences.bits & traits.presence != 0
      && admissions.bits & traits.admission != 0
      && halfDays.contains(traits.halfDays)
      && length.contains(traits.length)
      && (!isWhole || traits.halfDays >= traits.length)
  }

  private func fits(reached traits: Traits) -> Bool {
    works.bits & traits.kind != 0
      && stages.bits & traits.stage != 0
      && levels.bits & traits.level != 0
      && forms.bits & traits.form != 0
      && authors.bits & traits.author != 0
  }

  /// Whether no fact at all can fit, for no kind is named.
  var isOfNothing: Bool { activities.isEmpty && works.isEmpty }

  /// Whether any fact may fit both.
  func meets(_ other: Matcher) -> Bool {
    let isAlike =
      seats.bits & other.seats.bits != 0 && days.overlaps(other.days)
    let isActivity =
      activities.bits & other.activities.bits != 0 && roles.bits & other.roles.bits != 0
      && presences.bits & other.presences.bits != 0
      && admissions.bits & other.admissions.bits != 0
      && halfDays.overlaps(other.halfDays) && length.overlaps(other.length)
    let isWork =
      works.bits & other.works.bits != 0 && stages.bits & other.stages.bits != 0
      && levels.bits & other.levels.bits != 0 && forms.bits & other.forms.bits != 0
      && authors.bits & other.authors.bits != 0
    return isAlike && (isActivity || isWork)
  }

  /// Whether every fact that fits the other fits this one too.
  func covers(_ other: Matcher) -> Bool {
    activities.contains(other.activities) && works.contains(other.works)
      && stages.contains(other.stages) && roles.contains(other.roles)
      && presences.contains(other.presences) && admissions.contains(other.admissions)
      && levels.contains(other.levels) && forms.contains(other.forms)
      && seats.contains(other.seats) && authors.contains(other.authors)
      && halfDays.contains(other.halfDays) && length.contains(other.length)
      && days.contains(other.days) && (!isWhole || other.isWhole)
  }
}
