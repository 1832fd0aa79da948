import ArgumentParser
import Documents
import Screens
import Toolkit

/// What is said of words on the command line that the parser does not know.
enum Usage {
  /// Ends the command where a word is meant to be a command and is none.
  static func check(_ words: [String]) throws {
    var command: any ParsableCommand.Type = Lvzhi.self
    for word in words.drop(while: { $0 == "help" }) {
      let below = command.configuration.subcommands.map { $0._commandName }
      if word.hasPrefix("-") || below.isEmpty { return }
      guard let found = command.subcommand(named: word) else {
        let isRoot = command == Lvzhi.self
        throw refuse(word, of: below + (isRoot ? ["help"] : []), in: language(of: words))
      }
      command = found
    }
  }

  /// Says so with the nearest command, and gives the exit code.
  private static func refuse(
    _ word: String, of commands: [String], in language: Language
  ) -> ExitCode {
    let near = nearest(to: word, among: commands)
    return Session.stop(
      Words(
        "没有命令 \(word)" + (near.map { "，是否 \($0)" } ?? "")
          + "；命令有 " + commands.joined(separator: "、"),
        "there is no command \(word)" + (near.map { "; perhaps \($0)" } ?? "")
          + "; the commands are " + commands.joined(separator: ", ")),
      in: language, exit: 64)
  }

  /// The language the commands are explained in. The parser makes commands of nothing, so that none can be
  /// given it: the second thing, beside `Interruption`, that is kept for all.
  static let language = language(of: Array(CommandLine.arguments.dropFirst()))

  /// The language of what is said where the words could not be read as a whole.
  static func language(of words: [String]) -> Language {
    let place = words.firstIndex(of: "--lang").map { words.index(after: $0) }
    let named = place.flatMap { words.indices.contains($0) ? words[$0] : nil }
    let written = named ?? words.last { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    return written.flatMap(Language.init(rawValue:)) ?? Configuration.language ?? Machine.language
  }
}

extension Words {
  /// The words in the language the commands are explained in.
  var said: String { text(in: Usage.language) }
}

extension ArgumentHelp {
  /// What a word of the command line is for.
  init(_ chinese: String, _ english: String) {
    self.init(Words(chinese, english).said)
  }

  /// What a word of the command line is for, and what its value is called in Chinese.
  init(_ chinese: String, _ english: String, value: String) {
    self.init(chinese, english)
    if Usage.language == .chinese { valueName = value }
  }
}
