import Console
import Glibc
import Testing
import Toolkit

/// A line to a terminal that a test plays: what it sends is typed, what it reads has been painted.
final class Line {
  private(set) var far: Int32 = -1
  private(set) var near: Int32 = -1

  init(columns: Int, rows: Int) throws {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    try #require(openpty(&far, &near, nil, nil, &size) == 0)
    // A program that another test starts must not keep the line open.
    for end in [far, near] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    hangUp()
    close(near)
  }

  func open(term: String?) throws -> Terminal {
    try Terminal.open(input: near, output: near, theme: .standard, in: .usual(term: term)).get()
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(far, bytes, bytes.count)
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize()
    size.ws_col = columns
    size.ws_row = rows
    _ = ioctl(far, UInt(TIOCSWINSZ), &size)
  }

  func hangUp() {
    if far >= 0 { close(far) }
    far = -1
  }

  /// What has been painted so far.
  func painted() -> [UInt8] {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65536)
    while true {
      var waiting = pollfd(fd: far, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 100) > 0 else { return all }
      let count = read(far, &bytes, bytes.count)
      guard count > 0 else { return all }
      all += bytes.prefix(count)
    }
  }

  var modes: termios {
    var modes = termios()
    tcgetattr(near, &modes)
    return modes
  }
}

extension Surroundings {
  static func usual(term: String?) -> Surroundings {
    Surroundings(
      term: term, colourTerm: nil, refusesColour: false, colours: nil, escapeMilliseconds: 50,
      lastWords: "broken")
  }
}

/// The processor time that this thread has used, in milliseconds.
var processorMilliseconds: Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
