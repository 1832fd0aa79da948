extension Int {
  /// The first row shown, near this one, so that the selected row is among so many visible ones.
  func scrolled(to selected: Int, visible: Int) -> Int {
    Swift.max(0, selected - Swift.max(1, visible) + 1, Swift.min(self, selected))
  }
}
