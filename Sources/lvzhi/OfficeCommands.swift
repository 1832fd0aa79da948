import ArgumentParser
import Domain
import Glibc
import Office
import Screens
import Toolkit

/// Founds an office in a new file.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: Words("建库：为一个政协新建数据文件", "Found an office in a new file.").said)

  @OptionGroup var options: CommonOptions
  @Option(help: .init("政协名称", "Name of the committee.", value: "名称")) var committee: String
  @Option(help: .init("届次：6、六、六届都可以", "Number of the term: 6, 六 or 六届.", value: "届次")) var term:
    String
  @Option(help: .init("本届第一年；不写为今年", "First year of the term; this year if not given.", value: "年"))
  var firstYear: Int?

  func run() throws {
    guard let year = firstYear ?? Machine.today?.year,
      let term = Term.number(written: term).flatMap({ Term(number: $0, firstYear: year) })
    else {
      throw Session.stop(
        Words(
          "--term 应为 1 至 99（六也可以），--first-year 应为 1900 至 2195",
          "--term is 1 to 99, --first-year 1900 to 2195"),
        in: options.language, exit: 64)
    }
    guard committee.contains(where: { !$0.isWhitespace }) else {
      throw Session.stop(
        Words("--committee 是空的，请写政协名称", "--committee is empty; write the committee's name"),
        in: options.language, exit: 64)
    }
    let session = Session(options)
    _ = try session.ask(
      .found(Founding(committee: committee, term: term), token: Token(Machine.salt)))
    Session.say(
      Words(
        "已建库 \(session.file)；下一步：lvzhi import members 名册.csv，或用 lvzhi 打开工作台",
        "founded in \(session.file); next: lvzhi import members ROLL.csv, or lvzhi for the desk"
      ).text(in: options.language).printable)
  }
}

/// Makes the demonstration office, and opens it where there is a terminal.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: Words("生成虚构的演示数据并打开", "Make the fictional demonstration office and open it.").said,
    discussion: Words(
      "2600 名以外的委员只在名册上，没有活动。", "Members beyond 2,600 are on the roll without activities."
    ).said)

  @OptionGroup var desk: DeskOptions
  @Option(help: .init("同一个种子生成同样的数据", "The same seed makes the same office.", value: "种子"))
  var seed: UInt64 = 6
  @Option(help: .init("委员人数，1 至 5000000", "How many members, 1 to 5,000,000.", value: "人数"))
  var members: Int = 260
  @Flag(help: .init("只生成，不打开", "Make it and do not open it.")) var noDesk = false

  func run() throws {
    guard (1...5_000_000).contains(members) else {
      throw Session.stop(
        Words("--members 应为 1 至 5000000", "--members is 1 to 5,000,000"), in: desk.common.language,
        exit: 64)
    }
    let demonstration = Demonstration(seed: seed, members: members)
    let file = desk.common.data ?? Machine.variable("LVZHI_DATA") ?? Machine.demonstrationFile
    if !noDesk, isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 {
      return try desk.start.open(file, demonstrating: demonstration)
    }
    _ = try Session(Bearings(data: file, lang: desk.common.lang)).ask(.demonstrate(demonstration))
    Session.say(
      Words(
        "演示数据已生成：\(file)；lvzhi --data 这个文件 即可打开",
        "the demonstration is in \(file); lvzhi --data FILE opens it"
      ).text(in: desk.common.language).printable)
  }
}

/// Takes in a file.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Words("导入名册或活动表", "Take in a roll, or a sheet of activities.").said,
    discussion: Words(
      """
      名册每行一位委员：委员编号、姓名、界别，其余列有多少写多少，顺序不限。
      活动表每行一人次：日期、类别、活动名称、姓名或委员编号；还可有 角色、出席情况、半天数、参加半天数、地点、组织单位、系列、期数、工作站、六微、悦读书屋、书目、成果。
      """,
      """
      A roll has one member a line: 委员编号, 姓名, 界别 and what else the office keeps, in any order.
      A sheet of activities has one attendance a line: 日期, 类别, 活动名称, 姓名 or 委员编号; also 角色, \
      出席情况, 半天数, 参加半天数, 地点, 组织单位, 系列, 期数, 工作站, 六微, 悦读书屋, 书目, 成果.
      """
    ).said)

  @OptionGroup var options: CommonOptions
  @Argument(
    help: .init(
      "文件里是什么", "What the file holds: the roll, or activities.",
      value: "内容")) var subject: ImportFile.Subject
  @Argument(
    help: .init("CSV 文件，UTF-8 或 GB18030 编码", "A CSV file in UTF-8 or GB18030.", value: "文件"),
    completion: .file()) var file: String
  @Flag(help: .init("只说会有什么变化，不导入", "Only say what would change.")) var dryRun = false
  @Option(help: .init("文件的编码；不写则自动识别", "The file's encoding; found out if not given.", value: "编码"))
  var encoding: TextEncoding?

  func run() throws {
    let session = Session(options)
    func request(_ intent: ImportFile.Intent) -> Request {
      .importSheet(ImportFile(path: file, subject: subject, encoding: encoding, intent: intent))
    }
    let first = try session.ask(request(.preview))
    if case .importPreview(let preview) = first {
      Session.say(Phrase.previewCounts(preview).text(in: options.language).printable)
      if !preview.kept.isEmpty {
        Session.say(Phrase.keptColumns(preview.kept).text(in: options.language).printable)
      }
      for line in preview.lines(in: options.language) where dryRun || line.hasPrefix("!") {
        Session.say(line.printable)
      }
    }
    if dryRun { return }
    let reply = try session.ask(request(.carryOut(Token(Machine.salt))))
    if case .recorded(let receipt) = reply, case .importPreview(let preview) = first {
      Session.say(Phrase.imported(preview, receipt.sequence).text(in: options.language).printable)
    }
  }
}

extension TextEncoding: ExpressibleByArgument {}

/// Walks everything kept and says what is wrong where.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: Words("校验流水、记录与总分", "Check journal, records and totals.").said)

  @OptionGroup var options: CommonOptions
  @Flag(help: .init("重算每次公布，逐份比对", "Compute every publication again and compare."))
  var publications = false

  func run() throws {
    let session = Session(options)
    if publications { return try verifyPublications(session) }
    guard case .verified(let found) = try session.ask(.verify) else { throw ExitCode(70) }
    if found.faults.isEmpty {
      print(Phrase.verified(found).text(in: options.language))
      return
    }
    for fault in found.faults { print(fault.words.text(in: options.language).printable) }
    throw ExitCode(65)
  }

  private func verifyPublications(_ session: Session) throws {
    guard case .publicationsVerified(let checks) = try session.ask(.verifyPublications) else {
      throw ExitCode(70)
    }
    let language = options.language
    for check in checks {
      let faults = check.faults.map { $0.words.text(in: language) }
      print(
        "#\(check.id.value) \(check.title.printable): "
          + (faults.isEmpty
            ? Words("一致", "the same").text(in: language)
            : faults.joined(separator: "; ").printable))
    }
    print(Phrase.publicationsChecked(checks).text(in: language).printable)
    if !checks.allSatisfy(\.faults.isEmpty) { throw ExitCode(65) }
  }
}

/// Computes the totals kept for ranking anew.
struct RescoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescore",
    abstract: Words("由记录重算全部总分", "Compute every total anew from the records.").said)

  @OptionGroup var options: CommonOptions

  func run() throws {
    _ = try Session(options).ask(.rescore)
    Session.say(
      Words("已重算全部总分和统计", "Every total and every sum is computed anew").text(in: options.language))
  }
}
