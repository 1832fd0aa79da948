import Domain

/// Somebody a pasted list names of whom it is not certain who is meant.
struct Doubt: Hashable, Sendable {
  let entry: PastedList.Entry
  /// Who may be meant, likeliest first; empty for nobody known.
  let candidates: [RosterRow]

  /// What the list says, with its remark.
  var words: String {
    let name = entry.name.isEmpty ? entry.number : entry.name
    return entry.remark.isEmpty ? name : "\(name)（\(entry.remark)）"
  }
}

extension PeopleIndex {
  /// Who an entry of a list means: one member, or a doubt.
  func resolve(_ entry: PastedList.Entry) -> Result {
    let named = rows.filter { $0.name == entry.name }
    if !entry.number.isEmpty, let place = place(numbered: entry.number) {
      let row = rows[place]
      if entry.name.isEmpty || entry.name == row.name { return .certain(row) }
      return .doubtful(Doubt(entry: entry, candidates: [row] + named))
    }
    if named.count == 1 { return .certain(named[0]) }
    if named.count > 1 {
      let told = named.filter { row in
        entry.remark.split(separator: " ").contains { word in
          row.number == word || !word.isEmpty && row.sector.hasPrefix(word)
            || word.hasPrefix(row.sector)
        }
      }
      if told.count == 1 { return .certain(told[0]) }
      return .doubtful(Doubt(entry: entry, candidates: Array(named.prefix(9))))
    }
    let near = rows.filter { $0.name.isNear(entry.name) }
    return .doubtful(Doubt(entry: entry, candidates: Array(near.prefix(9))))
  }

  /// What a name comes to.
  enum Result: Hashable, Sendable {
    case certain(RosterRow)
    case doubtful(Doubt)
  }
}

extension String {
  /// Whether two names differ in one character, by one more or one less, or in nothing but their order.
  fileprivate func isNear(_ other: String) -> Bool {
    let (one, two) = (Array(self), Array(other))
    guard one.count >= 2, two.count >= 2 else { return false }
    if one.count == two.count {
      return zip(one, two).count { $0 != $1 } == 1 || one.sorted() == two.sorted()
    }
    let (short, long) = one.count < two.count ? (one, two) : (two, one)
    guard long.count == short.count + 1, short.count >= 2 else { return false }
    return long.indices.contains { index in
      var rest = long
      rest.remove(at: index)
      return rest == short
    }
  }
}
