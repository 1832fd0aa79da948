import ArgumentParser
import Screens
import Toolkit

/// How the desk looks: the words of the command line.
struct DeskOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(
    help: .init(
      "终端给歧义字符几列：1 或 2", "Columns the terminal gives ambiguous characters: 1 or 2.", value: "列数"))
  var ambiguous: Int?

  @Option(
    help: .init("主题名、主题文件，或 auto", "A theme by name or file, or auto.", value: "主题"),
    completion: .list(["auto"] + ShippedThemes.names))
  var theme: String?

  @Option(help: .init("终端有多少种颜色", "How many colours the terminal has.", value: "颜色"))
  var color: ColourDepth?

  @Flag(help: .init("逐行问答，供读屏软件使用", "Ask field by field, line by line, for screen readers."))
  var linear = false

  /// The desk that these words ask for.
  var start: DeskStart {
    DeskStart(common.bearings, ambiguous: ambiguous, theme: theme, color: color, linear: linear)
  }

  func validate() throws { try DeskOptions.check(ambiguous: ambiguous, in: common.language) }

  /// Complains of a number of columns that no character has.
  static func check(ambiguous: Int?, in language: Language) throws {
    guard let ambiguous, !(1...2).contains(ambiguous) else { return }
    throw ValidationError(
      Words("--ambiguous 应为 1 或 2", "--ambiguous is 1 or 2").text(in: language))
  }
}
