import CNCurses
import Glibc

/// A pipe to the loop: signals and other threads write letters into it, and `poll` wakes.
///
/// Neither end ever blocks: a full pipe has already woken the loop.
struct Pipe {
  let reading: Int32
  let writing: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard lvzhi_pipe(&ends) else { return nil }
    (reading, writing) = (ends[0], ends[1])
  }

  /// Takes all the letters that are there.
  func drain() -> [UInt8] {
    var letters = [UInt8](repeating: 0, count: 256)
    var all: [UInt8] = []
    while true {
      let count = read(reading, &letters, letters.count)
      guard count > 0 else { return all }
      all += letters.prefix(count)
    }
  }

  func close() {
    _ = Glibc.close(reading)
    _ = Glibc.close(writing)
  }
}

/// Wakes the loop from another thread: `Terminal.next` then gives `Input.wake`.
package struct Waker: Sendable {
  private let descriptor: Int32

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Wakes the loop; many calls before it looks are one. Never blocks. The terminal must still be
  /// open.
  package func wake() {
    var letter = UInt8(ascii: "w")
    _ = write(descriptor, &letter, 1)
  }
}
