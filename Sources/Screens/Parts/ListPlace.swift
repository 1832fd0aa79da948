/// Where a clerk is in a list that is all here.
struct ListPlace: Hashable, Sendable {
  private(set) var selected = 0
  /// The first row shown.
  private(set) var top = 0

  /// Moves as an action says; false for an action that moves nothing.
  mutating func move(_ action: Action, count: Int, visible: Int) -> Bool {
    switch action {
    case .up: selected -= 1
    case .down: selected += 1
    case .pageUp: (selected, top) = (selected - visible, top - visible)
    case .pageDown: (selected, top) = (selected + visible, top + visible)
    case .first: selected = 0
    case .last: selected = count - 1
    default: return false
    }
    settle(count: count, visible: visible)
    return true
  }

  /// Means another row, because the rows are others now, and keeps it where it was on the screen; from
  /// the first row on the list stays as it is.
  mutating func follow(to index: Int) {
    if top > 0 { top = max(0, top + index - selected) }
    selected = index
  }

  /// The place as a window of so many rows shows it, whatever size it had as the clerk last moved.
  func settled(count: Int, visible: Int) -> ListPlace {
    var place = self
    place.settle(count: count, visible: visible)
    return place
  }

  /// Keeps the selected row in the list and among the rows shown.
  mutating func settle(count: Int, visible: Int) {
    let visible = max(1, visible)
    selected = max(0, min(selected, count - 1))
    top = max(0, min(top, count - visible))
    top = max(selected - visible + 1, min(top, selected))
  }
}
