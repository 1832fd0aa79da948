import Domain
import Toolkit

/// The entry desk for activities: a few fields, the attendance grid, and the next one without leaving.
/// The same desk amends an activity that was recorded.
struct LogActivityScreen: Screen {
  let sitting: Sitting
  let start: ActivityStart
  var kind: ActivityKind
  var form: Form<ActivityField>
  var grid: Grid
  /// The activity that is amended, as it was when the desk opened.
  var record: ActivityRecord?
  var amending = Amending<ActivityField, ActivityRecord>()
  /// What the office foresees of each ticked member's points, and of the amendment asked about.
  var forecasts: [Identifier<Member>: Forecast] = [:]
  /// Activities this may be a second record of.
  var twins: [ActivityRow] = []
  /// Those that what was saved last may be a second record of.
  var savedTwins: [ActivityRow] = []
  /// The one that F3 opens; nil for none.
  var twin: ActivityRow? { twins.first ?? savedTwins.first }
  var showsAccepted = false
  /// What was saved last here, or elsewhere in the sitting; nil for nothing.
  var lastRecord: Record?
  var catalogue: Catalogue?
  /// What the office was last asked about.
  var settled: Activity?
  /// How many answers must be here before keys mean anything.
  var awaited = 0
  var isSaving = false
  var isDone = false
  var drafting: Drafting
  /// Who was ticked when the form began.
  var begun: [Attendance] = []

  init(_ sitting: Sitting, kind: ActivityKind, start: ActivityStart) {
    self.sitting = sitting
    self.kind = kind
    self.start = start
    lastRecord = sitting.lastRecord
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

  static func initial(
    _ kind: ActivityKind, _ start: ActivityStart, _ sitting: Sitting
  ) -> [ActivityField: String] {
    var texts: [ActivityField: String] = [
      .day: sitting.usualDay.iso, .halfDays: "1", .admission: kind.usualAdmission.rawValue,
    ]
    if let series = start.series { return series.last.nextTexts(today: sitting.usualDay) }
    for (name, text) in sitting.last(of: "activity/\(kind.rawValue)") {
      if let field = ActivityField(rawValue: name) { texts[field] = text }
    }
    return texts
  }

  var title: Words {
    record.map { Words("更正 #\($0.id.value)", "Amend #\($0.id.value)") }
      ?? Words("登记 " + kind.words.chinese, "Log " + kind.words.english)
  }

  var isTyping: Bool { amending.conflict == nil }
  var isHolding: Bool {
    isSaving || amending.isUnderway || awaited > 0 || !grid.isSettled
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
        Offer(.cyclePresence, unless: none), Offer(.cycleRole, unless: none),
        Offer(.tickGroup, unless: grid.cursor == nil ? .entry(.nobodyMeant) : nil),
      ]
      offers += [.up, .down, .left, .right, .pageUp, .pageDown, .first, .last].map(Offer.can)
    }
    offers += [.can(.nextField), .can(.previousField), .can(.back), .can(.help)]
    if !isAmending {
      offers += [
        Offer(.amendLast, unless: lastRecord?.route == nil ? .entry(.nothingSaved) : nil),
        .can(.repeatLast),
      ]
    }
    offers += [isAtPeople ? .can(.repeatField) : form.repeating, drafting.emptying(draft)]
    if twin != nil { offers.append(.can(.search)) }
    return offers
  }

  func opening() -> [Effect] {
    if let id = start.identifier { return [.ask(.activity(id))] }
    return [.ask(.catalogue), .ask(roster)]
  }

  var roster: Request {
    let station = form.activity(of: kind)?.workstation
    return .roster(.desk(series: form.text(.series), kind: kind, workstation: station))
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
    if let record {
      draft.base = record.activity.texts.named
      draft.listed = record.attendances.map(\.attendance)
    }
    if isSaving { draft.destination = isAmending ? .elsewhere : form.following }
    return draft
  }

  mutating func restore(_ draft: Draft) {
    form.restore(draft)
    drafting.take(draft)
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

  /// Empties the form as if it were just opened, or brings back what was emptied.
  mutating func startOver() -> [Effect] {
    let (back, said) = drafting.startOver(draft)
    form = Form(form.fields, initial: form.initial, today: sitting.today)
    grid.empty()
    if let back {
      form.restore(back)
      return grid.restore(back.people) + settle() + said
    }
    if let record {
      begin(with: record)
    } else {
      grid.copy(begun)
    }
    return settle() + said
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
