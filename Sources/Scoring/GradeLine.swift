import Domain

/// A grade (等次) and the total from which it is given.
package struct GradeLine: Hashable, Sendable {
  package let name: BilingualName
  package let least: Points
  /// The colour lists show it in (绿、蓝、黄、褐、红); nil for none.
  package let colour: BandColour?
  /// How many of those ranked may have it; nil for any number.
  package let quota: Quota?
}

/// Stars (星级) and the total from which they are given.
package struct StarLine: Hashable, Sendable {
  package let stars: Int
  package let least: Points
}

/// How many of those who are ranked may be given a grade.
package struct Quota: Hashable, Sendable {
  /// Of a hundred, 1 to 100; the number of heads is rounded down, and is at least one.
  package let percent: Int
  package let ties: Ties

  /// What becomes of those who stand equal at the line.
  package enum Ties: String, Hashable, Sendable, CaseIterable {
    /// 并列全进.
    case allIn = "all-in"
    case allOut = "all-out"
  }

  /// The number of heads among so many.
  package func heads(of ranked: Int) -> Int { ranked == 0 ? 0 : max(1, ranked * percent / 100) }
}

/// What follows a total below a line, in one year or in several running (提醒, 约谈, 劝辞).
package struct Alarm: Hashable, Sendable {
  package let code: String
  package let name: BilingualName
  package let below: Points
  /// How many years running, from 1.
  package let years: Int
}

extension RuleBook {
  /// The alarms that a member's totals give, in the order of the book; the latest year first.
  package func alarms(for totals: [Points]) -> [Alarm] {
    alarms.filter { alarm in
      totals.count >= alarm.years && totals.prefix(alarm.years).allSatisfy { $0 < alarm.below }
    }
  }
}
