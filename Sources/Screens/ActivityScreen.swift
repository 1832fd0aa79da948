import Domain
import Toolkit

/// One activity: what it was, who was there as what, and its past. Here a clerk amends an attendance,
/// adds a member who was forgotten, or withdraws.
struct ActivityScreen: Screen {
  private let sitting: Sitting
  private let id: Identifier<Activity>
  private var record: ActivityRecord?
  private var problem: Phrase?
  private var selected = 0
  private var top = 0
  private var change: Change?
  private var amending = Amending<ActivityField, ActivityRecord>()
  private var prompt: ReasonPrompt<Request>?
  /// What was last sent, with its reason: it comes back where the reason will not do.
  private var sent: ReasonPrompt<Request>?
  private var picker: Picker?
  private var tokens = 0

  /// A member's part that the clerk has changed and not saved, and the line as it was.
  private struct Change {
    let line: AttendanceLine
    var attendance: Attendance
  }

  init(_ sitting: Sitting, id: Identifier<Activity>) {
    self.sitting = sitting
    self.id = id
  }

  var title: Words { Phrase.activityNumber(id.value).words }
  var isTyping: Bool { prompt != nil || picker != nil || amending.prompt != nil }
  var isHolding: Bool { amending.isUnderway }

  private var line: AttendanceLine? {
    guard let record, record.attendances.indices.contains(selected) else { return nil }
    return record.attendances[selected]
  }

  /// How many are expected of whom it is not known yet whether they came.
  private var expected: Int {
    record?.attendances.count { $0.attendance.presence == .expected } ?? 0
  }

  /// Why it cannot be closed (履职关闭) now; nil where it can.
  private var obstacleToClosing: Phrase? {
    guard let day = record?.activity.day, expected > 0 else { return .entry(.closedAlready) }
    return day > sitting.today ? .entry(.notYetHeld(day)) : nil
  }

  /// Why the record cannot be changed; nil where it can.
  private var obstacle: Phrase? {
    sitting.obstacleToSaving ?? (record?.isWithdrawn == true ? .alreadyWithdrawn : nil)
  }

  var offers: [Offer] {
    if amending.isAsking { return amending.offers }
    if prompt != nil { return ReasonPrompt<Request>.offers }
    if picker != nil {
      return ReasonPrompt<Request>.offers + [.can(.nextField), .can(.previousField)]
    }
    let none: Phrase? = obstacle ?? (line == nil ? .nothingSelected : nil)
    let unchanged: Phrase? = change == nil ? .changeSomethingFirst : nil
    let close = Offer(.close, unless: obstacle ?? obstacleToClosing)
    return (expected > 0 ? [close] : []) + [
      Offer(.cycleRole, unless: none), Offer(.cyclePresence, unless: none),
      Offer(.save, unless: none ?? unchanged), Offer(.addAttendee, unless: obstacle),
      Offer(.amend, unless: obstacle), Offer(.removeLast, unless: none),
      Offer(.withdraw, unless: obstacle),
      Offer(.openMember, unless: line == nil ? .nothingSelected : nil), .can(.back), .can(.refresh),
    ] + (expected > 0 ? [] : [close]) + Offer.list + Offer.places
  }

  func opening() -> [Effect] { [.ask(.activity(id))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(let request, let reply): return answer(request, reply, body)
    case .returned: return opening()
    case .command, .typed, .pressed, .pasted: break
    }
    if amending.isAsking { return follow(amending.take(event), body) }
    if prompt != nil { return answer(prompting: event) }
    if picker != nil { return pick(event) }
    switch event {
    case .command(.refresh): return opening()
    case .command(let action): return take(action, body)
    case .answered, .returned, .typed, .pressed, .pasted: return []
    }
  }

