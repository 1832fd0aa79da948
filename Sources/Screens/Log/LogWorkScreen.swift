import Domain
import Toolkit

/// The entry desk for works: title, day, number, authors in order, and the stage reached. The same desk
/// amends what a work is and whose it is; its stages are added where it is looked at.
struct LogWorkScreen: Screen {
  private let sitting: Sitting
  private var amended: WorkRecord?
  private let kind: WorkKind
  private var form: Form<WorkField>
  private var grid = Grid(.authors)
  private var amending = Amending<WorkField, WorkRecord>()
  private var forecasts: [Forecast] = []
  private var saved: Receipt?
  private var begun: [Attendance] = []
  private var drafting: Drafting
  private var isSaving = false
  private var isDone = false
  private var isKnown = false
  private var showsAccepted = false

  init(_ sitting: Sitting, kind: WorkKind) {
    self.sitting = sitting
    self.kind = kind
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

  private var lastRecord: Record? { saved?.record ?? sitting.lastRecord }

  var isTyping: Bool { amending.conflict == nil }
  var isHolding: Bool {
    isSaving || amending.isUnderway || !isKnown || !grid.picker.isSettled
  }
  private var isAtPeople: Bool { form.focused?.id == .people }

  func takes(_ text: String) -> Bool {
    amending.isAsking ? isTyping : !(isAtPeople && text == "?") && form.takes(text)
  }

  var formName: String? { "work/" + (amended.map { "#\($0.id.value)" } ?? kind.rawValue) }

  var draft: Draft? {
    guard !isDone else { return nil }
    var draft = drafting.draft(
      form.draft(of: formName ?? "", title, drafting.token), grid, begun: begun, amending.typed,
      revision: amended?.revision)
    if isSaving { draft.destination = amended != nil ? .elsewhere : form.following }
    return draft
  }

  mutating func restore(_ draft: Draft) {
    form.restore(draft)
    drafting.take(draft)
  }

  var offers: [Offer] {
    if amending.isAsking { return amending.offers }
    var offers = [Offer(.save, unless: sitting.obstacleToSaving), .can(.choose)]
    if isAtPeople { offers += [.can(.up), .can(.down), .can(.left), .can(.right)] }
    offers += [.can(.nextField), .can(.previousField), .can(.back), .can(.help)]
    if amended == nil {
      offers.append(Offer(.amendLast, unless: lastRecord == nil ? .entry(.nothingSaved) : nil))
    }
    return offers + [.can(.repeatField), .can(.startOver)]
  }

  func opening() -> [Effect] {
    [
      .ask(
        .roster(
          RosterQuery(
            series: "", kind: nil, workstation: nil, limit: LogActivityScreen.rosterLimit)))
    ]
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(let request, let reply): return answer(request, reply)
    case .returned: return []
    case .command, .typed, .pressed, .pasted: break
    }
    if amending.isAsking { return follow(amending.take(event)) }
    if let effects = takeAnywhere(event) { return effects }
    if isAtPeople, let effects = takeInGrid(event, body) { return effects + foresee() }
    let before = (form.focus, form.raw(.stage), form.raw(.level), form.raw(.form))
    switch form.take(event) {
    case .save: return save()
    case .leave: return [.back]
    case .handled, .ignored:
      let now = (form.focus, form.raw(.stage), form.raw(.level), form.raw(.form))
      return now == before ? [] : foresee()
    }
  }

  private mutating func takeAnywhere(_ event: Event) -> [Effect]? {
    let wasShown = showsAccepted
    if case .command = event { showsAccepted = false }
    switch event {
    case .command(.help):
      showsAccepted = !wasShown
      return wasShown ? [.open(.help(offers, of: title))] : []
    case .command(.startOver):
      form = Form(form.fields, initial: form.initial, today: sitting.today)
      grid.empty()
      grid.copy(begun)
      return []
    case .command(.amendLast):
      return lastRecord?.route.map { [.open($0)] } ?? []
    default: return nil
    }
  }

  private mutating func takeInGrid(_ event: Event, _ body: Size) -> [Effect]? {
    switch event {
    case .typed(let text):
      guard case .handled(let effects) = grid.type(text) else {
        if text.folded == "-" { form.move(-1) } else { form.advance() }
        return []
      }
      return effects
    case .pressed(let key): return grid.press(key)
    case .pasted(let text): return grid.paste(text)
    case .command(.choose): return grid.accept()
    case .command(let action) where [.up, .down, .left, .right].contains(action):
      let rows = GridLayout.rows(in: split(Rectangle(body)).people)
      if !grid.move(action, rows: rows), action == .up, grid.picker.isEmpty { form.move(-1) }
      return []
    case .command(.back) where !grid.picker.isEmpty:
      grid.picker.clear()
      return []
    case .command, .answered, .returned: return nil
    }
  }

