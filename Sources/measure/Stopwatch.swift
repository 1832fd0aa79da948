import Glibc

/// Takes times and prints them.
struct Stopwatch {
  /// How often each thing is done.
  let rounds: Int

  /// Does something some times, prints its name, and in milliseconds the median, the longest time and the
  /// median of the processor's, which a busy machine changes little; gives both medians.
  @discardableResult
  func time(
    _ name: String, _ body: () throws -> Void
  ) rethrows -> (clock: Double, processor: Double) {
    let times = try (0..<rounds).map { _ in
      let (clock, processor) = (Self.now(CLOCK_MONOTONIC), Self.now(CLOCK_PROCESS_CPUTIME_ID))
      try body()
      return (
        clock: Self.now(CLOCK_MONOTONIC) - clock,
        processor: Self.now(CLOCK_PROCESS_CPUTIME_ID) - processor
      )
    }
    let clock = times.map(\.clock).sorted()
    let processor = times.map(\.processor).sorted()
    let figures = [clock[rounds / 2], clock[rounds - 1], processor[rounds / 2]]
    print(([name] + figures.map(Self.figure)).joined(separator: "\t"))
    return (clock[rounds / 2], processor[rounds / 2])
  }

  /// Milliseconds of a clock.
  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1e6
  }

  /// A time with three decimals.
  private static func figure(_ milliseconds: Double) -> String {
    let thousandths = Int((milliseconds * 1_000).rounded())
    return "\(thousandths / 1_000).\(String(thousandths % 1_000 + 1_000).dropFirst())"
  }
}
