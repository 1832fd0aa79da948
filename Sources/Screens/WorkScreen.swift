import Domain
import Toolkit

/// One work: its authors, its stages, its past. Here a clerk adds a stage or withdraws.
struct WorkScreen: Screen {
  private let sitting: Sitting
  private let id: Identifier<Work>
  private var record: WorkRecord?
  private var problem: Phrase?
  private var side: SideForm<StageField>
  /// The form of a stage on its way to the office.
  private var added: Form<StageField>?
  /// Who changed the work meanwhile, while it is read anew and the stage is sent again.
  private var quicker: String?
  /// What they changed, to be said with the receipt.
  private var taken: [Words] = []
  private var reasoning: Reasoning

  /// The fields of a new stage.
  private enum StageField: String, FieldName {
    case kind, day, level, form, body

    func field(_ phrase: Phrase, _ hint: Phrase, _ kind: FieldKind) -> Field<StageField> {
      .asked(self, phrase, hint: hint, kind: kind, isRequired: self != .body)
    }
  }

  init(_ sitting: Sitting, id: Identifier<Work>) {
    self.sitting = sitting
    self.id = id
    side = SideForm(sitting)
    reasoning = Reasoning(sitting)
  }

  var title: Words { Phrase.workNumber(id.value).words }
  var isTyping: Bool { reasoning.prompt != nil || side.isOpen }
  var isHolding: Bool { record == nil && problem == nil }

  private var obstacle: Phrase? {
    sitting.obstacleToSaving ?? (record?.isWithdrawn == true ? .alreadyWithdrawn : nil)
  }

  var offers: [Offer] {
    if let prompt = reasoning.prompt { return prompt.offers }
    if let form = side.shown { return form.offers + [.can(.back)] }
    return [
      Offer(.addStage, unless: obstacle), Offer(.amend, unless: obstacle),
      Offer(.withdraw, unless: obstacle),
      Offer(.openMember, unless: record?.authors.isEmpty == false ? nil : .nothingSelected),
      .can(.back), .can(.refresh),
    ] + Offer.places
  }

  func opening() -> [Effect] { [.ask(.work(id))] }

  func takes(_ text: String) -> Bool {
    reasoning.prompt != nil || side.shown?.takes(text) == true
  }

  var formName: String? { "work/\(id)/" }
  var draft: Draft? {
    if reasoning.prompt == nil,
      var draft = side.draft(of: "work/\(id)/", Phrase.stage.words), !draft.isBlank
    {
      if added != nil { draft.destination = .elsewhere }
      return draft
    }
    return reasoning.draft(of: "work/\(id)/")
  }

