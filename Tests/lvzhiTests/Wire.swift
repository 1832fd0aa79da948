import Foundation
import Glibc
import Testing

/// The built program at the end of a line that is not its controlling terminal: where the line goes, no signal
/// says so.
final class Wire {
  private var far: Int32 = -1
  private let program = Process()
  private var painted: [UInt8] = []

  init(_ tmux: Tmux, columns: UInt16, rows: UInt16) throws {
    var near: Int32 = -1
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&far, &near, nil, nil, &size) == 0)
    _ = fcntl(far, F_SETFD, FD_CLOEXEC)
    _ = fcntl(far, F_SETFL, O_NONBLOCK)
    let line = FileHandle(fileDescriptor: near, closeOnDealloc: true)
    program.executableURL = URL(fileURLWithPath: try Tmux.program)
    program.arguments = ["--lang", "zh", "--ambiguous", "1"]
    program.environment = [
      "XDG_STATE_HOME": tmux.folder, "XDG_CONFIG_HOME": tmux.folder, "LVZHI_DATA": tmux.data,
      "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "HOME": tmux.folder,
    ]
    (program.standardInput, program.standardOutput) = (line, line)
    program.standardError = FileHandle.nullDevice
    try program.run()
  }

  deinit {
    hangUp()
    if program.isRunning { kill(program.processIdentifier, SIGKILL) }
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(far, bytes, bytes.count)
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(far, UInt(TIOCSWINSZ), &size)
    send(SIGWINCH)
  }

  func send(_ signal: Int32) { kill(program.processIdentifier, signal) }

  func hangUp() {
    if far >= 0 { close(far) }
    far = -1
  }

  /// Takes what was painted, so that the program need not wait.
  func look() {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(far, &bytes, bytes.count), count > 0 {
      painted += bytes.prefix(count)
    }
  }

  /// Waits until some words have been painted since they were last waited for; at most two minutes.
  func wait(for words: String) throws {
    let end = Date().addingTimeInterval(120)
    while Date() < end {
      look()
      if String(decoding: painted, as: UTF8.self).contains(words) {
        painted = []
        return
      }
      usleep(20_000)
    }
    try #require(Bool(false), "never painted \(words)")
  }

  /// Waits until the program has ended; how long that took, in seconds.
  func end() throws -> Double {
    let start = Date()
    while program.isRunning, Date() < start.addingTimeInterval(120) {
      if far >= 0 { look() }
      usleep(5_000)
    }
    try #require(!program.isRunning, "it runs on")
    return Date().timeIntervalSince(start)
  }
}
