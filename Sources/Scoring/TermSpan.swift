/// The term (届) that limits may count in: so many scoring years, one term after the other.
package struct TermSpan: Hashable, Sendable {
  /// A scoring year with which a term begins.
  package let first: Int
  /// 1 to 10; five in most offices.
  package let years: Int

  /// The first scoring year of the term that a year belongs to.
  package func firstYear(of year: Int) -> Int {
    let into = (year - first) % years
    return year - (into < 0 ? into + years : into)
  }
}