  private mutating func answer(_ request: Request, _ reply: Reply, _ body: Size) -> [Effect] {
    switch (request, reply) {
    case (.forecast(.amend), .forecast(let forecasts)) where amending.isAsking:
      amending.foresee(forecasts)
    case (_, .forecast(let forecasts)): prompt?.foresee(forecasts)
    case (_, .roster(let roster)): return picker?.receive(roster) ?? []
    case (_, .candidates(let rows)): picker?.receive(rows, for: request)
    case (_, .activity(let record)):
      if amending.isMeeting { return meet(record, body) }
      return show(record, body)
    case (_, .recorded(let receipt)):
      guard amending.isUnderway else {
        return [.say(Notice(.entry(.saved(receipt)), .good)), .ask(.activity(id))]
      }
      let said = amending.saved(receipt)
      (change, amending) = (nil, Amending())
      return [.say(said), .ask(.activity(id))]
    case (.forecast, _), (.candidates, _), (.roster, _): break
    case (_, .refused(let refusal)): return refused(refusal)
    default:
      problem = reply.problem
      if reply.isLast { _ = amending.isOvertaken(reply) }
    }
    return []
  }

  /// Shows the record as it now is: who was meant is meant, and a part changed and not saved stays.
  private mutating func show(_ record: ActivityRecord, _ body: Size) -> [Effect] {
    let member = line?.attendance.member
    let top = top
    self.record = record
    let same = record.attendances.firstIndex { $0.attendance.member == member }
    let step = same.map { $0 - selected } ?? 0
    if top > 0 { self.top = max(0, top + step) }
    selected += step
    move(by: 0, body)
    guard let change, same == nil else { return [] }
    self.change = nil
    return [.say(Notice(.conflict(.struckOff(change.line.name)), .warning))]
  }

  private mutating func refused(_ refusal: Refusal) -> [Effect] {
    if record == nil { problem = refusal.phrase }
    if amending.isUnderway {
      if amending.isOvertaken(.refused(refusal)) { return [.ask(.activity(id))] }
    } else if refusal.mayPass {
      prompt = sent
    }
    let look: [Effect] = refusal.isOutdated ? [.ask(.activity(id))] : []
    return [.say(Notice(refusal.phrase, .bad))] + look
  }

  private mutating func take(_ action: Action, _ body: Size) -> [Effect] {
    switch action {
    case .up: move(by: -1, body)
    case .down: move(by: 1, body)
    case .pageUp: move(by: -visible(body), body)
    case .pageDown: move(by: visible(body), body)
    case .first: move(by: -selected, body)
    case .last: move(by: record?.attendances.count ?? 0, body)
    case .cycleRole: change { $0.role = $0.role.next }
    case .cyclePresence: cyclePresence()
    case .save: return askToAmend()
    case .removeLast: return askToStrike()
    case .amend:
      return record.map { [.open(.logActivity($0.activity.kind, .amend(id)))] } ?? []
    case .close:
      return record.map { [.open(.logActivity($0.activity.kind, .close(id)))] } ?? []
    case .withdraw:
      guard let record else { return [] }
      let withdrawal = Withdrawal.activity(id, revision: record.revision)
      return ask(
        .withdraw(withdrawal, reason: "", token: sitting.token(0)),
        .withdrawWhy(record.activity.title), .withdraw(withdrawal))
    case .addAttendee:
      picker = Picker()
      let roster = RosterQuery(
        series: record?.activity.series ?? "", kind: nil, workstation: nil,
        limit: LogActivityScreen.rosterLimit)
      return [.ask(.roster(roster))]
    case .openMember, .choose: return line.map { [.open(.scorecard($0.attendance.member))] } ?? []
    case .back:
      if change != nil {
        change = nil
        return []
      }
      return [.back]
    default: return action.place.map { [.go($0)] } ?? []
    }
    return []
  }

  private mutating func change(_ body: (inout Attendance) -> Void) {
    guard let line else { return }
    var next = change ?? Change(line: line, attendance: line.attendance)
    body(&next.attendance)
    change = next.attendance == next.line.attendance ? nil : next
  }

