import Domain
import Toolkit

/// Sets up a workstation, or amends one: its name, its place, its day, and its members in order.
struct StationFormScreen: Screen {
  private let sitting: Sitting
  private let amended: WorkstationRow?
  private var form: Form<Part>
  private var grid = Grid(.members)
  private var prompt: ReasonPrompt<Amendment>?
  private var begun: [Attendance] = []
  private var drafting: Drafting
  private var isKnown = false
  private var isSaving = false
  private var isDone = false

  private enum Part: String, FieldName { case name, kind, place, activityDay, convener, people }

  /// Who convenes the station.
  private enum Convener: String, CaseIterable {
    case first, none

    var words: Words {
      switch self {
      case .first: Words("成员第一人", "the first member")
      case .none: Words("暂无", "nobody yet")
      }
    }
  }

  init(_ sitting: Sitting, amending row: WorkstationRow?) {
    self.sitting = sitting
    amended = row
    drafting = Drafting(sitting)
    form = Form(
      [
        .asked(.name, .placeName, hint: .hintTitle, kind: .text(most: 60), isRequired: true),
        .asked(
          .kind, .roll(.stationKind), hint: .hintChoice,
          kind: .choice(.of(WorkstationKind.self, \.words)), isRequired: true),
        .asked(.place, .place, hint: .hintText, kind: .text(most: 200), isRequired: false),
        .asked(
          .activityDay, .roll(.activityDay), hint: .roll(.hintActivityDay), kind: .number(1...31),
          isRequired: false),
        .asked(
          .convener, .roll(.convenerIsFirst), hint: .hintChoice,
          kind: .choice(.of(Convener.self, \.words)), isRequired: true),
        .asked(.people, .people, hint: .roll(.hintMembers), kind: .people, isRequired: false),
      ],
      initial: [
        .name: row?.workstation.name ?? "",
        .kind: (row?.workstation.kind ?? .station).rawValue,
        .place: row?.workstation.place ?? "",
        .activityDay: row?.workstation.activityDay.map { String($0) } ?? "",
        .convener: (row != nil && row?.workstation.convener == nil ? Convener.none : .first)
          .rawValue,
      ], today: sitting.today)
  }

  var title: Words {
    amended.map { RollPhrase.amending($0.workstation.name).words } ?? RollPhrase.newStation.words
  }

  var isTyping: Bool { true }
  var isHolding: Bool { isSaving || !isKnown || !grid.picker.isSettled }
  private var isAtPeople: Bool { form.focused?.id == .people }
  var formName: String? { "workstation" + (amended.map { "/\($0.id)" } ?? "") }

  func takes(_ text: String) -> Bool {
    prompt != nil || !(isAtPeople && text == "?") && form.takes(text)
  }

  var draft: Draft? {
    guard !isDone else { return nil }
    var draft = drafting.draft(
      form.draft(of: formName ?? "", title, drafting.token), grid, begun: begun, prompt,
      revision: amended?.revision)
    if isSaving { draft.destination = .elsewhere }
    return draft
  }

  mutating func restore(_ draft: Draft) {
    form.restore(draft)
    drafting.take(draft)
  }

  var offers: [Offer] {
    if prompt != nil { return ReasonPrompt<Amendment>.offers }
    let arrows: [Offer] =
      isAtPeople ? [.can(.up), .can(.down), .can(.left), .can(.right)] : []
    return [Offer(.save, unless: sitting.obstacleToSaving), .can(.choose)] + arrows + [
      .can(.nextField), .can(.previousField), .can(.back),
    ]
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
    if prompt != nil { return answer(prompting: event) }
    if isAtPeople, let effects = takeInGrid(event, body) { return effects }
    switch form.take(event) {
    case .save: return save()
    case .leave: return [.back]
    case .handled, .ignored: return []
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
    guard reply.isLast else { return [] }
    switch reply {
    case .roster(let roster): return begin(with: roster)
    case .candidates(let rows): grid.picker.receive(rows, for: request)
    case .recorded(let receipt):
      isSaving = false
      isDone = true
      return [
        .back, .say(Notice(amended == nil ? .recorded(receipt) : .entry(.saved(receipt)), .good)),
      ]
    default:
      isSaving = false
      isKnown = true
      if let problem = reply.problem { return [.say(Notice(problem, .bad))] }
    }
    return []
  }

  /// The convener stands first among the members.
  private mutating func begin(with roster: Roster) -> [Effect] {
    isKnown = true
    let effects = grid.receive(roster)
    let station = amended?.workstation
    let first = station?.convener.map { [$0] } ?? []
    let members = first + (station?.members ?? []).filter { $0 != station?.convener }
    grid.copy(
      members.map {
        Attendance(member: $0, role: .participant, presence: .present, halfDays: 0)
      })
    begun = grid.ticked.all
    return effects + drafting.takeUp(into: &grid, revision: amended?.revision)
  }

  private mutating func save() -> [Effect] {
    if let obstacle = sitting.obstacleToSaving { return [.say(Notice(obstacle, .warning))] }
    if let fault = form.firstFault() { return [.say(Notice(fault, .bad))] }
    if !grid.picker.isEmpty {
      form.focus(on: .people)
      return [.say(Notice(.entry(.unfinished(grid.picker.query.text)), .bad))]
    }
    if !grid.doubts.isEmpty {
      form.focus(on: .people)
      return [.say(Notice(.entry(.doubtsOpen(grid.doubts.count)), .bad))]
    }
    let members = grid.ticked.all.map(\.member)
    let station = Workstation(
      kind: form.chosen(.kind, of: WorkstationKind.self) ?? .station, name: form.text(.name),
      place: form.text(.place),
      convener: form.raw(.convener) == Convener.first.rawValue ? members.first : nil,
      members: members, activityDay: form.number(.activityDay))
    if let amended {
      prompt = ReasonPrompt(
        .workstation(amended.id, revision: amended.revision, station),
        question: .amendWhy(station.name), reason: drafting.reason)
      return []
    }
    isSaving = true
    return [.ask(.record(.workstation(station), token: drafting.token))]
  }

  private mutating func answer(prompting event: Event) -> [Effect] {
    switch event {
    case .command(.choose), .command(.save):
      guard let prompt else { return [] }
      if prompt.isTooShort { return [.say(Notice(.refused(.reasonTooShort(minimum: 4)), .bad))] }
      isSaving = true
      drafting.keep(prompt)
      self.prompt = nil
      return [.ask(.amend(prompt.act, reason: prompt.field.text, token: drafting.token))]
    case .command(.back):
      drafting.keep(prompt)
      prompt = nil
    case .command, .answered, .returned: break
    case .typed, .pressed, .pasted: prompt?.take(event)
    }
    return []
  }

  private func split(_ body: Rectangle) -> (form: Rectangle, people: Rectangle) {
    let (top, rest) = body.split(
      top: isAtPeople && body.rows < 16 ? 0 : min(form.fields.count + 2, body.rows))
    return (top, rest)
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let (top, rest) = split(body)
    if top.rows > 0 {
      form.draw(into: &frame, in: top, save: .roll(.saveStation), language: language)
    }
    GridPane(grid: grid, forecasts: [:]).draw(
      into: &frame, in: rest, isFocused: isAtPeople, language: language)
    prompt?.draw(into: &frame, in: body, language: language)
  }
}
