import ArgumentParser
import Domain
import Exchange
import Screens
import Toolkit

/// Freezes a year's results and prints the public notice.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: Words("公布一年的结果，开始公示", "Publish a year's results, and begin the notice.").said,
    discussion: Words(
      """
      固定计分办法、流水位置、每人结果和公示文本，并开始公示。--dry-run 只打印公示，不公布。
      """,
      """
      Freezes the rule book, the journal's head, every result and the notice, and begins the public \
      notice (公示). --dry-run prints the notice and publishes nothing.
      """
    ).said)

  @OptionGroup var options: CommonOptions
  @Option(
    help: .init("年度；不写为有记录的最近一年", "The year; the latest with records if not given.", value: "年度"))
  var period: Int?
  @Option(help: .init("标题", "What it is called.", value: "标题")) var title: String?
  @Option(
    help: .init(
      "年中通报：只计到这一天，只公布积分，不评等次",
      "The last day that counts, of a notice before the year is over: points, no grades.",
      value: "日期"))
  var through: String?
  @Option(
    help: .init("公示首日；不写为今天", "The first day of the notice; today if not given.", value: "日期"))
  var from: String?
  @Option(
    help: .init(
      "公示末日；不写则按工作日数推算", "Its last day; counted by --days if not given.", value: "日期"))
  var until: String?
  @Option(
    help: .init(
      "没写末日时公示几个工作日（按办法中的节假日）",
      "Its working days, by the holidays of the book, where no last day is given.",
      value: "天数")) var days =
    5
  @Option(
    help: .init(
      "受理异议的部门和电话，写入公示", "Whom to turn to with an objection, and how; the notice says it.",
      value: "部门和电话"))
  var contact: String?
  @Flag(help: .init("除等次外也公布分数", "Tell points as well as grades.")) var points = false
  @Option(help: .init("更正第几次公布", "The number of the publication it corrects.", value: "次数"))
  var corrects: Int?
  @Option(help: .init("更正的理由", "Why it is corrected.", value: "理由")) var reason = ""
  @Flag(help: .init("只打印公示，不公布", "Only print the notice.")) var dryRun = false

  func validate() throws {
    guard through != nil, corrects != nil else { return }
    throw ValidationError(
      Words("更正与原公布计到同一天，请去掉 --through", "a correction counts to the same day; leave --through out")
        .text(in: options.language))
  }

  func run() throws {
    let session = Session(options)
    let plan = try plan(session)
    guard case .proof(let proof) = try session.ask(.proof(plan)) else { throw ExitCode(70) }
    print(proof.document.text, terminator: "")
    for doubt in proof.doubts { Session.say("! " + doubt.words.text(in: options.language)) }
    if dryRun { return }
    let reply = try session.ask(.publicise(.publish(plan), token: Token(Machine.salt)))
    if case .recorded(let receipt) = reply {
      Session.say(Phrase.recordedByCommand(receipt).text(in: options.language).printable)
    }
  }

  private func plan(_ session: Session) throws -> PublicationPlan {
    let correction = corrects.map {
      PublicationPlan.Correction(of: Identifier($0), reason: reason)
    }
    let corrected = try correction.map { try session.publication($0.of).publication.plan }
    let year = try session.year(period ?? corrected?.year)
    guard let today = Machine.today else { throw ExitCode(70) }
    // As the desk proposes it: from the first working day on.
    let first =
      try from.map { try Session.day($0, in: options.language) }
      ?? session.calendar(of: year).span(from: today, workingDays: 1)?.upperBound ?? today
    guard (1...99).contains(days) else {
      throw Session.stop(
        Words("--days 应为 1 至 99", "--days is 1 to 99"), in: options.language, exit: 64)
    }
    guard
      let last = try until.map({ try Session.day($0, in: options.language) })
        ?? session.calendar(of: year).span(from: first, workingDays: days)?.upperBound,
      first <= last
    else { throw Session.stop(Phrase.endBeforeBegin.words, in: options.language, exit: 64) }
    let counted =
      try corrected?.through ?? through.map { try Session.day($0, in: options.language) }
    return PublicationPlan(
      title: title ?? Phrase.noticeTitle(year, through: counted).text(in: .chinese), year: year,
      through: counted, notice: first...last, contact: contact ?? corrected?.contact ?? "",
      showsPoints: points, correction: correction)
  }
}

