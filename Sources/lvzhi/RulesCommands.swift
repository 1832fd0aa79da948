import ArgumentParser
import Documents
import Domain
import Exchange
import Scoring
import Screens
import Toolkit

/// Rule books: those at hand, their texts, what is wrong with one, what one would change, and adopting it.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: Words("计分办法：列出、打印、检查、比较、启用", "List, print, check, compare or adopt rule books.").said,
    discussion: Words(
      """
      “办法”可写 current（该年度所用）、v2（启用过的第 2 版）、随程序附带的名称（见 lvzhi rules list），或文件。
      """,
      """
      A BOOK is "current" (the one the year goes by), "v2" (an adopted version), the name of one that \
      comes with the program (lvzhi rules list), or a file.
      """
    ).said,
    subcommands: [Check.self, List.self, Show.self, Compare.self, Adopt.self])

  /// Says everything that is wrong with a file.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words("检查一份办法，列出全部问题", "Say everything that is wrong with a file.").said)

    @OptionGroup var options: CommonOptions
    @Argument(help: .init("TOML 格式的计分办法", "A rule book in TOML.", value: "文件"), completion: .file())
    var file: String

    func run() throws {
      let language = options.language
      switch RuleBookReader.read(try Machine.text(of: file, in: language), named: file) {
      case .success(let book):
        print(Phrase.rulesAreRight(book.title, book.tasks.count).text(in: language).printable)
      case .failure(let findings):
        for finding in findings.all { print(finding.line(in: language).printable) }
        throw ExitCode(65)
      }
    }
  }

  /// Lists the books that can be named.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words(
        "列出启用过的各版和随程序附带的办法", "List adopted versions and the books that come with the program."
      ).said)

    @OptionGroup var options: CommonOptions
    @Option(help: .init("输出格式", "How it is printed.", value: "格式")) var format: Listing.Form =
      .table

    func run() throws {
      let titles: [Phrase] = [.shortName, .effective, .titleField, .noticeState]
      let language = options.language
      print(
        Listing(
          titles: titles.map { $0.text(in: language) },
          rows: try adopted(language)
            + ShippedBooks.all.map { shipped in
              let title = (try? RuleBookReader.read(shipped.text).get())?.title ?? ""
              return [
                .text(shipped.name), .text(""), .text(title),
                .text(Phrase.shippedBooks.text(in: language)),
              ]
            }
        ).text(format), terminator: "")
    }

    /// The versions of the office, if there is one.
    private func adopted(_ language: Language) throws -> [[Listing.Cell]] {
      guard Machine.hasFile(options.file) else { return [] }
      let session = Session(options)
      let year = try session.year(nil)
      guard case .ruleBook(let sheet) = try session.ask(.ruleBook(year: year)) else { return [] }
      return sheet.versions.map { book in
        [
          .text("v\(book.version)"), .text(book.effective.iso), .text(book.title),
          .text(
            Phrase.adoptedBooks.text(in: language) + (book == sheet.book ? " *\(year)" : "")),
        ]
      }
    }
  }

  /// Prints the text of a book.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words("打印一份办法的原文", "Print the text of a book.").said)

    @OptionGroup var options: CommonOptions
    @Argument(help: .init("哪一份办法；不写为现行", "Which book; the one in force if not given.", value: "办法"))
    var book: String?
    @Option(help: .init("“current”指哪一年度", "The year that \"current\" means.", value: "年度"))
    var year: Int?

    func run() throws {
      let usual = Machine.hasFile(options.file) ? "current" : StandardRuleBook.name
      print(try BookName(book ?? usual).text(options, year), terminator: "")
    }
  }

  /// Says what one book says otherwise than another, and whose results differ.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract: Words(
        "比较两份办法：条文，以及各人的结果", "Compare two books: their clauses, and everybody's results by each."
      ).said)

    @OptionGroup var options: CommonOptions
    @Argument(help: .init("原办法", "The book as it is.", value: "办法")) var from: String
    @Argument(help: .init("新办法", "The book as it would be.", value: "办法")) var to: String
    @Option(help: .init("用哪一年度的记录来比较", "The year whose records are scored by both.", value: "年度"))
    var year: Int?
    @Option(
      help: .init("只列条文或只列委员；不写为两样都列", "Only the clauses, or only the members.", value: "部分"))
    var only: ComparedPart?
    @Option(help: .init("输出格式", "How it is printed.", value: "格式")) var format: Listing.Form =
      .table

    func run() throws {
      let session = Session(options)
      let year = try session.year(year)
      let reply = try session.ask(
        .compare(BookName(from).choice, to: BookName(to).choice, year: year))
      guard case .comparison(let found) = reply else { throw ExitCode(70) }
      let language = options.language
      if found.isEmpty {
        Session.say("! " + Phrase.regulation(.nothingToCompare(year)).text(in: language))
      }
      print(found.text(format, only: only, in: language), terminator: "")
    }
  }

  /// Adopts a book from a day on.
  struct Adopt: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words(
        "自某日起启用一份办法，并重算总分", "Adopt a book from a day on, and compute every total anew."
      ).said)

    @OptionGroup var options: CommonOptions
    @Argument(help: .init("哪一份办法", "Which book.", value: "办法")) var book: String
    @Option(
      help: .init("施行日期，如 2026-01-01", "The first day it is in force, 2026-01-01.", value: "日期"))
    var from: String
    @Option(help: .init("理由，至少四个字", "Why, in four characters or more.", value: "理由"))
    var reason = ""
    @Flag(help: .init("只说积分、等次会怎样改变，不启用", "Only say what would change.")) var dryRun = false

    func run() throws {
      let session = Session(options)
      let adoption = Adoption(
        book: BookName(book).choice, effective: try Session.day(from, in: options.language))
      guard case .effects(let effects) = try session.ask(.effects(adoption)) else {
        throw ExitCode(70)
      }
      for phrase in [.wholeYears] + effects.map(RegulationPhrase.effect) {
        Session.say("! " + phrase.words.text(in: options.language))
      }
      if dryRun { return }
      let reply = try session.ask(
        .adopt(adoption, reason: reason, token: Token(Machine.salt)))
      guard case .recorded(let receipt) = reply else { throw ExitCode(70) }
      Session.say(Phrase.recordedByCommand(receipt).text(in: options.language).printable)
    }
  }
}

/// A book as the command line names it.
struct BookName {
  private let name: String

  init(_ name: String) {
    self.name = name
  }

  /// What is asked of the office.
  var choice: BookChoice {
    if name == "current" { return .ofYear }
    if name.first == "v", let version = Int(name.dropFirst()) { return .version(version) }
    if let shipped = ShippedBooks.named(name) { return .text(shipped.text, named: name) }
    return .file(name)
  }

  /// Its text; a book of the office is asked for.
  func text(_ options: CommonOptions, _ year: Int?) throws -> String {
    if case .text(let text, _) = choice { return text }
    if case .file(let path) = choice {
      return try Machine.text(of: path, in: options.language)
    }
    let session = Session(options)
    guard case .bookText(let text) = try session.ask(.bookText(choice, year: session.year(year)))
    else { throw ExitCode(70) }
    return text
  }
}
