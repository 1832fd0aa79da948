import Domain

extension Ledger {
  /// What stands in a list of nothing: what adds the first row, where nothing is looked for and it may be
  /// added.
  func nothing(to add: Action, in sitting: Sitting) -> Phrase {
    let isSearch = !needle.isEmpty || !view.filter.isEmpty
    guard !isSearch, sitting.obstacleToSaving == nil,
      let key = sitting.keymap.triggers(of: add).first?.shown
    else { return .nothingHere }
    return .knowing(.nothingYet(add: add, by: key))
  }
}
