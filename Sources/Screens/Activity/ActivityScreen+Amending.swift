import Domain
import Toolkit

/// A part changed here that somebody else changed meanwhile.
extension ActivityScreen {
  mutating func follow(
    _ outcome: Amending<ActivityField, ActivityRecord>.Outcome, _ body: Size
  ) -> [Effect] {
    switch outcome {
    case .effects(let effects): return effects
    case .send(let amendment):
      return [amending.send(amendment, drafting.token)]
    case .renew(let conflict, let record): return renew(conflict, on: record, body)
    }
  }

  /// Brings the part the clerk wants together with the part as somebody else left it.
  mutating func meet(_ now: ActivityRecord, _ body: Size) -> [Effect] {
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
  mutating func renew(
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
}
