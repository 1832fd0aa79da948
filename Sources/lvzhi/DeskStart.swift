import ArgumentParser
import Console
import Documents
import Domain
import Glibc
import Office
import Screens
import Toolkit

/// Opens the desk. It knows what was said, not how: a usual start does without the parser and its declarations.
struct DeskStart {
  let bearings: Bearings
  /// How many columns the terminal gives ambiguous characters, 1 or 2; nil to ask it.
  let ambiguous: Int?
  /// A theme by name or file, or `auto`.
  let theme: String?
  let color: ColourDepth?
  let linear: Bool

  init(
    _ bearings: Bearings, ambiguous: Int? = nil, theme: String? = nil, color: ColourDepth? = nil,
    linear: Bool = false
  ) {
    (self.bearings, self.ambiguous, self.theme) = (bearings, ambiguous, theme)
    (self.color, self.linear) = (color, linear)
  }

  /// Opens the desk on the file it was told of, or the usual one.
  func open() throws { try open(bearings.file, demonstrating: nil) }

  /// Opens the desk on a file; where there is none, welcomes the clerk or makes a demonstration office.
  func open(_ path: String, demonstrating demonstration: Demonstration?) throws {
    let configuration = try bearings.configuration()
    if linear { return try converse(path) }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      Session.say(
        Words(
          "lvzhi: 工作台需要终端；脚本请用 lvzhi score、lvzhi export 等",
          "lvzhi: the desk needs a terminal; scripts use lvzhi score, lvzhi export and so on"
        ).text(in: bearings.language))
      throw ExitCode(64)
    }
    try attend(path, configuration, demonstrating: demonstration)
  }

  /// Sits at a desk, and at that of the demonstration office where the clerk goes on to it.
  private func attend(
    _ path: String, _ configuration: Configuration, demonstrating demonstration: Demonstration?,
    takingTour takesTour: Bool = false
  ) throws {
    // What the file says is read while the rest is made ready.
    let mailbox = Loop.Mailbox()
    let office = DeskThread(
      { Machine.desk(path) }, deliver: { mailbox.put(.reply($0, $1)) },
      tell: { mailbox.put(.news($0)) })
    office.prepare()
    guard let today = Machine.today else { throw ExitCode(70) }
    let session = "\(Machine.account)-\(getpid())-\(Machine.salt.prefix(8))"
    var sitting = Sitting(today: today, session: session, file: path)
    sitting.keymap = configuration.keymap
    sitting.takesTour = takesTour
    let usual = Demonstration(seed: 6, members: 260)
    switch try sit(sitting, configuration, office, mailbox, demonstrating: demonstration) {
    case .done: return
    case .demonstration:
      try attend(Machine.demonstrationFile, configuration, demonstrating: usual)
    case .tour:
      try attend(
        Machine.demonstrationFile, configuration, demonstrating: usual, takingTour: true)
    case .refused(let refusal): throw Session.refuse(refusal, in: bearings.language)
    case .failed(let text): throw Session.fail(text, in: bearings.language)
    }
  }

  /// Sits at the desk until the clerk leaves it.
  private func sit(
    _ sitting: Sitting, _ configuration: Configuration, _ office: DeskThread,
    _ mailbox: Loop.Mailbox, demonstrating demonstration: Demonstration?
  ) throws -> Departure {
    let asked = theme.map { ThemeChoice($0) }
    let choice = asked ?? configuration.theme ?? .usual
    let wardrobe =
      try asked.map { try Wardrobe(asked: $0, in: bearings.language) } ?? Wardrobe(set: choice)
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
    mailbox.rings(terminal.waker)
    var glance = Glance(at: sitting.file)
    office.watch(everyMilliseconds: 1_000) { glance.isOther() }
    let loop = Loop(
      terminal, office, mailbox, wardrobe, Stack.opened(sitting, demonstrating: demonstration),
      language: bearings.language, ambiguous: width, memory: memory, drafts: folder)
    if let fault = configuration.keyFaults.all.first {
      let count = configuration.keyFaults.all.count
      loop.say(Notice(.looks(.faultyKeys(line: fault.place.line, count: count)), .warning))
    }
    if let fault = wardrobe.fault { loop.say(Notice(.looks(fault), .warning)) }
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
      in: DeskStart.surroundings(depth))
    switch opened {
    case .success(let terminal): return terminal
    case .failure(let refusal):
      throw Session.stop(
        refusal.words, in: bearings.language, exit: 64)
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
    let session = Session(Bearings(data: path, lang: bearings.lang))
    // A folder of their own: the desk with a screen cannot go on with these.
    let folder = DraftFolder(of: session.file, in: MemoryFile.folder + "/linear")
    let found = folder.inherit().drafts
    let conversation = Conversation(
      language: bearings.language,
      hear: { prompt in
        print(prompt, terminator: "")
        fflush(nil)
        return readLine()
      }, tell: { print($0) },
      keep: { draft in
        let kept = draft.map { [KeptDraft($0, at: Machine.localTime, isNews: true)] } ?? []
        guard let reason = folder.write(kept) else { return }
        Session.say(DraftPhrase.notWritten(reason).words.text(in: bearings.language))
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
