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
    /// Everybody who was counted besides members.
    let audience: Int
    /// The place among `slots` of where it is counted.
    let slot: Int
  }

  /// A member's part in an activity.
  struct Part {
    let member: Int32
    let activity: Int32
    let role: Attendance.Role
    let presence: Attendance.Presence
    let halfDays: UInt8
    let isWithdrawn: Bool
  }

  /// By the activity's number; nil for what was withdrawn.
  private(set) var occasions: [Occasion?] = []
  /// The keys under which the calendar counts.
  private(set) var slots: [[Value]] = []
  private var places: [[Value]: Int] = [:]
  /// In the order of members, once they are arranged.
  private var parts: [Part] = []
  /// By the member's number: where the member's parts begin.
  private var begins: [Int] = [0]
  private var works: [Int: [Fact]] = [:]

  mutating func note(_ occasion: Occasion?, of number: Int) {
    while occasions.count <= number { occasions.append(nil) }
    occasions[number] = occasion
  }

  /// The place of a key among the slots, where it gets one if it has none.
  mutating func slot(_ key: [Value]) -> Int {
    if let place = places[key] { return place }
    places[key] = slots.count
    slots.append(key)
    return slots.count - 1
  }

  mutating func note(_ fact: Fact) { works[fact.member.value, default: []].append(fact) }

  /// Takes first revisions in any order, and the later ones in theirs.
  mutating func arrange(_ first: [Part], later: [Part]) {
    begins = Array(repeating: 0, count: Int(first.lazy.map(\.member).max() ?? 0) + 2)
    for part in first { begins[Int(part.member) + 1] += 1 }
    for member in begins.indices.dropFirst() { begins[member] += begins[member - 1] }
    var next = begins
    parts = first
    for part in first {
      parts[next[Int(part.member)]] = part
      next[Int(part.member)] += 1
    }
    for part in later {
      guard
        let place = range(of: Int(part.member)).first(where: { parts[$0].activity == part.activity }
        )
      else { continue }
      parts[place] = part
    }
  }

  private func range(of member: Int) -> Range<Int> {
    begins.indices.contains(member + 1) ? begins[member]..<begins[member + 1] : 0..<0
  }

  /// Shows each part of who was there, with the activity, in the order of members.
  func eachPresence(_ body: (Part, Occasion) -> Void) {
    for part in parts where part.presence.isThere && !part.isWithdrawn {
      if let occasion = occasion(part.activity) { body(part, occasion) }
    }
  }

  private func occasion(_ number: Int32) -> Occasion? {
    occasions.indices.contains(Int(number)) ? occasions[Int(number)] : nil
  }

  /// A member's facts of some days, in no order; nothing that was withdrawn.
  package func facts(of member: Identifier<Member>, _ days: ClosedRange<Day>) -> [Fact] {
    var facts = works[member.value, default: []].filter { days.contains($0.day) }
    for part in parts[range(of: member.value)] where !part.isWithdrawn {
      guard let occasion = occasion(part.activity), days.contains(occasion.day) else { continue }
      facts.append(Fact(part, member, at: occasion))
    }
    return facts
  }
}

extension Fact {
  fileprivate init(
    _ part: FactStock.Part, _ member: Identifier<Member>, at occasion: FactStock.Occasion
  ) {
    self.init(
      member: member, day: occasion.day, source: .activity(Identifier(Int(part.activity))),
      matter: .attendance(
        Attended(
          kind: occasion.kind, admission: occasion.admission, role: part.role,
          presence: part.presence, halfDays: Int(part.halfDays), length: occasion.length)))
  }
}
