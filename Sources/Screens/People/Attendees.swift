import Domain

/// The members ticked so far in a form, in the order they were ticked, each once.
struct Attendees: Hashable, Sendable {
  private(set) var all: [Attendance] = []
  /// Those that the clerk ticked in this form, not copied from another.
  private(set) var byHand: Set<Identifier<Member>> = []

  var present: Int { all.count { $0.presence.isThere } }

  subscript(member: Identifier<Member>) -> Attendance? { all.first { $0.member == member } }

  func contains(_ member: Identifier<Member>) -> Bool { self[member] != nil }

  /// Ticks a member; false for one who is ticked already.
  mutating func tick(_ member: Identifier<Member>, as role: Attendance.Role) -> Bool {
    tick(Attendance(member: member, role: role, presence: .present, halfDays: 0))
  }

  /// Ticks a member with what the clerk knows of the part; false for one who is ticked already.
  mutating func tick(_ attendance: Attendance) -> Bool {
    byHand.insert(attendance.member)
    guard !contains(attendance.member) else { return false }
    all.append(attendance)
    return true
  }

  /// Takes over parts of another activity; who is ticked already stays as he is.
  mutating func copy(_ attendances: [Attendance]) {
    for attendance in attendances where !contains(attendance.member) { all.append(attendance) }
  }

  /// Takes up what was ticked before.
  mutating func restore(_ attendances: [Attendance], byHand: Set<Identifier<Member>>) {
    all = attendances
    self.byHand = byHand
  }

  mutating func remove(_ member: Identifier<Member>) {
    all.removeAll { $0.member == member }
    byHand.remove(member)
  }

  mutating func change(_ member: Identifier<Member>, _ body: (inout Attendance) -> Void) {
    guard let index = all.firstIndex(where: { $0.member == member }) else { return }
    body(&all[index])
  }

  /// Who is known to have been expected counts as present from now on.
  mutating func settle() {
    for index in all.indices where all[index].presence == .expected {
      all[index].presence = .present
    }
  }

  /// The attendances of an activity: who was there was there all the time, but for those of whom less is
  /// known; who is to be at one that is still to come is expected.
  func attendances(of activity: Activity, today: Day) -> [Attendance] {
    let halfDays = activity.halfDays
    return all.map { attendance in
      var whole = attendance
      if activity.day > today, whole.presence == .present { whole.presence = .expected }
      let known = attendance.halfDays
      whole.halfDays =
        !whole.presence.isThere ? 0 : known > 0 && known < halfDays ? known : halfDays
      return whole
    }
  }
}
