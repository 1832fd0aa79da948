import Domain
import Office
import Storage

/// Makes an office in which everybody is busy: so many members, and attendances shared out among them.
struct Filling {
  private let archive: OpenFile
  private let members: Int
  private let attendances: Int

  init(_ archive: OpenFile, members: Int, attendances: Int) {
    self.archive = archive
    self.members = members
    self.attendances = attendances
  }

  private static let listed = 50
  private static let together = 100

  func run(_ desk: Desk) throws {
    let demonstration = Demonstration(seed: 6, members: members)
    _ = desk.answer(.demonstrate(demonstration), report: { _ in }, isCancelled: { false })
    guard let store = try archive.open() else { return print("no office") }
    let activities = attendances / Self.listed
    try store.gathering {
      for first in stride(from: 0, to: activities, by: Self.together) {
        let entry = JournalEntry(
          at: "2026-11-20T12:00:00Z", actor: "measure", session: "measure", act: .imported,
          reason: "", token: Token("filling/\(first)"))
        _ = try store.write(entry) { line in
          try store.add(
            (first..<min(first + Self.together, activities)).compactMap(gathering), line: line)
          return Recorded(.office, revision: 1, title: "\(first)")
        }
      }
    }
    _ = desk.answer(.rescore, report: { _ in }, isCancelled: { false })
  }

  private static let kinds: [ActivityKind] = [
    .readingSession, .workstationEvent, .committeeMeeting, .inspection, .training, .consultation,
    .contact, .publicBenefit,
  ]

  /// The n-th activity; a stride that shares no factor with the members reaches all of them in turn.
  private func gathering(_ number: Int) -> Gathering? {
    guard let first = Day(year: 2_026, month: 1, day: 1) else { return nil }
    let day = first.adding(days: number % 320) ?? first
    var activity = Activity(
      kind: Self.kinds[number % Self.kinds.count], title: "第\(number)次活动", day: day)
    if activity.kind.isAtWorkstation { activity.workstation = Identifier(1 + number % 18) }
    let attendances = (0..<Self.listed).map { place in
      let member = (number * Self.listed + place) * 7_919 % members + 1
      return Attendance(
        member: Identifier(member), role: place == 0 ? .organiser : .participant,
        presence: place % 11 == 0 ? .onLeave : .present, halfDays: place % 11 == 0 ? 0 : 1)
    }
    return Gathering(activity, attendances)
  }
}
