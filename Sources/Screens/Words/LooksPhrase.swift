import Toolkit

/// What the program says of its own looks.
package enum LooksPhrase: Hashable, Sendable {
  case themes, byGround, own, sampleOf(String)
  case sampleRow, sampleChart
  case kept(theme: String, file: String), notKept(file: String, String)
  /// A theme that was edited has so many faults; the first stands at a line.
  case faulty(theme: String, line: Int?, count: Int)
  /// The theme that is set is not there, or is no text: ours is worn.
  case noTheme(String)
  /// The clerk's keys have so many faults, the first at a line: the usual ones are in force.
  case faultyKeys(line: Int?, count: Int)
  case repainted(theme: String)
  /// So many characters were sent to the clipboard of the clerk's terminal.
  case copied(Int), nothingToCopy, tooLongToCopy

  var words: Words {
    switch self {
    case .themes: Words("主题", "Themes")
    case .byGround: Words("随终端底色", "by the terminal's ground")
    case .own: Words("自己的", "your own")
    case .sampleOf(let name): Words("样张：\(name)", "Sample: \(name)")
    case .sampleRow: Words("曾子墨 领读 2.0", "Zeng Zimo led 2.0")
    case .sampleChart: Words("图", "chart")
    case .kept(let theme, let file):
      Words("主题 \(theme)，已写入 \(file)", "Theme \(theme), written to \(file)")
    case .notKept(let file, let why):
      Words(
        "主题只用于本次：\(file) 写不进去（\(why)）", "The theme is for this sitting only: \(file): \(why)")
    case .faulty(let theme, let line, let count):
      Words(
        "主题 \(theme) 有 \(count) 处不对\(line.map { "，第 \($0) 行" } ?? "")：lvzhi themes check \(theme)",
        "Theme \(theme) has \(Phrase.count(count, "fault"))\(line.map { ", line \($0)" } ?? ""): "
          + "lvzhi themes check \(theme)"
      )
    case .noTheme(let name):
      Words(
        "没有主题 \(name)，或其文件读不了，现用默认主题；lvzhi themes list 列出全部",
        "There is no theme \(name), or no text in its file; ours is worn: lvzhi themes list")
    case .faultyKeys(let line, let count):
      Words(
        "config.toml 的 [keys] 有 \(count) 处不对\(line.map { "，第 \($0) 行" } ?? "")，现用通常的按键：lvzhi keys",
        "[keys] in config.toml: \(Phrase.count(count, "fault"))\(line.map { ", line \($0)" } ?? ""); "
          + "the usual keys are in force: lvzhi keys")
    case .copied(let count):
      Words(
        "已送往剪贴板 \(count) 字；粘贴不出就直接用鼠标拖选（tmux 里按住 Shift）",
        "\(count) characters sent to the clipboard; if it stays empty, drag with the mouse (in tmux with Shift)"
      )
    case .nothingToCopy: Words("光标处没有可复制的", "Nothing to copy at the caret")
    case .tooLongToCopy: Words("太长，剪贴板收不下", "Too long for the clipboard")
    case .repainted(let theme): Words("主题 \(theme) 已重新读入", "Theme \(theme) read again")
    }
  }
}

extension Imprint.Variant {
  /// The kind of ground, in a word.
  var words: Words {
    switch self {
    case .light: Words("浅", "light")
    case .dark: Words("深", "dark")
    case .any: Words("随", "any")
    }
  }
}
