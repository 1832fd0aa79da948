/// One member's part in one activity (出席).
package struct Attendance: Hashable, Sendable {
  package let member: Identifier<Member>
  package var role: Role
  package var presence: Presence
  /// How many half-days the member was there, 0 to the activity's.
  package var halfDays: Int

  package init(member: Identifier<Member>, role: Role, presence: Presence, halfDays: Int) {
    self.member = member
    self.role = role
    self.presence = presence
    self.halfDays = halfDays
  }
}

extension Attendance {
  /// What a member does at an activity.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// 参加.
    case participant
    /// 领读.
    case leadReader
    /// 导读.
    case guide
    /// 主讲.
    case speaker
    /// 组织.
    case organiser
    /// 召集人、组长.
    case convener
    /// 值班.
    case onDuty
    /// 列席.
    case observer
  }

  /// Whether and how a member was there.
  package enum Presence: String, Hashable, Sendable, CaseIterable {
    /// 到会.
    case present
    /// 迟到.
    case late
    /// 早退.
    case leftEarly
    /// 请假（同意）.
    case onLeave
    /// 请假未批.
    case leaveRefused
    /// 缺席.
    case absent
    /// 报名未到.
    case noShow
    /// 未报名到会.
    case walkIn
    /// 应到、已报名: it is not known yet. It gives and takes nothing until the activity is closed (履职关闭).
    case expected

    /// What is known: all that a rule book can speak of.
    package static let settled = allCases.filter { $0 != .expected }

    /// Whether the member was there at all.
    package var isThere: Bool {
      switch self {
      case .present, .late, .leftEarly, .walkIn: true
      case .onLeave, .leaveRefused, .absent, .noShow, .expected: false
      }
    }
  }
}
