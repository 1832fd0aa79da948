import ArgumentParser
import Documents
import Domain
import Screens
import Toolkit

/// The command: without a word it opens the desk.
@main
struct Lvzhi: ParsableCommand {
  static let version = "0.1"

  static let configuration = CommandConfiguration(
    commandName: "lvzhi",
    abstract: Words("履职台：政协委员履职登记与积分", "履职台, the duty desk of a CPPCC office.").said,
    discussion: Words(
      """
      只写 lvzhi 打开工作台，lvzhi demo 打开演示；其余命令供脚本使用。
      退出码：0 成功，64 用法，65 内容有误，66 找不到，69 终端不合要求（doctor），70 程序故障，\
      74 读写，75 有人占用，77 没有权限，130 已取消。
      """,
      """
      Alone it opens the desk, and lvzhi demo a demonstration; the other commands are for scripts.
      Exit codes: 0 done, 64 usage, 65 bad input, 66 missing input, 69 the terminal is not right (doctor), \
      70 internal, 74 input/output, 75 busy, 77 permission, 130 cancelled.
      """
    ).said,
    version: version,
    subcommands: [
      DeskCommand.self, InitCommand.self, DemoCommand.self, ImportCommand.self, LogCommand.self,
      ScoreCommand.self, RankCommand.self, ExportCommand.self, RulesCommand.self,
      ThemesCommand.self, DoctorCommand.self, PublishCommand.self, PublicationsCommand.self,
      VerifyCommand.self,
      RescoreCommand.self, KeysCommand.self, CompletionsCommand.self,
    ],
    defaultSubcommand: DeskCommand.self)

  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      if let desk = DeskStart(usual: words) { return try desk.open() }
      try Usage.check(words)
      var command = try command(of: words)
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  /// Where no word names a command, it is the desk's: read alone, it is there in half the time.
  private static func command(of words: [String]) throws -> any ParsableCommand {
    guard words.first?.hasPrefix("-") ?? true else { return try parseAsRoot(words) }
    do {
      return try DeskCommand.parse(words)
    } catch  where [.success, .validationFailure].contains(exitCode(for: error)) {
      // Help, the version, or words that the desk does not know: the whole command says it.
      return try parseAsRoot(words)
    }
  }

  /// Ends the program; what the parser says of the words is said in the clerk's language.
  private static func leave(with error: any Error) -> Never {
    guard !(error is ExitCode) else { exit(withError: error) }
    let text = fullMessage(for: error)
    switch exitCode(for: error) {
    case .validationFailure where Usage.language == .chinese: Session.say(Usage.translated(text))
    case .success:
      guard let page = HelpPage(text) else { exit(withError: error) }
      print(page.text(in: Usage.language))
    default: exit(withError: error)
    }
    exit(withError: exitCode(for: error))
  }
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: .init("数据文件", "The office's file.", value: "文件"))
  var data: String?

  @Option(help: .init("语言", "The language.", value: "语言"))
  var lang: Language?

  var bearings: Bearings { Bearings(data: data, lang: lang) }
  var file: String { bearings.file }
  var language: Language { bearings.language }

  /// What the clerk's file sets; a file that is not right ends the command with every finding.
  func configuration() throws -> Configuration { try bearings.configuration() }

  func validate() throws {
    _ = try configuration()
  }
}

extension Language: ExpressibleByArgument {}
