import CNCurses
import Glibc
import Toolkit

/// The screen that ncurses keeps for a terminal.
struct Screen {
  private let pointer: OpaquePointer
  private let input: UnsafeMutablePointer<FILE>
  private let output: UnsafeMutablePointer<FILE>

  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"

  /// Nil when ncurses will not have the terminal. Never `initscr`: it ends the program when it
  /// fails.
  init?(name: String, input descriptor: Int32, outlet: Outlet) {
    let copy = dup(descriptor)
    guard copy >= 0, let input = fdopen(copy, "r"), let output = fdopen(outlet.known, "w") else {
      return nil
    }
    // Neither what the environment says (LINES=100000) nor the terminal (65535) is safe, and some
    // tables say nothing; ncurses believes these two before all others.
    let size = Screen.size(of: outlet.terminal)
    setenv("LINES", "\(size.rows)", 1)
    setenv("COLUMNS", "\(size.columns)", 1)
    defer {
      unsetenv("LINES")
      unsetenv("COLUMNS")
    }
    guard let pointer = newterm(name, output, input) else { return nil }
    self.pointer = pointer
    self.input = input
    self.output = output
  }

  /// Sets the modes, and says how many colours can be used.
  func begin(_ surroundings: Surroundings) -> ColourDepth {
    lvzhi_prepare()
    let depth = surroundings.depth(available: Int(lvzhi_number("colors")))
    guard depth != .mono, start_color() == OK else { return .mono }
    use_default_colors()
    return depth
  }

  /// Gives ncurses the size, and makes it write everything anew.
  func fit(_ size: Size) {
    resize_term(Int32(size.rows), Int32(size.columns))
    lvzhi_forget()
  }

  func end() {
    endwin()
    delscreen(pointer)
    fclose(input)
    fclose(output)
  }

  /// The size of a terminal: 80x24 when it does not know, and never more than 500 either way.
  static func size(of descriptor: Int32) -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard lvzhi_size(descriptor, &columns, &rows), columns > 0, rows > 0 else {
      return Size(columns: 80, rows: 24)
    }
    return Size(columns: min(500, Int(columns)), rows: min(500, Int(rows)))
  }

  /// What puts a terminal right after a crash; the terminal must have been looked up.
  static var resetBytes: String {
    pasteOff + joined(["sgr0", "rmkx", "cnorm", "rmcup"]) + "\r\n"
  }

  /// What a terminal needs to be ours again after a stop.
  static var setBytes: String {
    joined(["smcup", "smkx"]) + pasteOn
  }

  /// The sequences of the terminal's own table that begin with Escape, longer ones first: a shorter one may be how
  /// they begin.
  static var keys: [KeySequence] {
    let named: [(String, Key)] =
      [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
        ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
        ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
      ] + (1...12).map { ("kf\($0)", .function($0)) }
    return named.compactMap { name, key in
      guard let bytes = lvzhi_capability(name).map({ Array(String(cString: $0).utf8) }),
        bytes.count > 1, bytes[0] == 0x1B
      else { return nil }
      return KeySequence(bytes: bytes, key: key)
    }.sorted { $0.bytes.count > $1.bytes.count }
  }

  private static func joined(_ capabilities: [String]) -> String {
    capabilities.compactMap { name in lvzhi_capability(name).map { plain($0) } }.joined()
  }

  /// A capability without its delays, `$<5>`.
  private static func plain(_ capability: UnsafePointer<CChar>) -> String {
    var rest = Array(String(cString: capability).utf8)[...]
    var plain: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
