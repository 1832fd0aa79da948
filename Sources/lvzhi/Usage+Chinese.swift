import Domain
import Exchange
import Toolkit

extension Usage {
  /// The parser's message in Chinese, as far as its forms are known; what it quotes stays.
  static func translated(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      translated(line: String(line))
    }.joined(separator: "\n")
  }

  /// A line of the parser's in Chinese.
  static func translated(line: String) -> String {
    complaint(line) ?? explanation(line)
  }

  /// What is wrong with the words; nil where the line says something else.
  private static func complaint(_ line: String) -> String? {
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
    case "  See " where quoted.count == 1 && line.hasSuffix("for detailed help."):
      return "  各命令的说明：" + quoted[0].replacing("<subcommand>", with: "<命令>")
    case "  See " where quoted.count == 1:
      return "  详见 \(quoted[0])"
    default: return nil
    }
  }

  /// A line of a page of help: its heading, and what the parser itself says of a word.
  private static func explanation(_ line: String) -> String {
    for (english, chinese) in headings where line.hasPrefix(english) {
      return chinese + explanation(String(line.dropFirst(english.count)))
    }
    return sayings.reduce(line) { $0.replacing($1.0, with: $1.1) }
      .replacing(/\s?\((values|default): ([^)]*)\)/) { match in
        let parts = match.2.split(separator: "; default: ").map(String.init)
        let usual = parts.last.map { officeWords[$0] ?? $0 } ?? ""
        if match.1 == "default" { return "（不写为 \(usual)）" }
        let values = "（可写 " + parts[0].replacing(", ", with: "、")
        return values + (parts.count > 1 ? "；不写为 \(usual)）" : "）")
      }
  }

  /// The office's words for those of the program that stand for an option that is not written.
  private static let officeWords: [String: String] = {
    func pairs<Word: OfficeArgument>(_: Word.Type) -> [(String, String)] {
      Word.allCases.map { ($0.rawValue, $0.written.first ?? $0.rawValue) }
    }
    let all = [
      pairs(RankCommand.Basis.self), pairs(GroupKind.self), pairs(StandingsMeasure.self),
      pairs(MemberOrder.self),
    ]
    return Dictionary(all.flatMap(\.self), uniquingKeysWith: { first, _ in first })
  }()

  private static let headings = [
    ("Error: ", "lvzhi: "), ("Help:  ", "说明："), ("Usage: ", "用法："), ("OVERVIEW: ", ""),
    ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："),
    ("活动:", "活动："), ("成果:", "成果："),
  ]

  private static let sayings = [
    ("Show help information.", "打印这份说明"), ("Show the version.", "打印版本"),
    ("Show subcommand help information.", "打印一个命令的说明"), ("<subcommand>", "<命令>"),
    ("<subcommands>", "<命令>"), ("[<options>]", "[<选项>]"), (" (default)", "（不写即是）"),
  ]
}
