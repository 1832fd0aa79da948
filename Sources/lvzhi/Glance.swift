import Glibc

/// How an office's file looks from outside, so that a desk need not open it every second to learn that nobody
/// wrote.
struct Glance {
  private let paths: [String]
  private var seen: [Stamp?] = []

  /// When a file was last written, and how long it is.
  private struct Stamp: Equatable {
    let serial: UInt64
    let bytes: Int
    let seconds: Int
    let nanoseconds: Int
  }

  init(at path: String) {
    paths = [path, path + "-wal"]
  }

  /// Whether anybody may have written since it was last asked. The clock of a file moves in steps, so one that
  /// was written within the last second may have been written since.
  mutating func isOther() -> Bool {
    let found = paths.map(Glance.stamp)
    defer { seen = found }
    let now = time(nil)
    return found != seen || found.contains { $0.map { $0.seconds + 1 >= now } ?? false }
  }

  private static func stamp(_ path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      serial: UInt64(status.st_ino), bytes: Int(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }
}
