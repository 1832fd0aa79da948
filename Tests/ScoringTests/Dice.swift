import Domain

/// A row of random numbers that a seed repeats (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func pick<Word: CaseIterable>(_: Word.Type) -> Word where Word.AllCases == [Word] {
    Word.allCases[Int.random(in: 0..<Word.allCases.count, using: &self)]
  }

  /// Many facts of a member, of a few kinds and on a few records, so that they meet in the same limits.
  mutating func facts(of member: Int) -> [Fact] {
    let kinds = (0..<3).map { _ in (pick(ActivityKind.self), pick(WorkKind.self)) }
    let span = [20, 120, 500][Int.random(in: 0..<3, using: &self)]
    return (0..<Int.random(in: 0...60, using: &self)).map { _ in
      let (activity, work) = kinds[Int.random(in: 0..<3, using: &self)]
      let day = Day.newYear.adding(days: 120 + Int.random(in: -span...span, using: &self))
      return fact(of: member, on: day ?? .newYear, activity, work)
    }
  }

  private mutating func fact(
    of member: Int, on day: Day, _ activity: ActivityKind, _ work: WorkKind
  ) -> Fact {
    let record = Int.random(in: 1...30, using: &self)
    let isAttendance = Bool.random(using: &self)
    return Fact(
      member: Identifier(member), day: day,
      source: isAttendance ? .activity(Identifier(record)) : .work(Identifier(record)),
      matter: isAttendance ? .attendance(attended(activity)) : .stage(reached(work)))
  }

  private mutating func attended(_ kind: ActivityKind) -> Fact.Attended {
    let length = Int.random(in: 1...4, using: &self)
    let isUsual = Int.random(in: 0..<3, using: &self) > 0
    return Fact.Attended(
      kind: kind, admission: pick(Admission.self),
      role: isUsual ? .participant : pick(Attendance.Role.self),
      presence: isUsual ? .present : pick(Attendance.Presence.self),
      halfDays: Int.random(in: 0...length, using: &self), length: length)
  }

  private mutating func reached(_ kind: WorkKind) -> Fact.Reached {
    let authors = Int.random(in: 1...5, using: &self)
    let stages = StageKind.allCases.filter { ![.notFiled, .fabricated].contains($0) }
    let stage = stages[Int.random(in: 0..<stages.count, using: &self)]
    return Fact.Reached(
      kind: kind, stage: Int.random(in: 0..<40, using: &self) == 0 ? .fabricated : stage,
      level: pick(Level.self), form: pick(StageForm.self),
      place: Int.random(in: 1...authors, using: &self), authors: authors,
      number: Int.random(in: 1...4, using: &self))
  }

  mutating func subject(_ member: Int) -> Subject {
    Subject(
      member: Identifier(member), seat: pick(Seat.self), state: pick(MemberState.self),
      isRanked: Bool.random(using: &self))
  }
}
