import Console
import Glibc
import Testing
import Toolkit

/// All on real lines; one after another, because a process has one screen.
@Suite(.serialized) struct TerminalTests {
  @Test("typed characters, keys and a paste come in their order, the paste whole")
  func typing() throws {
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "xterm-256color")
    line.type("王e\u{301}\u{1B}[A\u{1B}OP\u{13}\u{1B}[200~第一行\r第二\u{1B}[A行\u{1B}[201~\u{7F}")
    let expected: [Input] = [
      .text("王"), .text("e\u{301}"), .key(.up), .key(.function(1)), .key(.control("s")),
      .paste("第一行\r第二\u{1B}[A行"), .key(.backspace),
    ]
    for input in expected { #expect(terminal.next(timeoutMilliseconds: 500) == input) }
    #expect(terminal.next(timeoutMilliseconds: 0) == nil)
  }

  @Test("an arrow that comes in two pieces is an arrow, and Escape alone is Escape")
  func pieces() throws {
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "xterm-256color")
    line.type("\u{1B}")
    #expect(terminal.next(timeoutMilliseconds: 10) == .key(.escape))
    line.type("\u{1B}[")
    #expect(terminal.next(timeoutMilliseconds: 0) == nil)
    line.type("B")
    #expect(terminal.next(timeoutMilliseconds: 500) == .key(.down))
    line.type("\u{1B}x")
    #expect(terminal.next(timeoutMilliseconds: 500) == .key(.alt("x")))
  }

  @Test(
    "the ground of the terminal is heard in every form, and reports nobody asked for are not",
    arguments: [
      ("]11;rgb:fdfd/f6f6/e3e3\u{1B}\\", 0xFD_F6E3), ("]11;rgb:00/2b/36\u{7}", 0x00_2B36),
      ("]11;rgba:ffff/ffff/ffff/0000\u{7}", 0xFF_FFFF), ("]11;#1c1c1c\u{7}", 0x1C_1C1C),
      ("]11;rgb:f/0/8\u{1B}\\", 0xFF_0088),
    ] as [(String, UInt32)])
  func ground(report: String, value: UInt32) throws {
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "xterm-256color")
    terminal.askForGround()
    #expect(
      String(decoding: line.painted(), as: UTF8.self).hasSuffix("\u{1B}]11;?\u{1B}\\\u{1B}[c"))
    line.type("a\u{1B}]10;rgb:ff/ff/ff\u{7}\u{1B}")
    #expect(terminal.next(timeoutMilliseconds: 500) == .text("a"))
    for character in report {
      _ = terminal.hasInputWaiting
      line.type(String(character))
    }
    line.type("\u{1B}]11;rgb:xx/00/00\u{7}\u{1B}]11;no\u{7}b")
    #expect(terminal.next(timeoutMilliseconds: 500) == .ground(Shade(value)))
    #expect(terminal.next(timeoutMilliseconds: 500) == .text("b"))
  }

  @Test("a terminal that would show a question is not asked")
  func unasked() throws {
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "linux")
    _ = line.painted()
    terminal.askForGround()
    #expect(line.painted().isEmpty)
  }

  @Test("a new size comes as one input, however large the terminal says it is")
  func resizing() throws {
    let line = try Line(columns: 65535, rows: 65535)
    let terminal = try line.open(term: "xterm-256color")
    #expect(terminal.size == Size(columns: 500, rows: 500))
    line.resize(columns: 90, rows: 30)
    line.resize(columns: 61, rows: 20)
    kill(getpid(), SIGWINCH)
    #expect(terminal.next(timeoutMilliseconds: 500) == .resize(Size(columns: 61, rows: 20)))
    line.resize(columns: 0, rows: 0)
    kill(getpid(), SIGWINCH)
    #expect(terminal.next(timeoutMilliseconds: 500) == .resize(Size(columns: 80, rows: 24)))
    #expect(terminal.next(timeoutMilliseconds: 0) == nil)
  }

  @Test("frames are shown at every odd size, while the size changes under them")
  func sizes() throws {
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "xterm-256color")
    for (columns, rows) in [(1, 1), (1, 200), (500, 500), (2, 3), (80, 24)] as [(UInt16, UInt16)] {
      line.resize(columns: columns, rows: rows)
      kill(getpid(), SIGWINCH)
      let late = Frame(size: terminal.size, ambiguous: .narrow)
      terminal.show(late)
      #expect(line.painted().count < 1_000_000)
      let size = Size(columns: Int(columns), rows: Int(rows))
      let input = terminal.next(timeoutMilliseconds: 500)
      #expect(input == .resize(size))
      var frame = Frame(size: size, ambiguous: .narrow)
      frame.write("政协委员履职", at: Position(column: 0, row: 0), as: .title)
      terminal.show(frame)
      _ = line.painted()
    }
  }

  @Test("a line that hangs up says so, each time, without using the processor")
  func hangUp() throws {
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "xterm-256color")
    line.hangUp()
    let before = processorMilliseconds
    for _ in 0..<1000 { #expect(terminal.next(timeoutMilliseconds: 1000) == .hangUp) }
    #expect(processorMilliseconds - before < 100)
    terminal.show(Frame(size: terminal.size, ambiguous: .narrow))
    terminal.close()
  }

  @Test("SIGHUP is a hang-up, SIGTERM asks to end, SIGTSTP does nothing, another thread wakes")
  func signals() throws {
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "xterm-256color")
    kill(getpid(), SIGTSTP)
    kill(getpid(), SIGTERM)
    #expect(terminal.next(timeoutMilliseconds: 500) == .terminate)
    #expect(!terminal.hasInputWaiting)
    terminal.waker.wake()
    terminal.waker.wake()
    #expect(terminal.hasInputWaiting)
    #expect(terminal.next(timeoutMilliseconds: 500) == .wake)
    #expect(terminal.next(timeoutMilliseconds: 0) == nil)
    kill(getpid(), SIGHUP)
    #expect(terminal.next(timeoutMilliseconds: 500) == .hangUp)
  }

  @Test("waiting uses no processor and writes nothing")
  func idle() throws {
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "xterm-256color")
    terminal.show(Frame(size: terminal.size, ambiguous: .narrow))
    _ = line.painted()
    let before = processorMilliseconds
    #expect(terminal.next(timeoutMilliseconds: 300) == nil)
    #expect(processorMilliseconds - before < 5)
    terminal.show(Frame(size: terminal.size, ambiguous: .narrow))
    #expect(line.painted().isEmpty)
  }

  @Test("closing gives the terminal back as it was: modes, screen, caret, paste")
  func closing() throws {
    let line = try Line(columns: 80, rows: 24)
    let before = line.modes
    let terminal = try line.open(term: "xterm-256color")
    terminal.show(Frame(size: terminal.size, ambiguous: .narrow))
    #expect(line.modes.c_lflag != before.c_lflag)
    let opening = String(decoding: line.painted(), as: UTF8.self)
    #expect(opening.contains("\u{1B}[?2004h"))
    #expect(opening.contains("\u{1B}[?1049h"))
    terminal.close()
    let closing = String(decoding: line.painted(), as: UTF8.self)
    for part in ["[?2004l", "[?1049l", "[?25h", "[?1l"] { #expect(closing.contains(part)) }
    let after = line.modes
    #expect(after.c_lflag == before.c_lflag)
    #expect(after.c_iflag == before.c_iflag)
    #expect(after.c_oflag == before.c_oflag)
  }

  @Test("a line that takes nothing any more does not keep the program from ending")
  func silence() throws {
    let line = try Line(columns: 400, rows: 100)
    let terminal = try line.open(term: "xterm-256color")
    // The threads that tests run on take no signals of their own accord.
    var (heard, before) = (sigset_t(), sigset_t())
    sigemptyset(&heard)
    sigaddset(&heard, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &heard, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let clerk = UnsafeMutableRawPointer(bitPattern: UInt(pthread_self()))
    var ender = pthread_t()
    let signal: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { clerk in
      usleep(300_000)
      pthread_kill(pthread_t(UInt(bitPattern: clerk)), SIGTERM)
      return nil
    }
    try #require(pthread_create(&ender, nil, signal, clerk) == 0)
    // Far more than the line holds, and nobody reads it: the writing stops at the signal.
    for turn in 0..<40 {
      var frame = Frame(size: terminal.size, ambiguous: .narrow)
      for row in 0..<100 {
        let text = String(repeating: turn % 2 == 0 ? "政" : "协", count: 200)
        frame.write(text, at: Position(column: 0, row: row), as: .text)
      }
      terminal.show(frame)
      if terminal.next(timeoutMilliseconds: 0) == .terminate { break }
    }
    pthread_join(ender, nil)
    while terminal.next(timeoutMilliseconds: 0) != nil {}
    #expect(ContinuousClock().measure { terminal.close() } < .seconds(2))
    #expect(!line.painted().isEmpty)
  }

  @Test("unknown terminals are taken for ones that are known; those that cannot move are refused")
  func names() throws {
    for name in [nil, "", "xterm-kitty-of-tomorrow", "vt100", "linux", "tmux-256color", "xterm"] {
      let line = try Line(columns: 80, rows: 24)
      let terminal = try line.open(term: name)
      var frame = Frame(size: terminal.size, ambiguous: .narrow)
      frame.write("履职", at: Position(column: 0, row: 0), as: .statusError)
      terminal.show(frame)
      #expect(String(decoding: line.painted(), as: UTF8.self).contains("履职"))
    }
    let line = try Line(columns: 80, rows: 24)
    #expect(throws: TerminalRefusal.cannotMove("dumb")) { try line.open(term: "dumb") }
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    let refused = Terminal.open(
      input: ends[0], output: ends[1], theme: .standard, in: .usual(term: "xterm"))
    #expect(throws: TerminalRefusal.notATerminal) { try refused.get() }
  }
}
