/// A piece of work (成果): a proposal, an opinion, a report, an honour…, with what became of it.
package struct Work: Hashable, Sendable {
  package var kind: WorkKind
  package var title: String
  /// The day it was handed in.
  package var day: Day
  /// The members behind it, first author first, each once; empty for collective works without members.
  package var authors: [Identifier<Member>]
  /// Number under which it is filed (提案序号、流水号); empty for none.
  package var fileNumber: String
  /// What became of it, in the order it happened.
  package var stages: [Stage]

  package init(
    kind: WorkKind, title: String, day: Day, authors: [Identifier<Member>], fileNumber: String,
    stages: [Stage]
  ) {
    self.kind = kind
    self.title = title
    self.day = day
    self.authors = authors
    self.fileNumber = fileNumber
    self.stages = stages
  }
}

/// What kind of work something is.
package enum WorkKind: String, Hashable, Sendable, CaseIterable {
  /// 提案.
  case proposal
  /// 社情民意信息.
  case opinion
  /// 大会发言、议政发言.
  case speech
  /// 调研报告.
  case researchReport
  /// 读书心得、荐文.
  case essay
  /// 荐书.
  case bookRecommendation
  /// 文史、理论、宣传稿.
  case article
  /// 诉求、议题.
  case matter
  /// 年度委员作业.
  case homework
  /// 履职报告、述职.
  case dutyReport
  /// 表彰.
  case honour
  /// 创新案例.
  case innovationCase
  /// 违纪违规.
  case violation
}

/// One thing that became of a work (环节): filed, adopted, instructed…, on a day, at a level.
package struct Stage: Hashable, Sendable {
  package var kind: StageKind
  package var day: Day
  package var level: Level
  /// Whether the text was taken alone (单篇) or merged with others (综合).
  package var form: StageForm
  /// Which body or leader, or the number of the notice; empty for none.
  package var body: String

  package init(kind: StageKind, day: Day, level: Level, form: StageForm, body: String) {
    self.kind = kind
    self.day = day
    self.level = level
    self.form = form
    self.body = body
  }
}

extension StageKind {
  /// Whether it says that something was wrong (弄虚作假查实、违纪查实).
  package var isBreach: Bool { self == .fabricated || self == .confirmed }
}

/// What happened to a work.
package enum StageKind: String, Hashable, Sendable, CaseIterable {
  /// 提交.
  case submitted
  /// 立案.
  case filed
  /// 不立案、退回.
  case notFiled
  /// 录用、受理、收入书目.
  case accepted
  /// 留存.
  case retained
  /// 列为重点.
  case keyListed
  /// 评为优秀.
  case excellent
  /// 扩面提案.
  case widened
  /// 采用.
  case adopted
  /// 批示.
  case instructed
  /// 发表.
  case published
  /// 交流.
  case exchanged
  /// 口头发言.
  case spoken
  /// 书面发言.
  case written
  /// 办结、完成.
  case closed
  /// 部分完成.
  case partlyDone
  /// 述职.
  case reported
  /// 入围.
  case shortlisted
  /// 表彰.
  case awarded
  /// 抄袭、弄虚作假，查实.
  case fabricated
  /// 违纪违法、严重违反章程，查实.
  case confirmed
}

/// At which level something happened: 本级（区县）, 市, 省, 全国.
package enum Level: String, Hashable, Sendable, CaseIterable {
  case own, city, province, nation
}

/// 单篇 or 综合.
package enum StageForm: String, Hashable, Sendable, CaseIterable {
  case single, composite
}
