import Domain
import Glibc

/// The gate before every write: a lock of the kernel on a file beside the data, in which whoever holds it
/// is named. It replaces SQLite's polling by a queue, and tells a waiting clerk for whom.
package final class WriteGate {
  private let descriptor: Int32
  private let name: String

  /// Opens the gate of a data file for a clerk of that name; nil where the folder cannot be written.
  package init?(beside path: String, name: String) {
    let descriptor = Companion.open(".gate", beside: path)
    guard descriptor >= 0 else { return nil }
    Companion.make("-journal", beside: path)
    self.descriptor = descriptor
    self.name = name
  }

  deinit { close(descriptor) }

  /// Does something while holding the gate. Waits at most ten seconds: after 300 ms `waiting` is told for
  /// whom, about once a second; then `Busy` is thrown. `isCancelled` ends the waiting at once.
  package func pass<Result>(
    waiting: (Holder) -> Void, isCancelled: () -> Bool, _ body: () throws -> Result
  ) throws -> Result {
    try enter(waiting, isCancelled)
    defer {
      _ = ftruncate(descriptor, 0)
      _ = flock(descriptor, LOCK_UN)
    }
    return try body()
  }

  /// The gate was not opened in time.
  package struct Busy: Error {
    package let holder: Holder
  }

  /// The clerk gave up waiting.
  package struct Cancelled: Error {}

  private func enter(_ waiting: (Holder) -> Void, _ isCancelled: () -> Bool) throws {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return sign() }
    let turn = Turn(for: descriptor)
    var patience = Patience()
    while !patience.isOver, !isCancelled() {
      if patience.isToTell { waiting(holder) }
      if turn.hasCome(withinMilliseconds: patience.spend()) { return sign() }
    }
    guard turn.isAbandoned() else { return sign() }
    if patience.isOver { throw Busy(holder: holder) }
    throw Cancelled()
  }

  private func sign() {
    let line = Array("\(getpid()) \(time(nil)) \(name)\n".utf8)
    _ = ftruncate(descriptor, 0)
    _ = pwrite(descriptor, line, line.count, 0)
  }

  /// Who holds the gate, as its file says; without a name where it says nothing.
  package var holder: Holder {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = max(0, pread(descriptor, &bytes, bytes.count, 0))
    let parts = String(decoding: bytes.prefix(count), as: UTF8.self)
      .split(whereSeparator: { $0 == " " || $0 == "\n" })
    guard parts.count >= 3, let process = Int(parts[0]), let since = Int(parts[1]) else {
      return Holder(name: "", process: 0, seconds: 0)
    }
    let name = parts[2...].joined(separator: " ")
    return Holder(name: name, process: process, seconds: max(0, time(nil) - since))
  }
}
