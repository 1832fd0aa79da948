/// A committee (政协) and the term (届) whose members, activities and points are kept.
package struct Committee: Hashable, Sendable {
  /// The store's number of the committee, from 1.
  package let id: Identifier<Committee>
  /// The name as printed, such as 清源区政协.
  package let name: String
  /// The term that is running.
  package let term: Term

  package init(id: Identifier<Committee>, name: String, term: Term) {
    self.id = id
    self.name = name
    self.term = term
  }
}

/// A term (届): five years, numbered; 6 is 六届.
package struct Term: Hashable, Sendable {
  /// The number of the term, 1 to 99.
  package let number: Int
  /// The year in which the term begins, 届首之年.
  package let firstYear: Int

  /// Makes a term; nil outside 1 to 99 or if its years leave 1900 to 2199.
  package init?(number: Int, firstYear: Int) {
    guard (1...99).contains(number), (1900...2195).contains(firstYear) else { return nil }
    self.number = number
    self.firstYear = firstYear
  }

  /// The five years of the term (政协章程: 每届任期五年).
  package var years: ClosedRange<Int> { firstYear...firstYear + 4 }
}
