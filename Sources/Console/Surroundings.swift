import CNCurses
import Toolkit

/// What the program was told of its terminal, by the environment and by its user.
package struct Surroundings: Hashable, Sendable {
  /// `TERM`; nil when it is not set.
  package var term: String?
  /// `COLORTERM`; nil when it is not set.
  package var colourTerm: String?
  /// Whether `NO_COLOR` is set to anything.
  package var refusesColour: Bool
  /// What the user asks for; nil for what the terminal can.
  package var colours: ColourDepth?
  /// How long a lone Escape waits for the rest of a sequence; 25 to 200 serve.
  package var escapeMilliseconds: Int
  /// What is written to standard error if the program crashes, without its end of line.
  package var lastWords: String

  package init(
    term: String?, colourTerm: String?, refusesColour: Bool, colours: ColourDepth?,
    escapeMilliseconds: Int, lastWords: String
  ) {
    self.term = term
    self.colourTerm = colourTerm
    self.refusesColour = refusesColour
    self.colours = colours
    self.escapeMilliseconds = escapeMilliseconds
    self.lastWords = lastWords
  }

  /// The depth to use on a terminal that has so many colours.
  func depth(available: Int) -> ColourDepth {
    let most = most(available)
    if let colours { return min(colours, available >= 256 ? .full : most) }
    if refusesColour { return .mono }
    let isPlain = ["vt100", "vt102", "vt220"].contains { term?.hasPrefix($0) ?? false }
    return isPlain ? .mono : most
  }

  /// The most colours that a terminal has by its table, and by what the environment says.
  private func most(_ available: Int) -> ColourDepth {
    switch available {
    case 257...: .full
    case 256: ["truecolor", "24bit"].contains(colourTerm) ? .full : .many
    case 16...: .sixteen
    case 8...: .eight
    default: .mono
    }
  }

  /// What the machine's table says of the terminal, without opening a screen on it.
  package func table(
    for descriptor: Int32
  ) -> (isKnown: Bool, colours: Int, depth: ColourDepth, size: Size) {
    let size = Screen.size(of: descriptor)
    guard let term, !term.isEmpty, lvzhi_knows_terminal(term, descriptor) else {
      return (false, 0, .mono, size)
    }
    let colours = max(0, Int(lvzhi_number("colors")))
    return (true, colours, depth(available: colours), size)
  }

  /// Whether the terminal is of a kind that reads questions to their end even if it has no answer.
  package var knowsQuestions: Bool {
    let others = ["linux", "vt", "ansi", "cons", "sun", "dumb", "cygwin", "wy", "pcansi"]
    guard let term, !term.isEmpty else { return false }
    return !others.contains { term.hasPrefix($0) }
  }

  /// The names to try in terminfo, best first: a colour terminal that only says `xterm` has 256.
  var candidates: [String] {
    let name = term ?? ""
    let better = name == "xterm" && !(colourTerm ?? "").isEmpty ? ["xterm-256color"] : []
    return better + (name.isEmpty ? [] : [name]) + ["xterm-256color", "xterm", "vt100", "ansi"]
  }
}

/// Why there can be no screen.
package enum TerminalRefusal: Hashable, Sendable, Error {
  /// Input or output is a file, a pipe, or nothing.
  case notATerminal
  /// The terminal of that name cannot move its cursor.
  case cannotMove(String)
  /// The machine has no terminal table or no locale that would do, or no memory.
  case unusable(String)
}
