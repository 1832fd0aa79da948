import Domain
import Toolkit

/// Sets up a workstation, or amends one: its name, its place, its day, and its members in order.
struct StationFormScreen: Screen {
  private let sitting: Sitting
  private var amended: WorkstationRow?
  private var form: Form<Part>
  private var grid = Grid(.members)
  private var amending = Amending<Part, WorkstationRow>()
  private var begun: [Attendance] = []
  private var drafting: Drafting
  private var isKnown = false
  private var isSaving = false
  private var isDone = false

  enum Part: String, FieldName { case name, kind, place, activityDay, convener, people }

  /// Who convenes the station.
  enum Convener: String, CaseIterable {
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
      initial: row.map { Self.texts(of: $0.workstation) }
        ?? [.kind: WorkstationKind.station.rawValue, .convener: Convener.first.rawValue],
      today: sitting.today)
  }

  /// A workstation as the texts of the form; its members are the people, the convener first.
  private static func texts(of station: Workstation) -> [Part: String] {
    [
      .name: station.name, .kind: station.kind.rawValue, .place: station.place,
      .activityDay: station.activityDay.map { String($0) } ?? "",
      .convener: (station.convener == nil ? Convener.none : .first).rawValue,
      .people: station.list.text,
    ]
  }

  var title: Words {
    amended.map { RollPhrase.amending($0.workstation.name).words } ?? RollPhrase.newStation.words
  }

  var isTyping: Bool { amending.conflict == nil }
  var isHolding: Bool {
    isSaving || amending.isUnderway || !isKnown || !grid.isSettled
  }
  private var isAtPeople: Bool { form.focused?.id == .people }
  var formName: String? { "workstation" + (amended.map { "/\($0.id)" } ?? "") }

  func takes(_ text: String) -> Bool {
    amending.isAsking ? isTyping : !(isAtPeople && text == "?") && form.takes(text)
  }

  var draft: Draft? {
    guard !isDone else { return nil }
    var draft = drafting.draft(
      form.draft(of: formName ?? "", title, drafting.token), grid, begun: begun, amending.typed,
      revision: amended?.revision)
    draft.base = amended.map { Self.texts(of: $0.workstation).named } ?? [:]
    if isSaving { draft.destination = .elsewhere }
    return draft
  }

  mutating func restore(_ draft: Draft) {
    drafting.take(draft)
    if let amended {
      let base = drafting.base(of: amended, today: sitting.today)
      self.amended = base
      form = Form(form.fields, initial: Self.texts(of: base.workstation), today: sitting.today)
    }
    form.restore(draft)
  }

  var offers: [Offer] {
    if amending.isAsking { return amending.offers }
    let arrows: [Offer] =
      isAtPeople ? [.can(.up), .can(.down), .can(.left), .can(.right)] : []
    return [Offer(.save, unless: sitting.obstacleToSaving), .can(.choose)] + arrows + [
      .can(.nextField), .can(.previousField), .can(.back),
    ]
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
    let rows = GridLayout.rows(in: split(Rectangle(body)).people)
    if isAtPeople, let effects = grid.take(event, from: &form, rows: rows) { return effects }
    switch form.take(event) {
    case .save: return save()
    case .leave: return [.back]
    case .handled, .ignored: return []
    }
  }

  private mutating func answer(_ request: Request, _ reply: Reply) -> [Effect] {
    guard reply.isLast else { return [] }
    switch reply {
    case .roster(let roster): return begin(with: roster)
    case .candidates(let rows): return grid.receive(rows, for: request)
    case _ where request.isForCandidates: return grid.receive([], for: request)
    case .workstations(let rows):
      let now = rows.first { $0.id == amended?.id }
      return now.map { meet($0) } ?? []
    case .recorded(let receipt):
      isSaving = false
      isDone = true
      return [
        .back,
        .say(amended == nil ? Notice(.recorded(receipt), .good) : amending.saved(receipt)),
      ]
    default:
      isSaving = false
      isKnown = true
      if amending.isOvertaken(reply) { return [.ask(.workstations(year: sitting.year))] }
      if let problem = reply.problem { return [.say(Notice(problem, .bad))] }
    }
    return []
  }

  /// The convener stands first among the members.
  private mutating func begin(with roster: Roster) -> [Effect] {
    isKnown = true
    let effects = grid.receive(roster)
    grid.copy((amended?.workstation.list ?? []).map(Attendance.init(listed:)))
    begun = grid.ticked.all
    return effects + drafting.takeUp(into: &grid)
  }

  private mutating func save() -> [Effect] {
    if let obstacle = sitting.obstacleToSaving { return [.say(Notice(obstacle, .warning))] }
    if let fault = form.firstFault() { return [.say(Notice(fault, .bad))] }
    if let fault = grid.fault {
      form.focus(on: .people)
      return [.say(Notice(fault, .bad))]
    }
    if let amended {
      amending.ask(
        .workstation(amended.id, revision: amended.revision, station), .amendWhy(station.name),
        suggesting: drafting.reason)
      return []
    }
    isSaving = true
    return [.ask(.record(.workstation(station), token: drafting.token))]
  }

  /// What the fields and the members say.
  private var station: Workstation {
    let members = grid.ticked.all.map(\.member)
    return Workstation(
      kind: form.chosen(.kind, of: WorkstationKind.self) ?? .station, name: form.text(.name),
      place: form.text(.place),
      convener: form.raw(.convener) == Convener.first.rawValue ? members.first : nil,
      members: members, activityDay: form.number(.activityDay))
  }

  /// Does what an answer about the amendment comes to.
  private mutating func follow(_ outcome: Amending<Part, WorkstationRow>.Outcome) -> [Effect] {
    switch outcome {
    case .effects(let effects): return effects
    case .send(let amendment):
      return [amending.send(amendment, drafting.token)]
    case .renew(let conflict, let row): return renew(conflict, on: row)
    }
  }

  /// Brings what the form says together with the workstation as somebody else left it; its members are
  /// one part, for their order counts.
  private mutating func meet(_ now: WorkstationRow) -> [Effect] {
    guard let amended else { return [] }
    let (base, theirs, mine) = (amended.workstation, now.workstation, station)
    let names = (base.members + theirs.members + mine.members).compactMap { id in
      grid.row(id).map { (id, $0.label) }
    }
    return follow(
      amending.meet(
        now,
        fields: Merge(
          base: Self.texts(of: base), theirs: Self.texts(of: theirs), mine: Self.texts(of: mine)),
        people: Merge(base: [:], theirs: [:], mine: [:]),
        words: ConflictWords(
          fields: form.fields, people: Dictionary(names, uniquingKeysWith: { first, _ in first })))
    )
  }

  /// Begins with the workstation as it now is, wants what was brought together, and sends that.
  private mutating func renew(_ conflict: Conflict<Part>, on now: WorkstationRow) -> [Effect] {
    amended = now
    form.renew(conflict.texts, begunWith: Self.texts(of: now.workstation))
    grid.replace(by: now.workstation.list.map(Attendance.init(listed:)))
    begun = grid.ticked.all
    grid.replace(by: (conflict.texts[.people]?.members ?? []).map(Attendance.init(listed:)))
    guard conflict.isOwn else {
      isDone = true
      return conflict.leaving
    }
    return follow(.send(.workstation(now.id, revision: now.revision, station)))
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
    amending.draw(into: &frame, in: body, language: language)
  }
}

extension WorkstationRow: Amended {
  func asOf(_ draft: Draft, today: Day) -> WorkstationRow {
    var row = self
    let texts = draft.base(of: StationFormScreen.Part.self)
    let members = texts[.people]?.members ?? []
    row.revision = draft.revision ?? revision
    row.workstation = Workstation(
      kind: texts[.kind].flatMap { WorkstationKind(rawValue: $0) } ?? workstation.kind,
      name: texts[.name] ?? workstation.name, place: texts[.place] ?? workstation.place,
      convener: texts[.convener] == StationFormScreen.Convener.first.rawValue
        ? members.first : nil,
      members: members, activityDay: texts[.activityDay].flatMap { Int($0) })
    return row
  }
}

extension Request {
  /// Whether it asks whom something typed may mean.
  fileprivate var isForCandidates: Bool { if case .candidates = self { true } else { false } }
}

extension Workstation {
  /// Its members, the convener first.
  fileprivate var list: [Identifier<Member>] {
    (convener.map { [$0] } ?? []) + members.filter { $0 != convener }
  }
}
