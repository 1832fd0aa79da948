/// Which of three versions: what a clerk wants, what another made of it meanwhile, or what both began with.
package enum Side: String, Hashable, Sendable, CaseIterable {
  case mine, theirs, base
}

/// Three versions of something made of parts, brought together part by part. A part that a version lacks is
/// nil there.
package struct Merge<Key: Hashable & Sendable, Part: Hashable & Sendable>: Hashable, Sendable {
  private let base: [Key: Part]
  private let theirs: [Key: Part]
  private let mine: [Key: Part]

  package init(base: [Key: Part], theirs: [Key: Part], mine: [Key: Part]) {
    self.base = base
    self.theirs = theirs
    self.mine = mine
  }

  /// Every part that any version has.
  package var keys: Set<Key> { Set(base.keys).union(theirs.keys).union(mine.keys) }

  /// A part as one version has it.
  package func part(_ key: Key, of side: Side) -> Part? {
    switch side {
    case .mine: mine[key]
    case .theirs: theirs[key]
    case .base: base[key]
    }
  }

  /// Whether both changed the part, and not alike: somebody must choose.
  package func isDisputed(_ key: Key) -> Bool {
    mine[key] != theirs[key] && mine[key] != base[key] && theirs[key] != base[key]
  }

  /// Whether the other alone changed the part.
  package func isTheirs(_ key: Key) -> Bool { mine[key] == base[key] && theirs[key] != base[key] }

  /// The part as it is to be: a disputed one as the chosen version has it, any other as whoever changed it
  /// made it.
  package func outcome(_ key: Key, choosing side: Side) -> Part? {
    if isDisputed(key) { return part(key, of: side) }
    return isTheirs(key) ? theirs[key] : mine[key]
  }
}
