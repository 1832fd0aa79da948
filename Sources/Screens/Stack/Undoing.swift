import Domain

/// What was written in this sitting, so that it can be taken back, last first, and done again.
struct Undoing: Hashable, Sendable {
  /// One write: the journal line that holds it, and what it was about.
  struct Step: Hashable, Sendable {
    let line: Int
    let record: Record
  }

  private var done: [Step] = []
  private var undone: [Step] = []
  /// Which way the request under way goes; nil for none under way.
  private(set) var direction: Direction?

  /// Undoing, or doing again.
  enum Direction: Hashable, Sendable { case back, again }

  var canUndo: Bool { !done.isEmpty }
  var canRedo: Bool { !undone.isEmpty }

  /// Takes note of a write; what was undone before it cannot be done again.
  mutating func note(_ receipt: Receipt) {
    let step = Step(line: receipt.sequence, record: receipt.record)
    guard done.last != step else { return }
    done.append(step)
    undone = []
  }

  /// Begins to take back the last write, or the last undo; nil where there is none.
  mutating func begin(_ direction: Direction) -> Int? {
    guard let step = direction == .back ? done.last : undone.last else { return nil }
    self.direction = direction
    return step.line
  }

  /// Takes note of how it went; a step that was refused is passed over.
  mutating func end(_ reply: Reply) {
    let direction = direction
    self.direction = nil
    let taken: Step? = direction == .back ? done.popLast() : undone.popLast()
    guard case .recorded(let receipt) = reply, let taken else { return }
    let step = Step(line: receipt.sequence, record: taken.record)
    if direction == .back { undone.append(step) } else { done.append(step) }
  }
}
