import Domain

/// What was written in this sitting, so that it can be taken back, last first, and done again.
struct Undoing: Hashable, Sendable {
  /// One write: the journal line that holds it, what it was about, and the form it came from.
  struct Step: Hashable, Sendable {
    let line: Int
    let record: Record
    var form: Remembered?
  }

  private var done: [Step] = []
  private var undone: [Step] = []
  /// Which way the request under way goes; nil for none under way.
  private(set) var direction: Direction?

  /// Undoing, or doing again.
  enum Direction: Hashable, Sendable { case back, again }

  var canUndo: Bool { !done.isEmpty }
  var canRedo: Bool { !undone.isEmpty }
  /// The record written last, of those that stand.
  var lastRecord: Record? { done.last?.record }

  /// Takes note of a write; what was undone before it cannot be done again.
  mutating func note(_ receipt: Receipt) {
    guard done.last?.line != receipt.sequence else { return }
    done.append(Step(line: receipt.sequence, record: receipt.record))
    undone = []
  }

  /// Takes note of the form that the last write came from.
  mutating func note(_ form: Remembered) {
    if let last = done.indices.last { done[last].form = form }
  }

  /// Begins to take back the last write, or the last undo; nil where there is none.
  mutating func begin(_ direction: Direction) -> Int? {
    guard let step = direction == .back ? done.last : undone.last else { return nil }
    self.direction = direction
    return step.line
  }

  /// Takes note of how it went, and says which write it was; nil where it was refused, and is still to be
  /// done.
  mutating func end(_ reply: Reply) -> Step? {
    let direction = direction
    self.direction = nil
    guard case .recorded(let receipt) = reply,
      let taken = direction == .back ? done.popLast() : undone.popLast()
    else { return nil }
    let step = Step(line: receipt.sequence, record: taken.record, form: taken.form)
    if direction == .back { undone.append(step) } else { done.append(step) }
    return step
  }
}
