/// A members' workstation (委员工作站, 委员工作室): a place where members receive and serve people.
package struct Workstation: Hashable, Sendable {
  package var kind: WorkstationKind
  package var name: String
  package var place: String
  /// 召集人; nil while there is none.
  package var convener: Identifier<Member>?
  /// The members attached to the station, each once, in the order given.
  package var members: [Identifier<Member>]
  /// The day of each month on which the station opens (活动日), 1 to 31; nil for none.
  package var activityDay: Int?

  package init(
    kind: WorkstationKind, name: String, place: String, convener: Identifier<Member>?,
    members: [Identifier<Member>], activityDay: Int?
  ) {
    self.kind = kind
    self.name = name
    self.place = place
    self.convener = convener
    self.members = members
    self.activityDay = activityDay
  }
}

/// 委员工作站, 委员工作室, 委员之家.
package enum WorkstationKind: String, Hashable, Sendable, CaseIterable {
  case station, studio, home
}

/// The six kinds of small acts at a station (六微), with duty (值班) beside them.
package enum StationAct: String, Hashable, Sendable, CaseIterable {
  /// 微协商.
  case consultation
  /// 微调研.
  case research
  /// 微监督.
  case supervision
  /// 微宣讲.
  case talk
  /// 微建议.
  case suggestion
  /// 微服务.
  case service
}
