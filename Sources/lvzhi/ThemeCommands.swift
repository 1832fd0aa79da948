import ArgumentParser
import Documents
import Glibc
import Screens
import Toolkit

/// The themes: which there are, how they look, whether they are right, and more from elsewhere.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: Words("主题：列出、显示、检查、导入", "List, show, check or import themes.").said,
    subcommands: [List.self, Show.self, Check.self, Import.self], defaultSubcommand: List.self)

  /// Every theme by name, and whose it is.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words("列出全部主题及其作者、许可", "Every theme, and whose it is.").said)

    @OptionGroup var options: CommonOptions

    func run() throws {
      for name in ThemeFolder.names {
        guard case .success(let theme) = ThemeFolder.read(name).outcome else {
          print("\(name.printable)\t!")
          continue
        }
        let imprint = theme.imprint
        print(
          [
            name, imprint.variant.rawValue, imprint.name, imprint.author ?? "",
            imprint.licence ?? "",
          ].map(\.printable).joined(separator: "\t"))
      }
    }
  }

  /// Each role in its own look.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words(
        "显示一个主题的每种样式；--source 打印文件", "Each role in its own look; --source prints the file."
      ).said)

    @OptionGroup var options: CommonOptions
    @Argument(
      help: .init("主题名或主题文件", "A theme by name or file.", value: "主题"),
      completion: .list(ShippedThemes.names))
    var name: String
    @Flag(help: .init("打印主题文件", "Print the file.")) var source = false
    @Option(help: .init("用多少种颜色", "In how many colours.", value: "颜色")) var color: ColourDepth =
      .many

    func run() throws {
      if source {
        guard let text = ThemeFolder.text(name) else {
          throw ThemeFolder.missing(name, in: options.language)
        }
        print(text, terminator: "")
        return
      }
      let theme = try ThemeFolder.theme(name, in: options.language)
      print(ThemeSheet(theme, color).text, terminator: "")
    }
  }

  /// Says everything that is wrong with themes.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words("检查主题，列出全部问题", "Say everything that is wrong with themes.").said)

    @OptionGroup var options: CommonOptions
    @Argument(
      help: .init(
        "主题名或主题文件；不写为全部", "Themes by name or file; all of them if none is named.", value: "主题"))
    var names: [String] = []

    func run() throws {
      var isWrong = false
      for name in names.isEmpty ? ThemeFolder.names : names {
        let findings = try ThemeFolder.check(name, in: options.language)
        isWrong = isWrong || !findings.isEmpty
        if findings.isEmpty { print("\(name.printable): ok") }
        Session.say(findings, in: options.language)
      }
      if isWrong { throw ExitCode(65) }
    }
  }

  /// Takes a palette from another program.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words("导入别处的配色", "Make a theme of a palette from elsewhere.").said,
      subcommands: [FromBase16.self])
  }

  /// Takes a base16 scheme.
  struct FromBase16: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "base16",
      abstract: Words("把 base16 配色（YAML）做成主题", "Make a theme of a base16 scheme in YAML.").said)

    @OptionGroup var options: CommonOptions
    @Argument(help: .init("配色文件", "The scheme.", value: "文件"), completion: .file()) var file: String
    @Flag(help: .init("只打印主题，不保存", "Print the theme instead of keeping it.")) var print = false

    func run() throws {
      let slug = ThemeFolder.slug(of: file)
      let text = try Machine.text(of: file, in: options.language)
      switch Base16.read(text, named: slug) {
      case .failure(let problem):
        throw Session.stop(
          Words("\(file)：", "\(file): ").appending(problem.words), in: options.language, exit: 65)
      case .success(let scheme):
        let theme = scheme.theme(slug: slug)
        if print { return Swift.print(theme, terminator: "") }
        Swift.print(try ThemeFolder.keep(theme, as: slug, in: options.language))
      }
    }
  }
}

extension ColourDepth: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }

  public static var allValueStrings: [String] { allCases.map(\.name) }
}
