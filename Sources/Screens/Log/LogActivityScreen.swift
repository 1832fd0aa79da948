import Domain
import Toolkit

/// The entry desk for activities: a few fields, the attendance grid, and the next one without leaving.
/// The same desk amends an activity that was recorded.
struct LogActivityScreen: Screen {
  let sitting: Sitting
  let start: ActivityStart
  private(set) var kind: ActivityKind
  var form: Form<ActivityField>
  var grid: Grid
  /// The activity that is amended, as it was when the desk opened.
  private(set) var record: ActivityRecord?
  var amending = Amending<ActivityField, ActivityRecord>()
  /// What the office foresees of each ticked member's points, and of the amendment asked about.
  var forecasts: [Identifier<Member>: Forecast] = [:]
  /// Activities this may be a second record of.
  var twins: [ActivityRow] = []
  var showsAccepted = false
  private(set) var saved: Receipt?
  private var catalogue: Catalogue?
  /// What the office was last asked about.
  var settled: Activity?
  /// How many answers must be here before keys mean anything.
  var awaited = 0
  private var isSaving = false
  private var isDone = false
  private(set) var drafting: Drafting
  /// Who was ticked when the form began.
  private var begun: [Attendance] = []

  /// The most members whom the desk finds without asking again.
  static let rosterLimit = 3_000

  init(_ sitting: Sitting, kind: ActivityKind, start: ActivityStart) {
    self.sitting = sitting
    self.kind = kind
    self.start = start
    drafting = Drafting(sitting)
    grid = Grid(.attendance(kind == .stationDuty ? .onDuty : .participant))
    form = Form(
      ActivityField.fields(of: kind, today: sitting.today),
      initial: LogActivityScreen.initial(kind, start, sitting), today: sitting.today)
    awaited = start.identifier == nil ? 2 : 1
    suggest()
    form.previous = start.series?.last.texts ?? [:]
    if start.isAgain { form.focus(on: .people) }
  }

  private static func initial(
    _ kind: ActivityKind, _ start: ActivityStart, _ sitting: Sitting
  ) -> [ActivityField: String] {
    var texts: [ActivityField: String] = [
      .day: sitting.today.iso, .halfDays: "1", .admission: kind.usualAdmission.rawValue,
    ]
    if let series = start.series { return series.last.nextTexts(today: sitting.today) }
    for (name, text) in sitting.last(of: "activity/\(kind.rawValue)") {
      if let field = ActivityField(rawValue: name) { texts[field] = text }
    }
    return texts
  }

  var title: Words {
    record.map { Words("更正 #\($0.id.value)", "Amend #\($0.id.value)") }
      ?? Words("登记 " + kind.words.chinese, "Log " + kind.words.english)
  }

  /// What was saved last here, or elsewhere in the sitting.
  var lastRecord: Record? { saved?.record ?? sitting.lastRecord }

  var isTyping: Bool { amending.conflict == nil }
  var isHolding: Bool {
    isSaving || amending.isUnderway || awaited > 0 || !grid.picker.isSettled
  }
  var isAtPeople: Bool { form.focused?.id == .people }
  var isAmending: Bool { start.identifier != nil }

  func takes(_ text: String) -> Bool {
    if amending.isAsking { return isTyping }
    if isAtPeople, text == "?" { return false }
    return form.takes(text)
  }

  var offers: [Offer] {
    if amending.isAsking { return amending.offers }
    var offers = [Offer(.save, unless: sitting.obstacleToSaving), .can(.choose)]
    if isAtPeople {
      let none: Phrase? = grid.current == nil ? .nobodyTicked : nil
      offers += [
        Offer(.cyclePresence, unless: none), Offer(.cycleRole, unless: none), .can(.tickGroup),
      ]
      offers += [.up, .down, .left, .right, .pageUp, .pageDown, .first, .last].map(Offer.can)
    }
    offers += [.can(.nextField), .can(.previousField), .can(.back), .can(.help)]
    if !isAmending {
      offers += [
        Offer(.amendLast, unless: lastRecord == nil ? .entry(.nothingSaved) : nil),
        .can(.repeatLast),
      ]
    }
    offers += [.can(.repeatField), .can(.startOver)]
    if !twins.isEmpty { offers.append(.can(.search)) }
    return offers
  }

  func opening() -> [Effect] {
    if let id = start.identifier { return [.ask(.activity(id))] }
    return [.ask(.catalogue), .ask(roster)]
  }

  var roster: Request {
    let station = form.activity(of: kind)?.workstation
    return .roster(
      RosterQuery(
        series: form.text(.series), kind: kind, workstation: station,
        limit: LogActivityScreen.rosterLimit))
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(let request, let reply): return answer(request, reply)
    case .returned: return grid.index == nil ? [] : settle(anew: true)
    case .command, .typed, .pressed, .pasted: break
    }
    if amending.isAsking { return follow(amending.take(event)) }
    if showsAccepted, event != .command(.help) { showsAccepted = false }
    if let effects = takeAnywhere(event) { return effects }
    if isAtPeople, let effects = takeInGrid(event, body) { return effects + forecastTouched() }
    let focus = form.focus
    switch form.take(event) {
    case .save: return save()
    case .leave: return [.back]
    case .handled, .ignored: return form.focus == focus ? [] : settle()
    }
  }
}

