import ArgumentParser
import Documents
import Glibc
import Screens
import Toolkit

/// The themes: which there are, how they look, whether they are right, and more from elsewhere.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List, show, check or import themes. 主题。",
    subcommands: [List.self, Show.self, Check.self, Import.self], defaultSubcommand: List.self)

  /// Every theme by name, and whose it is.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every theme, and whose it is. 列出。")

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
      abstract: "Each role in its own look; --source prints the file. 显示。")

    @OptionGroup var options: CommonOptions
    @Argument(
      help: "A theme by name or file. 主题。", completion: .list(ShippedThemes.names))
    var name: String
    @Flag(help: "Print the file.") var source = false
    @Option(help: "truecolor, 256, 16, 8 or mono") var color: ColourDepth = .many

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
      abstract: "Say everything that is wrong with themes; all of them if none is named. 检查。")

    @OptionGroup var options: CommonOptions
    @Argument(help: "Themes by name or file. 主题。") var names: [String] = []

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
      abstract: "Make a theme of a base16 scheme. 导入。", subcommands: [FromBase16.self])
  }

  /// Takes a base16 scheme.
  struct FromBase16: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "base16", abstract: "A base16 scheme in YAML. base16 配色。")

    @OptionGroup var options: CommonOptions
    @Argument(help: "The scheme.", completion: .file()) var file: String
    @Flag(help: "Print the theme instead of keeping it.") var print = false

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
