import Domain
import Toolkit

/// One work: its authors, its stages, its past. Here a clerk adds a stage or withdraws.
struct WorkScreen: Screen {
  private let sitting: Sitting
  private let id: Identifier<Work>
  private var record: WorkRecord?
  private var problem: Phrase?
  private var form: Form<StageField>?
  private var prompt: ReasonPrompt<Request>?
  private var tokens = 0

  /// The fields of a new stage.
  private enum StageField: Hashable, Sendable { case kind, day, level, form, body }

  init(_ sitting: Sitting, id: Identifier<Work>) {
    self.sitting = sitting
    self.id = id
  }

  var title: Words { Phrase.workNumber(id.value).words }
  var isTyping: Bool { prompt != nil || form != nil }

  private var obstacle: Phrase? {
    sitting.obstacleToSaving ?? (record?.isWithdrawn == true ? .alreadyWithdrawn : nil)
  }

  var offers: [Offer] {
    if prompt != nil { return ReasonPrompt<Request>.offers }
    if form != nil {
      return [.can(.choose), .can(.save), .can(.back), .can(.nextField), .can(.previousField)]
    }
    return [
      Offer(.addStage, unless: obstacle), Offer(.withdraw, unless: obstacle),
      Offer(.openMember, unless: record?.authors.isEmpty == false ? nil : .nothingSelected),
      .can(.back), .can(.refresh),
    ] + Offer.places
  }

  func opening() -> [Effect] { [.ask(.work(id))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, let reply): return answer(reply)
    case .returned: return opening()
    case .command(let action): return take(action)
    case .typed(let text):
      if prompt != nil { prompt?.take(event) } else { form?.type(text) }
    case .pressed(let key):
      if prompt != nil { prompt?.take(event) } else { _ = form?.press(key) }
    case .pasted(let text):
      if prompt != nil { prompt?.take(event) } else { form?.paste(text) }
    }
    return []
  }

  private mutating func answer(_ reply: Reply) -> [Effect] {
    switch reply {
    case .work(let record): self.record = record
    case .recorded(let receipt):
      return [.say(Notice(.recorded(receipt), .good)), .ask(.work(id))]
    case .refused(let refusal):
      if record == nil { problem = refusal.phrase }
      return [.say(Notice(refusal.phrase, .bad))]
    default: problem = reply.problem
    }
    return []
  }

  private mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .choose where prompt != nil: return send()
    case .choose where form != nil:
      form?.settleDay()
      if form?.isAtSave == true { return save() }
      form?.next()
    case .save: return save()
    case .nextField:
      form?.settleDay()
      form?.next()
    case .previousField: form?.previous()
    case .back where prompt != nil: prompt = nil
    case .back where form != nil: form = nil
    case .back: return [.back]
    case .addStage: begin()
    case .withdraw:
      guard let record else { return [] }
      prompt = ReasonPrompt(
        .withdraw(.work(id, revision: record.revision), reason: "", token: sitting.token(0)),
        question: .withdrawWhy(record.work.title))
    case .openMember, .choose: return record?.authors.first.map { [.open(.scorecard($0.id))] } ?? []
    case .refresh: return opening()
    default: return action.place.map { [.go($0)] } ?? []
    }
    return []
  }

  private mutating func begin() {
    guard let record else { return }
    let usual = record.work.kind.stages
    form = Form(
      [
        FormField(
          .kind, .stage, choices: usual.map(\.words),
          choice: min(record.work.stages.count, usual.count - 1)),
        FormField(.day, .day, hint: .hintDay, kind: .day, text: sitting.today.iso),
        FormField(.level, .level, choices: Level.allCases.map(\.words), choice: 0),
        FormField(.form, .form, choices: StageForm.allCases.map(\.words), choice: 0),
        FormField(.body, .stageBody, hint: .hintStageBody, kind: .text, text: ""),
      ], today: sitting.today)
  }

  private mutating func save() -> [Effect] {
    guard let form, let record else { return [] }
    if let problem = form.firstProblem {
      self.form?.focus(on: problem.field)
      return [.say(Notice(problem.phrase, .bad))]
    }
    guard let day = form.day(.day), let kind = form[.kind]?.choice,
      let level = form[.level]?.choice,
      let shape = form[.form]?.choice
    else { return [] }
    var work = record.work
    work.stages.append(
      Stage(
        kind: work.kind.stages[kind], day: day, level: Level.allCases[level],
        form: StageForm.allCases[shape], body: form.text(.body)))
    self.form = nil
    tokens += 1
    let reason = Phrase.newStage(work.kind.stages[kind].words).words.chinese
    return [
      .ask(
        .amend(
          .work(id, revision: record.revision, work), reason: reason, token: sitting.token(tokens)))
    ]
  }

  private mutating func send() -> [Effect] {
    guard let prompt else { return [] }
    tokens += 1
    self.prompt = nil
    return [.ask(prompt.act.with(reason: prompt.field.text, token: sitting.token(tokens)))]
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    guard let record else {
      frame.write(
        (problem ?? .loading).text(in: language), at: body.position(column: 1, row: 0),
        columns: body.columns - 1, as: .muted)
      return
    }
    let work = record.work
    let mark = record.isWithdrawn ? "  x " + Phrase.withdrawn.text(in: language) : ""
    var lines: [(String, Role)] = [
      (work.title + mark, .title),
      (
        [work.kind.words.text(in: language), work.day.iso, work.fileNumber].filter { !$0.isEmpty }
          .joined(separator: " · "), .text
      ),
      (
        Phrase.authors.text(in: language) + ": "
          + record.authors.map { "\($0.name)(\($0.points))" }.joined(separator: " "), .text
      ),
      ("", .text), (Phrase.stages.text(in: language), .title),
    ]
    lines += work.stages.map { stage in
      (
        "  \(stage.day.iso)  \(stage.kind.words.text(in: language))  \(stage.level.words.text(in: language))  "
          + "\(stage.form.words.text(in: language))  \(stage.body)", .text
      )
    }
    for (index, line) in lines.enumerated() where index < body.rows {
      frame.write(
        line.0, at: body.position(column: 1, row: index), columns: body.columns - 2, as: line.1)
    }
    let below = body.split(top: lines.count + 1).rest
    if let form {
      _ = form.draw(into: &frame, in: below.inset(columns: 1, rows: 0), language: language)
    } else {
      drawHistory(record.history, into: &frame, in: below, language: language)
    }
    prompt?.draw(into: &frame, in: body, language: language)
    if frame.caret == nil { frame.caret = body.position(column: 0, row: 0) }
  }
}
