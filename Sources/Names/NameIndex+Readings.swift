extension NameIndex {
  /// The readings of each character of a name that has any, the likeliest first, without tones.
  package func readings(of name: String) -> [[String]] {
    syllables(of: name)
  }

  /// The syllables of each character that has any, the likeliest first; for the surname its own
  /// reading (曾 zeng), then the others of the character (ceng).
  func syllables(of name: String) -> [[String]] {
    let folded = name.folded
    let length = name.isParted ? 0 : surnameLength(of: folded)
    let spoken = surnameSyllables(Array(folded.prefix(length)))
    var syllables = folded.map(syllables(of:))
    for place in spoken.indices { syllables[place] = unique(spoken[place] + syllables[place]) }
    return syllables.filter { !$0.isEmpty }
  }

  /// For each character of a surname its readings as a surname; empty if it has none of its own.
  private func surnameSyllables(_ surname: [Unicode.Scalar]) -> [[String]] {
    let syllables = NameTable.surnames.words(for: surname)
    return surname.count == 2 || syllables.isEmpty ? syllables.map { [$0] } : [syllables]
  }

  /// The readings of a character; a letter or digit is its own; empty if there is none.
  private func syllables(of scalar: Unicode.Scalar) -> [String] {
    guard scalar.isASCII else { return NameTable.readings.words(for: [scalar]) }
    let isWritten = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    return isWritten ? [String(scalar)] : []
  }

  /// One from each list, joined, in every way up to a limit: first the firsts of all, then what
  /// differs from that in one step, where the surname's step comes first, then in two.
  func choices(of lists: [[String]], atMost limit: Int) -> [String] {
    guard !lists.isEmpty else { return [] }
    // Most names have one reading.
    guard lists.contains(where: { $0.count > 1 }) else { return [lists.map { $0[0] }.joined()] }
    let farthest = lists.reduce(0) { $0 + $1.count - 1 }
    var found: [String] = []
    for steps in 0...farthest where found.count < limit {
      found = unique(found + choices(of: lists[...], steps: steps))
    }
    return Array(found.prefix(limit))
  }

  private func choices(of lists: ArraySlice<[String]>, steps: Int) -> [String] {
    guard let first = lists.first else { return steps == 0 ? [""] : [] }
    return (0...min(steps, first.count - 1)).reversed().flatMap { step in
      choices(of: lists.dropFirst(), steps: steps - step).map { first[step] + $0 }
    }
  }
}
