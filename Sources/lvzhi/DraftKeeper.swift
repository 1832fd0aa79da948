import Screens
import Toolkit

/// When drafts are written: after 20 inputs, or when nothing was typed for half a second; at most that much is
/// lost when the power goes.
struct DraftKeeper {
  /// How many inputs may wait to be written.
  private static let most = 20
  /// How long the clerk rests before it is written.
  private static let rest = Duration.milliseconds(500)

  private let folder: DraftFolder
  private let clock = ContinuousClock()
  /// Inputs that came since everything was written.
  private var waiting = 0
  /// When it is to be written; nil where nothing happened since.
  private var due: ContinuousClock.Instant?
  /// What was said last of not being able to write.
  private var trouble: String?

  init(_ folder: DraftFolder) { self.folder = folder }

  /// Takes note of what came in. What the office answers may change a draft as well, but is no typing that
  /// would put the writing off.
  mutating func note(_ input: Input) {
    switch input {
    case .text, .key, .paste:
      waiting += 1
      due = clock.now + DraftKeeper.rest
    case .resize, .hangUp, .terminate, .ground, .width, .wake:
      due = due ?? clock.now + DraftKeeper.rest
    }
  }

  var isDue: Bool { waiting >= DraftKeeper.most || due.map { $0 <= clock.now } ?? false }

  /// In how many milliseconds it is due; nil where nothing happened since it was written.
  var patience: Int? {
    due.map { max(0, Int(clock.now.duration(to: $0) / .milliseconds(1)) + 1) }
  }

  /// Writes what changed; gives what is to be said, where that is new.
  mutating func write(_ stack: inout Stack) -> Notice? {
    (waiting, due) = (0, nil)
    guard let drafts = stack.changedDrafts(at: Machine.localTime) else { return nil }
    let before = trouble
    trouble = folder.write(drafts)
    if trouble != nil { stack.forgetWritten() }
    guard let trouble, trouble != before else { return nil }
    return Notice(.draft(.notWritten(trouble)), .bad)
  }
}
