/// How much a task still gives a member (差距).
package struct Gap: Hashable, Sendable {
  package let clause: String
  package let counted: Points
  /// Until the nearest of its limits; more than zero.
  package let open: Points

  package init(clause: String, counted: Points, open: Points) {
    self.clause = clause
    self.counted = counted
    self.open = open
  }
}
