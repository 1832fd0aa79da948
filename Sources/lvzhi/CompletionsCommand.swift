import ArgumentParser
import Screens

/// Prints what a shell needs to complete the words of a command line, from the tables of commands and
/// actions themselves.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: Words("打印命令行补全", "Print completions for a shell.").said,
    discussion: Words(
      """
      把输出存到该 shell 读取补全的地方：
      bash：lvzhi completions bash > ~/.local/share/bash-completion/completions/lvzhi
      zsh： lvzhi completions zsh > $fpath 中某个目录下的 _lvzhi
      fish：lvzhi completions fish > ~/.config/fish/completions/lvzhi.fish
      """,
      """
      Keep what is printed where the shell looks for completions:
      bash: lvzhi completions bash > ~/.local/share/bash-completion/completions/lvzhi
      zsh:  lvzhi completions zsh > _lvzhi in a folder of $fpath
      fish: lvzhi completions fish > ~/.config/fish/completions/lvzhi.fish
      """
    ).said)

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

  @Argument(help: .init("哪种 shell", "Which shell.", value: "shell")) var shell: Shell

  func run() {
    print(Lvzhi.completionScript(for: shell.completed))
  }
}
