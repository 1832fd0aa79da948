extension WorkKind {
  /// The stages such a work goes through, the usual order first to last.
  package var stages: [StageKind] {
    switch self {
    case .proposal:
      // Accepted where it is turned into an opinion (转作社情民意).
      [
        .submitted, .filed, .notFiled, .keyListed, .excellent, .widened, .accepted, .closed,
        .fabricated,
      ]
    case .opinion:
      [.submitted, .accepted, .retained, .adopted, .instructed, .excellent, .fabricated]
    case .speech: [.spoken, .written, .exchanged, .adopted, .instructed, .fabricated]
    case .researchReport: [.submitted, .accepted, .adopted, .instructed, .fabricated]
    case .essay: [.submitted, .published, .exchanged, .fabricated]
    case .bookRecommendation: [.submitted, .accepted]
    case .article: [.submitted, .accepted, .published, .fabricated]
    case .matter: [.accepted, .closed]
    case .homework: [.partlyDone, .closed]
    case .dutyReport: [.submitted, .reported]
    case .honour: [.awarded]
    case .innovationCase: [.submitted, .shortlisted, .excellent]
    case .violation: [.confirmed]
    }
  }
}