/// Publications: the list of them, each whole, and what follows a notice.
struct PublicationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publications",
    abstract: Words("历次公布；登记与处理异议，通报", "List publications; objections, final notice.").said,
    subcommands: [List.self, Show.self, Object.self, Decide.self, Conclude.self],
    defaultSubcommand: List.self)

  /// Every publication, latest first.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words("列出历次公布，最近的在前", "Every publication, latest first.").said)

    @OptionGroup var options: CommonOptions
    @Option(help: .init("输出格式", "How it is printed.", value: "格式")) var format: Listing.Form =
      .table

    func run() throws {
      guard case .publications(let rows) = try Session(options).ask(.publications) else {
        throw ExitCode(70)
      }
      let language = options.language
      let titles = [
        "#", Phrase.titleField.text(in: language), Phrase.firstDay.text(in: language),
        Phrase.lastDay.text(in: language), Phrase.toMembers.text(in: language),
        Phrase.objections.text(in: language), Phrase.noticeState.text(in: language),
      ]
      print(
        Listing(
          titles: titles,
          rows: rows.map { row in
            [
              .number(row.id.value), .text(row.title), .text(row.notice.lowerBound.iso),
              .text(row.notice.upperBound.iso), .number(row.lines), .number(row.objections),
              .text(row.stateWords.text(in: language)),
            ]
          }
        ).text(format), terminator: "")
    }
  }

  /// One publication: its texts, or its results as they were published.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words("一次公布的文本或结果", "One publication: its texts, or its results.").said)

    @OptionGroup var options: CommonOptions
    @Argument(help: .init("第几次公布", "Its number.", value: "次数")) var number: Int
    @Flag(help: .init("逐行列出结果，不打印文本", "The results, line by line, instead of the texts."))
    var results = false
    @Option(help: .init("结果清单的输出格式", "How the results are printed.", value: "格式")) var format:
      Listing.Form?

    func run() throws {
      let session = Session(options)
      let record = try session.publication(Identifier(number))
      let language = options.language
      if results {
        return print(
          record.results(to: "").listing(in: language).text(format ?? .table), terminator: "")
      }
      if format != nil {
        throw Session.stop(
          Words(
            "公示文本只有文字一种；--format 请与 --results 同用",
            "the texts come as they are; --format goes with --results"), in: language, exit: 64)
      }
      print(record.publication.document.text, terminator: "")
      for objection in record.objections {
        print(Phrase.objectionLine(objection).text(in: language).printable)
      }
      if let later = record.correctedBy {
        print(Phrase.correctedByNumber(later.value).text(in: language))
      }
      if let final = record.final { print("\n" + final.document.text, terminator: "") }
      if record.later.isEmpty { return }
      print("\n" + Phrase.laterLines(record.later.count).text(in: language))
      for line in record.later { print(Phrase.laterLine(line).text(in: language).printable) }
    }
  }

  /// Takes down an objection.
  struct Object: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words("登记异议", "Take down an objection.").said)

    @OptionGroup var options: CommonOptions
    @Argument(help: .init("第几次公布", "The number of the publication.", value: "次数")) var number: Int
    @Option(help: .init("提出人", "Who objects.", value: "姓名")) var by: String
    @Option(help: .init("异议内容", "The objection.", value: "内容")) var text: String
    @Option(help: .init("日期；不写为今天", "The day; today if not given.", value: "日期")) var day: String?

    func run() throws {
      guard let day = try day.map({ try Session.day($0, in: options.language) }) ?? Machine.today
      else { throw ExitCode(70) }
      try Session(options).publicise(.object(Identifier(number), day: day, by: by, text: text))
    }
  }

  /// Decides an objection.
  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words("处理异议", "Decide an objection.").said)

    @OptionGroup var options: CommonOptions
    @Argument(help: .init("第几次公布", "The number of the publication.", value: "次数")) var number: Int
    @Argument(help: .init("第几件异议", "The number of the objection.", value: "件数")) var objection: Int
    @Argument(help: .init("处理结论", "What is decided of it.", value: "结论"))
    var verdict: Objection.Verdict
    @Option(help: .init("依据，至少四个字", "On what grounds, in four characters or more.", value: "依据"))
    var reason: String

    func run() throws {
      let decision = Objection.Decision(verdict: verdict, reason: reason)
      try Session(options).publicise(
        .decide(Identifier(number), objection: objection, decision))
    }
  }

  /// Ends the notice with the final one.
  struct Conclude: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Words("公示期满，发布通报", "End the notice with the final one.").said)

    @OptionGroup var options: CommonOptions
    @Argument(help: .init("第几次公布", "The number of the publication.", value: "次数")) var number: Int
    @Option(
      help: .init("通报日期；不写为今天", "The day of the final notice; today if not given.", value: "日期"))
    var day: String?

    func run() throws {
      guard let day = try day.map({ try Session.day($0, in: options.language) }) ?? Machine.today
      else { throw ExitCode(70) }
      try Session(options).publicise(.conclude(Identifier(number), day: day))
    }
  }
}

extension Session {
  /// Everything that belongs to a publication.
  fileprivate func publication(_ id: Identifier<Publication>) throws -> PublicationRecord {
    guard case .publication(let record) = try ask(.publication(id)) else { throw ExitCode(70) }
    return record
  }

  /// Does something to a publication, and says that it is recorded.
  fileprivate func publicise(_ act: PublicationAct) throws {
    let reply = try ask(.publicise(act, token: Token(Machine.salt)))
    guard case .recorded(let receipt) = reply else { throw ExitCode(70) }
    Session.say(Phrase.recordedByCommand(receipt).text(in: language).printable)
  }
}
