import ArgumentParser
import Foundation
import Testing
import Toolkit

@testable import lvzhi

/// The pages that explain the commands, as the built program prints them.
@Suite struct HelpTests {
  /// Every command by the words that name it, from the first on.
  private static let paths: [[String]] = below(Lvzhi.self, [])

  private static func below(
    _ command: any ParsableCommand.Type, _ path: [String]
  ) -> [[String]] {
    [path]
      + command.configuration.subcommands.flatMap { below($0, path + [$0._commandName]) }
  }

  private func page(_ path: [String], locale: String) throws -> [String] {
    let shown = Tmux.shell(
      "LC_ALL=\(locale) XDG_CONFIG_HOME=/nowhere '\(try Tmux.program)' "
        + (["help"] + path).joined(separator: " ") + " 2>&1")
    #expect(shown.status == 0, "\(path): \(shown.output)")
    return shown.output.split(separator: "\n").map(String.init)
  }

  @Test("every page of help is in Chinese where the clerk's language is, in lines that fit")
  func chinese() throws {
    #expect(Self.paths.count > 30)
    for path in Self.paths {
      for line in try page(path, locale: "zh_CN.UTF-8") {
        #expect(line.columns <= 80, "\(path): \(line)")
        let isTranslated = !line.hasPrefix("  ") || line.contains { $0.isHan }
        #expect(isTranslated || line.hasPrefix("   "), "\(path): \(line)")
        for word in [
          "OVERVIEW", "USAGE", "OPTIONS", "Show ", "default", "values", "subcommand",
          "不写为 member", "不写为 number", "不写为 mean",
        ] {
          #expect(!line.contains(word), "\(path): \(line)")
        }
      }
    }
  }

  @Test("every page of help is in English where the clerk's language is; office words stay")
  func english() throws {
    for path in Self.paths where !["log", "import", "init"].contains(path.first) {
      for line in try page(path, locale: "en_US.UTF-8") {
        #expect(line.columns <= 80, "\(path): \(line)")
        let own = line.replacing("履职台", with: "").replacing("公示", with: "")
        let isEnglish = !own.contains { $0.isHan }
        #expect(isEnglish, "\(path): \(line)")
      }
    }
  }

  @Test("the option and the clerk's file go before the locale")
  func precedence() throws {
    let tmux = try Tmux()
    let asked = try tmux.lvzhi("score", "--help", "--lang", "en").output
    #expect(asked.contains("OPTIONS:"))
    let folder = tmux.folder + "/lvzhi"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "language = \"en\"\n".write(
      toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
    let set = try tmux.lvzhi("score", "--help").output
    #expect(set.contains("OPTIONS:"))
    let both = try tmux.lvzhi("score", "--help", "--lang=zh").output
    #expect(both.contains("选项："))
  }

  @Test("the help of log lists every kind, role and presence")
  func vocabulary() throws {
    let text = try page(["log"], locale: "C.UTF-8").joined()
    for word in ["读书活动", "工作站活动", "提案", "违纪违规", "领读", "召集", "报名未到"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test("help on a command that is none is refused with the nearest")
  func unknown() throws {
    let shown = try Tmux().lvzhi("help", "themes", "chek")
    #expect(shown.status == 64)
    #expect(shown.output.contains("是否 check"))
  }

  @Test("the manual pages and the front page name every command and every exit code")
  func named() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    func text(_ name: String) throws -> String {
      try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    }
    let (manual, front) = (try text("scripts/lvzhi.1"), try text("README.md"))
    let chinese = try text("scripts/lvzhi.zh_CN.1")
    for name in Lvzhi.configuration.subcommands.map({ $0._commandName }) {
      for page in [manual, chinese] { #expect(page.contains("\\fB\(name)\\fR"), "\(name)") }
      #expect(["`\(name)", "`lvzhi \(name)`"].contains { front.contains($0) }, "\(name)")
    }
    let help = try page([], locale: "en_US.UTF-8").joined(separator: " ")
    for code in [0, 64, 65, 66, 69, 70, 74, 75, 77, 130] {
      let pattern = try Regex("[ \\n]\(code) [a-z]")
      for text in [help, manual, front] { #expect(text.contains(pattern), "\(code)") }
      #expect(chinese.contains(try Regex("[，\\n]\(code) [\\u4E00-\\u9FFF]")), "\(code)")
    }
  }
}

extension Character {
  fileprivate var isHan: Bool { "\u{4E00}"..."\u{9FFF}" ~= self }
}
