/// What the terminal has said of itself.
package struct Replies: Hashable, Sendable {
  /// Whether it can show what stands between two marks at once (mode 2026).
  package internal(set) var showsAtOnce = false
  /// Whether it has answered the last question, so that nothing more will come.
  package internal(set) var isComplete = false

  /// What is asked after the first frame.
  static let questions = "\u{1B}[?2026$p" + last
  /// The last question of each time: every terminal answers it, so what has not come before that will not
  /// come.
  static let last = "\u{1B}[c"
  /// How long the answer may take before a lone Escape is the key at once again.
  static let patienceMilliseconds = 1_000

  /// The marks before and after a frame.
  static let begin = Array("\u{1B}[?2026h".utf8)
  static let end = Array("\u{1B}[?2026l".utf8)
  /// A frame of fewer bytes arrives whole on any line.
  static let smallFrame = 512

  mutating func note(_ answer: Answer) {
    switch answer {
    case .mode(2_026, let state): showsAtOnce = 1...3 ~= state
    case .mode: break
    case .attributes: isComplete = true
    }
  }

  /// The bytes of a frame, between marks where that is of use.
  func marked(_ frame: [UInt8]) -> [UInt8] {
    guard showsAtOnce, frame.count >= Replies.smallFrame else { return frame }
    return Replies.begin + frame + Replies.end
  }
}