  mutating func restore(_ draft: Draft) {
    if draft.deed == "stage" { side.restore(draft) } else { reasoning.restore(draft) }
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(let request, let reply): return answer(request, reply)
    case .returned: return opening()
    case .command where reasoning.prompt != nil: return reasoning.take(event)
    case .command(let action) where !side.isOpen: return take(action)
    case .command, .typed, .pressed, .pasted: break
    }
    if reasoning.prompt != nil { return reasoning.take(event) }
    return side.take(event) == .save ? save() : []
  }

  private mutating func answer(_ request: Request, _ reply: Reply) -> [Effect] {
    switch reply {
    case .forecast(let forecasts): reasoning.foresee(forecasts)
    case .work(let record):
      let before = self.record
      self.record = record
      if quicker != nil, let before { return addAgain(to: record, which: before) }
      if side.wanted != nil { begin() }
      if reasoning.wanted != nil { return askToWithdraw() }
    case .recorded(let receipt):
      if added != nil { side.end() } else { reasoning.end() }
      added = nil
      let said = saved(receipt)
      return [.say(said), .ask(.work(id))]
    case .refused(let refusal):
      if record == nil { problem = refusal.phrase }
      if case .stale(_, let name, _) = refusal, added != nil {
        quicker = name
        return [.ask(.work(id))]
      }
      if refusal.mayPass { reasoning.askAgain() }
      added = nil
      let look: [Effect] = refusal.isOutdated ? [.ask(.work(id))] : []
      return [.say(Notice(refusal.phrase, .bad))] + look
    default: problem = reply.problem
    }
    return []
  }

  private mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .back: return [.back]
    case .addStage: begin()
    case .withdraw: return askToWithdraw()
    case .amend: return record.map { [.open(.amendWork($0))] } ?? []
    case .openMember, .choose: return record?.authors.first.map { [.open(.scorecard($0.id))] } ?? []
    case .refresh: return opening()
    default: return action.place.map { [.go($0)] } ?? []
    }
    return []
  }

  private mutating func askToWithdraw() -> [Effect] {
    guard let record else { return [] }
    let withdrawal = Withdrawal.work(id, revision: record.revision)
    return reasoning.ask(
      "withdraw", [:], .withdraw(withdrawal, reason: "", token: sitting.token(0)),
      .withdrawWhy(record.work.title), .withdraw(withdrawal))
  }

  private mutating func begin() {
    guard let record else { return }
    let usual = record.work.kind.stages
    let stage = usual[min(record.work.stages.count, usual.count - 1)]
    let stages = usual.map { Choice(code: $0.rawValue, words: $0.words) }
    let fresh = Form(
      [
        StageField.kind.field(.stage, .hintChoice, .choice(stages)),
        StageField.day.field(.day, .hintDay, .day),
        StageField.level.field(.level, .hintChoice, .choice(.of(Level.self, \.words))),
        StageField.form.field(.form, .hintChoice, .choice(.of(StageForm.self, \.words))),
        StageField.body.field(.stageBody, .hintStageBody, .text(most: 200)),
      ],
      initial: [
        .kind: stage.rawValue, .day: sitting.today.iso, .level: Level.own.rawValue,
        .form: StageForm.single.rawValue,
      ], today: sitting.today)
    side.open("stage", fresh)
  }

  private mutating func save() -> [Effect] {
    if let fault = side.form?.firstFault() { return [.say(Notice(fault, .bad))] }
    if let day = side.form?.unaskedFuture {
      side.form?.ask(about: day)
      return [.say(Notice(.entry(.futureDay(day)), .warning))]
    }
    guard let form = side.form, let record else { return [] }
    added = form
    return add(form, to: record)
  }

  /// Adds the stage once more, to the work as somebody else left it; a stage the other added too is not
  /// added twice.
  private mutating func addAgain(to now: WorkRecord, which before: WorkRecord) -> [Effect] {
    guard let added, let quicker else { return [] }
    if let stage = stage(of: added), now.work.stages.contains(stage) {
      (self.added, self.quicker) = (nil, nil)
      side.end()
      return [.say(Notice(.conflict(.alike(quicker)), .good))]
    }
    let merge = Merge(base: before.work.texts, theirs: now.work.texts, mine: before.work.texts)
    taken = WorkField.fields(of: now.work.kind, today: sitting.today)
      .filter { merge.isTheirs($0.id) }.map(\.phrase.words)
    if before.work.stages != now.work.stages { taken.append(Phrase.stages.words) }
    return add(added, to: now)
  }

  /// What is said once the stage is recorded: also what somebody else had changed.
  private mutating func saved(_ receipt: Receipt) -> Notice {
    defer { (quicker, taken) = (nil, []) }
    guard let quicker, !taken.isEmpty else { return Notice(.entry(.saved(receipt)), .good) }
    return Notice(.conflict(.saved(receipt, by: quicker, taken)), .good)
  }

  private mutating func add(_ form: Form<StageField>, to record: WorkRecord) -> [Effect] {
    guard let stage = stage(of: form) else { return [] }
    var work = record.work
    work.stages.append(stage)
    let reason = Phrase.newStage(stage.kind.words).words.chinese
    return [
      .ask(
        .amend(
          .work(id, revision: record.revision, work), reason: reason, token: side.token))
    ]
  }

  private func stage(of form: Form<StageField>) -> Stage? {
    guard let day = form.day(.day), let kind = form.chosen(.kind, of: StageKind.self) else {
      return nil
    }
    return Stage(
      kind: kind, day: day, level: form.chosen(.level, of: Level.self) ?? .own,
      form: form.chosen(.form, of: StageForm.self) ?? .single, body: form.text(.body))
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
    if let form = side.shown {
      drawForm(form, into: &frame, in: body, below: stages.rest, language: language)
    } else {
      drawHistory(
        record.history, into: &frame, in: stages.rest.split(top: 1).rest, language: language)
    }
    reasoning.prompt?.draw(into: &frame, in: body, language: language)
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
    form.draw(into: &frame, in: fields, save: .saveStage, language: language)
  }
}
