import Domain

/// A pasted list in an office so large that not everybody is here: whom each entry may mean is asked.
struct Sought: Hashable, Sendable {
  let list: PastedList
  /// Those who may be meant, by what was asked; nil while there is no answer.
  fileprivate(set) var found: [Request: [RosterRow]?] = [:]
}

extension PastedList.Entry {
  /// What asks the office whom it may mean: by the number where it has one.
  fileprivate var request: Request {
    .candidates(matching: number.isEmpty ? name : number, limit: Picker.most)
  }
}

extension Grid {
  /// Asks whom the entries of a list mean.
  mutating func seek(_ list: PastedList) -> [Effect] {
    var sought = Sought(list: list)
    let requests = list.entries.map(\.request)
    for request in requests { sought.found.updateValue(nil, forKey: request) }
    self.sought = sought
    return requests.enumerated().filter { requests.firstIndex(of: $0.element) == $0.offset }
      .map { .ask($0.element) }
  }

  /// Takes those who may be meant by what is typed, or by an entry of a pasted list; with the last of
  /// these the list is settled.
  mutating func receive(_ rows: [MemberRow], for request: Request) -> [Effect] {
    let rows = rows.map(RosterRow.init)
    picker.receive(rows, for: request)
    guard sought?.found.keys.contains(request) == true else { return [] }
    sought?.found.updateValue(rows, forKey: request)
    guard let sought, !sought.found.values.contains(nil) else { return [] }
    self.sought = nil
    return settle(sought.list) { entry in
      PeopleIndex((sought.found[entry.request] ?? []) ?? [], isWhole: false)
    }
  }
}
