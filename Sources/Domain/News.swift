/// What other desks wrote since a desk last looked.
package struct News: Hashable, Sendable {
  /// The lines of the journal, first to last, the latest of very many; none where something was written
  /// that has no line, such as totals computed anew.
  package let lines: [JournalLine]
  /// How many lines there were in all.
  package let count: Int

  package init(lines: [JournalLine], count: Int) {
    self.lines = lines
    self.count = count
  }

  /// Who wrote, each once, the latest first.
  package var actors: [String] {
    lines.reversed().reduce(into: []) { if !$0.contains($1.actor) { $0.append($1.actor) } }
  }
}
