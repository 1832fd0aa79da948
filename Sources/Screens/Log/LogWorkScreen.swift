import Domain
import Toolkit

/// The entry desk for works: title, day, number, authors in order, and the stage reached. The same desk
/// amends what a work is and whose it is; its stages are added where it is looked at.
struct LogWorkScreen: Screen {
  let sitting: Sitting
  var amended: WorkRecord?
  let kind: WorkKind
  var form: Form<WorkField>
  var grid = Grid(.authors)
  var amending = Amending<WorkField, WorkRecord>()
  var forecasts: [Forecast] = []
  /// What was saved last here, or elsewhere in the sitting; nil for nothing.
  var lastRecord: Record?
  var begun: [Attendance] = []
  var drafting: Drafting
  var isSaving = false
  var isDone = false
  var isKnown = false
  var showsAccepted = false

  init(_ sitting: Sitting, kind: WorkKind) {
    self.sitting = sitting
    self.kind = kind
    lastRecord = sitting.lastRecord
    drafting = Drafting(sitting)
    amended = nil
    form = Form(
      WorkField.fields(of: kind, today: sitting.today), initial: WorkField.initial(kind, sitting),
      today: sitting.today)
  }

  init(_ sitting: Sitting, amending record: WorkRecord) {
    self.sitting = sitting
    drafting = Drafting(sitting)
    kind = record.work.kind
    amended = record
    let fields = WorkField.fields(of: kind, today: sitting.today)
    form = Form(
      fields.filter { ![.stage, .level, .form].contains($0.id) },
      initial: record.work.texts, today: sitting.today)
  }

  var title: Words {
    amended.map { Words("更正成果 #\($0.id.value)", "Amend work #\($0.id.value)") }
      ?? Words("登记 " + kind.words.chinese, "Log " + kind.words.english)
  }

  var isTyping: Bool { amending.conflict == nil }
  var isHolding: Bool {
    isSaving || amending.isUnderway || !isKnown || !grid.isSettled
  }
  var isAtPeople: Bool { form.focused?.id == .people }

  func takes(_ text: String) -> Bool {
    amending.isAsking ? isTyping : !(isAtPeople && text == "?") && form.takes(text)
  }

  var formName: String? { "work/" + (amended.map { "#\($0.id.value)" } ?? kind.rawValue) }

  var draft: Draft? {
    guard !isDone else { return nil }
    var draft = drafting.draft(
      form.draft(of: formName ?? "", title, drafting.token), grid, begun: begun, amending.typed,
      revision: amended?.revision)
    draft.base = amended?.work.texts.named ?? [:]
    if isSaving { draft.destination = amended != nil ? .elsewhere : form.following }
    return draft
  }

  mutating func restore(_ draft: Draft) {
    drafting.take(draft)
    if let amended {
      let base = drafting.base(of: amended, today: sitting.today)
      self.amended = base
      form = Form(form.fields, initial: base.work.texts, today: sitting.today)
    }
    form.restore(draft)
  }

  var offers: [Offer] {
    if amending.isAsking { return amending.offers }
    var offers = [Offer(.save, unless: sitting.obstacleToSaving), .can(.choose)]
    if isAtPeople { offers += [.can(.up), .can(.down), .can(.left), .can(.right)] }
    offers += [.can(.nextField), .can(.previousField), .can(.back), .can(.help)]
    if amended == nil {
      offers.append(
        Offer(.amendLast, unless: lastRecord?.route == nil ? .entry(.nothingSaved) : nil))
    }
    return offers + [form.repeating, drafting.emptying(draft)]
  }

