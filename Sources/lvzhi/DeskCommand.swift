import ArgumentParser
import Console
import Domain
import Glibc
import Office
import Scoring
import Screens
import Toolkit

/// Opens the desk on the terminal.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Open the desk (what `lvzhi` does without a word). 打开工作台。")

  @OptionGroup var options: CommonOptions

  @Option(help: "Columns the terminal gives ambiguous characters: 1 or 2. 歧义字符宽度。")
  var ambiguous: Int = 1

  @Option(help: "A theme by name or file. 主题。")
  var theme: String?

  func run() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      Session.say(
        Words(
          "lvzhi: 工作台需要终端；脚本请用 lvzhi score、lvzhi export 等",
          "lvzhi: the desk needs a terminal; scripts use lvzhi score, lvzhi export and so on"
        ).text(in: options.language))
      throw ExitCode(64)
    }
    let opening = try opening()
    let book = try? RuleBookReader.read(opening.ruleBookText).get()
    guard let today = Machine.today else { throw ExitCode(70) }
    try show(
      Sitting(
        opening: opening, book: book, year: firstYear(opening, today), today: today,
        session: "\(Machine.account)-\(getpid())-\(Machine.salt.prefix(8))", screen: 0))
  }

  /// The latest year with records; in an office that has none, this year if the term has it.
  private func firstYear(_ opening: Opening, _ today: Day) -> Int {
    let term = opening.committee.term
    let isBlank = opening.year == term.firstYear
    return isBlank && term.years.contains(today.year) ? today.year : opening.year
  }

  /// The office as it is; a first start offers to make one.
  private func opening() throws -> Opening {
    let session = Session(options)
    let reply = session.desk.answer(.opening, report: { _ in }, isCancelled: { false })
    if case .refused(.noOffice) = reply { try FirstStart(options: options, session: session).run() }
    guard case .opening(let opening) = try session.ask(.opening) else { throw ExitCode(70) }
    return opening
  }

  private func show(_ sitting: Sitting) throws {
    let mailbox = Loop.Mailbox()
    let path = options.file
    let terminal: Terminal
    switch Terminal.open(
      input: STDIN_FILENO, output: STDOUT_FILENO, theme: try ThemeFolder.theme(theme),
      in: surroundings)
    {
    case .success(let opened): terminal = opened
    case .failure(let refusal):
      Session.say("lvzhi: TERM: \(refusal)")
      throw ExitCode(64)
    }
    let waker = terminal.waker
    let office = DeskThread({ Machine.desk(path) }) { request, reply in
      mailbox.put(request, reply)
      waker.wake()
    }
    let loop = Loop(
      terminal, office, mailbox, sitting, language: options.language,
      ambiguous: ambiguous == 2 ? .wide : .narrow)
    loop.run()
    terminal.close()
    office.cancel()
    office.finish()
  }

  private var surroundings: Console.Surroundings {
    Console.Surroundings(
      term: Machine.variable("TERM"), colourTerm: Machine.variable("COLORTERM"),
      refusesColour: Machine.variable("NO_COLOR") != nil, colours: nil, escapeMilliseconds: 50,
      lastWords: "lvzhi: 程序内部错误，已保存的内容不受影响 / internal error, what was saved is safe")
  }
}

/// The first start: no data yet. Three ways in, asked on the plain screen.
struct FirstStart {
  let options: CommonOptions
  let session: Session

  func run() throws {
    let words = Words(
      "还没有数据（\(options.file)）。\n  1  打开演示：清源区政协（虚构）\n  2  导入委员名册（CSV）\n  3  建空库\n  q  退出\n请选择：",
      "No office yet (\(options.file)).\n  1  open the demonstration office (fictional)\n  2  import a roll (CSV)\n  3  start an empty office\n  q  leave\nChoose: "
    )
    Session.say(words.text(in: options.language), ending: "")
    switch readLine() {
    case "1": _ = try session.ask(.demonstrate(Demonstration(seed: 6, members: 260)))
    case "2":
      try found()
      Session.say(Words("名册文件：", "File of the roll: ").text(in: options.language), ending: "")
      guard let path = readLine(), !path.isEmpty else { throw ExitCode(0) }
      let file = ImportFile(
        path: path, subject: nil, encoding: nil, intent: .carryOut(Token(Machine.salt)))
      _ = try session.ask(.importSheet(file))
    case "3": try found()
    default: throw ExitCode(0)
    }
  }

  private func found() throws {
    Session.say(Words("政协名称：", "Name of the committee: ").text(in: options.language), ending: "")
    guard let name = readLine(), !name.isEmpty else { throw ExitCode(0) }
    Session.say(Words("第几届：", "Number of the term: ").text(in: options.language), ending: "")
    guard let number = readLine().flatMap({ Int($0) }), let today = Machine.today,
      let term = Term(number: number, firstYear: today.year)
    else { throw ExitCode(64) }
    _ = try session.ask(.found(Founding(committee: name, term: term), token: Token(Machine.salt)))
  }
}
