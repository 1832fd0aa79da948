import ArgumentParser
import Domain
import Exchange
import Scoring
import Screens

/// The ranking of members, sectors or groups.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: Words("委员、界别或编组排名", "Rank members, sectors or groups.").said,
    discussion: Words(
      """
      --public 按等次、姓氏笔画列出委员，不写名次。--alarms 列出按办法应提醒谈话的委员。\
      编组按 --kind 分类，与界别一样按 --measure（人均、总分或有履职记录者所占比例）排名。
      """,
      """
      --public lists members by grade in the order of strokes, without places. --alarms lists those whose \
      total asks for a talk, as the rule book says. Groups are of a kind, --kind; they and sectors are ranked by their \
      mean, their sum or the share of their members who have done anything, --measure.
      """
    ).said)

  /// Who is ranked.
  enum Basis: String, OfficeArgument {
    case member, sector, group

    var written: [String] {
      switch self {
      case .member: ["委员"]
      case .sector: ["界别"]
      case .group: ["编组"]
      }
    }
  }

  @OptionGroup var options: CommonOptions
  @Option(help: .init("谁来排名", "Who is ranked.", value: "对象")) var by: Basis = .member
  @Option(help: .init("编组的类别", "The kind of groups.", value: "类别")) var kind: GroupKind =
    .specialCommittee
  @Option(
    help: .init(
      "界别、编组按什么排", "What sectors and groups are ranked by.", value: "依据"
    )) var measure: StandingsMeasure =
      .mean
  @Option(
    help: .init("年度；不写为有记录的最近一年", "The year; the latest with records if not given.", value: "年度"))
  var year: Int?
  @Flag(
    name: .customLong("public"),
    help: .init("公开名单：按等次、姓氏笔画，不写名次", "By grade, in the order of strokes, no places."))
  var isPublic = false
  @Flag(
    name: .customLong("alarms"),
    help: .init("提醒名单：低于办法所定分数线的委员", "Who is below a line of the book."))
  var isOfAlarms = false
  @Option(help: .init("输出格式", "How it is printed.", value: "格式")) var format: Listing.Form = .table

  func validate() throws {
    if isPublic, isOfAlarms {
      throw ValidationError(
        Words("--public 与 --alarms 是两份名单，请选一个", "--public and --alarms are two lists; take one")
          .text(
            in: options.language))
    }
    if by != .member, isPublic || isOfAlarms {
      throw ValidationError(
        Words(
          "--public、--alarms 只列委员，请去掉 --by", "--public and --alarms list members; leave --by out"
        ).text(
          in: options.language))
    }
  }

  func run() throws {
    let session = Session(options)
    let year = try session.year(year)
    let listing = try listing(session, year)
    print(listing.text(format), terminator: "")
    if listing.rows.isEmpty { Session.say(Phrase.nothingHere.text(in: options.language)) }
  }

  private func listing(_ session: Session, _ year: Int) throws -> Listing {
    let ranking = Ranking(session: session, year: year, book: try session.book())
    if isPublic { return try ranking.byGrade() }
    if isOfAlarms { return try ranking.alarms() }
    return switch by {
    case .member: try ranking.members()
    case .sector: try ranking.bodies(.sector, by: measure)
    case .group: try ranking.bodies(.group(kind), by: measure)
    }
  }
}