  private mutating func cyclePresence() {
    let length = record?.activity.halfDays ?? 1
    change {
      $0.presence = $0.presence.next
      $0.halfDays = $0.presence.isThere ? max(1, min($0.halfDays, length)) : 0
      if $0.presence == .present { $0.halfDays = length }
    }
  }

  /// Asks for the reason of an act, and the office for what it would change.
  private mutating func ask(
    _ act: Request, _ question: Phrase, _ prospect: Prospect
  ) -> [Effect] {
    prompt = ReasonPrompt(act, question: question)
    return [.ask(.forecast(prospect))]
  }

  private mutating func askToAmend() -> [Effect] {
    guard let change else { return [] }
    let amendment = Amendment.attendance(
      id, revision: change.line.revision, change.attendance)
    amending.ask(amendment, .amendWhy(change.line.name))
    return [.ask(.forecast(.amend(amendment)))]
  }

  private mutating func follow(
    _ outcome: Amending<ActivityField, ActivityRecord>.Outcome, _ body: Size
  ) -> [Effect] {
    switch outcome {
    case .effects(let effects): return effects
    case .send(let amendment):
      tokens += 1
      return [amending.send(amendment, sitting.token(tokens))]
    case .renew(let conflict, let record): return renew(conflict, on: record, body)
    }
  }

  /// Brings the part the clerk wants together with the part as somebody else left it.
  private mutating func meet(_ now: ActivityRecord, _ body: Size) -> [Effect] {
    guard let change else { return show(now, body) }
    let member = change.line.attendance.member
    let length = record?.activity.halfDays ?? now.activity.halfDays
    let people = Merge(
      base: [change.line.attendance].parts(of: length),
      theirs: now.parts.filter { $0.key == member },
      mine: [change.attendance].parts(of: length))
    return follow(
      amending.meet(
        now, fields: Merge(base: [:], theirs: [:], mine: [:]), people: people,
        words: ConflictWords(
          fields: [], people: [member: "\(change.line.name) \(change.line.number)"])), body)
  }

  /// Shows the record as it now is, and sends the part that was chosen, if it is another.
  private mutating func renew(
    _ conflict: Conflict<ActivityField>, on now: ActivityRecord, _ body: Size
  ) -> [Effect] {
    let name = change?.line.name ?? ""
    let member = change?.line.attendance.member
    change = nil
    let look = show(now, body)
    guard conflict.isOwn, let wanted = conflict.attendances.first else {
      amending = Amending()
      return look + [.say(Notice(.conflict(.keptTheirs(name)), .good))]
    }
    let revision = now.attendances.first { $0.attendance.member == member }?.revision ?? 0
    let whole = wanted.whole(of: now.activity.halfDays)
    return follow(.send(.attendance(id, revision: revision, whole)), body)
  }

  private mutating func askToStrike() -> [Effect] {
    guard let line else { return [] }
    let withdrawal = Withdrawal.attendance(
      id, line.attendance.member, revision: line.revision)
    return ask(
      .withdraw(withdrawal, reason: "", token: sitting.token(0)), .withdrawWhy(line.name),
      .withdraw(withdrawal))
  }

  private mutating func answer(prompting event: Event) -> [Effect] {
    switch event {
    case .command(.choose):
      guard let prompt else { return [] }
      if prompt.isTooShort { return [.say(Notice(.refused(.reasonTooShort(minimum: 4)), .bad))] }
      tokens += 1
      sent = prompt
      self.prompt = nil
      return [.ask(prompt.act.with(reason: prompt.field.text, token: sitting.token(tokens)))]
    case .command(.back): prompt = nil
    case .command, .answered, .returned: break
    case .typed, .pressed, .pasted: prompt?.take(event)
    }
    return []
  }

