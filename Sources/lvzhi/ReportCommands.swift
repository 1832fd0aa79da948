import ArgumentParser
import Documents
import Domain
import Exchange
import Names
import Scoring
import Screens
import Toolkit

extension Listing.Form: ExpressibleByArgument {}

/// One member's scorecard, or everybody's totals.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: Words("打印一位委员的积分卡，或全体总分", "Print a scorecard, or everybody's totals.").said)

  @OptionGroup var options: CommonOptions
  @Argument(
    help: .init(
      "委员的编号、姓名、拼音或首字母；不写为全体",
      "A member's number, name, pinyin or initials; everybody if not given.", value: "委员"))
  var member: String?
  @Option(
    help: .init("年度；不写为有记录的最近一年", "The year; the latest with records if not given.", value: "年度"))
  var year: Int?
  @Flag(help: .init("逐条说明怎样算、上限减了多少", "Every entry with its arithmetic and what limits took."))
  var explain = false
  @Option(help: .init("输出格式", "How it is printed.", value: "格式")) var format: Listing.Form = .table

  func run() throws {
    let session = Session(options)
    let year = try session.year(year)
    guard let member else {
      print(try session.totals(year, order: .number).text(format), terminator: "")
      return
    }
    let id = try session.member(member)
    guard case .scorecard(let sheet) = try session.ask(.scorecard(id, year: year)) else { return }
    let book = try session.book()
    print(listing(sheet, book).text(format), terminator: "")
    guard format == .table else { return }
    let card = sheet.card
    let place =
      sheet.place.map {
        Phrase.placeOf($0, sheet.ranked, isTied: sheet.isTied).text(in: options.language)
      } ?? Phrase.notRanked.text(in: options.language)
    let total = "\(Phrase.total.text(in: options.language)) \(card.total)"
    let said = [total, card.grade.words(by: book).text(in: options.language), place]
    print(
      "\(sheet.dossier.member.name) \(year): "
        + said.filter { !$0.isEmpty }.joined(separator: "  "))
    guard explain else { return }
    for line in sheet.account(by: book, in: options.language) { print("  " + line.printable) }
    let gaps = sheet.gaps.map { "\($0.clause) \($0.open)" }
    if !gaps.isEmpty {
      print(
        "  " + Phrase.stillOpen.text(in: options.language) + " " + gaps.joined(separator: "  "))
    }
  }

  private func listing(_ sheet: ScorecardSheet, _ book: RuleBook?) -> Listing {
    let language = options.language
    let titles: [Phrase] = [.day, .clause, .task, .record, .cutFrom, .points]
    return Listing(
      titles: titles.map { $0.text(in: language) }
        + (explain ? [Phrase.basis.text(in: language)] : []),
      rows: given(.startLine, sheet.card.start, to: "", "")
        + sheet.card.aspects.flatMap { aspect in
          given(
            .startLine, aspect.start, to: aspect.code,
            book?.aspect(aspect.code).map {
              Words($0.name.chinese, $0.name.english).text(in: language)
            } ?? "")
        }
        + sheet.card.entries.map { entry in
          let cuts = entry.reductions.map { $0.words.text(in: language) }
          return [
            .text(entry.day.iso), .text(entry.clause),
            .text(book?.clauseName(entry.clause)?.text(in: language) ?? ""),
            .text(sheet.titles[entry.source] ?? ""), .points(entry.earned), .points(entry.counted),
          ]
            + (explain
              ? [.text(([entry.arithmetic(in: language)] + cuts).joined(separator: "; "))] : [])
        } + given(.floorLine, sheet.card.floorGift, to: "", ""))
  }

  /// A line for what comes from no record, so that the lines add up; none for nothing.
  private func given(
    _ phrase: Phrase, _ points: Points, to code: String, _ name: String
  ) -> [[Listing.Cell]] {
    if points == .zero { return [] }
    let blank = Listing.Cell.text("")
    return [
      [
        blank, .text(code), .text(phrase.text(in: options.language)), .text(name),
        .points(points), .points(points),
      ] + (explain ? [blank] : [])
    ]
  }
}

/// Writes members, activities or scores.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Words("导出名册、活动或积分", "Write members, activities or scores.").said)

  /// What is written.
  enum Subject: String, OfficeArgument {
    case members, activities, scores

    var written: [String] {
      switch self {
      case .members: ["名册", "委员"]
      case .activities: ["活动"]
      case .scores: ["积分"]
      }
    }
  }

  @OptionGroup var options: CommonOptions
  @Argument(help: .init("导出什么", "What is written.", value: "内容"))
  var subject: Subject
  @Option(
    help: .init("年度；不写为有记录的最近一年", "The year; the latest with records if not given.", value: "年度"))
  var year: Int?
  @Option(help: .init("名册与积分的顺序", "The order of members and scores.", value: "顺序"))
  var order: MemberOrder = .number
  @Option(help: .init("输出格式", "How it is printed.", value: "格式")) var format: Listing.Form = .csv

  func run() throws {
    let session = Session(options)
    let year = try session.year(year)
    let listing =
      switch subject {
      case .members: try members(session, year)
      case .activities: try activities(session, year)
      case .scores: try session.totals(year, order: order)
      }
    print(listing.text(format), terminator: "")
  }

  private func members(_ session: Session, _ year: Int) throws -> Listing {
    let titles = ["委员编号", "姓名", "性别", "民族", "界别", "政治面貌", "政协职务", "单位名称及职务", "文化程度", "出生日期", "手机"]
    let rows = try session.members(year, order: order).compactMap { row -> [Listing.Cell]? in
      guard case .dossier(let dossier) = try session.ask(.dossier(row.id)) else { return nil }
      let member = dossier.member
      return [
        member.number, format.isForReading ? NameIndex().padded(member.name) : member.name,
        member.sex, member.ethnicity, member.sector, member.party,
        member.seat.words.chinese, member.unit, member.education, member.birth,
        dossier.maskedPhone,
      ].map(Listing.Cell.text)
    }
    return Listing(titles: titles, rows: rows)
  }

  private func activities(_ session: Session, _ year: Int) throws -> Listing {
    let titles = ["活动主题", "活动开始时间", "活动类别", "活动地点", "委员编号", "姓名", "角色", "出席情况", "半天数"]
    let rows = try session.activities(year).flatMap { row -> [[Listing.Cell]] in
      guard case .activity(let record) = try session.ask(.activity(row.id)) else { return [] }
      return record.attendances.map { line in
        [
          .text(record.activity.title), .text(record.activity.day.iso),
          .text(record.activity.kind.words.chinese), .text(record.activity.place),
          .text(line.number),
          .text(line.name), .text(line.attendance.role.words.chinese),
          .text(line.attendance.presence.words.chinese), .number(line.attendance.halfDays),
        ]
      }
    }
    return Listing(titles: titles, rows: rows)
  }
}

extension Listing.Form {
  /// Whether people read it as it is printed: there names of two characters have a blank between them.
  fileprivate var isForReading: Bool {
    switch self {
    case .table, .md, .html: true
    case .csv, .json: false
    }
  }
}
