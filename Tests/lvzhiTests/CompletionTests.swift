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

  @Test("fish completes a command, the actions of keys and a theme", .enabled(if: has("fish")))
  func fish() throws {
    let tmux = try Tmux()
    let script = tmux.folder + "/lvzhi.fish"
    try tmux.lvzhi("completions", "fish").output.write(
      toFile: script, atomically: true, encoding: .utf8)
    func completed(_ line: String) -> [Substring] {
      let shell = Tmux.shell(
        """
        PATH="$PATH:\(tmux.folder)" HOME=\(tmux.folder) fish -c \
          'source \(script); complete -C "\(line)"'
        """)
      return shell.output.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
    }
    #expect(Set(completed("lvzhi publ")) == ["publish", "publications"])
    #expect(completed("lvzhi keys goH") == ["goHome"])
    #expect(completed("lvzhi themes show nor") == ["nord"])
  }

  @Test(
    "zsh completes a command, the actions of keys and a theme", .enabled(if: has("zsh")),
    arguments: [
      "lvzhi completions f": "fish", "lvzhi keys goH": "goHome", "lvzhi themes show nor": "nord",
    ])
  func zsh(line: String, word: String) throws {
    let tmux = try Tmux()
    try tmux.lvzhi("completions", "zsh").output.write(
      toFile: tmux.folder + "/_lvzhi", atomically: true, encoding: .utf8)
    // What a clerk sees who types the line and Tab; it is waited for as long as the shell takes.
    let typed = """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell 'fpath=(\(tmux.folder) $fpath); autoload -U compinit; compinit -u -D; PS1="> "'
      zpty -w shell 'bindkey "^I" complete-word; echo RE''ADY'
      zpty -r -m shell seen '*READY*'
      zpty -w -n shell '\(line)'$'\t'
      zpty -r -m shell seen '*\(word)*'
      print -r -- $seen
      """
    let script = tmux.folder + "/typed.zsh"
    try typed.write(toFile: script, atomically: true, encoding: .utf8)
    let shell = Tmux.shell("LC_ALL=C.UTF-8 timeout 120 zsh -f \(script)")
    #expect(shell.status == 0 && shell.output.contains(word), "\(shell.output)")
  }

  @Test("another shell is refused, and those there are named")
  func refused() throws {
    let printed = try Tmux().lvzhi("completions", "tcsh")
    #expect(printed.status == 64)
    #expect(printed.output.contains("fish"))
  }
}

/// Whether the machine has a shell.
private func has(_ shell: String) -> Bool {
  Tmux.shell("command -v \(shell)").status == 0
}