  func opening() -> [Effect] {
    [.ask(.roster(.desk()))]
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(let request, let reply): return answer(request, reply)
    case .returned: return []
    case .command, .typed, .pressed, .pasted: break
    }
    if amending.isAsking { return follow(amending.take(event)) }
    if let effects = takeAnywhere(event) { return effects }
    let rows = GridLayout.rows(in: split(Rectangle(body)).people)
    if isAtPeople, let effects = grid.take(event, from: &form, rows: rows) {
      return effects + foresee()
    }
    let before = (form.focus, form.raw(.stage), form.raw(.level), form.raw(.form))
    switch form.take(event) {
    case .save: return save()
    case .leave: return [.back]
    case .handled, .ignored:
      let now = (form.focus, form.raw(.stage), form.raw(.level), form.raw(.form))
      return now == before ? [] : foresee()
    }
  }

  mutating func takeAnywhere(_ event: Event) -> [Effect]? {
    let wasShown = showsAccepted
    if case .command = event { showsAccepted = false }
    switch event {
    case .command(.help):
      showsAccepted = !wasShown
      return wasShown ? [.open(.help(offers, of: title))] : []
    case .command(.startOver):
      let (back, said) = drafting.startOver(draft)
      form = Form(form.fields, initial: form.initial, today: sitting.today)
      grid.empty()
      grid.copy(back?.people.attendances ?? begun)
      if let back { form.restore(back) }
      return said
    case .command(.amendLast):
      return lastRecord?.route.map { [.open($0)] } ?? []
    default: return nil
    }
  }

  mutating func answer(_ request: Request, _ reply: Reply) -> [Effect] {
    switch (request, reply) {
    case (_, .roster(let roster)): return begin(with: roster)
    case (_, .candidates(let rows)): return grid.receive(rows, for: request)
    case (.candidates, _) where reply.isLast: return grid.receive([], for: request)
    case (.forecast(.amend), .forecast(let forecasts)): amending.foresee(forecasts)
    case (_, .work(let record)) where amending.isMeeting: return meet(record)
    case (_, .forecast(let forecasts)): self.forecasts = forecasts
    case (_, .recorded(let receipt)): return begin(after: receipt)
    case (.forecast, _): break
    default:
      guard reply.isLast else { return [] }
      isSaving = false
      isKnown = true
      if amending.isOvertaken(reply), let amended { return [.ask(.work(amended.id))] }
      if let problem = reply.problem { return [.say(Notice(problem, .bad))] }
    }
    return []
  }

  mutating func begin(with roster: Roster) -> [Effect] {
    isKnown = true
    let effects = grid.receive(roster)
    if let amended { introduce(amended) }
    grid.open((amended?.work.authors ?? []).map(Attendance.init(listed:)))
    begun = grid.ticked.all
    return effects + drafting.takeUp(into: &grid)
  }

  mutating func begin(after receipt: Receipt) -> [Effect] {
    isSaving = false
    lastRecord = receipt.record
    let said = Effect.say(Notice(.entry(.saved(receipt)), .good))
    if amended != nil {
      isDone = true
      return [.back, .say(amending.saved(receipt))]
    }
    // A breach is never the usual thing.
    if form.chosen(.stage, of: StageKind.self)?.isBreach == true {
      form.set(.stage, to: kind.stages[0].rawValue)
    }
    let remembered = Effect.remember(form.remembered(as: "work/\(kind.rawValue)"))
    drafting.spend()
    form = form.next
    grid.empty()
    forecasts = []
    return [remembered, said]
  }

  mutating func hear(of form: String, beginning texts: [String: String], last: Record?) {
    lastRecord = last
    guard amended == nil, form == "work/\(kind.rawValue)" else { return }
    self.form.begin(with: texts)
  }

  /// What the fields and the authors say; nil while the day is none.
  var work: Work? {
    guard let day = form.day(.day) else { return nil }
    var work =
      amended?.work
      ?? Work(kind: kind, title: "", day: day, authors: [], fileNumber: "", stages: [])
    work.title = form.text(.title)
    work.day = day
    work.authors = grid.ticked.all.map(\.member)
    work.fileNumber = form.text(.number)
    if amended == nil {
      work.stages = [
        Stage(
          kind: form.chosen(.stage, of: StageKind.self) ?? kind.stages[0], day: day,
          level: form.chosen(.level, of: Level.self) ?? .own,
          form: form.chosen(.form, of: StageForm.self) ?? .single, body: "")
      ]
    }
    return work
  }

  func foresee() -> [Effect] {
    guard amended == nil, let work, !work.authors.isEmpty else { return [] }
    return [.ask(.forecast(.record(.work(work))))]
  }

  mutating func save() -> [Effect] {
    if let obstacle = sitting.obstacleToSaving { return [.say(Notice(obstacle, .warning))] }
    if let fault = form.firstFault() { return [.say(Notice(fault, .bad))] }
    if let fault = authorsFault {
      form.focus(on: .people)
      return [.say(Notice(fault, .bad))]
    }
    if let day = form.unaskedFuture {
      form.ask(about: day)
      return [.say(Notice(.entry(.futureDay(day)), .warning))]
    }
    guard let work else { return [] }
    if let amended {
      let amendment = Amendment.work(amended.id, revision: amended.revision, work)
      amending.ask(amendment, .amendWhy(amended.work.title), suggesting: drafting.reason)
      return [.ask(.forecast(.amend(amendment)))]
    }
    isSaving = true
    return [.ask(.record(.work(work), token: drafting.token))]
  }

  var authorsFault: Phrase? {
    grid.fault ?? (grid.ticked.all.isEmpty ? .authorIsMissing : nil)
  }
}

extension Work {
  /// The work as the texts of a form; its authors are the people.
  var texts: [WorkField: String] {
    [.day: day.iso, .title: title, .number: fileNumber, .people: authors.text]
  }
}
