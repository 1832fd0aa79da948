import Domain
import Storage

extension Desk {
  /// The fewest characters a reason has.
  static let shortestReason = 4
  private static let longestTitle = 200

  func check(reason: String) throws {
    guard reason.count(where: { !$0.isWhitespace }) >= Desk.shortestReason else {
      throw Refusal.reasonTooShort(minimum: Desk.shortestReason)
    }
  }

  /// Refuses what cannot be recorded.
  func check(_ recording: Recording) throws {
    switch recording {
    case .activity(let activity, let attendances):
      try check(activity)
      guard !attendances.isEmpty else { throw Refusal.nobodyThere }
      try check(attendances, at: activity)
    case .work(let work): try check(work)
    case .member(let member, _, _): try check(member, nil, store())
    case .group(let group): try check(name: group.name)
    case .workstation(let workstation):
      try check(name: workstation.name)
      if let day = workstation.activityDay, !(1...31).contains(day) {
        throw Refusal.activityDayOutside
      }
      for member in workstation.members { try check(known: member) }
    case .book(let book): try check(name: book.title)
    case .readingRoom(let room): try check(name: room.name)
    }
  }

  private func check(name: String) throws {
    guard name.contains(where: { !$0.isWhitespace }) else { throw Refusal.nameMissing }
  }

  private func check(title: String) throws {
    guard title.contains(where: { !$0.isWhitespace }) else { throw Refusal.titleMissing }
    guard title.count <= Desk.longestTitle else {
      throw Refusal.titleTooLong(maximum: Desk.longestTitle)
    }
  }

  /// The days that a record may have: the term's, with a month before it for years that begin in
  /// December.
  func recordableDays() throws -> ClosedRange<Day>? {
    guard let term = try store().office()?.term, let first = Day.first(of: term.years.lowerBound),
      let last = Day.last(of: term.years.upperBound), let from = first.adding(days: -31)
    else { return nil }
    return from...last
  }

  private func check(day: Day) throws {
    guard let days = try recordableDays(), !days.contains(day) else { return }
    throw Refusal.dayOutsideTerm(day, from: days.lowerBound, to: days.upperBound)
  }

  func check(_ activity: Activity) throws {
    try check(title: activity.title)
    try check(day: activity.day)
    guard (1...60).contains(activity.halfDays) else { throw Refusal.lengthOutside(1...60) }
    guard activity.serial.map({ (1...99_999).contains($0) }) ?? true else {
      throw Refusal.serialOutside
    }
    if activity.kind.isAtWorkstation, activity.workstation == nil {
      throw Refusal.workstationMissing
    }
    try check(open: activity)
  }

  func check(_ attendances: [Attendance], at activity: Activity) throws {
    var seen: Set<Identifier<Member>> = []
    for attendance in attendances {
      guard seen.insert(attendance.member).inserted else {
        throw Refusal.memberTwice(attendance.member)
      }
      try check(known: attendance.member)
      let allowed = attendance.presence.isThere ? 1...activity.halfDays : 0...0
      guard allowed.contains(attendance.halfDays) else {
        throw Refusal.halfDaysOutside(attendance.member, length: activity.halfDays)
      }
    }
  }

  func check(_ work: Work) throws {
    try check(title: work.title)
    try check(day: work.day)
    guard !work.authors.isEmpty else { throw Refusal.authorMissing }
    var seen: Set<Identifier<Member>> = []
    for author in work.authors {
      guard seen.insert(author).inserted else { throw Refusal.memberTwice(author) }
      try check(known: author)
    }
    for stage in work.stages {
      try check(day: stage.day)
      guard stage.day >= work.day else { throw Refusal.stageBeforeWork(stage.day) }
    }
  }

  func check(_ member: Member, _ id: Identifier<Member>?, _ store: Store) throws {
    try check(name: member.name)
    guard !member.number.isEmpty else { throw Refusal.numberMissing }
    guard !member.sector.isEmpty else { throw Refusal.sectorMissing }
    if let other = try store.member(numbered: member.number), other != id {
      throw Refusal.numberTaken(
        member.number, by: try store.member(other)?.member.name ?? "")
    }
  }

  private func check(known member: Identifier<Member>) throws {
    guard try store().name(of: member) != nil else { throw Refusal.unknownMember(member) }
  }
}
