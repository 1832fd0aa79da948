import Domain
import Scoring
import Toolkit

extension ActivityKind {
  package var words: Words {
    switch self {
    case .plenary: Words("全体会议", "Plenary")
    case .standingCommittee: Words("常委会会议", "Standing comm.")
    case .consultation: Words("协商议政会议", "Consultation")
    case .committeeMeeting: Words("专委会会议", "Committee mtg")
    case .groupMeeting: Words("界别组会议", "Group meeting")
    case .invitedMeeting: Words("受邀列席", "Invited mtg")
    case .otherMeeting: Words("其他会议", "Other meeting")
    case .training: Words("学习培训", "Training")
    case .readingSession: Words("读书活动", "Reading")
    case .proposalHandling: Words("提案办理协商", "Proposal talks")
    case .supervision: Words("民主监督", "Supervision")
    case .inspection: Words("调研视察", "Inspection")
    case .stationDuty: Words("工作站值班", "Station duty")
    case .workstationEvent: Words("工作站活动", "Station event")
    case .contact: Words("联系群众", "Contact")
    case .talk: Words("宣讲", "Public talk")
    case .publicBenefit: Words("公益", "Public benefit")
    case .keyTask: Words("中心工作", "Key task")
    case .other: Words("其他活动", "Other")
    }
  }
}

extension StationAct {
  package var words: Words {
    switch self {
    case .consultation: Words("微协商", "Consult")
    case .research: Words("微调研", "Study")
    case .supervision: Words("微监督", "Watch")
    case .talk: Words("微宣讲", "Talk")
    case .suggestion: Words("微建议", "Suggest")
    case .service: Words("微服务", "Serve")
    }
  }
}

extension Admission {
  package var words: Words {
    switch self {
    case .mustAttend: Words("必须参加", "Must attend")
    case .bySignUp: Words("报名参加", "By sign-up")
    }
  }
}

extension Attendance.Role {
  package var words: Words {
    switch self {
    case .participant: Words("参加", "Took part")
    case .leadReader: Words("领读", "Led")
    case .guide: Words("导读", "Guided")
    case .speaker: Words("主讲", "Spoke")
    case .organiser: Words("组织", "Organised")
    case .convener: Words("召集", "Convened")
    case .onDuty: Words("值班", "On duty")
    case .observer: Words("列席", "Observed")
    }
  }
}

extension Attendance.Presence {
  package var words: Words {
    switch self {
    case .present: Words("到会", "Present")
    case .late: Words("迟到", "Late")
    case .leftEarly: Words("早退", "Left early")
    case .onLeave: Words("请假", "On leave")
    case .leaveRefused: Words("请假未批", "Refused")
    case .absent: Words("缺席", "Absent")
    case .noShow: Words("报名未到", "No show")
    case .walkIn: Words("未报名到会", "Walk-in")
    case .expected: Words("应到", "Expected")
    }
  }
}

extension WorkKind {
  package var words: Words {
    switch self {
    case .proposal: Words("提案", "Proposal")
    case .opinion: Words("社情民意", "Opinion")
    case .speech: Words("发言", "Speech")
    case .researchReport: Words("调研报告", "Report")
    case .essay: Words("心得荐文", "Essay")
    case .bookRecommendation: Words("荐书", "Book tip")
    case .article: Words("文史宣传稿", "Article")
    case .matter: Words("诉求", "Matter")
    case .homework: Words("委员作业", "Homework")
    case .dutyReport: Words("履职报告", "Duty report")
    case .honour: Words("表彰", "Honour")
    case .innovationCase: Words("创新案例", "Case")
    case .violation: Words("违纪违规", "Violation")
    }
  }
}

