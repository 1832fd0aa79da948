/// Takes times and prints them.
struct Stopwatch {
  /// How often each thing is done.
  let rounds: Int

  /// Does something some times and prints its name, the median and the longest time in milliseconds.
  func time(_ name: String, _ body: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    let times = try (0..<rounds).map { _ in
      let spent = try clock.measure { try body() }.components
      return Double(spent.seconds) * 1_000 + Double(spent.attoseconds) / 1e15
    }.sorted()
    print("\(name)\t\(Self.figure(times[times.count / 2]))\t\(Self.figure(times[times.count - 1]))")
  }

  /// A time with three decimals.
  private static func figure(_ milliseconds: Double) -> String {
    let thousandths = Int((milliseconds * 1_000).rounded())
    return "\(thousandths / 1_000).\(String(thousandths % 1_000 + 1_000).dropFirst())"
  }
}