/// How a form of an activity begins.
package enum ActivityStart: Hashable, Sendable {
  case blank
  /// The next of a series; its people begin anew.
  case series(SeriesRow)
  /// The next of a series, with the people of last time.
  case again(SeriesRow)
  /// An activity that is to be amended.
  case amend(Identifier<Activity>)
  /// An activity that is to be closed (履职关闭): who was expected is taken to have come.
  case close(Identifier<Activity>)

  var series: SeriesRow? {
    switch self {
    case .series(let row), .again(let row): row
    case .blank, .amend, .close: nil
    }
  }

  var identifier: Identifier<Activity>? {
    switch self {
    case .amend(let id), .close(let id): id
    case .blank, .series, .again: nil
    }
  }

  var isClosing: Bool { if case .close = self { true } else { false } }

  var isAgain: Bool { if case .again = self { true } else { false } }
}

extension LogActivityScreen {
  var formName: String? {
    if let id = start.identifier { return "activity/\(id)" }
    return "activity/\(kind.rawValue)" + (start.series.map { "/\($0.name)" } ?? "")
  }

  var draft: Draft? {
    guard !isDone else { return nil }
    // Until the record is here the form is empty.
    if let restored = drafting.restored, isAmending, record == nil { return restored }
    var draft = drafting.draft(
      form.draft(of: formName ?? "", title, drafting.token), grid, begun: begun, amending.typed,
      revision: record?.revision)
    if isSaving { draft.destination = isAmending ? .elsewhere : form.following }
    return draft
  }

  mutating func restore(_ draft: Draft) {
    form.restore(draft)
    drafting.take(draft)
  }

  /// Takes an answer of the office.
  private mutating func answer(_ request: Request, _ reply: Reply) -> [Effect] {
    switch (request, reply) {
    case (.catalogue, .catalogue(let catalogue)): receive(catalogue)
    case (.roster, .roster(let roster)): return receive(roster)
    case (.candidates, .candidates(let rows)): grid.picker.receive(rows, for: request)
    case (.activity, .activity(let record)):
      return amending.isMeeting ? meet(record) : begin(amending: record)
    case (.twins, .twins(let rows)): twins = rows.filter { $0.id != start.identifier }
    case (.forecast(.amend), .forecast(let forecasts)): amending.foresee(forecasts)
    case (.forecast, .forecast(let forecasts)):
      for forecast in forecasts { self.forecasts[forecast.change.member] = forecast }
    case (_, .recorded(let receipt)): return begin(after: receipt)
    case (.forecast, _), (.twins, _): break
    default: return refused(request, reply)
    }
    return []
  }

  private mutating func receive(_ catalogue: Catalogue) {
    awaited = max(0, awaited - 1)
    self.catalogue = catalogue
    form.offer(catalogue.workstations.map(Choice.init), for: .station)
    form.offer(catalogue.rooms.map(Choice.init), for: .room)
    form.offer(catalogue.books.map(Choice.init), for: .book)
    suggest()
  }

  private mutating func receive(_ roster: Roster) -> [Effect] {
    let isFirst = grid.index == nil
    awaited = max(0, awaited - 1)
    let effects = grid.receive(roster)
    guard isFirst else { return effects }
    if start.isAgain {
      _ = grid.copyLast()
      begun = grid.ticked.all
    } else if let record {
      begin(with: record)
    }
    if start.isAgain || isAmending { settled = form.activity(of: kind) }
    return effects + drafting.takeUp(into: &grid, revision: record?.revision) + settle(anew: true)
  }

  private mutating func begin(with record: ActivityRecord) {
    introduce(record)
    grid.open(record.attendances.map(\.attendance))
    begun = grid.ticked.all
    if start.isClosing {
      grid.settle()
      form.focus(on: .people)
    }
  }

  /// Begins with another version of the record.
  mutating func begin(anew record: ActivityRecord) {
    self.record = record
    grid.replace(by: record.attendances.map(\.attendance))
    begun = grid.ticked.all
  }

  /// Nothing that is typed here is to be kept.
  mutating func end() { isDone = true }

  mutating func introduce(_ record: ActivityRecord) {
    for line in record.attendances where grid.index?[line.attendance.member] == nil {
      grid.introduce(RosterRow(line))
    }
  }

  private mutating func begin(amending record: ActivityRecord) -> [Effect] {
    self.record = record
    kind = record.activity.kind
    grid = Grid(.attendance(kind == .stationDuty ? .onDuty : .participant))
    form = Form(
      ActivityField.fields(of: kind, today: sitting.today), initial: record.activity.texts,
      today: sitting.today)
    if let draft = drafting.restored { form.restore(draft) }
    awaited = 2
    return [.ask(.catalogue), .ask(roster)]
  }