  private mutating func pick(_ event: Event) -> [Effect] {
    switch event {
    case .typed(let text):
      if let row = picker?.candidate(digit: text) { return add(row) }
      return picker?.type(text) ?? []
    case .pressed(let key): return picker?.press(key) ?? []
    case .pasted(let text): return picker?.type(text) ?? []
    case .command(.nextField): _ = picker?.move(1)
    case .command(.previousField): _ = picker?.move(-1)
    case .command(.choose):
      if let row = picker?.choice { return add(row) }
    case .command(.back): picker = nil
    case .command, .answered, .returned: break
    }
    return []
  }

  private mutating func add(_ row: RosterRow) -> [Effect] {
    picker = nil
    guard let record else { return [] }
    if record.attendances.contains(where: { $0.attendance.member == row.id }) {
      return [.say(Notice(.tickedAlready(row.name), .warning))]
    }
    let new = Attendance(
      member: row.id, role: .participant, presence: .present, halfDays: record.activity.halfDays)
    let amendment = Amendment.attendance(id, revision: 0, new)
    return ask(
      .amend(amendment, reason: "", token: sitting.token(0)), .addWhy(row.name),
      .amend(amendment))
  }

  private mutating func move(by rows: Int, _ body: Size) {
    let count = record?.attendances.count ?? 0
    if rows != 0 { change = nil }
    selected = max(0, min(selected + rows, count - 1))
    top = max(selected - visible(body) + 1, min(top, selected))
  }

  private func visible(_ body: Size) -> Int {
    max(1, body.rows - 1 - head(body.rows) - past(body.rows))
  }
  private func head(_ rows: Int) -> Int { rows >= 9 ? 4 : rows >= 5 ? 2 : 1 }
  private func past(_ rows: Int) -> Int {
    rows < 9 ? 0 : min(record?.history.count ?? 0, rows >= 18 ? 4 : 1) + 1
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    guard let record else {
      frame.write(
        (problem ?? .loading).text(in: language), at: body.position(column: 1, row: 0),
        columns: body.columns - 1, as: .muted)
      return
    }
    drawHead(
      record, into: &frame, in: body.split(top: head(body.rows)).top, language: language)
    let (list, foot) = body.split(top: head(body.rows)).rest.split(bottom: past(body.rows))
    let top = top.scrolled(to: selected, visible: list.rows - 1)
    drawList(record, into: &frame, in: list, language: language)
    drawPast(record.history, into: &frame, in: foot, language: language)
    if amending.isAsking {
      amending.draw(into: &frame, in: body, language: language)
    } else if let prompt {
      prompt.draw(into: &frame, in: body, language: language)
    } else if let picker {
      PickerPane(picker: picker).draw(
        into: &frame, in: body.split(bottom: min(body.rows, Picker.most + 1)).bottom,
        language: language)
    } else if !record.attendances.isEmpty {
      frame.caret = list.position(column: 0, row: 1 + selected - top)
    }
  }

  private func drawHead(
    _ record: ActivityRecord, into frame: inout Frame, in body: Rectangle, language: Language
  ) {
    let activity = record.activity
    let mark = record.isWithdrawn ? "  x " + Phrase.withdrawn.text(in: language) : ""
    let present = record.attendances.count { $0.attendance.presence.isThere }
    let lines: [(String, Role)] = [
      (activity.title + mark, .title),
      (
        [
          activity.kind.words.text(in: language),
          Phrase.dayWithWeekday(activity.day).text(in: language),
          Phrase.halfDays(activity.halfDays).text(in: language),
          activity.admission.words.text(in: language),
        ]
        .joined(separator: " · "), .text
      ),
      (
        [
          activity.place, record.workstation, record.readingRoom, record.book, activity.organiser,
          activity.outcome,
        ]
        .filter { !$0.isEmpty }.joined(separator: " · "), .muted
      ),
      (
        [
          Phrase.presentOf(present, record.attendances.count, audience: activity.audience.total),
          expected > 0 ? .entry(.stillExpected(expected)) : nil,
        ].compactMap { $0?.text(in: language) }.joined(separator: " · "), .text
      ),
    ]
    let shown = lines.prefix(1) + lines.suffix(max(0, min(lines.count, body.rows) - 1))
    for (index, line) in shown.enumerated() {
      frame.write(
        line.0, at: body.position(column: 1, row: index), columns: body.columns - 2, as: line.1)
    }
  }

