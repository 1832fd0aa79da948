import Domain
import Toolkit

extension LinearDesk {
  /// A work while it is asked for: the stage it has reached is its only one.
  struct WorkDraft {
    var day: Day
    var title = ""
    var fileNumber = ""
    var stage: Stage
  }

  /// Asks for a work, what became of it and its authors, and records it.
  mutating func logWork(_ kind: WorkKind) throws(Conversation.Ended) {
    if let reason = opening.readOnly { return conversation.complain(Phrase.readOnly(reason).words) }
    beginEntry(kind.words)
    var draft = WorkDraft(
      day: today,
      stage: Stage(
        kind: kind.stages.first ?? .submitted, day: today, level: .own, form: .single, body: ""))
    let questions = questions(kind)
    let interview = Interview(conversation: conversation)
    conversation.say(.howToAnswer)
    var first = 0
    var roster = SpokenList(conversation, usual: .participant, hasRoles: false)
    while true {
      guard try interview.run(questions, from: first, into: &draft) == .done else {
        return conversation.say(.nothingSaved)
      }
      switch try roster.run(.authors, latest: []) {
      case .givenUp: return conversation.say(.nothingSaved)
      case .back:
        first = questions.count - 1
        continue
      case .done: break
      }
      first = questions.count
      guard !roster.people.isEmpty else {
        conversation.complain(Phrase.authorIsMissing.words)
        continue
      }
      if try save(summary(kind, draft, roster.people), recording(kind, draft, roster.people))
        != .back
      {
        return
      }
    }
  }

  private func recording(
    _ kind: WorkKind, _ draft: WorkDraft, _ authors: [SpokenList.Person]
  ) -> Recording {
    var stage = draft.stage
    stage.day = draft.day
    return .work(
      Work(
        kind: kind, title: draft.title, day: draft.day, authors: authors.map(\.id),
        fileNumber: draft.fileNumber, stages: [stage]))
  }

  private func summary(
    _ kind: WorkKind, _ draft: WorkDraft, _ authors: [SpokenList.Person]
  ) -> [Words] {
    let (kind, stage) = (kind.words, draft.stage.kind.words)
    return [
      Words(
        "\(kind.chinese)：\(draft.title)，\(draft.day.iso)，\(stage.chinese)",
        "\(kind.english): \(draft.title), \(draft.day.iso), \(stage.english)")
    ] + authors.map { $0.spoken(hasRoles: false) }
  }

  private func questions(_ kind: WorkKind) -> [Question<WorkDraft>] {
    let language = conversation.language
    return [
      dayQuestion(\.day), .title(\.title), .text(.fileNumber, \.fileNumber),
      .choice(
        .stage, kind.stages.map(\.words), in: language,
        of: { kind.stages.firstIndex(of: $0.stage.kind) ?? 0 },
        set: { $0.stage.kind = kind.stages[$1] }),
      .choice(
        .level, Level.allCases.map(\.words), in: language,
        of: { Level.allCases.firstIndex(of: $0.stage.level) ?? 0 },
        set: { $0.stage.level = Level.allCases[$1] }),
      .choice(
        .form, StageForm.allCases.map(\.words), in: language,
        of: { StageForm.allCases.firstIndex(of: $0.stage.form) ?? 0 },
        set: { $0.stage.form = StageForm.allCases[$1] }),
      .text(.stageBody, \.stage.body),
    ]
  }
}
