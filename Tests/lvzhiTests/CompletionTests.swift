import Foundation
import Screens
import Testing

/// What shells complete by, printed by the built program.
@Suite struct CompletionTests {
  @Test("completions name every command and every action", arguments: ["bash", "zsh", "fish"])
  func names(shell: String) throws {
    let printed = try Tmux().lvzhi("completions", shell)
    #expect(printed.status == 0, "\(printed.output)")
    for word in ["desk", "rank", "themes", "publications", "completions"] {
      #expect(printed.output.contains(word))
    }
    for action in Action.allCases { #expect(printed.output.contains(action.rawValue)) }
  }

  @Test("bash completes a command, the actions of keys and a shell")
  func bash() throws {
    let tmux = try Tmux()
    let script = tmux.folder + "/lvzhi.bash"
    try tmux.lvzhi("completions", "bash").output.write(
      toFile: script, atomically: true, encoding: .utf8)
    func completed(_ words: String...) -> Set<String> {
      let line = words.joined(separator: " ")
      let shell = Tmux.shell(
        """
        bash -c '. "$0"; COMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1); COMP_LINE="\(line)"
        COMP_POINT=${#COMP_LINE}; _lvzhi lvzhi "\(words.last ?? "")" ""; echo "${COMPREPLY[@]}"' \(script)
        """)
      return Set(shell.output.split(whereSeparator: \.isWhitespace).map(String.init))
    }
    #expect(completed("lvzhi", "publ") == ["publish", "publications"])
    #expect(completed("lvzhi", "keys", "goH") == ["goHome"])
    #expect(completed("lvzhi", "completions", "f") == ["fish"])
  }

  @Test("another shell is refused, and those there are named")
  func refused() throws {
    let printed = try Tmux().lvzhi("completions", "tcsh")
    #expect(printed.status == 64)
    #expect(printed.output.contains("fish"))
  }
}
