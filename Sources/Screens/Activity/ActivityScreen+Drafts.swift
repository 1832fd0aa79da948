import Domain

/// What is typed over the record, or changed in a part and not saved, as a draft.
extension ActivityScreen {
  var formName: String? { "activity/\(id)/" }

  var draft: Draft? {
    if let draft = reasoning.draft(of: "activity/\(id)/"), !draft.isBlank { return draft }
    if let restored = drafting.restored { return restored }
    guard let change else { return nil }
    let part = change.attendance
    var draft = Draft(
      form: "activity/\(id)/part", title: Phrase.amendWhy(change.line.name).words,
      token: drafting.token,
      fields: [
        "member": "\(part.member.value)", "role": part.role.rawValue,
        "presence": part.presence.rawValue, "halfDays": "\(part.halfDays)",
      ], focus: "")
    draft.reason = amending.typed ?? drafting.reason
    if amending.isUnderway { draft.destination = .elsewhere }
    return draft
  }

  mutating func restore(_ draft: Draft) {
    if draft.deed == "part" { drafting.take(draft) } else { reasoning.restore(draft) }
  }

  /// Takes up a draft once the record is here.
  mutating func takeUp() -> [Effect] {
    if let draft = reasoning.wanted {
      switch draft.deed {
      case "withdraw": return askToWithdraw()
      case "strike": return select(draft) ? askToStrike() : []
      default:
        return draft.member.map { askToAdd($0, named: draft.fields["name"] ?? "") } ?? []
      }
    }
    guard let draft = drafting.restored else { return [] }
    _ = drafting.settle()
    guard select(draft), let line, let part = draft.part else { return [] }
    change = Change(line: line, attendance: part)
    return []
  }

  /// Means the member a draft speaks of; false where the member is not listed.
  private mutating func select(_ draft: Draft) -> Bool {
    let place = record?.attendances.firstIndex { $0.attendance.member == draft.member }
    guard let place else { return false }
    selected = place
    return true
  }
}

extension Draft {
  fileprivate var member: Identifier<Member>? {
    fields["member"].flatMap { Int($0) }.map { Identifier($0) }
  }

  /// The part as it was to be.
  fileprivate var part: Attendance? {
    guard let member, let role = fields["role"].flatMap({ Attendance.Role(rawValue: $0) }),
      let presence = fields["presence"].flatMap({ Attendance.Presence(rawValue: $0) }),
      let halfDays = fields["halfDays"].flatMap({ Int($0) })
    else { return nil }
    return Attendance(member: member, role: role, presence: presence, halfDays: halfDays)
  }
}
