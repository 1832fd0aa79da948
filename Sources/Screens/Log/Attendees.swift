import Domain
import Toolkit

/// The members ticked so far in a form, in the order they were ticked, each once.
struct Attendees: Hashable, Sendable {
  /// One ticked member.
  struct Ticked: Hashable, Sendable {
    let row: MemberRow
    var role: Attendance.Role
    var presence: Attendance.Presence
  }

  private(set) var all: [Ticked] = []
  private(set) var selected = 0

  var selectedOne: Ticked? { all.indices.contains(selected) ? all[selected] : nil }
  var present: Int { all.count { $0.presence.isThere } }

  /// Ticks a member; false for one who is ticked already.
  mutating func tick(_ row: MemberRow, as role: Attendance.Role) -> Bool {
    guard !all.contains(where: { $0.row.id == row.id }) else { return false }
    all.append(Ticked(row: row, role: role, presence: .present))
    selected = all.count - 1
    return true
  }

  mutating func remove() {
    guard all.indices.contains(selected) else { return }
    all.remove(at: selected)
    selected = max(0, min(selected, all.count - 1))
  }

  mutating func move(_ step: Int) -> Bool {
    guard all.indices.contains(selected + step) else { return false }
    selected += step
    return true
  }

  mutating func change(_ body: (inout Ticked) -> Void) {
    guard all.indices.contains(selected) else { return }
    body(&all[selected])
  }

  /// The attendances, for an activity of so many half-days.
  func attendances(halfDays: Int) -> [Attendance] {
    all.map {
      Attendance(
        member: $0.row.id, role: $0.role, presence: $0.presence,
        halfDays: $0.presence.isThere ? halfDays : 0)
    }
  }
}
