import CNCurses
import Glibc
import Toolkit

extension Terminal {
  /// Whether something waits to be taken, so that a frame now would be drawn for nothing.
  package var hasInputWaiting: Bool {
    if !pending.isEmpty || isDead || !letters.isEmpty { return true }
    let ready = wait(milliseconds: 0)
    return ready.input || ready.pipe
  }

  /// Waits for the next input, as long as given (nil: for ever); nil when that time has passed.
  ///
  /// After a hang-up it says so each time. Uses no processor while it waits.
  package func next(timeoutMilliseconds: Int?) -> Input? {
    let deadline = timeoutMilliseconds.map { Terminal.now + $0 }
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      if isDead { return .hangUp }
      if let rest = restOfSequence, rest <= 0 {
        pending += decoder.settle()
        continue
      }
      let left = deadline.map { max(0, $0 - Terminal.now) }
      let ready = wait(milliseconds: patience(left))
      // What was typed before a signal comes before it.
      if ready.input { readAll() }
      if ready.pipe || !letters.isEmpty { hear() }
      let isOver = left == 0 && decoder.wait != .escape
      if isOver, !ready.pipe, !ready.input, pending.isEmpty, !isDead { return nil }
    }
  }

  /// How much longer the rest of a sequence may take; nil when none is awaited.
  private var restOfSequence: Int? {
    switch decoder.wait {
    case .nothing: nil
    case .escape: max(lastRead + escapeMilliseconds, patientUntil) - Terminal.now
    case .rest: lastRead + 500 - Terminal.now
    }
  }

  /// Until when a lone Escape may be the beginning of the terminal's answer rather than the key.
  private var patientUntil: Int {
    guard let asked, decoder.awaited > 0 else { return 0 }
    return asked + Replies.patienceMilliseconds
  }

  /// How long to wait, -1 for ever: a lone Escape is waited for even when the caller's time is
  /// over.
  private func patience(_ left: Int?) -> Int {
    guard let rest = restOfSequence else { return left ?? -1 }
    if decoder.wait == .escape { return max(0, rest) }
    return max(0, min(rest, left ?? rest))
  }

  private func wait(milliseconds: Int) -> (input: Bool, pipe: Bool) {
    var waiting = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.reading, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&waiting, 2, Int32(clamping: milliseconds))
    guard count > 0 else { return (false, false) }
    return (waiting[0].revents != 0, waiting[1].revents != 0)
  }

  /// Reads what is there; nothing, or an error, is the end of the line.
  private func readAll() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(input, &bytes, bytes.count)
    lastRead = Terminal.now
    if count > 0 {
      pending += decoder.take(bytes.prefix(count))
      heed()
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isDead = true
    }
  }

  /// Takes the terminal's answers; stops expecting any when they are very late.
  private func heed() {
    for answer in decoder.takeAnswers() { replies.note(answer) }
    if let asked, Terminal.now > asked + 10 * Replies.patienceMilliseconds {
      decoder.awaited = 0
    }
  }

  /// Lets the last answer come before the terminal is given back, so that the shell does not read it.
  func awaitLastReply() {
    while decoder.awaited > 0, !isDead, Terminal.now < patientUntil, wait(milliseconds: 100).input {
      readAll()
    }
  }

  /// Takes the letters that signals and other threads have left.
  private func hear() {
    let heard = letters + pipe.drain()
    letters = []
    if heard.contains(UInt8(ascii: "H")) { isDead = true }
    if heard.contains(UInt8(ascii: "T")) { pending.append(.terminate) }
    if heard.contains(UInt8(ascii: "C")) { resume() }
    if heard.contains(UInt8(ascii: "W")) || heard.contains(UInt8(ascii: "C")) { measure() }
    if heard.contains(UInt8(ascii: "w")) { pending.append(.wake) }
  }

  private func measure() {
    let size = Screen.size(of: outlet.terminal)
    guard size != self.size else { return }
    self.size = size
    screen.fit(size)
    painter.forget()
    pending.removeAll { if case .resize = $0 { true } else { false } }
    pending.append(.resize(size))
  }

  /// After a stop from outside: the terminal is set up and drawn anew.
  private func resume() {
    _ = outlet.write(Array(Screen.setBytes.utf8)) { false }
    tcsetattr(input, TCSANOW, &modes)
    redraw()
    pending.append(.resize(size))
  }

  /// Milliseconds of a clock that never goes back; only for measuring how long to wait.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
