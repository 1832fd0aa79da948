/// Waiting for others: a moment at a time, at most ten seconds in all. Most of what they save takes a few
/// milliseconds; who takes longer is asked less often.
struct Patience {
  /// For how long already, in milliseconds.
  private var waited = 0

  var isOver: Bool { waited > 10_000 }

  /// Whether it is time to say for whom: after 300 ms, then about once a second.
  var isToTell: Bool { waited >= 300 && (waited - 300) % 1_000 < step }

  private var step: Int { waited < 30 ? 1 : 20 }

  /// The next moment to wait, in milliseconds; it is counted as waited.
  mutating func spend() -> Int {
    defer { waited += step }
    return step
  }
}