extension StageKind {
  package var words: Words {
    switch self {
    case .submitted: Words("提交", "Submitted")
    case .filed: Words("立案", "Filed")
    case .notFiled: Words("不立案", "Not filed")
    case .accepted: Words("录用/受理", "Accepted")
    case .retained: Words("留存", "Retained")
    case .keyListed: Words("列为重点", "Key")
    case .excellent: Words("评为优秀", "Excellent")
    case .widened: Words("扩面", "Widened")
    case .adopted: Words("采用", "Adopted")
    case .instructed: Words("批示", "Instructed")
    case .published: Words("发表", "Published")
    case .exchanged: Words("交流", "Exchanged")
    case .spoken: Words("口头发言", "Spoken")
    case .written: Words("书面发言", "Written")
    case .closed: Words("办结/完成", "Closed")
    case .partlyDone: Words("部分完成", "Partly done")
    case .reported: Words("述职", "Reported")
    case .shortlisted: Words("入围", "Shortlisted")
    case .awarded: Words("表彰", "Awarded")
    case .fabricated: Words("弄虚作假查实", "Fabricated")
    case .confirmed: Words("查实", "Confirmed")
    }
  }
}

extension Level {
  package var words: Words {
    switch self {
    case .own: Words("本级", "Own level")
    case .city: Words("市", "City")
    case .province: Words("省", "Province")
    case .nation: Words("全国", "Nation")
    }
  }
}

extension StageForm {
  package var words: Words {
    switch self {
    case .single: Words("单篇", "Single")
    case .composite: Words("综合", "Composite")
    }
  }
}

extension Seat {
  package var words: Words {
    switch self {
    case .member: Words("委员", "Member")
    case .standing: Words("常委", "Standing")
    case .secretary: Words("秘书长", "Sec.-gen.")
    case .viceChair: Words("副主席", "Vice chair")
    case .chair: Words("主席", "Chair")
    }
  }
}

extension JournalAct {
  package var words: Words {
    switch self {
    case .found: Words("建库", "founded")
    case .adopt: Words("启用办法", "adopted")
    case .record: Words("登记", "recorded")
    case .amend: Words("更正", "amended")
    case .withdraw: Words("撤销", "withdrew")
    case .imported: Words("导入", "imported")
    case .publish: Words("公布", "published")
    case .object: Words("异议", "objected")
    case .decide: Words("处理异议", "decided")
    case .conclude: Words("通报", "concluded")
    case .undo: Words("撤回", "took back")
    }
  }
}

extension JournalLine {
  /// What was done after a publication, to what, by whom, and why.
  var later: Words {
    let act = act == .record ? Words("补录", "late entry") : act.words
    let why = reason.isEmpty ? Words("", "") : Words("：\(reason)", ": \(reason)")
    return Words(
      "流水\(sequence) \(act.chinese) \(title) · \(actor)\(why.chinese)",
      "line \(sequence) \(act.english) \(title) · \(actor)\(why.english)")
  }
}

extension MemberOrder {
  package var words: Words {
    switch self {
    case .number: Words("编号", "number")
    case .strokes: Words("姓氏笔画", "strokes")
    case .pinyin: Words("拼音", "pinyin")
    case .points: Words("积分", "points")
    }
  }
}

extension GroupKind {
  package var words: Words {
    switch self {
    case .specialCommittee: Words("专委会", "Committee")
    case .sectorGroup: Words("界别组", "Sector group")
    case .studyGroup: Words("学习组", "Study group")
    case .workGroup: Words("工作组", "Work group")
    case .streetGroup: Words("街道组", "Street group")
    }
  }
}

extension StandingsBasis {
  var words: Words {
    switch self {
    case .member: Phrase.everybody.words
    case .sector: Phrase.bySector.words
    case .group(let kind): Phrase.byGroup(kind.words).words
    }
  }
}

extension ImportFile.Subject {
  package var words: Words {
    switch self {
    case .members: Words("委员", "members")
    case .activities: Words("活动", "activities")
    }
  }
}

extension WorkstationKind {
  package var words: Words {
    switch self {
    case .station: Words("委员工作站", "Station")
    case .studio: Words("委员工作室", "Studio")
    case .home: Words("委员之家", "Home")
    }
  }
}
