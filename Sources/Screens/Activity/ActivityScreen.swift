import Domain
import Toolkit

/// One activity: what it was, who was there as what, and its past. Here a clerk amends an attendance,
/// adds a member who was forgotten, or withdraws.
struct ActivityScreen: Screen {
  let sitting: Sitting
  let id: Identifier<Activity>
  var record: ActivityRecord?
  var problem: Phrase?
  var selected = 0
  var top = 0
  var change: Change?
  var amending = Amending<ActivityField, ActivityRecord>()
  var reasoning: Reasoning
  /// The part that was changed, as a draft.
  var drafting: Drafting
  var picker: Picker?

  /// A member's part that the clerk has changed and not saved, and the line as it was.
  struct Change {
    let line: AttendanceLine
    var attendance: Attendance
  }

  init(_ sitting: Sitting, id: Identifier<Activity>) {
    self.sitting = sitting
    self.id = id
    reasoning = Reasoning(sitting)
    drafting = Drafting(sitting)
  }

  var title: Words { Phrase.activityNumber(id.value).words }
  var isTyping: Bool { reasoning.prompt != nil || picker != nil || amending.prompt != nil }
  var isHolding: Bool { amending.isUnderway || record == nil && problem == nil }

  var line: AttendanceLine? {
    guard let record, record.attendances.indices.contains(selected) else { return nil }
    return record.attendances[selected]
  }

  /// How many are expected of whom it is not known yet whether they came.
  var expected: Int {
    record?.attendances.count { $0.attendance.presence == .expected } ?? 0
  }

  /// Why it cannot be closed (履职关闭) now; nil where it can.
  var obstacleToClosing: Phrase? {
    guard let day = record?.activity.day, expected > 0 else { return .entry(.closedAlready) }
    return day > sitting.today ? .entry(.notYetHeld(day)) : nil
  }

  /// Why the record cannot be changed; nil where it can.
  var obstacle: Phrase? {
    sitting.obstacleToSaving ?? (record?.isWithdrawn == true ? .alreadyWithdrawn : nil)
  }

  var offers: [Offer] {
    if amending.isAsking { return amending.offers }
    if let prompt = reasoning.prompt { return prompt.offers }
    if picker != nil {
      return [.can(.choose), .can(.back), .can(.nextField), .can(.previousField)]
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
    if reasoning.prompt != nil { return reasoning.take(event) }
    if picker != nil { return pick(event) }
    switch event {
    case .command(.refresh): return opening()
    case .command(let action): return take(action, body)
    case .answered, .returned, .typed, .pressed, .pasted: return []
    }
  }

  mutating func answer(_ request: Request, _ reply: Reply, _ body: Size) -> [Effect] {
    switch (request, reply) {
    case (.forecast(.amend), .forecast(let forecasts)) where amending.isAsking:
      amending.foresee(forecasts)
    case (_, .forecast(let forecasts)): reasoning.foresee(forecasts)
    case (_, .roster(let roster)): return picker?.receive(roster) ?? []
    case (_, .candidates(let rows)): picker?.receive(rows.map(RosterRow.init), for: request)
    case (_, .activity(let record)):
      if amending.isMeeting { return meet(record, body) }
      return show(record, body) + takeUp()
    case (_, .recorded(let receipt)):
      guard amending.isUnderway else {
        reasoning.end()
        return [.say(Notice(.entry(.saved(receipt)), .good)), .ask(.activity(id))]
      }
      let said = amending.saved(receipt)
      (change, amending) = (nil, Amending())
      drafting.spend()
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
  mutating func show(_ record: ActivityRecord, _ body: Size) -> [Effect] {
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

  mutating func refused(_ refusal: Refusal) -> [Effect] {
    if record == nil { problem = refusal.phrase }
    if amending.isUnderway {
      if amending.isOvertaken(.refused(refusal)) { return [.ask(.activity(id))] }
    } else if refusal.mayPass {
      reasoning.askAgain()
    }
    let look: [Effect] = refusal.isOutdated ? [.ask(.activity(id))] : []
    return [.say(Notice(refusal.phrase, .bad))] + look
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
