import Domain
import Toolkit

/// What the keys do: a part changed, a member added or struck off, and the reason asked for it.
extension ActivityScreen {
  mutating func take(_ action: Action, _ body: Size) -> [Effect] {
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
    case .withdraw: return askToWithdraw()
    case .addAttendee:
      picker = Picker()
      return [.ask(.roster(.desk(series: record?.activity.series ?? "")))]
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

  mutating func change(_ body: (inout Attendance) -> Void) {
    guard let line else { return }
    var next = change ?? Change(line: line, attendance: line.attendance)
    body(&next.attendance)
    change = next.attendance == next.line.attendance ? nil : next
  }

  mutating func cyclePresence() {
    let length = record?.activity.halfDays ?? 1
    change {
      $0.presence = $0.presence.next
      $0.halfDays = $0.presence.isThere ? max(1, min($0.halfDays, length)) : 0
      if $0.presence == .present { $0.halfDays = length }
    }
  }

  mutating func askToWithdraw() -> [Effect] {
    guard let record else { return [] }
    let withdrawal = Withdrawal.activity(id, revision: record.revision)
    return reasoning.ask(
      "withdraw", [:], .withdraw(withdrawal, reason: "", token: sitting.token(0)),
      .withdrawWhy(record.activity.title), .withdraw(withdrawal))
  }

  mutating func askToAmend() -> [Effect] {
    guard let change else { return [] }
    let amendment = Amendment.attendance(
      id, revision: change.line.revision, change.attendance)
    amending.ask(amendment, .amendWhy(change.line.name), suggesting: drafting.reason)
    return [.ask(.forecast(.amend(amendment)))]
  }

  mutating func askToStrike() -> [Effect] {
    guard let line else { return [] }
    let withdrawal = Withdrawal.attendance(
      id, line.attendance.member, revision: line.revision)
    return reasoning.ask(
      "strike", ["member": "\(line.attendance.member.value)", "name": line.name],
      .withdraw(withdrawal, reason: "", token: sitting.token(0)), .withdrawWhy(line.name),
      .withdraw(withdrawal))
  }

  mutating func pick(_ event: Event) -> [Effect] {
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

  mutating func add(_ row: RosterRow) -> [Effect] {
    picker = nil
    return askToAdd(row.id, named: row.name)
  }

  mutating func askToAdd(_ member: Identifier<Member>, named name: String) -> [Effect] {
    guard let record else { return [] }
    if record.attendances.contains(where: { $0.attendance.member == member }) {
      return [.say(Notice(.tickedAlready(name), .warning))]
    }
    let new = Attendance(
      member: member, role: .participant, presence: .present, halfDays: record.activity.halfDays)
    let amendment = Amendment.attendance(id, revision: 0, new)
    return reasoning.ask(
      "add", ["member": "\(member.value)", "name": name],
      .amend(amendment, reason: "", token: sitting.token(0)), .addWhy(name), .amend(amendment))
  }

  mutating func move(by rows: Int, _ body: Size) {
    let count = record?.attendances.count ?? 0
    if rows != 0 { change = nil }
    selected = max(0, min(selected + rows, count - 1))
    top = max(selected - visible(body) + 1, min(top, selected))
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
