import Domain

/// A fact as matchers see it: each word one bit, each number small. Made once for each fact.
struct Traits {
  let isAttendance: Bool
  /// The day as the digits of its ISO form, 20260305.
  let day: Int32
  /// The place of the activity's or work's kind among its kinds.
  let place: Int32
  /// The bits of words; those that do not belong to the kind of fact are zero.
  private(set) var kind: UInt32 = 0
  private(set) var stage: UInt32 = 0
  private(set) var role: UInt32 = 0
  private(set) var presence: UInt32 = 0
  private(set) var admission: UInt32 = 0
  private(set) var level: UInt32 = 0
  private(set) var form: UInt32 = 0
  private(set) var author: UInt32 = 0
  /// The place of the stage's kind among the kinds of stages.
  private(set) var stagePlace: Int32 = 0
  private(set) var halfDays: Int32 = 0
  private(set) var length: Int32 = 0
  private(set) var authors: Int32 = 0
  /// The member's place among the authors.
  private(set) var authorPlace: Int32 = 0
  private(set) var isWalkIn = false
  private(set) var isComposite = false

  init(_ fact: Fact) {
    day = fact.day.sign
    switch fact.matter {
    case .attendance(let attended):
      isAttendance = true
      place = Int32(attended.kind.ordinal)
      note(attended)
    case .stage(let reached):
      isAttendance = false
      place = Int32(reached.kind.ordinal)
      note(reached)
    }
    kind = bit(Int(place))
  }

  private mutating func note(_ attended: Fact.Attended) {
    role = bit(attended.role.ordinal)
    presence = bit(attended.presence.ordinal)
    admission = bit(attended.admission.ordinal)
    halfDays = clamped(attended.halfDays)
    length = clamped(attended.length)
    isWalkIn = presence == bit(Attendance.Presence.walkIn.ordinal)
  }

  private mutating func note(_ reached: Fact.Reached) {
    stage = bit(reached.stage.ordinal)
    stagePlace = Int32(reached.stage.ordinal)
    level = bit(reached.level.ordinal)
    form = bit(reached.form.ordinal)
    author = bit(Authorship(of: reached).ordinal)
    authors = clamped(reached.authors)
    authorPlace = clamped(reached.place)
    isComposite = form == bit(StageForm.composite.ordinal)
  }

  /// A number that is the same only for facts that no matcher and no share can tell apart.
  var all: (UInt64, UInt64) {
    let words =
      UInt64(kind | role << 20 | admission << 28 | (isAttendance ? 1 << 31 : 0)) << 32
      | UInt64(stage | presence << 22)
    let rest =
      UInt64(halfDays | authors) << 48 | UInt64(length | authorPlace) << 32
      | UInt64(level << 8 | form)
    return (words, rest)
  }

  private func bit(_ place: Int) -> UInt32 { 1 << UInt32(place) }
  private func clamped(_ number: Int) -> Int32 { Int32(min(max(number, 0), Int(Matcher.most))) }
}

extension Day {
  /// The digits of its ISO form as one number, 20260305: days compare as these do.
  var sign: Int32 { Int32(year * 10_000 + month * 100 + day) }
}
