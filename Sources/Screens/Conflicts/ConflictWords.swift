import Domain

/// The words of a record's parts: a form's for its fields, and who its people are.
struct ConflictWords<Name: FieldName>: Hashable, Sendable {
  let fields: [Field<Name>]
  let people: [Identifier<Member>: String]

  func label(of name: Name) -> Words {
    fields.first { $0.id == name }?.phrase.words ?? Words(name.rawValue, name.rawValue)
  }

  func label(of member: Identifier<Member>) -> Words {
    let name = people[member] ?? "\(member)"
    return Words(name, name)
  }

  /// What a text in a field means: the word of a choice, the names of people.
  func text(_ text: String, of name: Name) -> Words {
    switch fields.first(where: { $0.id == name })?.kind {
    case .choice(let choices):
      choices.first { $0.code == text }?.words ?? ConflictPhrase.empty.words
    case .people where !text.isEmpty:
      Words(
        text.members.map { label(of: $0).chinese }.joined(separator: "、"),
        text.members.map { label(of: $0).english }.joined(separator: ", "))
    default: text.isEmpty ? ConflictPhrase.empty.words : Words(text, text)
    }
  }

  /// What a member was there as, whether, and for how long; that the member is not listed where there is
  /// nothing.
  func text(_ attendance: Attendance?) -> Words {
    guard let attendance else { return ConflictPhrase.notListed.words }
    let parts = [attendance.role.words, attendance.presence.words]
    // No half-days stand for all of them.
    let length = attendance.halfDays > 0 ? [Phrase.halfDays(attendance.halfDays).words] : []
    let all = parts + length
    return Words(
      all.map(\.chinese).joined(separator: "·"), all.map(\.english).joined(separator: ", "))
  }
}

extension [Identifier<Member>] {
  /// A list of members as the text of a field.
  var text: String { map { String($0.value) }.joined(separator: " ") }
}

extension String {
  /// The members that the text of a field lists.
  var members: [Identifier<Member>] {
    split(separator: " ").compactMap { Int($0).map { Identifier($0) } }
  }
}

extension RosterRow {
  /// By what a member is told from another of the same name.
  var label: String { "\(name) \(number)" }
}

extension Attendance {
  /// A member of a list that knows nothing but its order.
  init(listed member: Identifier<Member>) {
    self.init(member: member, role: .participant, presence: .present, halfDays: 0)
  }

  /// The part in an activity of so many half-days, where none counted stand for all of them.
  func whole(of halfDays: Int) -> Attendance {
    var whole = self
    if presence.isThere, whole.halfDays == 0 { whole.halfDays = halfDays }
    return whole
  }
}

extension [Attendance] {
  /// Each member's part in an activity of so many half-days; whoever was there all the time has none
  /// counted, so that another length of the activity is no change of the part.
  func parts(of halfDays: Int) -> [Identifier<Member>: Attendance] {
    Dictionary(
      map { attendance in
        var part = attendance
        if part.halfDays == halfDays { part.halfDays = 0 }
        return (part.member, part)
      }, uniquingKeysWith: { first, _ in first })
  }
}
