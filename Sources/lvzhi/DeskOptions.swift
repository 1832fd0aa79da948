import ArgumentParser
import Console
import Documents
import Domain
import Glibc
import Office
import Screens
import Toolkit

/// How the desk looks, and how it is opened.
struct DeskOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(
    help: .init(
      "终端给歧义字符几列：1 或 2", "Columns the terminal gives ambiguous characters: 1 or 2.", value: "列数"))
  var ambiguous: Int?

  @Option(
    help: .init("主题名、主题文件，或 auto", "A theme by name or file, or auto.", value: "主题"),
    completion: .list(["auto"] + ShippedThemes.names))
  var theme: String?

  @Option(help: .init("终端有多少种颜色", "How many colours the terminal has.", value: "颜色"))
  var color: ColourDepth?

  @Flag(help: .init("逐行问答，供读屏软件使用", "Ask field by field, line by line, for screen readers."))
  var linear = false

  func validate() throws { try DeskOptions.check(ambiguous: ambiguous, in: common.language) }

  /// Complains of a number of columns that no character has.
  static func check(ambiguous: Int?, in language: Language) throws {
    guard let ambiguous, !(1...2).contains(ambiguous) else { return }
    throw ValidationError(
      Words("--ambiguous 应为 1 或 2", "--ambiguous is 1 or 2").text(in: language))
  }

  /// Opens the desk on a file; where there is none, welcomes the clerk or makes a demonstration office.
  func open(_ path: String, demonstrating demonstration: Demonstration?) throws {
    if linear { return try converse(path) }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      Session.say(
        Words(
          "lvzhi: 工作台需要终端；脚本请用 lvzhi score、lvzhi export 等",
          "lvzhi: the desk needs a terminal; scripts use lvzhi score, lvzhi export and so on"
        ).text(in: common.language))
      throw ExitCode(64)
    }
    try attend(try sitting(at: path), demonstrating: demonstration)
  }

  /// A sitting that begins now, as the clerk's file sets it.
  private func sitting(at path: String) throws -> Sitting {
    guard let today = Machine.today else { throw ExitCode(70) }
    let session = "\(Machine.account)-\(getpid())-\(Machine.salt.prefix(8))"
    var sitting = Sitting(today: today, session: session, file: path)
    sitting.closet.own = ThemeFolder.own
    sitting.keymap = try common.configuration().keymap
    return sitting
  }

  /// Sits at a desk, and at that of the demonstration office where the clerk goes on to it.
  private func attend(
    _ sitting: Sitting, demonstrating demonstration: Demonstration?
  ) throws {
    let usual = Demonstration(seed: 6, members: 260)
    switch try sit(sitting, demonstrating: demonstration) {
    case .done: return
    case .demonstration:
      try attend(self.sitting(at: Machine.demonstrationFile), demonstrating: usual)
    case .tour:
      var shown = try self.sitting(at: Machine.demonstrationFile)
      shown.takesTour = true
      try attend(shown, demonstrating: usual)
    case .refused(let refusal): throw Session.refuse(refusal, in: common.language)
    case .failed(let text): throw Session.fail(text, in: common.language)
    }
  }

  /// Sits at the desk until the clerk leaves it.
  private func sit(
    _ sitting: Sitting, demonstrating demonstration: Demonstration?
  ) throws -> Departure {
    let configuration = try common.configuration()
    let choice = theme.map { ThemeChoice($0) } ?? configuration.theme ?? .usual
    let wardrobe = try Wardrobe(choice, in: common.language)
    var sitting = sitting
    sitting.closet.chosen = choice.name
    let width = ambiguous.map { $0 == 2 ? Ambiguous.wide : .narrow } ?? configuration.ambiguous
    let memory = MemoryFile(of: sitting.file)
    sitting.memory = memory.read()
    if !configuration.reopens { sitting.memory.last = [] }
    let folder = DraftFolder(of: sitting.file, in: MemoryFile.folder)
    let (drafts, unreadable) = folder.inherit()
    sitting.drafts = drafts
    let terminal = try open(wardrobe.theme, color ?? configuration.depth)
    let mailbox = Loop.Mailbox()
    let (waker, path) = (terminal.waker, sitting.file)
    @Sendable func put(_ letter: Loop.Letter) {
      mailbox.put(letter)
      waker.wake()
    }
    let office = DeskThread(
      { Machine.desk(path) }, deliver: { put(.reply($0, $1)) }, tell: { put(.news($0)) })
    var glance = Glance(at: path)
    office.watch(everyMilliseconds: 1_000) { glance.isOther() }
    let loop = Loop(
      terminal, office, mailbox, wardrobe, Stack.opened(sitting, demonstrating: demonstration),
      language: common.language, ambiguous: width, memory: memory, drafts: folder)
    if let fault = configuration.keyFaults.all.first {
      let count = configuration.keyFaults.all.count
      loop.say(Notice(.looks(.faultyKeys(line: fault.place.line, count: count)), .warning))
    }
    if !unreadable.isEmpty { loop.say(Notice(.draft(.unreadable(unreadable)), .warning)) }
    let departure = loop.run()
    terminal.close()
    // What is being saved is saved whole, or not at all, even if it is not waited for.
    office.finish(withinMilliseconds: 1_500)
    return departure
  }

  private func open(_ theme: Theme, _ depth: ColourDepth?) throws -> Terminal {
    let opened = Terminal.open(
      input: STDIN_FILENO, output: STDOUT_FILENO, theme: theme,
      in: DeskOptions.surroundings(depth))
    switch opened {
    case .success(let terminal): return terminal
    case .failure(let refusal):
      throw Session.stop(
        refusal.words, in: common.language, exit: 64)
    }
  }

  /// What the environment says of the terminal, and the depth that is asked for.
  static func surroundings(_ depth: ColourDepth?) -> Console.Surroundings {
    Console.Surroundings(
      term: Machine.variable("TERM"), colourTerm: Machine.variable("COLORTERM"),
      refusesColour: Machine.variable("NO_COLOR") != nil, colours: depth, escapeMilliseconds: 50,
      lastWords: "lvzhi: 程序内部错误，已保存的内容不受影响 / internal error, what was saved is safe")
  }

  /// Speaks line by line until the clerk leaves or the input ends.
  private func converse(_ path: String) throws {
    guard let today = Machine.today else { throw ExitCode(70) }
    var options = common
    options.data = path
    let session = Session(options)
    // A folder of their own: the desk with a screen cannot go on with these.
    let folder = DraftFolder(of: session.file, in: MemoryFile.folder + "/linear")
    let found = folder.inherit().drafts
    let conversation = Conversation(
      language: options.language,
      hear: { prompt in
        print(prompt, terminator: "")
        fflush(nil)
        return readLine()
      }, tell: { print($0) },
      keep: { draft in
        let kept = draft.map { [KeptDraft($0, at: Machine.localTime, isNews: true)] } ?? []
        guard let reason = folder.write(kept) else { return }
        Session.say(DraftPhrase.notWritten(reason).words.text(in: options.language))
      },
      office: { request in
        session.desk.answer(request, report: { _ in }, isCancelled: { Interruption.came })
      })
    let name = "\(Machine.account)-\(getpid())-\(Machine.salt.prefix(8))"
    guard var desk = LinearDesk(conversation, today: today, session: name) else {
      throw ExitCode(66)
    }
    desk.run(resuming: found.last?.draft)
  }
}
