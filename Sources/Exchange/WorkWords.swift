import Domain

extension WorkKind: OfficeWord {
  package var written: [String] {
    switch self {
    case .proposal: ["提案"]
    case .opinion: ["社情民意", "社情民意信息", "信息"]
    case .speech: ["发言", "大会发言", "议政发言"]
    case .researchReport: ["调研报告", "调研课题"]
    case .essay: ["心得荐文", "读书心得", "心得体会", "荐文"]
    case .bookRecommendation: ["荐书"]
    case .article: ["文史宣传稿", "文史稿", "理论文章", "宣传稿", "文章"]
    case .matter: ["诉求", "议题"]
    case .homework: ["委员作业"]
    case .dutyReport: ["履职报告", "述职"]
    case .honour: ["表彰", "荣誉"]
    case .innovationCase: ["创新案例"]
    case .violation: ["违纪违规"]
    }
  }
}

extension StageKind: OfficeWord {
  package var written: [String] {
    switch self {
    case .submitted: ["提交"]
    case .filed: ["立案"]
    case .notFiled: ["不立案", "退回"]
    case .accepted: ["录用", "受理", "收入书目"]
    case .retained: ["留存"]
    case .keyListed: ["列为重点", "重点"]
    case .excellent: ["评为优秀", "优秀"]
    case .widened: ["扩面"]
    case .adopted: ["采用"]
    case .instructed: ["批示"]
    case .published: ["发表"]
    case .exchanged: ["交流"]
    case .spoken: ["口头发言"]
    case .written: ["书面发言"]
    case .closed: ["办结", "完成"]
    case .partlyDone: ["部分完成"]
    case .reported: ["述职"]
    case .shortlisted: ["入围"]
    case .awarded: ["表彰"]
    case .fabricated: ["弄虚作假", "抄袭"]
    case .confirmed: ["查实"]
    }
  }
}

extension Level: OfficeWord {
  package var written: [String] {
    switch self {
    case .own: ["本级", "区", "县", "区级"]
    case .city: ["市", "市级"]
    case .province: ["省", "省级"]
    case .nation: ["全国", "国家"]
    }
  }
}

extension StageForm: OfficeWord {
  package var written: [String] {
    switch self {
    case .single: ["单篇"]
    case .composite: ["综合"]
    }
  }
}
