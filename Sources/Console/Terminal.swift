import CNCurses
import Glibc
import Toolkit

/// The real terminal: inputs come from it, frames go to it. There is one at a time.
///
/// Not `Sendable`: it belongs to the thread of the loop. Another thread may hold its `waker`.
package final class Terminal {
  /// How large the screen is; changes just before `next` gives `Input.resize`.
  package internal(set) var size: Size
  package let depth: ColourDepth
  /// What the terminal has said of itself; it is asked after the first frame.
  package internal(set) var replies = Replies()
  /// What another thread wakes the loop with.
  package let waker: Waker

  /// Whether a question would be swallowed where it is not understood, and not shown.
  private let knowsQuestions: Bool
  let screen: Screen
  let outlet: Outlet
  /// Whether the terminal's table takes a shade for the number of a colour.
  private let isDirect: Bool
  let pipe: Pipe
  let input: Int32
  let escapeMilliseconds: Int
  var decoder: Decoder
  var painter: Painter
  var pen = Pen()
  var pending: [Input] = []
  /// Letters of signals that came in the middle of a frame.
  var letters: [UInt8] = []
  /// When the terminal was asked, in the milliseconds of `Terminal.now`; nil before that.
  var asked: Int?
  /// When bytes last came, in the milliseconds of `Terminal.now`.
  var lastRead = 0
  var isDead = false
  /// The modes of the open screen.
  var modes = termios()
  private var isOpen = true
  private var caretIsShown = true
  /// Where the cursor rests after the last frame.
  private var rest = Position(column: 0, row: 0)

  /// Opens the screen on a terminal: standard input and output, as a rule.
  package static func open(
    input: Int32, output: Int32, theme: Theme, in surroundings: Surroundings
  ) -> Result<Terminal, TerminalRefusal> {
    guard isatty(input) == 1, isatty(output) == 1 else { return .failure(.notATerminal) }
    guard lvzhi_set_locale() else { return .failure(.unusable("LC_CTYPE")) }
    if surroundings.term == "dumb" { return .failure(.cannotMove("dumb")) }
    let known = surroundings.candidates.first { lvzhi_knows_terminal($0, output) }
    guard let name = known else { return .failure(.unusable("TERM")) }
    guard lvzhi_capability("cup") != nil else { return .failure(.cannotMove(name)) }
    guard let pipe = Pipe(), let outlet = Outlet(terminal: output) else {
      return .failure(.unusable("pipe"))
    }
    lvzhi_guard(outlet.terminal, Screen.resetBytes, surroundings.lastWords + "\r\n")
    lvzhi_listen(pipe.writing)
    guard let screen = Screen(name: name, input: input, outlet: outlet) else {
      lvzhi_stop_listening()
      lvzhi_stop_guarding()
      outlet.close()
      pipe.close()
      return .failure(.unusable(name))
    }
    let terminal = Terminal(screen, outlet, pipe, input: input, theme, surroundings)
    return .success(terminal)
  }

  private init(
    _ screen: Screen, _ outlet: Outlet, _ pipe: Pipe, input: Int32, _ theme: Theme,
    _ surroundings: Surroundings
  ) {
    self.screen = screen
    self.outlet = outlet
    self.pipe = pipe
    self.input = input
    depth = screen.begin(surroundings)
    knowsQuestions = surroundings.knowsQuestions
    isDirect = lvzhi_number("colors") > 256
    painter = Painter(Palette(theme, depth: depth, direct: isDirect))
    decoder = Decoder(table: Screen.keys)
    waker = Waker(pipe.writing)
    escapeMilliseconds = surroundings.escapeMilliseconds
    size = Screen.size(of: outlet.terminal)
    tcgetattr(input, &modes)
    _ = outlet.write(Array(Screen.pasteOn.utf8)) { false }
    outlet.collect()
    screen.fit(size)
  }

  /// Shows a frame: what differs from the one before, in one write, with the caret in its place.
  ///
  /// A frame without a caret hides it.
  package func show(_ frame: Frame) {
    guard isOpen, !isDead else { return }
    painter.paint(frame, on: size)
    if (frame.caret != nil) != caretIsShown {
      caretIsShown = frame.caret != nil
      curs_set(caretIsShown ? 1 : 0)
    }
    let caret = frame.caret ?? Position(column: 0, row: size.rows - 1)
    let row = max(0, min(size.rows - 1, caret.row))
    let column = max(0, min(size.columns - 1, caret.column))
    rest = Position(column: column, row: row)
    lvzhi_finish(Int32(row), Int32(column))
    if flush(), asked == nil, knowsQuestions { ask(Replies.questions) }
  }

  /// Asks the terminal about itself: after the first frame, so that nobody waits for the answer.
  private func ask(_ questions: String) {
    asked = Terminal.now
    decoder.awaited += 1
    _ = outlet.write(Array(questions.utf8), unless: isToldToEnd)
  }

  /// Whether a signal asks to end, so that a line that takes nothing must not be waited for.
  private func isToldToEnd() -> Bool {
    letters += pipe.drain()
    return letters.contains(UInt8(ascii: "H")) || letters.contains(UInt8(ascii: "T"))
  }

  /// Makes the next frame be written whole, as the screen may show something else.
  package func redraw() {
    painter.forget()
    pen.forget()
    lvzhi_forget()
  }

  /// Takes another theme; the next frame is drawn in it.
  package func wear(_ theme: Theme) {
    painter.restart(Palette(theme, depth: depth, direct: isDirect))
    // Shades borrow numbers, and ncurses does not see that a number it has written stands for another shade.
    if depth == .full { redraw() }
  }

  /// Sends a text to the clipboard of the clerk's terminal; false for one that is too long for it.
  ///
  /// No terminal says whether it took it.
  package func copy(_ text: String) -> Bool {
    guard let sequence = Clipboard.sequence(for: text) else { return false }
    guard isOpen, !isDead, knowsQuestions else { return true }
    _ = outlet.write(sequence) { false }
    return true
  }

  /// Asks the terminal what its ground looks like; the answer, if it has one, is `Input.ground`.
  ///
  /// Ask after the first frame: a slow line would delay it.
  package func askForGround() {
    guard isOpen, !isDead, knowsQuestions else { return }
    ask(Report.groundQuestion + Replies.last)
  }

  /// Asks the terminal how wide it makes ambiguous characters; the answer is `Input.width`.
  ///
  /// One is written at the start of the second row, which the next frame writes anew, and the cursor
  /// goes back to where it was. Ask after the first frame, and show it again.
  package func askForWidth() {
    guard isOpen, !isDead, knowsQuestions, size.rows > 1, size.columns > 4 else { return }
    ask(Report.widthQuestion + "\u{1B}[\(rest.row + 1);\(rest.column + 1)H" + Replies.last)
    painter.forget()
    lvzhi_forget_row(Int32(Report.widthRow - 1))
  }

  /// Gives the terminal back as it was found. Further calls do nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    awaitLastReply()
    outlet.clear()
    outlet.release()
    _ = outlet.write(pen.rest() + Array(Screen.pasteOff.utf8)) { isDead }
    screen.end()
    lvzhi_stop_listening()
    lvzhi_stop_guarding()
    outlet.close()
    pipe.close()
  }

  deinit { close() }

  /// Writes what ncurses made of the frame; whether all of it went out.
  private func flush() -> Bool {
    let frame = pen.thrifty(painter.written(outlet.collected()))
    let outcome = outlet.write(replies.marked(frame), unless: isToldToEnd)
    switch outcome {
    case .whole: return true
    case .stopped: redraw()
    case .dead: isDead = true
    }
    return false
  }
}
