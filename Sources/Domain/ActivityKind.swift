/// What kind of activity something is; the rule book awards points by it.
package enum ActivityKind: String, Hashable, Sendable, CaseIterable {
  /// 全体会议.
  case plenary
  /// 常委会会议.
  case standingCommittee
  /// 专题协商、议政会议.
  case consultation
  /// 专门委员会会议.
  case committeeMeeting
  /// 界别组、学习组、工作组、街道联络组会议.
  case groupMeeting
  /// 受邀列席会议.
  case invitedMeeting
  /// 其他会议.
  case otherMeeting
  /// 学习培训.
  case training
  /// 读书活动.
  case readingSession
  /// 提案办理协商.
  case proposalHandling
  /// 民主监督.
  case supervision
  /// 调研、视察、考察.
  case inspection
  /// 工作站值班、活动日.
  case stationDuty
  /// 工作站活动（六微）.
  case workstationEvent
  /// 联系界别群众、走基层.
  case contact
  /// 宣讲.
  case talk
  /// 公益、捐赠、志愿.
  case publicBenefit
  /// 中心工作、急难险重.
  case keyTask
  /// 其他活动.
  case other

  /// Whether it is a meeting (会议).
  package var isMeeting: Bool {
    switch self {
    case .plenary, .standingCommittee, .consultation, .committeeMeeting, .groupMeeting,
      .invitedMeeting, .otherMeeting:
      true
    case .training, .readingSession, .proposalHandling, .supervision, .inspection, .stationDuty,
      .workstationEvent, .contact, .talk, .publicBenefit, .keyTask, .other:
      false
    }
  }

  /// Whether it takes place at a workstation.
  package var isAtWorkstation: Bool {
    self == .stationDuty || self == .workstationEvent
  }

  /// What offices usually ask: plenary and standing committee must be attended, the rest by sign-up.
  package var usualAdmission: Admission {
    self == .plenary || self == .standingCommittee ? .mustAttend : .bySignUp
  }
}
