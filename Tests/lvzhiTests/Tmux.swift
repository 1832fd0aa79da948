import Foundation
import Testing

/// The built program in a real terminal of tmux, on a file of its own.
final class Tmux {
  private let socket = "lvzhi-test-\(UUID().uuidString)"
  let folder: String
  let data: String
  private let isGuest: Bool

  /// The program that the environment names, or else the one beside the tests.
  static var program: String {
    get throws {
      if let named = ProcessInfo.processInfo.environment["LVZHI_PROGRAM"] { return named }
      let bundle = Bundle.allBundles.map(\.bundlePath) + [CommandLine.arguments[0]]
      let folders = bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
      let found = folders.map { $0 + "/lvzhi" }.first {
        FileManager.default.isExecutableFile(atPath: $0)
      }
      return try #require(found, "the program is not built")
    }
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/" + socket
    data = folder + "/lvzhi.db"
    isGuest = false
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Another terminal before the same file; it must go first.
  init(beside other: Tmux) {
    folder = other.folder
    data = other.data
    isGuest = true
  }

  deinit {
    // A program that were only hung up on would write down where it was, into the folder that has just gone.
    _ = Tmux.shell(
      "(tmux -L \(socket) list-panes -a -F '#{pane_pid}' | xargs -r -n 1 pkill -KILL -P;"
        + " tmux -L \(socket) kill-server;"
        + " rm -f \"${TMUX_TMPDIR:-/tmp}/tmux-$(id -u)/\(socket)\") >/dev/null 2>&1")
    if isGuest { return }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Runs a command of the program; its output, its messages and its exit code.
  func lvzhi(_ arguments: String...) throws -> (output: String, status: Int32) {
    let words = [try Tmux.program] + arguments
    return Tmux.shell(
      "XDG_STATE_HOME=\(folder) XDG_CONFIG_HOME=\(folder) LVZHI_DATA=\(data) LC_ALL=C.UTF-8 "
        + words.map(Tmux.quoted).joined(separator: " ")
        + " 2>&1 </dev/null")
  }

  /// Opens the desk in a terminal of that size.
  func open(columns: Int, rows: Int, language: String, environment: String = "") throws {
    let command =
      "env -u NO_COLOR -u COLORTERM XDG_STATE_HOME=\(folder) XDG_CONFIG_HOME=\(folder) \(environment) LVZHI_DATA=\(data) LC_ALL=C.UTF-8 \(try Tmux.program) --lang \(language); echo LEFT $?; sleep 60"
    // The server that this starts lives on and would keep a pipe open: its output goes nowhere.
    _ = Tmux.shell(
      "SHELL=/bin/sh tmux -L \(socket) -f /dev/null -u new-session -d -x \(columns) -y \(rows) '\(command)' >/dev/null 2>&1"
    )
  }

  /// The terminal goes away under the program.
  func vanish() throws {
    _ = try tmux("kill-server")
    let end = Date().addingTimeInterval(120)
    while Date() < end, try tmux("list-sessions", "-F", "alive").hasPrefix("alive") {
      usleep(20_000)
    }
  }

  /// Sends the program a signal.
  func signal(_ signal: Int32) throws { kill(try program, signal) }

  /// Sends the program a signal that ends it; how long that took, in seconds.
  func end(by signal: Int32) throws -> Double {
    let (program, start) = (try program, Date())
    kill(program, signal)
    while kill(program, 0) == 0, Date() < start.addingTimeInterval(120) { usleep(5_000) }
    try #require(kill(program, 0) != 0, "it runs on")
    return Date().timeIntervalSince(start)
  }

  private var program: pid_t {
    get throws {
      let shell = try tmux("list-panes", "-F", "#{pane_pid}").filter(\.isNumber)
      let found = Tmux.shell("pgrep -P \(shell)").output.filter(\.isNumber)
      return try #require(pid_t(found), "no program runs")
    }
  }

  /// Sends keys as tmux names them.
  func press(_ keys: String...) throws {
    for key in keys { _ = try tmux("send-keys", key) }
  }

  /// Sends text as it is typed.
  func type(_ text: String) throws {
    _ = try tmux("send-keys", "-l", text)
  }

  var screen: String {
    get throws { try tmux("capture-pane", "-p") }
  }

  /// The screen with the sequences of its colours.
  var colours: String {
    get throws { try tmux("capture-pane", "-p", "-e") }
  }

  /// Waits until the screen shows some words and stands still; the screen then.
  @discardableResult
  func wait(for words: String) throws -> String {
    try wait(for: words, in: { try screen })
  }

  /// Waits until the screen shows a sequence of colour and stands still; the screen then, with the
  /// sequences of its colours.
  @discardableResult
  func wait(forColour sequence: String) throws -> String {
    try wait(for: sequence, in: { try colours })
  }

  /// A frame can reach tmux in pieces on a busy machine, so that what was found counts only once
  /// two looks in a row are equal. Gives up after two minutes.
  private func wait(for part: String, in look: () throws -> String) throws -> String {
    let end = Date().addingTimeInterval(120)
    var last = ""
    while Date() < end {
      let seen = try look()
      if seen.contains(part), seen == last { return seen }
      last = seen
      usleep(30_000)
    }
    try #require(Bool(false), "never saw \(part) in\n\(last)")
    return last
  }

  private func tmux(_ arguments: String...) throws -> String {
    let words = arguments.map(Tmux.quoted).joined(separator: " ")
    return Tmux.shell("tmux -L \(socket) \(words) 2>&1").output
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }

  /// Runs a command line; what it printed and its exit code.
  static func shell(_ command: String) -> (output: String, status: Int32) {
    guard let pipe = popen(command, "r") else { return ("", -1) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
      bytes += buffer.prefix(count)
    }
    return (String(decoding: bytes, as: UTF8.self), pclose(pipe) >> 8 & 0xFF)
  }
}
