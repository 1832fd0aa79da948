import Domain
import Scoring
import Storage

extension KeptTotal {
  /// The total that a member's card of a year comes to by a rule book.
  init(_ summary: Summary, of kept: KeptMember, _ year: Int, by book: RuleBook) {
    self.init(
      member: kept.id, year: year, sector: kept.member.sector, points: summary.total,
      attended: summary.attended, entries: summary.entries,
      grade: summary.grade.word, isRanked: book.places(kept.member, in: year))
  }
}

extension Subject {
  /// A member as scoring by a book sees one in a year.
  init(_ kept: KeptMember, in year: Int, by book: RuleBook) {
    self.init(
      member: kept.id, seat: kept.member.seat, state: kept.member.state,
      isRanked: kept.member.isRanked, months: book.months(of: kept.member, in: year),
      sector: kept.member.sector)
  }
}

extension RuleBook {
  /// Whether a member has a place among others: not one who has left, nor who is exempt by the book.
  func places(_ member: Member, in year: Int) -> Bool {
    let kept = KeptMember(id: Identifier(0), revision: 1, of: member)
    return ranks(Subject(kept, in: year, by: self)) && member.state != .left
  }

  /// The months of the year in office; twelve where the book does not ask.
  func months(of member: Member, in year: Int) -> Int {
    guard asksMonths, !member.more.isEmpty, let first = yearStart.days(of: year)?.lowerBound else {
      return 12
    }
    return Tenure(member).months(ofYearFrom: first)
  }

  /// Whether a member was in office in some month of a year.
  func isInOffice(_ member: Member, in year: Int) -> Bool {
    guard !member.more.isEmpty, let first = yearStart.days(of: year)?.lowerBound else {
      return true
    }
    return Tenure(member).months(ofYearFrom: first) > 0
  }
}
