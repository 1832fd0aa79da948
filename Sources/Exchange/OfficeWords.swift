import Domain
import Toolkit

/// A word that office sheets write in more than one way.
package protocol OfficeWord: CaseIterable, RawRepresentable<String>, Sendable {
  /// What offices write for it, the usual word first.
  var written: [String] { get }
}

extension OfficeWord {
  /// Reads a word as offices write it, or the program's own name for it; nil for any other.
  package init?(written text: String) {
    let word = text.folded.filter { $0 != " " }
    let found = Self.allCases.first { $0.rawValue == word || $0.written.contains(word) }
    guard let found else { return nil }
    self = found
  }

  /// The word that shares the most characters with a text, at least half of both; nil for none.
  package static func nearest(to text: String) -> String? {
    let characters = Set(text.folded)
    let scored = allCases.flatMap(\.written).map { ($0, characters.intersection($0).count) }
    let near = scored.filter { $0.1 > 0 && $0.1 * 2 >= max(characters.count, $0.0.count) }
    return near.max { $0.1 * $1.0.count < $1.1 * $0.0.count }?.0
  }
}

extension ActivityKind: OfficeWord {
  package var written: [String] {
    switch self {
    case .plenary: ["全体会议", "全会", "大会"]
    case .standingCommittee: ["常委会会议", "常委会", "常务委员会会议"]
    case .consultation: ["协商议政会议", "专题协商会议", "专题协商会", "双月协商座谈会", "主席会议"]
    case .committeeMeeting: ["专委会会议", "专门委员会会议"]
    case .groupMeeting: ["界别组会议", "学习组会议", "工作组会议", "活动组会议", "街道联络组会议"]
    case .invitedMeeting: ["受邀列席", "受邀列席会议", "列席会议"]
    case .otherMeeting: ["其他会议", "会议"]
    case .training: ["学习培训", "培训", "学习", "讲座"]
    case .readingSession: ["读书活动", "读书", "书香政协", "读书会"]
    case .proposalHandling: ["提案办理协商", "提案办理", "提案办理协商会"]
    case .supervision: ["民主监督", "民主评议"]
    case .inspection: ["调研视察", "调研", "视察", "考察", "调研视察考察"]
    case .stationDuty: ["工作站值班", "值班", "活动日"]
    case .workstationEvent: ["工作站活动", "工作室活动", "委员工作站活动"]
    case .contact: ["联系群众", "联系界别群众", "走基层", "走访"]
    case .talk: ["宣讲", "委员宣讲"]
    case .publicBenefit: ["公益", "公益活动", "捐赠", "志愿服务", "社会公益"]
    case .keyTask: ["中心工作", "急难险重"]
    case .other: ["其他活动", "其他"]
    }
  }
}

extension Attendance.Role: OfficeWord {
  package var written: [String] {
    switch self {
    case .participant: ["参加", "参与", "参会"]
    case .leadReader: ["领读", "领读人"]
    case .guide: ["导读", "导读人"]
    case .speaker: ["主讲", "主讲人", "发言"]
    case .organiser: ["组织", "组织者", "主持"]
    case .convener: ["召集", "召集人", "组长"]
    case .onDuty: ["值班"]
    case .observer: ["列席"]
    }
  }
}

extension Attendance.Presence: OfficeWord {
  package var written: [String] {
    switch self {
    case .present: ["到会", "出席", "到", "是", "√", "✓"]
    case .late: ["迟到"]
    case .leftEarly: ["早退"]
    case .onLeave: ["请假", "请假同意", "假"]
    case .leaveRefused: ["请假未批"]
    case .absent: ["缺席", "未到", "否", "×"]
    case .noShow: ["报名未到"]
    case .walkIn: ["未报名到会", "未报名", "补签"]
    case .expected: ["应到", "已报名", "报名"]
    }
  }
}

extension StationAct: OfficeWord {
  package var written: [String] {
    switch self {
    case .consultation: ["微协商", "协商"]
    case .research: ["微调研", "调研"]
    case .supervision: ["微监督", "监督"]
    case .talk: ["微宣讲", "宣讲"]
    case .suggestion: ["微建议", "建议"]
    case .service: ["微服务", "服务"]
    }
  }
}

extension Admission: OfficeWord {
  package var written: [String] {
    switch self {
    case .mustAttend: ["必须参加", "必须", "指定参加"]
    case .bySignUp: ["报名参加", "报名", "自愿报名"]
    }
  }
}
