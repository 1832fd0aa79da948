import Console
import Screens

extension TerminalRefusal {
  /// Why there can be no screen, and what to do instead.
  var words: Words {
    switch self {
    case .notATerminal:
      Words("工作台需要终端", "the desk needs a terminal")
    case .cannotMove(let name):
      Words(
        "终端 TERM=\(name) 不能移动光标；请逐行使用：lvzhi --linear，或设 TERM=xterm-256color",
        "the terminal TERM=\(name) cannot move its cursor: use lvzhi --linear, line by line, or set "
          + "TERM=xterm-256color")
    case .unusable(let reason):
      Words(
        "打不开终端（\(reason)）；lvzhi doctor 可查，lvzhi --linear 不需要它",
        "the terminal cannot be opened (\(reason)): lvzhi doctor looks into it, lvzhi --linear does without"
      )
    }
  }
}
