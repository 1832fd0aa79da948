import ArgumentParser
import Domain
import Exchange
import Screens
import Toolkit

/// Logs an activity or a work from the command line: the same request as the screens.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: Words("登记一次活动或一件成果", "Log an activity or a work.").said,
    discussion: Words(
      """
      每个词可用机关的说法，也可用程序的：读书活动 或 readingSession，领读 或 leadReader。
      例：

      lvzhi log 读书活动 --title 每周一读 06012 06013:领读 06020:参加:请假
      lvzhi log 提案 --title 关于停车的提案 --day 2026-11-20 --stage 立案 06012 06013
      lvzhi log 社情民意 --title 路灯 --stage 采用 --level 市 --form 综合 06012
      """,
      """
      Every word may be the office's or the program's own: 读书活动 or readingSession, 领读 or leadReader.
      For example:

      lvzhi log 读书活动 --title 每周一读 06012 06013:领读 06020:参加:请假
      lvzhi log 提案 --title 关于停车的提案 --day 2026-11-20 --stage 立案 06012 06013
      lvzhi log 社情民意 --title 路灯 --stage 采用 --level 市 --form 综合 06012
      """
    ).said + "\n\n" + vocabulary)

  /// The words there are for what is logged, a list a line.
  private static var vocabulary: String {
    [
      listed(Words("活动：", "Activities: "), ActivityKind.self),
      listed(Words("角色：", "Roles: "), Attendance.Role.self),
      listed(Words("出席情况：", "Presences: "), Attendance.Presence.self),
      listed(Words("成果：", "Works: "), WorkKind.self),
      listed(Words("环节：", "Stages: "), StageKind.self),
    ].joined(separator: "\n")
  }

  private static func listed<Word: OfficeWord>(_ name: Words, _: Word.Type) -> String {
    let separator = Words("、", ", ").said
    return name.said + Word.allCases.compactMap(\.written.first).joined(separator: separator)
  }

  @OptionGroup var options: CommonOptions
  @Argument(
    help: .init(
      "活动或成果的类别，如 读书活动、提案", "A kind of activity or of work, such as 读书活动 or 提案.", value: "类别"))
  var kind: String
  @Argument(
    help: .init(
      "委员：编号、姓名或首字母；活动还可写 委员:角色:出席情况",
      "Members by number, name or initials; at activities also MEMBER:ROLE:PRESENCE.", value: "委员"))
  var members: [String]
  @Option(help: .init("名称", "What it is called.", value: "名称")) var title: String
  @Option(
    help: .init("日期，如 2026-11-20；不写为今天", "The day, 2026-11-20; today if not given.", value: "日期"))
  var day: String?

  @OptionGroup(title: Words("活动", "Activities").said) var activity: ActivityOptions
  @OptionGroup(title: Words("成果", "Works").said) var work: WorkOptions

  /// What an activity may have.
  struct ActivityOptions: ParsableArguments {
    @Option(help: .init("半天数；不写为 1", "Its length in half-days; 1 if not given.", value: "个数"))
    var halfDays: Int?
    @Option(help: .init("系列", "The series.", value: "系列")) var series: String?
    @Option(help: .init("系列中的第几期", "The number within it.", value: "期数")) var serial: Int?
    @Option(help: .init("地点", "The place.", value: "地点")) var place: String?
    @Option(help: .init("组织单位", "Who held it.", value: "单位")) var organiser: String?
    @Option(help: .init("工作站的编号或名称", "The workstation, by number or name.", value: "工作站"))
    var workstation: String?
    @Option(help: .init("六微之一，如 微协商", "Which of the six small acts, such as 微协商.", value: "六微"))
    var act: String?

    /// The options that are given.
    var given: [String] {
      let all: [(String, Bool)] = [
        ("--half-days", halfDays != nil), ("--series", series != nil),
        ("--serial", serial != nil), ("--place", place != nil),
        ("--organiser", organiser != nil), ("--workstation", workstation != nil),
        ("--act", act != nil),
      ]
      return all.filter(\.1).map(\.0)
    }
  }

  /// What a work may have.
  struct WorkOptions: ParsableArguments {
    @Option(
      help: .init(
        "环节，如 立案、采用；不写为这类成果的第一个，多为 提交",
        "What became of it, such as 立案 or 采用; the first of its kind if not given, 提交 of most.",
        value: "环节"))
    var stage: String?
    @Option(
      help: .init(
        "级别：本级、市、省、全国；不写为 本级", "At which level: 本级, 市, 省, 全国; 本级 if not given.", value: "级别"))
    var level: String?
    @Option(help: .init("单篇 或 综合；不写为 单篇", "单篇 or 综合; 单篇 if not given.", value: "篇式")) var form:
      String?
    @Option(
      help: .init(
        "采用单位、批示领导，或文号", "Which body or leader, or the number of the notice.", value: "单位"))
    var body: String?
    @Option(help: .init("案卷编号", "Number on file.", value: "编号")) var fileNumber: String?

    /// The options that are given.
    var given: [String] {
      let all: [(String, String?)] = [
        ("--stage", stage), ("--level", level), ("--form", form), ("--body", body),
        ("--file-number", fileNumber),
      ]
      return all.filter { $0.1 != nil }.map(\.0)
    }
  }

  func run() throws {
    guard let day = try self.day.map({ try Session.day($0, in: options.language) }) ?? Machine.today
    else { throw ExitCode(70) }
    let session = Session(options)
    let recording: Recording
    if let kind = ActivityKind(written: kind) {
      try refuse(work.given, of: kind.words, belongTo: Words("成果", "works"))
      recording = try activity(kind, day, session)
    } else if let kind = WorkKind(written: kind) {
      try refuse(activity.given, of: kind.words, belongTo: Words("活动", "activities"))
      recording = try work(kind, day, session)
    } else {
      let known =
        ActivityKind.allCases.compactMap(\.written.first)
        + WorkKind.allCases.compactMap(\.written.first)
      throw refusal(of: kind, for: nil, known: known)
    }
    let reply = try session.ask(.record(recording, token: Token(Machine.salt)))
    if case .recorded(let receipt) = reply {
      print(Phrase.recordedByCommand(receipt).text(in: options.language).printable)
    }
  }

  /// Ends the command where options are given that this kind does not have.
  private func refuse(_ given: [String], of kind: Words, belongTo others: Words) throws {
    guard let option = given.first else { return }
    throw Session.stop(
      Words(
        "\(kind.chinese)没有 \(option)，它属于\(others.chinese)；请去掉",
        "\(option) is for \(others.english) alone; leave it out"),
      in: options.language, exit: 64)
  }

  /// Says that a word is none of those that are known; `place` is the option or the argument, nil for the kind.
  private func refusal(of word: String, for place: String?, known: [String]) -> ExitCode {
    let before = place.map { "\($0)：" } ?? ""
    let english = place.map { "\($0): " } ?? ""
    return Session.stop(
      Words(
        "\(before)没有“\(word)”这个词；可写 " + known.joined(separator: "、"),
        "\(english)\"\(word)\" is none of the words: " + known.joined(separator: ", ")),
      in: options.language, exit: 64)
  }

  /// A word of an option, or a complaint that lists every word it takes.
  private func word<Word: OfficeWord>(_ text: String, for option: String) throws -> Word {
    if let word = Word(written: text) { return word }
    throw refusal(of: text, for: option, known: Word.allCases.compactMap(\.written.first))
  }

  private func activity(_ kind: ActivityKind, _ day: Day, _ session: Session) throws -> Recording {
    var made = Activity(kind: kind, title: title, day: day)
    made.halfDays = activity.halfDays ?? 1
    made.series = activity.series ?? ""
    made.serial = activity.serial
    made.place = activity.place ?? ""
    made.organiser = activity.organiser ?? ""
    made.workstation = try activity.workstation.map { try session.workstation($0) }
    made.stationAct = try activity.act.map { try word($0, for: "--act") }
    let attendances = try members.map { try attendance($0, session) }
    try checkTwice(attendances.map(\.member))
    return .activity(made, attendances)
  }

  private func attendance(_ text: String, _ session: Session) throws -> Attendance {
    let parts = text.split(separator: ":").map(String.init)
    guard let who = parts.first, parts.count <= 3 else {
      throw Session.stop(
        Words("“\(text)”应写作 委员:角色:出席情况", "\(text): write MEMBER:ROLE:PRESENCE"),
        in: options.language, exit: 64)
    }
    let role: Attendance.Role = parts.count > 1 ? try word(parts[1], for: text) : .participant
    let presence: Attendance.Presence = parts.count > 2 ? try word(parts[2], for: text) : .present
    return Attendance(
      member: try session.member(who), role: role, presence: presence,
      halfDays: presence.isThere ? activity.halfDays ?? 1 : 0)
  }

  /// Ends the command where two of its words mean one member.
  private func checkTwice(_ meant: [Identifier<Member>]) throws {
    for (index, id) in meant.enumerated() where meant[..<index].contains(id) {
      throw Session.stop(
        Words(
          "“\(members[index])”与前面写的是同一位委员，请去掉一处",
          "\(members[index]) is a member named before; take one off"),
        in: options.language, exit: 65)
    }
  }

  private func work(_ kind: WorkKind, _ day: Day, _ session: Session) throws -> Recording {
    let stage: StageKind =
      try work.stage.map { try word($0, for: "--stage") } ?? kind.stages.first ?? .submitted
    guard kind.stages.contains(stage) else {
      throw refusal(
        of: work.stage ?? stage.rawValue, for: "--stage",
        known: kind.stages.compactMap(\.written.first))
    }
    let reached = Stage(
      kind: stage, day: day,
      level: try work.level.map { try word($0, for: "--level") } ?? .own,
      form: try work.form.map { try word($0, for: "--form") } ?? .single, body: work.body ?? "")
    let authors = try members.map { try session.member($0) }
    try checkTwice(authors)
    return .work(
      Work(
        kind: kind, title: title, day: day, authors: authors,
        fileNumber: work.fileNumber ?? "", stages: [reached]))
  }
}
