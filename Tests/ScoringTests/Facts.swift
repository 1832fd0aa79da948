import Domain

/// Facts of one member in 2026, made one after another, each of a record of its own.
struct Facts {
  private(set) var all: [Fact] = []
  private var next = 1
  let member = Identifier<Member>(7)

  func subject(_ seat: Seat) -> Subject {
    Subject(member: member, seat: seat, state: .serving, isRanked: true)
  }

  private func day(_ number: Int) -> Day {
    Day(year: 2026, month: 1, day: 5)?.adding(days: number % 350) ?? Day.newYear
  }

  /// Attends so many activities of a kind, one every so many days.
  mutating func attend(
    _ kind: ActivityKind, days: Int, every: Int = 3, halfDays: Int = 1,
    role: Attendance.Role = .participant, presence: Attendance.Presence = .present,
    admission: Admission? = nil
  ) {
    for number in 0..<days {
      let attended = Fact.Attended(
        kind: kind, admission: admission ?? kind.usualAdmission, role: role, presence: presence,
        halfDays: presence.isThere ? halfDays : 0, length: halfDays)
      all.append(
        Fact(
          member: member, day: day(number * every), source: .activity(Identifier(next)),
          matter: .attendance(attended)))
      next += 1
    }
  }

  /// Has a work that reached some stages.
  @discardableResult
  mutating func work(
    _ kind: WorkKind, _ stages: [(StageKind, Level, StageForm)], place: Int, of authors: Int
  ) -> Identifier<Work> {
    let id = Identifier<Work>(next)
    next += 1
    for (number, stage) in stages.enumerated() {
      let reached = Fact.Reached(
        kind: kind, stage: stage.0, level: stage.1, form: stage.2, place: place, authors: authors,
        number: number + 1)
      all.append(
        Fact(
          member: member, day: day(next + number), source: .work(id), matter: .stage(reached)))
    }
    return id
  }
}

extension Day {
  /// 2026-01-01, as a day that is certainly one.
  static var newYear: Day {
    guard let day = Day(iso: "2026-01-01") else { preconditionFailure("2026-01-01 is a day") }
    return day
  }
}
