/// A write that is being thought about: nothing of it is recorded.
package enum Prospect: Hashable, Sendable {
  case record(Recording)
  case amend(Amendment)
  case withdraw(Withdrawal)
  /// Activities and works withdrawn one after the other.
  case withdrawTogether([Record])
}

/// What a write would do to one member's points in one year; the figures equal those of the receipt.
package struct Forecast: Hashable, Sendable {
  package let change: PointsChange
  /// What the record's entries give the member by their clauses, before any cap.
  package let earned: Points
  /// What caps take of that, in the order they are applied.
  package let reductions: [Reduction]

  package init(change: PointsChange, earned: Points, reductions: [Reduction]) {
    self.change = change
    self.earned = earned
    self.reductions = reductions
  }
}
