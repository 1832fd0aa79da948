import ArgumentParser
import Documents
import Screens
import Toolkit

/// Prints the action table: every key and what it does.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: Words("打印全部按键及其作用", "Print every key and what it does.").said,
    discussion: Words(
      """
      toml 可放进 config.toml 的 [keys]；man 是手册页的一节。
      """,
      """
      toml is a [keys] table for config.toml; man is a section of the manual page.
      """
    ).said)

  /// The forms the table is printed in.
  enum Form: String, ExpressibleByArgument, CaseIterable { case table, toml, man }

  @OptionGroup var options: CommonOptions
  @Argument(help: .init("只列出这些动作", "Only these actions.", value: "动作")) var actions: [Action] = []
  @Option(help: .init("输出格式", "How it is printed.", value: "格式")) var format: Form = .table

  func run() throws {
    let configuration = try options.configuration()
    let keymap = configuration.keymap
    switch format {
    case .toml: print(keymap.document(in: options.language), terminator: "")
    case .man: print(keymap.manual(in: options.language), terminator: "")
    case .table: printTable(keymap)
    }
    guard !configuration.keyFaults.isEmpty else { return }
    Session.say(configuration.keyFaults, in: options.language)
    throw ExitCode(65)
  }

  private func printTable(_ keymap: Keymap) {
    for context in Context.allCases {
      let own = Action.allCases.filter { action in
        action.context == context && (actions.isEmpty || actions.contains(action))
      }
      if own.isEmpty { continue }
      print(context.words.text(in: options.language))
      for action in own {
        let cells = [(action.rawValue, 16), (keymap.shown(action), 20)].map { text, columns in
          text + String(repeating: " ", count: max(1, columns - text.columns))
        }
        print("  " + cells.joined() + action.help.text(in: options.language))
      }
    }
  }
}

extension Action: ExpressibleByArgument {}
