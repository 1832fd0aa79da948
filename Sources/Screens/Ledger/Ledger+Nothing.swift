import Domain

extension Ledger {
  /// What stands in a list of nothing: what adds the first row, where nothing is looked for and it may be
  /// added.
  func nothing(to add: Action, in sitting: Sitting) -> Phrase {
    guard needle.isEmpty, sitting.obstacleToSaving == nil,
      let key = sitting.keymap.triggers(of: add).first?.shown
    else { return none(.nothingHere) }
    return none(.knowing(.nothingYet(add: add, by: key)))
  }

  /// What there usually is to say of no rows, or that nothing fits the filter.
  func none(_ usual: Phrase) -> Phrase {
    view.filter.isEmpty ? usual : .ledger(.nothingFits)
  }
}
