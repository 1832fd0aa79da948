import Domain
import Toolkit

/// The members of an entry, found and named one after another.
struct SpokenList {
  /// One of them, and what he or she did.
  struct Person: Hashable {
    let id: Identifier<Member>
    let name: String
    let number: String
    var role: Attendance.Role
    var presence: Attendance.Presence
  }

  let conversation: Conversation
  /// What a member does unless something else is said.
  let usual: Attendance.Role
  /// Whether roles and presences are told apart; authors have none.
  let hasRoles: Bool
  private(set) var people: [Person] = []

  init(_ conversation: Conversation, usual: Attendance.Role, hasRoles: Bool) {
    self.conversation = conversation
    self.usual = usual
    self.hasRoles = hasRoles
  }

  /// Asks for members until an empty line; `latest` are those of the last of the series, for `=`.
  mutating func run(
    _ label: Phrase, latest: [Person]
  ) throws(Conversation.Ended) -> Interview.Outcome {
    conversation.say(.aboutPeople(hasRoles: hasRoles, latest: latest.count))
    while true {
      let answer = try conversation.hear(label.text(in: conversation.language) + ": ")
      switch answer.folded {
      case "": return .done
      case "<": return .back
      case ".", "。": return .givenUp
      case "?": conversation.say(.aboutPeople(hasRoles: hasRoles, latest: latest.count))
      case "-": remove()
      case "=" where !latest.isEmpty:
        for person in latest { add(person) }
      default: try find(answer)
      }
    }
  }

  private mutating func remove() {
    guard let last = people.popLast() else {
      return conversation.complain(Phrase.nobodyTicked.words)
    }
    conversation.say(.removed(last.name, left: people.count))
  }

  /// Finds a member by `name`, `name:role` or `name:role:presence`; asks where several fit.
  private mutating func find(_ answer: String) throws(Conversation.Ended) {
    let parts = answer.folded.split(separator: ":", omittingEmptySubsequences: false)
      .map(String.init)
    let roles = Attendance.Role.allCases
    let presences = Attendance.Presence.allCases
    let role = parts.count > 1 ? roles.map(\.words).place(of: parts[1]).map { roles[$0] } : usual
    let presence =
      parts.count > 2
      ? presences.map(\.words).place(of: parts[2]).map { presences[$0] } : .present
    guard parts.count <= (hasRoles ? 3 : 1), let role, let presence else {
      let words = roles.map(\.words) + presences.map(\.words)
      return conversation.complain(LinearPhrase.rolesAre(words).words)
    }
    guard let row = try conversation.member(parts[0]) else { return }
    add(
      Person(
        id: row.id, name: row.name, number: row.number, role: role, presence: presence))
  }

  private mutating func add(_ person: Person) {
    guard !people.contains(where: { $0.id == person.id }) else {
      return conversation.complain(Phrase.tickedAlready(person.name).words)
    }
    people.append(person)
    conversation.say(.added(person.spoken(hasRoles: hasRoles), count: people.count))
  }
}

extension SpokenList.Person {
  /// The person in words.
  func spoken(hasRoles: Bool) -> Words {
    guard hasRoles else { return Words("\(name) \(number)", "\(name) \(number)") }
    return Words(
      "\(name) \(number) \(role.words.chinese) \(presence.words.chinese)",
      "\(name) \(number), \(role.words.english), \(presence.words.english)")
  }
}

extension Conversation {
  /// The one member that a number, name, pinyin or initials mean; asks by number where several fit. Nil
  /// for nobody.
  func member(_ text: String) throws(Ended) -> MemberRow? {
    guard case .candidates(let found)? = ask(.candidates(matching: text, limit: 9)) else {
      return nil
    }
    let exact = found.filter { $0.number == text || $0.name == text }
    let meant = exact.isEmpty ? found : exact
    if meant.count == 1 { return meant[0] }
    guard !meant.isEmpty else {
      complain(Phrase.nobodyFound.words)
      return nil
    }
    for (number, row) in meant.enumerated() {
      say("  \(number + 1) \(row.name) \(row.number) \(row.sector)")
    }
    let answer = try hear(LinearPhrase.which.words.text(in: language))
    guard let number = Int(answer.folded), meant.indices.contains(number - 1) else { return nil }
    return meant[number - 1]
  }
}
