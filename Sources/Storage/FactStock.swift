import Domain

/// Every fact of an office by member, in twelve bytes for each attendance: for scoring everybody, which
/// would otherwise ask for each member's facts apart.
package struct FactStock: Sendable {
  /// What is known of an activity.
  struct Occasion {
    let day: Day
    let kind: ActivityKind
    let admission: Admission
    let length: Int
  }

  /// By the activity's number; nil for what was withdrawn.
  private var occasions: [Occasion?] = []
  /// By the member's number: the place of the attendance noted last, or -1; each knows the one before it.
  private var last: [Int32] = []
  private var before: [Int32] = []
  private var activity: [Int32] = []
  /// Role, presence and half-days; the highest bit for what was withdrawn.
  private var part: [UInt32] = []
  private var works: [Int: [Fact]] = [:]

  private static let withdrawn: UInt32 = 1 << 31

  mutating func note(_ occasion: Occasion?, of number: Int) {
    while occasions.count <= number { occasions.append(nil) }
    occasions[number] = occasion
  }

  /// Notes a first revision.
  mutating func note(member: Int, at number: Int, _ part: UInt32) {
    if last.count <= member {
      last += Array(repeating: -1, count: max(member + 1 - last.count, last.count))
    }
    before.append(last[member])
    last[member] = Int32(activity.count)
    activity.append(Int32(number))
    self.part.append(part)
  }

  /// Puts a later revision in place of what was noted.
  mutating func correct(member: Int, at number: Int, _ part: UInt32) {
    guard let place = places(of: member).first(where: { activity[$0] == number }) else { return }
    self.part[place] = part
  }

  mutating func note(_ fact: Fact) { works[fact.member.value, default: []].append(fact) }

  private func places(of member: Int) -> [Int] {
    guard last.indices.contains(member) else { return [] }
    var places: [Int] = []
    var place = Int(last[member])
    while place >= 0 {
      places.append(place)
      place = Int(before[place])
    }
    return places
  }

  /// Whether a member did anything.
  package func has(_ member: Identifier<Member>) -> Bool {
    (last.indices.contains(member.value) && last[member.value] >= 0)
      || works[member.value] != nil
  }

  /// A member's facts of some days, in no order; nothing that was withdrawn.
  package func facts(of member: Identifier<Member>, _ days: ClosedRange<Day>) -> [Fact] {
    let attended = places(of: member.value).compactMap { place -> Fact? in
      let number = Int(activity[place])
      guard part[place] & Self.withdrawn == 0, occasions.indices.contains(number),
        let occasion = occasions[number], days.contains(occasion.day)
      else { return nil }
      return Fact(
        member: member, day: occasion.day, source: .activity(Identifier(number)),
        matter: .attendance(Self.attended(part[place], at: occasion)))
    }
    return attended + works[member.value, default: []].filter { days.contains($0.day) }
  }

  private static let roles = Attendance.Role.allCases
  private static let presences = Attendance.Presence.allCases

  private static func attended(_ part: UInt32, at occasion: Occasion) -> Fact.Attended {
    Fact.Attended(
      kind: occasion.kind, admission: occasion.admission, role: roles[Int(part & 0xFF)],
      presence: presences[Int(part >> 8 & 0xFF)], halfDays: Int(part >> 16 & 0xFF),
      length: occasion.length)
  }

  /// How an attendance is kept here; unknown words are read as elsewhere.
  static func part(
    role: String, presence: String, halfDays: Int, isWithdrawn: Bool
  ) -> UInt32 {
    let role = roles.firstIndex(of: Attendance.Role(rawValue: role) ?? .participant) ?? 0
    let here = Attendance.Presence(rawValue: presence) ?? .present
    return UInt32(role) | UInt32(presences.firstIndex(of: here) ?? 0) << 8
      | UInt32(clamping: halfDays) << 16 | (isWithdrawn ? withdrawn : 0)
  }
}
