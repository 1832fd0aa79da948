import ArgumentParser
import Domain
import Exchange
import Screens
import Toolkit

/// Freezes a year's results and prints the public notice.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Publish a year's results. 公布结果。",
    discussion: """
      Freezes the rule book, the journal's head, every result and the notice, and begins the public \
      notice (公示). --dry-run prints the notice and publishes nothing.
      """)

  @OptionGroup var options: CommonOptions
  @Option(help: "The year. 年度。") var period: Int?
  @Option(help: "What it is called. 标题。") var title: String?
  @Option(help: "The first day of the notice; today if not given. 公示首日。") var from: String?
  @Option(help: "Its last day; over public holidays it is given by hand. 公示末日。") var until: String?
  @Option(help: "Its working days, Monday to Friday, where no last day is given. 工作日数。") var days =
    5
  @Flag(help: "Tell points as well as grades. 同时公布分数。") var points = false
  @Option(help: "The number of the publication it corrects. 更正哪一次。") var corrects: Int?
  @Option(help: "Why it is corrected. 更正理由。") var reason = ""
  @Flag(help: "Only print the notice. 只预览。") var dryRun = false

  func run() throws {
    let session = Session(options)
    let plan = try plan(session)
    guard case .proof(let proof) = try session.ask(.proof(plan)) else { throw ExitCode(70) }
    print(proof.document.text, terminator: "")
    if dryRun { return }
    let reply = try session.ask(.publicise(.publish(plan), token: Token(Machine.salt)))
    if case .recorded(let receipt) = reply {
      Session.say(Phrase.recordedByCommand(receipt).text(in: options.language).printable)
    }
  }

  private func plan(_ session: Session) throws -> PublicationPlan {
    let year = try session.year(period)
    guard let first = try from.map({ try Session.day($0, in: options.language) }) ?? Machine.today
    else { throw ExitCode(70) }
    guard (1...99).contains(days) else {
      throw Session.stop(
        Words("--days 应为 1 至 99", "--days is 1 to 99"), in: options.language, exit: 64)
    }
    guard
      let last = try until.map({ try Session.day($0, in: options.language) })
        ?? first.span(workingDays: days)?.upperBound,
      first <= last
    else { throw Session.stop(Phrase.endBeforeBegin.words, in: options.language, exit: 64) }
    return PublicationPlan(
      title: title ?? Phrase.noticeTitle(year).text(in: .chinese), year: year,
      notice: first...last, showsPoints: points,
      correction: corrects.map { .init(of: Identifier($0), reason: reason) })
  }
}

/// Publications: the list of them, each whole, and what follows a notice.
struct PublicationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publications", abstract: "List publications; objections, final notice. 公示通报。",
    subcommands: [List.self, Show.self, Object.self, Decide.self, Conclude.self],
    defaultSubcommand: List.self)

  /// Every publication, latest first.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Every publication, latest first. 列出。")

    @OptionGroup var options: CommonOptions
    @Option(help: "table, csv, json, md or html") var format: Listing.Form = .table

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
      abstract: "One publication: its texts, or its results. 查看。")

    @OptionGroup var options: CommonOptions
    @Argument(help: "Its number. 第几次。") var number: Int
    @Flag(help: "The results, line by line, instead of the texts. 结果清单。") var results = false
    @Option(help: "Of the results: table, csv, json, md or html") var format: Listing.Form?

    func run() throws {
      let session = Session(options)
      guard case .publication(let record) = try session.ask(.publication(Identifier(number)))
      else { throw ExitCode(70) }
      let language = options.language
      if results {
        return print(record.listing(in: language).text(format ?? .table), terminator: "")
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
    static let configuration = CommandConfiguration(abstract: "Take down an objection. 登记异议。")

    @OptionGroup var options: CommonOptions
    @Argument(help: "The number of the publication. 第几次公布。") var number: Int
    @Option(help: "Who objects. 提出人。") var by: String
    @Option(help: "The objection. 异议内容。") var text: String
    @Option(help: "The day; today if not given. 日期。") var day: String?

    func run() throws {
      guard let day = try day.map({ try Session.day($0, in: options.language) }) ?? Machine.today
      else { throw ExitCode(70) }
      try Session(options).publicise(.object(Identifier(number), day: day, by: by, text: text))
    }
  }

  /// Decides an objection.
  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Decide an objection. 处理异议。")

    @OptionGroup var options: CommonOptions
    @Argument(help: "The number of the publication. 第几次公布。") var number: Int
    @Argument(help: "The number of the objection. 第几件异议。") var objection: Int
    @Argument(help: "upheld (成立) or dismissed (不成立)") var verdict: Objection.Verdict
    @Option(help: "On what grounds, in four characters or more. 依据。") var reason: String

    func run() throws {
      let decision = Objection.Decision(verdict: verdict, reason: reason)
      try Session(options).publicise(
        .decide(Identifier(number), objection: objection, decision))
    }
  }

  /// Ends the notice with the final one.
  struct Conclude: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End the notice with the final one. 通报。")

    @OptionGroup var options: CommonOptions
    @Argument(help: "The number of the publication. 第几次公布。") var number: Int
    @Option(help: "The day of the final notice; today if not given. 通报日期。") var day: String?

    func run() throws {
      guard let day = try day.map({ try Session.day($0, in: options.language) }) ?? Machine.today
      else { throw ExitCode(70) }
      try Session(options).publicise(.conclude(Identifier(number), day: day))
    }
  }
}

extension Objection.Verdict: ExpressibleByArgument {}

extension Session {
  /// Does something to a publication, and says that it is recorded.
  fileprivate func publicise(_ act: PublicationAct) throws {
    let reply = try ask(.publicise(act, token: Token(Machine.salt)))
    guard case .recorded(let receipt) = reply else { throw ExitCode(70) }
    Session.say(Phrase.recordedByCommand(receipt).text(in: language).printable)
  }
}

extension PublicationRecord {
  /// The results as they were published.
  fileprivate func listing(in language: Language) -> Listing {
    let titles: [Phrase] = [.placeColumn, .number, .name, .sector, .points, .grade]
    return Listing(
      titles: titles.map { $0.text(in: language) },
      rows: lines.map {
        [
          .number($0.place), .text($0.number), .text($0.name), .text($0.sector),
          .points($0.points), .text($0.grade),
        ]
      })
  }
}
