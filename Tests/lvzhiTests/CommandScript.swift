import Foundation
import Glibc
import Testing

/// Commands run one after another in a folder of their own, in one language, as a script has them.
struct CommandScript {
  /// What a command said, and its exit code.
  struct Answer: Hashable {
    let said: [String]
    let code: Int32
  }

  /// Why a script cannot be played.
  struct Fault: Error { let line: String }

  private let tmux = try? Tmux()
  private let language: String

  init(language: String) { self.language = language }

  private var folder: String { tmux?.folder ?? "" }

  /// Plays the lines of a script; the answers to its commands, in order.
  func answers(to lines: [String]) throws -> [Answer] {
    var answers: [Answer] = []
    for (index, line) in lines.enumerated() {
      let rest = String(line.dropFirst(2))
      switch line.prefix(2) {
      case "$ ": answers.append(try run(rest))
      case "+ ": try happen(rest, lines[(index + 1)...].prefix { $0.hasPrefix(":") })
      default: break
      }
    }
    return answers
  }

  private func run(_ words: String) throws -> Answer {
    let program = try Tmux.program
    let language = words.contains("--frob") || words.hasSuffix("--data") ? "" : "--lang \(language)"
    let locale = self.language == "zh" ? "C.UTF-8" : "en_US.UTF-8"
    let (output, status) = Tmux.shell(
      "cd '\(folder)' && LVZHI_DATA=lvzhi.db XDG_CONFIG_HOME=config HOME=. LC_ALL=\(locale) "
        + "'\(program)' \(words) \(language) 2>&1 </dev/null")
    let said = output.split(separator: "\n").map(String.init).filter(isKept).map(steady)
    return Answer(said: said, code: status)
  }

  /// What grows with every option is left out.
  private func isKept(_ line: String) -> Bool {
    !["Usage: ", "用法：", "Help:  ", "说明：", "  See ", "  详见 "].contains { line.hasPrefix($0) }
  }

  /// The account as the program names it.
  private static let account: String =
    getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "uid\(getuid())"

  /// A line without the account, the hour and the list of commands.
  private func steady(_ line: String) -> String {
    var line = line.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d/, with: "<minute>")
    // The account stands beside the minute; elsewhere its name may be a word of the program's own.
    if line.contains("<minute>") {
      line = line.replacing(" \(CommandScript.account) ", with: " <clerk> ")
    }
    for list in ["命令有 ", "the commands are "] {
      if let found = line.range(of: list) { line = line[..<found.upperBound] + "…" }
    }
    return line
  }

  private func happen(_ text: String, _ enclosure: ArraySlice<String>) throws {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1 else { throw Fault(line: text) }
    let path = folder + "/" + words[1]
    let files = FileManager.default
    try files.createDirectory(
      atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    switch words[0] {
    case "folder": try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    case "no": try files.removeItem(atPath: path)
    case "file":
      let lines = enclosure.map { $0.dropFirst(2) + "\n" }.joined()
      try lines.write(toFile: path, atomically: true, encoding: .utf8)
    case "bytes":
      let bytes = words.dropFirst(2).compactMap { UInt8($0, radix: 16) }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    case "cut" where words.count == 6:
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      try whole.prefix(Int(words[3]) ?? 0).write(to: URL(fileURLWithPath: folder + "/" + words[5]))
    default: throw Fault(line: text)
    }
  }
}
