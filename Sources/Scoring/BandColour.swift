/// A colour by which grades or parts of the ranking are told apart (五色图, 色带).
package enum BandColour: String, Hashable, Sendable, CaseIterable {
  case red, orange, yellow, green, cyan, blue, purple, brown
}

extension RuleBook {
  /// The colour of a place, from 1, among so many ranked: the ranking cut into equal parts, those who
  /// share a place in the same one. Nil where the book has no bands or nobody has such a place.
  package func band(ofPlace place: Int, among ranked: Int) -> BandColour? {
    guard (1...max(1, ranked)).contains(place), ranked > 0, !bands.isEmpty else { return nil }
    return bands[(place - 1) * bands.count / ranked]
  }
}
