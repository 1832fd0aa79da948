import Domain
import Toolkit

extension Grid {
  /// What a draft keeps of it.
  var typed: Draft.People {
    var people = Draft.People()
    people.attendances = ticked.all
    people.byHand = ticked.byHand
    people.strangers = ticked.all.compactMap { strangers[$0.member] }
    people.query = picker.query.text
    people.doubts = doubts.map(\.entry)
    return people
  }

  /// Whether anything was done that some ticks do not say.
  func isTyped(beyond begun: [Attendance]) -> Bool {
    ticked.all != begun || !doubts.isEmpty || !picker.isEmpty
  }

  /// Takes up what a draft keeps, in place of whoever is ticked; gives what to ask.
  mutating func restore(_ people: Draft.People) -> [Effect] {
    reset(to: people)
    return picker.restore(people.query)
  }
}
