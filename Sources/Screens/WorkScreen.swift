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
  /// What was last sent, with its reason: it comes back where the reason will not do.
  private var sent: ReasonPrompt<Request>?
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
      if case .reasonTooShort = refusal { prompt = sent }
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
    sent = prompt
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
    let lines: [(String, Role)] = [
      (work.title + mark, .title),
      (
        [work.kind.words.text(in: language), work.day.iso, work.fileNumber].filter { !$0.isEmpty }
          .joined(separator: " · "), .text
      ),
      (
        Phrase.authors.text(in: language) + ": "
          + record.authors.map { "\($0.name)(\($0.points))" }.joined(separator: " "), .text
      ),
    ]
    for (index, line) in lines.enumerated() where index < body.rows {
      frame.write(
        line.0, at: body.position(column: 1, row: index), columns: body.columns - 2, as: line.1)
    }
    let below = body.split(top: lines.count).rest
    let stages = below.split(top: work.stages.count + 1)
    drawStages(work.stages, into: &frame, in: stages.top, language: language)
    if let form {
      drawForm(form, into: &frame, in: body, below: stages.rest, language: language)
    } else {
      drawHistory(
        record.history, into: &frame, in: stages.rest.split(top: 1).rest, language: language)
    }
    prompt?.draw(into: &frame, in: body, language: language)
    if frame.caret == nil { frame.caret = body.position(column: 0, row: 0) }
  }

  private func drawStages(
    _ stages: [Stage], into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    let headings: [(Phrase, Column.Width, Int)] = [
      (.day, .fixed(10), 0), (.stage, .fixed(12), 0), (.level, .fixed(9), 2), (.form, .fixed(9), 3),
      (.stageBody, .flexible(minimum: 12), 1),
    ]
    let table = Table(
      columns: headings.map {
        Column(title: $0.0.text(in: language), width: $0.1, alignment: .left, priority: $0.2)
      },
      rows: stages.map { stage in
        [
          TableCell(stage.day.iso, .muted), TableCell(stage.kind.words.text(in: language), nil),
          TableCell(stage.level.words.text(in: language), nil),
          TableCell(stage.form.words.text(in: language), nil), TableCell(stage.body, nil),
        ]
      }, selected: nil)
    table.draw(into: &frame, in: area)
  }

  /// The form of a new stage under the stages, or over them where there is no room below.
  private func drawForm(
    _ form: Form<StageField>, into frame: inout Frame, in body: Rectangle, below: Rectangle,
    language: Language
  ) {
    let needed = form.fields.count + 1
    let area = (below.rows > needed ? below : body.split(bottom: min(needed, body.rows)).bottom)
    frame.fill(area, as: .text)
    let fields = area.rows > needed ? area.split(top: 1).rest : area
    let rows = form.draw(
      into: &frame, in: fields.split(top: min(form.fields.count, fields.rows - 1)).top,
      language: language)
    let save = fields.position(column: 0, row: rows)
    frame.write(
      (form.isAtSave ? "> " : "  ") + Phrase.saveStage.text(in: language), at: save,
      columns: fields.columns, as: form.isAtSave ? .rowSelected : .title)
    if form.isAtSave { frame.caret = save }
  }
}