  private mutating func refused(_ request: Request, _ reply: Reply) -> [Effect] {
    guard reply.isLast else { return [] }
    switch request {
    case .catalogue, .roster: awaited = max(0, awaited - 1)
    case .activity:
      awaited = max(0, awaited - 1)
      _ = amending.isOvertaken(reply)
    case .record: isSaving = false
    case .amend(.sheet(let id, _, _, _, _), _, _):
      if amending.isOvertaken(reply) { return [.ask(.activity(id))] }
    default: break
    }
    if case .refused(.dayOutsideTerm) = reply {
      form.objections[.day] = reply.problem
      form.focus(on: .day)
    }
    return reply.problem.map { [.say(Notice($0, .bad))] } ?? []
  }

  /// Sends the sheet to the office, or says what is still wrong with it.
  mutating func save() -> [Effect] {
    if let obstacle = sitting.obstacleToSaving { return [.say(Notice(obstacle, .warning))] }
    if let fault = form.firstFault() { return [.say(Notice(fault, .bad))] }
    if let fault = sheetFault {
      form.focus(on: .people)
      return [.say(Notice(fault, .bad))]
    }
    if let day = form.unaskedFuture {
      form.ask(about: day)
      return [.say(Notice(.entry(.futureDay(day)), .warning))]
    }
    guard let activity = form.activity(of: kind) else { return [] }
    let attendances = grid.ticked.attendances(of: activity, today: sitting.today)
    if let record { return askWhy(record, activity, attendances) }
    isSaving = true
    let asking = settle()
    return asking + [.ask(.record(.activity(activity, attendances), token: drafting.token))]
  }

  /// What is wrong with the people; nil for nothing.
  private var sheetFault: Phrase? {
    if !grid.picker.isEmpty { return .entry(.unfinished(grid.picker.query.text)) }
    if !grid.doubts.isEmpty { return .entry(.doubtsOpen(grid.doubts.count)) }
    return grid.ticked.all.isEmpty ? .nobodyTicked : nil
  }

  private mutating func askWhy(
    _ record: ActivityRecord, _ activity: Activity, _ attendances: [Attendance]
  ) -> [Effect] {
    let amendment = amendment(of: record, activity, attendances)
    amending.ask(
      amendment, .entry(.amendSheetWhy(record.id.value)),
      suggesting: drafting.reason.isEmpty && start.isClosing ? "履职关闭" : drafting.reason)
    return [.ask(.forecast(.amend(amendment)))]
  }

  /// The form for the next one: what sticks stays, the numbers go up, people begin anew.
  private mutating func begin(after receipt: Receipt) -> [Effect] {
    isSaving = false
    saved = receipt
    let said = Effect.say(Notice(.entry(.saved(receipt)), .good))
    let name = "activity/\(kind.rawValue)"
    let remembered = Effect.remember(form: name, fields: form.remembered)
    guard !isAmending else {
      isDone = true
      return [.back, .say(amending.saved(receipt))]
    }
    drafting.spend()
    let last = form.state
    form = Form(form.fields, initial: form.carried, today: sitting.today)
    form.previous = Dictionary(
      uniqueKeysWithValues: last.compactMap { key, text in
        ActivityField(rawValue: key).map { ($0, text) }
      })
    grid.empty()
    begun = []
    forecasts = [:]
    settled = nil
    suggest()
    awaited = 1
    return [remembered, .ask(roster), said]
  }

  /// Empties the form as if it were just opened.
  mutating func startOver() -> [Effect] {
    form = Form(form.fields, initial: form.initial, today: sitting.today)
    grid.empty()
    if let record {
      begin(with: record)
    } else {
      grid.copy(begun)
    }
    return settle()
  }

  /// Offers a title where the kind has a usual one.
  mutating func suggest() {
    guard kind.isAtWorkstation else { return }
    let station = catalogue?.workstations.first { String($0.id.value) == form.raw(.station) }
    let act = form.chosen(.act, of: StationAct.self)?.words.chinese
    let deed = kind == .stationDuty ? "值班" : act ?? ""
    let title = station.map { $0.name + deed } ?? ""
    form.standard(deed.isEmpty ? "" : title, for: .title)
  }
}

extension Choice {
  /// A thing of the catalogue, by its number.
  init<Subject>(_ named: Named<Subject>) {
    self.init(code: String(named.id.value), words: Words(named.name, named.name))
  }
}

extension RosterRow {
  /// A member of a sheet who is not on the roster.
  init(_ line: AttendanceLine) {
    self.init(
      id: line.attendance.member, number: line.number, name: line.name, sector: line.sector,
      seat: .member, readings: [], phoneTail: "", lastDay: nil)
  }
}
