import Domain
import Scoring
import Storage

extension Desk {
  /// The most members that a comparison lists.
  private static let mostCompared = 1_000

  /// Two rule books in their text, and what they make of the same facts of a year (假如).
  func compare(_ from: BookChoice, _ to: BookChoice, _ year: Int) throws -> BookComparison {
    let (old, oldName) = try text(of: from, year)
    let (new, newName) = try text(of: to, year)
    let books = (old: try read(old, named: oldName), new: try read(new, named: newName))
    let (before, after, facts) = try assess(year, books.old, books.new)
    let changed = after.filter { before[$0.key] != $0.value }.keys.sorted { left, right in
      let (far, near) = (Desk.step(left, before, after), Desk.step(right, before, after))
      return far != near ? far > near : left < right
    }
    return BookComparison(
      year: year, from: books.old.title, to: books.new.title,
      texts: BookTexts(from: old, to: new),
      members: try changed.prefix(Desk.mostCompared).compactMap { id in
        guard let kept = try store().member(id), let was = before[id], let now = after[id] else {
          return nil
        }
        return MemberComparison(
          member: id, number: kept.member.number, name: kept.member.name, before: was, after: now)
      }, changed: changed.count, compared: after.count, isEmpty: facts == 0)
  }

  typealias Outcomes = [Identifier<Member>: Outcome]

  /// How far a member's points move, in thousandths.
  private static func step(
    _ id: Identifier<Member>, _ before: Outcomes, _ after: Outcomes
  ) -> UInt {
    ((after[id]?.points ?? .zero) - (before[id]?.points ?? .zero)).thousandths.magnitude
  }

  /// What a year comes to by each of two books, and how many facts there are of it.
  func assess(
    _ year: Int, _ old: RuleBook, _ new: RuleBook
  ) throws -> (before: Outcomes, after: Outcomes, facts: Int) {
    let (first, second) = (try days(of: year, by: old), try days(of: year, by: new))
    let span =
      min(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound)
    var count = 0
    var assessments = [Assessment(by: old), Assessment(by: new)]
    try everybody(in: span, asOf: nil) { kept, facts in
      count += facts.count
      for (place, book) in [old, new].enumerated() {
        let card = scorecard(
          of: Subject(kept, in: year, by: book), facts: facts, year: year, by: book)
        assessments[place].add(card, isRanked: book.places(kept.member, in: year))
      }
    }
    return (assessments[0].outcomes(), assessments[1].outcomes(), count)
  }
}
