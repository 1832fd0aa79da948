import ArgumentParser

/// Prints what a shell needs to complete the words of a command line, from the tables of commands and
/// actions themselves.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print completions for a shell. 命令行补全。",
    discussion: """
      bash: lvzhi completions bash > ~/.local/share/bash-completion/completions/lvzhi
      zsh:  lvzhi completions zsh > a folder of $fpath, as _lvzhi
      fish: lvzhi completions fish > ~/.config/fish/completions/lvzhi.fish
      """)

  /// The shells there are completions for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    fileprivate var completed: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "bash, zsh or fish") var shell: Shell

  func run() {
    print(Lvzhi.completionScript(for: shell.completed))
  }
}
