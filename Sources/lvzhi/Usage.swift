import ArgumentParser
import Documents
import Screens
import Toolkit

/// What is said of words on the command line that the parser does not know.
enum Usage {
  /// The first word, where it is meant to be a command and is none.
  static func unknownCommand(in words: [String]) -> String? {
    guard let first = words.first, !first.hasPrefix("-"), !commands.contains(first) else {
      return nil
    }
    return first
  }

  /// Says so with the nearest command, and gives the exit code.
  static func refuse(_ word: String, in words: [String]) -> ExitCode {
    let near = nearest(to: word, among: commands)
    return Session.stop(
      Words(
        "没有命令 \(word)" + (near.map { "，是否 \($0)" } ?? "")
          + "；命令有 " + commands.joined(separator: "、"),
        "there is no command \(word)" + (near.map { "; perhaps \($0)" } ?? "")
          + "; the commands are " + commands.joined(separator: ", ")),
      in: language(of: words), exit: 64)
  }

  private static var commands: [String] {
    Lvzhi.configuration.subcommands.map { $0._commandName } + ["help"]
  }

  /// The language of what is said where the words could not be read as a whole.
  static func language(of words: [String]) -> Language {
    let place = words.firstIndex(of: "--lang").map { words.index(after: $0) }
    let named = place.flatMap { words.indices.contains($0) ? words[$0] : nil }
    let written = named ?? words.last { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    return written.flatMap(Language.init(rawValue:)) ?? Configuration.language ?? Machine.language
  }

  /// The parser's message in Chinese, as far as its forms are known; what it quotes stays.
  static func translated(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      translated(line: String(line))
    }.joined(separator: "\n")
  }

  private static func translated(line: String) -> String {
    let parts = line.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    let quoted = parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
    switch parts.first {
    case "Error: Missing expected argument " where quoted.count == 1:
      return "lvzhi: 缺少 \(quoted[0])"
    case "Error: Missing value for " where quoted.count == 1:
      return "lvzhi: \(quoted[0]) 后面缺少值"
    case "Error: Unknown option " where !quoted.isEmpty:
      return "lvzhi: 没有选项 \(quoted[0])" + (quoted.count > 1 ? "，是否 \(quoted[1])" : "")
    case "Error: Unexpected argument " where quoted.count == 1:
      return "lvzhi: 多余的 \(quoted[0])"
    case "Error: The value " where quoted.count > 1:
      let known = quoted.dropFirst(2).joined(separator: "、")
      return "lvzhi: \(quoted[1]) 不能是“\(quoted[0])”" + (known.isEmpty ? "" : "；可写 \(known)")
    default: break
    }
    let heads = [("Error: ", "lvzhi: "), ("Help:  ", "说明： "), ("Usage: ", "用法： ")]
    for (english, chinese) in heads where line.hasPrefix(english) {
      return chinese + line.dropFirst(english.count)
    }
    guard line.hasPrefix("  See '"), quoted.count == 1 else { return line }
    return "  详见 \(quoted[0])"
  }
}
