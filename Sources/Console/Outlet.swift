import CNCurses
import Glibc

/// What ncurses writes to: a file in memory while frames are made, so that a frame leaves in one
/// write.
///
/// ncurses itself writes after each movement of the cursor; over a slow line the screen would build
/// up bit by bit. It keeps one descriptor, which is turned from the terminal to the file and back.
struct Outlet {
  /// The terminal.
  let terminal: Int32
  /// The descriptor that ncurses knows.
  let known: Int32
  private let memory: Int32

  /// Nil when the machine has no descriptor left.
  init?(terminal: Int32) {
    let copy = dup(terminal)
    let known = dup(terminal)
    guard copy >= 0, known >= 0 else { return nil }
    self.terminal = copy
    self.known = known
    memory = lvzhi_memory_file()
  }

  func collect() { if memory >= 0 { dup2(memory, known) } }
  func release() { dup2(terminal, known) }

  /// What has been collected, which is then forgotten.
  func collected() -> [UInt8] {
    guard memory >= 0 else { return [] }
    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = pread(memory, &bytes, count, 0)
    lseek(memory, 0, SEEK_SET)
    return Array(bytes.prefix(max(0, got)))
  }

  /// Writes everything, unless the line is dead or `shouldStop` says so after a signal.
  func write(_ bytes: [UInt8], unless shouldStop: () -> Bool) -> Outcome {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(terminal, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count >= 0 {
        written += count
        // A part alone was written because a signal came.
        if written < bytes.count, shouldStop() { return .stopped }
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, 100)
        if shouldStop() { return .stopped }
      } else if errno == EINTR {
        if shouldStop() { return .stopped }
      } else {
        return .dead
      }
    }
    return .whole
  }

  /// Makes room for the last words: what a dead line has not taken for half a second is thrown
  /// away, as writing more would wait for ever.
  func clear() {
    var waiting = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
    if poll(&waiting, 1, 500) == 0 { tcflush(terminal, TCOFLUSH) }
  }

  /// How a write went.
  enum Outcome {
    case whole, stopped, dead
  }

  func close() {
    for descriptor in [terminal, memory] where descriptor >= 0 { _ = Glibc.close(descriptor) }
  }
}
