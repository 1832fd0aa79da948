import ArgumentParser
import Glibc
import Screens
import Toolkit

/// The page that explains a command: what the parser says of it, in the clerk's language, in lines that fit.
struct HelpPage {
  /// Where what a word is for begins; the parser's own column.
  private static let column = 26

  private let text: String
  private let columns: Int

  /// The page that the parser's message is; nil where it is something else, as the version.
  init?(_ message: String) {
    let head = "USAGE: lvzhi"
    guard let usage = message.split(separator: "\n").first(where: { $0.hasPrefix(head) }) else {
      return nil
    }
    var command: any ParsableCommand.Type = Lvzhi.self
    for word in usage.dropFirst(head.count).split(separator: " ") {
      guard let found = command.subcommand(named: String(word)) else { break }
      command = found
    }
    // Too wide to be broken by the parser, which counts characters and not columns.
    text = Lvzhi.helpMessage(for: command, columns: 10_000)
    var size = winsize()
    let isTerminal = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    columns = isTerminal ? min(80, max(40, Int(size.ws_col))) : 80
  }

  func text(in language: Language) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      broken(String(line)) { language == .chinese ? Usage.translated(line: $0) : $0 }
    }.joined(separator: "\n")
  }

  /// A line of the parser's, translated and broken; what a word is for stays in its own column.
  private func broken(_ line: String, _ translated: (String) -> String) -> [String] {
    let word = line.prefix(Self.column)
    guard word.hasPrefix("  "), word.last == " ", !word.hasPrefix("  See "),
      let end = word.lastIndex(where: { $0 != " " }) ?? word.indices.first
    else { return translated(line).wrapped(columns: columns, .narrow) }
    let label = translated(String(word[...end]))
    let meaning = translated(String(line.dropFirst(Self.column)))
    let lines = meaning.wrapped(columns: columns - Self.column, .narrow)
    let (room, blank) = (Self.column - label.columns, String(repeating: " ", count: Self.column))
    let rest = lines.map { blank + $0 }
    guard room > 0, let first = lines.first else { return [label] + rest }
    return [label + blank.prefix(room) + first] + rest.dropFirst()
  }
}

extension ParsableCommand {
  /// The command of that name one step below; nil where there is none.
  static func subcommand(named name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0._commandName == name }
  }
}
