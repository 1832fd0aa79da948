import ArgumentParser
import Domain
import Exchange
import Scoring
import Screens

extension GroupKind: ExpressibleByArgument {}
extension StandingsMeasure: ExpressibleByArgument {}

/// The ranking of members, sectors or groups.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Rank members, sectors or groups. 排名。",
    discussion: """
      --public lists members by grade in the order of strokes, without places. --alarms lists those whose \
      total asks for a talk, as the rule book says. Groups are of a kind, --kind, and ranked by their mean, \
      their sum or the share of their members who have done anything, --measure.
      """)

  /// Who is ranked.
  enum Basis: String, ExpressibleByArgument, CaseIterable { case member, sector, group }

  @OptionGroup var options: CommonOptions
  @Option(help: "member, sector or group") var by: Basis = .member
  @Option(help: "The kind of groups. 编组类别。") var kind: GroupKind = .specialCommittee
  @Option(help: "mean, sum or coverage, of sectors and groups") var measure: StandingsMeasure =
    .mean
  @Option(help: "The year. 年度。") var year: Int?
  @Flag(name: .customLong("public"), help: "By grade, in the order of strokes, no places. 公开名单。")
  var isPublic = false
  @Flag(name: .customLong("alarms"), help: "Who is below a line of the book. 提醒名单。")
  var isOfAlarms = false
  @Option(help: "table, csv, json, md or html") var format: Listing.Form = .table

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
    print(try listing(session, year).text(format), terminator: "")
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
