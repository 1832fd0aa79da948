/// A body that members belong to (编组): special committee, study group, street liaison group…
package struct Group: Hashable, Sendable {
  package var kind: GroupKind
  package var name: String

  package init(kind: GroupKind, name: String) {
    self.kind = kind
    self.name = name
  }
}

/// The kinds of groups an office keeps.
package enum GroupKind: String, Hashable, Sendable, CaseIterable {
  /// 专门委员会.
  case specialCommittee
  /// 界别组.
  case sectorGroup
  /// 学习组.
  case studyGroup
  /// 工作组.
  case workGroup
  /// 街道联络组, 街道活动组.
  case streetGroup
}

/// Who belongs to a group, as what, from when to when.
package struct Membership: Hashable, Sendable {
  package let group: Identifier<Group>
  package let member: Identifier<Member>
  package let duty: MembershipDuty
  package let from: Day
  /// The last day; nil while it goes on.
  package let to: Day?

  package init(
    group: Identifier<Group>, member: Identifier<Member>, duty: MembershipDuty, from: Day, to: Day?
  ) {
    self.group = group
    self.member = member
    self.duty = duty
    self.from = from
    self.to = to
  }
}

/// What a member is within a group: 成员, 副召集人/副主任, 召集人/主任/组长.
package enum MembershipDuty: String, Hashable, Sendable, CaseIterable {
  case ordinary, deputy, convener
}
