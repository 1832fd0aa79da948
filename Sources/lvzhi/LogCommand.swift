import ArgumentParser
import Domain
import Screens
import Toolkit

/// Logs an activity or a work from the command line: the same request as the screens.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Log an activity or a work. 登记。",
    discussion: """
      lvzhi log readingSession --title 每周一读 --day 2026-11-20 06012 06013:leadReader 06020:participant:late
      lvzhi log proposal --title 关于停车的提案 --stage filed 06012 06013
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: "A kind of activity or of work, such as readingSession or proposal.") var kind:
    String
  @Argument(help: "Members by number or name; for activities also NUMBER:ROLE:PRESENCE.")
  var members: [String]
  @Option(help: "What it is called. 名称。") var title: String
  @Option(help: "The day, 2026-11-20; today if not given. 日期。") var day: String?
  @Option(help: "Half-days. 半天数。") var halfDays: Int = 1
  @Option(help: "The series. 系列。") var series: String = ""
  @Option(help: "The number within it. 期数。") var serial: Int?
  @Option(help: "The place. 地点。") var place: String = ""
  @Option(help: "The number of the workstation. 工作站编号。") var workstation: Int?
  @Option(help: "Stage of a work, such as filed or adopted.") var stage: String?
  @Option(help: "Number on file. 编号。") var fileNumber: String = ""

  func run() throws {
    guard let day = day.map({ Day(iso: $0) }) ?? Machine.today else {
      throw ValidationError("--day 2026-11-20")
    }
    let session = Session(options)
    let recording: Recording
    if let kind = ActivityKind(rawValue: kind) {
      recording = try activity(kind, day, session)
    } else if let kind = WorkKind(rawValue: kind) {
      recording = try work(kind, day, session)
    } else {
      let known = ActivityKind.allCases.map(\.rawValue) + WorkKind.allCases.map(\.rawValue)
      throw ValidationError("unknown kind \(kind); one of " + known.joined(separator: ", "))
    }
    let reply = try session.ask(.record(recording, token: Token(Machine.salt)))
    if case .recorded(let receipt) = reply {
      print(Phrase.recorded(receipt).text(in: options.language).printable)
    }
  }

  private func activity(_ kind: ActivityKind, _ day: Day, _ session: Session) throws -> Recording {
    var activity = Activity(kind: kind, title: title, day: day)
    activity.halfDays = halfDays
    activity.series = series
    activity.serial = serial
    activity.place = place
    activity.workstation = workstation.map(Identifier.init)
    let attendances = try members.map { text in
      let parts = text.split(separator: ":").map(String.init)
      guard let who = parts.first,
        let role = parts.count > 1 ? Attendance.Role(rawValue: parts[1]) : .participant,
        let presence = parts.count > 2 ? Attendance.Presence(rawValue: parts[2]) : .present
      else { throw ValidationError("\(text): NUMBER:ROLE:PRESENCE") }
      return Attendance(
        member: try session.member(who), role: role, presence: presence,
        halfDays: presence.isThere ? halfDays : 0)
    }
    return .activity(activity, attendances)
  }

  private func work(_ kind: WorkKind, _ day: Day, _ session: Session) throws -> Recording {
    guard let stage = StageKind(rawValue: stage ?? "submitted") else {
      throw ValidationError(
        "--stage: one of " + StageKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let reached = Stage(kind: stage, day: day, level: .own, form: .single, body: "")
    return .work(
      Work(
        kind: kind, title: title, day: day, authors: try members.map { try session.member($0) },
        fileNumber: fileNumber, stages: [reached]))
  }
}