  private mutating func answer(_ request: Request, _ reply: Reply) -> [Effect] {
    switch (request, reply) {
    case (_, .roster(let roster)): return begin(with: roster)
    case (_, .candidates(let rows)): grid.picker.receive(rows, for: request)
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

  private mutating func begin(with roster: Roster) -> [Effect] {
    isKnown = true
    let effects = grid.receive(roster)
    if let amended { introduce(amended) }
    grid.open((amended?.work.authors ?? []).map(Attendance.init(listed:)))
    begun = grid.ticked.all
    return effects + drafting.takeUp(into: &grid, revision: amended?.revision)
  }

  private mutating func begin(after receipt: Receipt) -> [Effect] {
    isSaving = false
    saved = receipt
    let said = Effect.say(Notice(.entry(.saved(receipt)), .good))
    if amended != nil {
      isDone = true
      return [.back, .say(amending.saved(receipt))]
    }
    // A breach is never the usual thing.
    if form.chosen(.stage, of: StageKind.self)?.isBreach == true {
      form.set(.stage, to: kind.stages[0].rawValue)
    }
    let remembered = Effect.remember(form: "work/\(kind.rawValue)", fields: form.remembered)
    drafting.spend()
    let last = form.state
    form = Form(form.fields, initial: form.carried, today: sitting.today)
    form.previous = Dictionary(
      uniqueKeysWithValues: last.compactMap { key, text in
        WorkField(rawValue: key).map { ($0, text) }
      })
    grid.empty()
    forecasts = []
    return [remembered, said]
  }

  /// What the fields and the authors say; nil while the day is none.
  private var work: Work? {
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

  private func foresee() -> [Effect] {
    guard amended == nil, let work, !work.authors.isEmpty else { return [] }
    return [.ask(.forecast(.record(.work(work))))]
  }

  private mutating func save() -> [Effect] {
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

  private var authorsFault: Phrase? {
    if !grid.picker.isEmpty { return .entry(.unfinished(grid.picker.query.text)) }
    if !grid.doubts.isEmpty { return .entry(.doubtsOpen(grid.doubts.count)) }
    return grid.ticked.all.isEmpty ? .authorIsMissing : nil
  }

  /// Does what an answer about the amendment comes to.
  private mutating func follow(_ outcome: Amending<WorkField, WorkRecord>.Outcome) -> [Effect] {
    switch outcome {
    case .effects(let effects): return effects
    case .send(let amendment):
      return [amending.send(amendment, drafting.token)]
    case .renew(let conflict, let record): return renew(conflict, on: record)
    }
  }

  /// Brings what the form says together with the work as somebody else left it; its authors are one part,
  /// for their order counts.
  private mutating func meet(_ now: WorkRecord) -> [Effect] {
    guard let amended, let work else { return [] }
    introduce(now)
    let fields = Merge(base: amended.work.texts, theirs: now.work.texts, mine: work.texts)
    let names = (grid.ticked.all.map(\.member) + amended.work.authors + now.work.authors)
      .compactMap { id in grid.row(id).map { (id, $0.label) } }
    return follow(
      amending.meet(
        now, fields: fields, people: Merge(base: [:], theirs: [:], mine: [:]),
        words: ConflictWords(
          fields: form.fields, people: Dictionary(names, uniquingKeysWith: { first, _ in first })))
    )
  }

  /// Begins with the work as it now is, wants what was brought together, and sends that.
  private mutating func renew(
    _ conflict: Conflict<WorkField>, on now: WorkRecord
  ) -> [Effect] {
    amended = now
    form.renew(conflict.texts, begunWith: now.work.texts)
    grid.replace(by: now.work.authors.map(Attendance.init(listed:)))
    begun = grid.ticked.all
    let authors = conflict.texts[.people]?.members ?? []
    grid.replace(by: authors.map(Attendance.init(listed:)))
    guard conflict.isOwn else {
      isDone = true
      return conflict.leaving
    }
    guard let work else { return [] }
    return follow(.send(.work(now.id, revision: now.revision, work)))
  }

  private mutating func introduce(_ record: WorkRecord) {
    for author in record.authors where grid.index?[author.id] == nil {
      grid.introduce(RosterRow(author))
    }
  }
}

extension Work {
  /// The work as the texts of a form; its authors are the people.
  var texts: [WorkField: String] {
    [.day: day.iso, .title: title, .number: fileNumber, .people: authors.text]
  }
}

extension LogWorkScreen {
  private func split(_ body: Rectangle) -> (form: Rectangle, people: Rectangle) {
    let isCramped = isAtPeople && body.rows < 24
    let (top, rest) = body.split(
      top: isCramped ? min(2, body.rows / 4) : min(form.fields.count + 2, body.rows))
    return (top, rest)
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let (top, rest) = split(body)
    if isAtPeople, body.rows < 24 {
      drawHead(into: &frame, in: top, language: language)
    } else {
      form.draw(
        into: &frame, in: top, save: .saveWork(grid.ticked.all.count), language: language)
    }
    if isAtPeople {
      GridPane(grid: grid, forecasts: [:]).draw(into: &frame, in: rest, language: language)
    } else {
      drawAuthors(into: &frame, in: rest, language: language)
    }
    if showsAccepted { form.drawAccepted(into: &frame, in: body, language: language) }
    amending.draw(into: &frame, in: body, language: language)
  }

  private func drawHead(into frame: inout Frame, in area: Rectangle, language: Language) {
    let day = form.day(.day).map { Phrase.dayWithWeekday($0).text(in: language) } ?? ""
    guard !area.isEmpty else { return }
    frame.write(
      " " + day + " · " + form.text(.title), at: area.origin, columns: area.columns, as: .title)
    guard area.rows > 1 else { return }
    frame.write(
      "  " + Phrase.saveWork(grid.ticked.all.count).text(in: language),
      at: area.position(column: 0, row: 1), columns: area.columns, as: .fieldLabel)
  }

  private func drawAuthors(into frame: inout Frame, in area: Rectangle, language: Language) {
    for (index, author) in grid.ticked.all.enumerated() where index < area.rows {
      guard let row = grid.row(author.member) else { continue }
      let points = forecasts.first { $0.change.member == author.member }.map {
        "  " + EntryPhrase.willGet(name: "", $0).words.text(in: language)
      }
      frame.write(
        "  \(index + 1) \(row.name) \(row.number) \(row.sector)" + (points ?? ""),
        at: area.position(column: 0, row: index), columns: area.columns, as: .text)
    }
  }
}