  private func drawList(
    _ record: ActivityRecord, into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    let top = top.scrolled(to: selected, visible: area.rows - 1)
    let shown = record.attendances.dropFirst(top).prefix(max(0, area.rows - 1))
    let table = Table(
      columns: [
        Column(
          title: Phrase.number.text(in: language), width: .fixed(8), alignment: .left, priority: 3),
        Column(
          title: Phrase.name.text(in: language), width: .flexible(minimum: 10), alignment: .left,
          priority: 0),
        Column(
          title: Phrase.sector.text(in: language), width: .flexible(minimum: 10), alignment: .left,
          priority: 4),
        Column(
          title: Phrase.role.text(in: language), width: .fixed(10), alignment: .left, priority: 1),
        Column(
          title: Phrase.presence.text(in: language), width: .fixed(12), alignment: .left,
          priority: 1),
        Column(
          title: Phrase.halfDayCount.text(in: language), width: .fixed(language.halfDayColumns),
          alignment: .right,
          priority: 2),
      ],
      rows: shown.enumerated().map { offset, line in
        let isDraft = top + offset == selected && change != nil
        let attendance = isDraft ? change?.attendance ?? line.attendance : line.attendance
        return [
          TableCell(line.number, .muted), TableCell((isDraft ? "~ " : "") + line.name, nil),
          TableCell(line.sector, .muted),
          TableCell(attendance.role.words.text(in: language), nil),
          TableCell(
            attendance.presence.words.text(in: language),
            attendance.presence.isThere ? nil : .statusWarning),
          TableCell(String(attendance.halfDays), nil),
        ]
      }, selected: record.attendances.isEmpty ? nil : selected - top)
    table.draw(into: &frame, in: area)
  }

  private func drawPast(
    _ history: [RevisionLine], into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    drawHistory(history, into: &frame, in: area, language: language)
  }
}

/// Draws the latest lines of a record's past, last below.
func drawHistory(
  _ history: [RevisionLine], into frame: inout Frame, in area: Rectangle, language: Language
) {
  guard area.rows > 0 else { return }
  frame.write(
    Phrase.past.text(in: language), at: area.position(column: 1, row: 0), columns: area.columns - 2,
    as: .title)
  for (index, line) in history.suffix(max(0, area.rows - 1)).enumerated() {
    let reason = line.reason.isEmpty ? "" : " — " + line.reason
    frame.write(
      "#\(line.sequence) \(line.at.minute) \(line.actor) \(line.act.words.text(in: language))\(reason)",
      at: area.position(column: 1, row: index + 1), columns: area.columns - 2, as: .muted)
  }
}

extension Refusal {
  /// Whether the very same may be accepted a moment later, or with another reason.
  var mayPass: Bool {
    switch self {
    case .busy, .cancelled, .storageFull, .reasonTooShort: true
    default: false
    }
  }

  /// Whether the record is no longer as the clerk sees it.
  var isOutdated: Bool {
    switch self {
    case .stale, .withdrawnAlready, .memberTwice: true
    default: false
    }
  }
}

extension Request {
  /// The same request for a reason, under a token.
  func with(reason: String, token: Token) -> Request {
    switch self {
    case .amend(let amendment, _, _): .amend(amendment, reason: reason, token: token)
    case .withdraw(let withdrawal, _, _): .withdraw(withdrawal, reason: reason, token: token)
    default: self
    }
  }
}

extension CaseIterable where Self: Equatable {
  /// The case after this one; the first after the last.
  var next: Self {
    let all = Array(Self.allCases)
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
