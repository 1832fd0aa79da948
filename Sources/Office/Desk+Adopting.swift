import Domain
import Scoring
import Storage

extension Desk {
  /// What adopting a book would do, year by year, the year of its first day first: years to come are named
  /// only where something is recorded of them. Adopts nothing.
  func effects(of adoption: Adoption) throws -> [YearEffect] {
    let first = adoption.effective.year
    guard let years = try store().office()?.term.years, years.contains(first) else {
      throw Refusal.unknownYear(first)
    }
    try check(effective: adoption.effective, in: store())
    let (text, name) = try text(of: adoption.book, first)
    let new = try read(text, named: name)
    return try (first...years.upperBound).filter { year in
      try store().bookInForce(in: year).map { $0.book.effective <= adoption.effective } ?? true
    }.map { try effect(of: new, in: $0) }.filter { $0.year == first || !$0.isEmpty }
  }

  /// Refuses a day from which a book would count for nothing: in its own year a later one is in force, and from
  /// then on as well.
  func check(effective day: Day, in store: Store) throws {
    if let inForce = try store.bookInForce(in: day.year), inForce.book.effective > day {
      throw Refusal.ruleBookSince(inForce.book.effective)
    }
  }

  private func effect(of new: RuleBook, in year: Int) throws -> YearEffect {
    let found = try assess(year, book(of: year), new)
    let pairs = found.after.map { id, after in (found.before[id], after) }
    return YearEffect(
      year: year, members: pairs.count, points: pairs.count { $0?.points != $1.points },
      grades: pairs.count { $0?.grade != $1.grade }, isEmpty: found.facts == 0)
  }
}
