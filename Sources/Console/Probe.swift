import Glibc
import Toolkit

/// Asks a terminal about itself, outside of any screen: some characters are written, measured by where
/// the cursor then stands, and wiped.
package struct Probe {
  private let input: Int32
  private let output: Int32

  package init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  /// What the terminal says within a time; without an answer it is the time that passes. Keys typed
  /// meanwhile are lost. The terminal's modes are as before afterwards.
  package func sound(timeoutMilliseconds: Int) -> Sounding {
    var modes = termios()
    guard tcgetattr(input, &modes) == 0 else { return Sounding() }
    var raw = modes
    cfmakeraw(&raw)
    tcsetattr(input, TCSANOW, &raw)
    defer { tcsetattr(input, TCSAFLUSH, &modes) }
    let bytes = Array(Probe.questions.utf8)
    guard write(output, bytes, bytes.count) == bytes.count else { return Sounding() }
    return Probe.sounding(answers(timeoutMilliseconds))
  }

  /// The last question is one that every terminal answers: after its answer nothing more comes.
  private static var questions: String {
    let measured = (Sounding.ambiguous + Sounding.wide).map { "\r\($0)\u{1B}[6n" }.joined()
    return measured + "\r\u{1B}[K" + Report.groundQuestion + "\u{1B}[?2026$p" + "\u{1B}[c"
  }

  private func answers(_ patience: Int) -> [UInt8] {
    let end = Terminal.now + patience
    var bytes: [UInt8] = []
    while true {
      var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let left = end - Terminal.now
      guard left > 0, poll(&waiting, 1, Int32(clamping: left)) > 0 else { return bytes }
      var read = [UInt8](repeating: 0, count: 1_024)
      let count = Glibc.read(input, &read, read.count)
      guard count > 0 else { return bytes }
      bytes += read.prefix(count)
      if Probe.sounding(bytes).hasAnswered { return bytes }
    }
  }

  /// What the answers mean, as far as they have come.
  static func sounding(_ bytes: [UInt8]) -> Sounding {
    let text = String(decoding: bytes, as: UTF8.self)
    var sounding = Sounding()
    var measured = Sounding.ambiguous + Sounding.wide
    let parts = text.split(separator: "\u{1B}")
    for (place, part) in parts.enumerated() {
      // Without its end a report may be cut in the middle of a figure.
      let isWhole = part.hasSuffix("\u{7}") || place + 1 < parts.count
      if part.hasPrefix("]") {
        guard isWhole else { continue }
        let end = part.lastIndex { $0 != "\u{7}" } ?? part.startIndex
        if case .ground(let shade)? = Report.inputs(ArraySlice(part[...end].utf8)).first {
          sounding.ground = shade
        }
      } else if part.hasPrefix("[?"), part.hasSuffix("c") {
        sounding.hasAnswered = true
      } else if part.hasPrefix("[?2026;"), part.hasSuffix("$y") {
        sounding.canHoldFrames = ["1", "2", "3"].contains(part.dropFirst(7).dropLast(2))
      } else if part.hasPrefix("["), part.hasSuffix("R"), !measured.isEmpty,
        let column = part.dropFirst().dropLast().split(separator: ";").last.flatMap({ Int($0) })
      {
        sounding.columns[measured.removeFirst()] = column - 1
      }
    }
    return sounding
  }
}
