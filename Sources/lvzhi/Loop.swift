import Console
import Documents
import Domain
import Office
import Scoring
import Screens
import Synchronization
import Toolkit

/// The loop: waits for input, lets the stack change, shows it. It never draws while input waits, and never
/// waits with replies in hand.
final class Loop {
  private let terminal: Terminal
  private let office: DeskThread
  private let mailbox: Mailbox
  private let language: Language
  private var ambiguous: Ambiguous
  private let asksForWidth: Bool
  private var wardrobe: Wardrobe
  private let memory: MemoryFile
  private var keeper: DraftKeeper
  private var stack: Stack
  private var hasAsked = false

  /// What is on its way from the office's thread.
  enum Letter: Sendable {
    case reply(Request, Reply)
    case news(News)
  }

  /// Letters on their way from the office's thread.
  final class Mailbox: Sendable {
    private struct Contents {
      var letters: [Letter] = []
      /// What a letter wakes the loop with; nil before there is a terminal to wait at.
      var bell: Waker?
    }

    private let contents = Mutex(Contents())

    /// From now on each letter wakes the loop.
    func rings(_ bell: Waker) {
      contents.withLock { $0.bell = bell }
    }

    func put(_ letter: Letter) {
      let bell = contents.withLock { contents in
        contents.letters.append(letter)
        return contents.bell
      }
      bell?.wake()
    }

    func empty() -> [Letter] {
      contents.withLock { contents in
        defer { contents.letters = [] }
        return contents.letters
      }
    }
  }

  init(
    _ terminal: Terminal, _ office: DeskThread, _ mailbox: Mailbox, _ wardrobe: Wardrobe,
    _ opened: (stack: Stack, errands: [Stack.Errand]), language: Language, ambiguous: Ambiguous?,
    memory: MemoryFile, drafts: DraftFolder
  ) {
    self.terminal = terminal
    self.office = office
    self.mailbox = mailbox
    self.wardrobe = wardrobe
    self.language = language
    self.ambiguous = ambiguous ?? .narrow
    asksForWidth = ambiguous == nil
    self.memory = memory
    stack = opened.stack
    keeper = DraftKeeper(drafts)
    keepDrafts()
    _ = carryOut(opened.errands)
  }

  /// Runs until the clerk leaves or the terminal is gone, remembers where the clerk was, and says how it
  /// ended.
  func run() -> Departure {
    let departure = sit()
    keepDrafts()
    memory.write(stack.memory)
    return departure
  }

  /// Says something at the next frame.
  func say(_ notice: Notice) { stack.say(notice) }

  private func sit() -> Departure {
    while true {
      for letter in mailbox.empty() {
        if let departure = carryOut(open(letter)) { return departure }
      }
      if !terminal.hasInputWaiting {
        terminal.show(view)
        askOnce()
      }
      let input = terminal.next(timeoutMilliseconds: patience)
      if let input {
        keeper.note(input)
        learn(from: input)
        if let departure = carryOut(stack.take(input, size: terminal.size)) { return departure }
      } else {
        lookAtTheme()
      }
      if keeper.isDue { keepDrafts() }
    }
  }

  /// How long the next input is waited for; nil where nothing else is to be done.
  private var patience: Int? {
    [keeper.patience, wardrobe.isWatching ? 400 : nil].compactMap(\.self).min()
  }

  /// Writes down what is typed and not saved.
  private func keepDrafts() {
    if let notice = keeper.write(&stack) { stack.say(notice) }
  }

  private func open(_ letter: Letter) -> [Stack.Errand] {
    switch letter {
    case .reply(let request, let reply): stack.take(reply, to: request, size: terminal.size)
    case .news(let news): stack.take(news, size: terminal.size)
    }
  }

  private var view: Frame {
    stack.view(in: Setting(size: terminal.size, ambiguous: ambiguous, language: language))
  }

  /// Does what the stack asks; nil unless it asks to leave.
  private func carryOut(_ errands: [Stack.Errand]) -> Departure? {
    for errand in errands {
      switch errand {
      case .post(let request): office.post(request)
      case .cancel: office.cancel()
      case .redraw: terminal.redraw()
      case .findThemes: stack.learn(themes: ThemeFolder.own)
      case .wear(let name): if wardrobe.wear(name) { terminal.wear(wardrobe.theme) }
      case .keepTheme(let name): keep(theme: name)
      case .copy(let extent): copy(extent)
      case .keep: memory.write(stack.memory)
      case .write(let extract): stack.say(extract.write(in: language))
      case .leave(let departure): return departure
      }
    }
    return nil
  }

  /// Asks the terminal for its ground and its widths, after the first frame, where the answers would
  /// matter.
  private func askOnce() {
    guard !hasAsked else { return }
    hasAsked = true
    if wardrobe.wantsGround { terminal.askForGround() }
    if asksForWidth {
      terminal.askForWidth()
      terminal.show(view)
    }
  }

  /// Takes what the terminal says of itself.
  private func learn(from input: Input) {
    switch input {
    case .ground(let shade): if wardrobe.learn(shade) { terminal.wear(wardrobe.theme) }
    case .width(let width): if asksForWidth { ambiguous = width }
    default: break
    }
  }

  private func copy(_ extent: Extent) {
    let text = extent.text(of: view)
    guard !text.isEmpty else { return stack.say(Notice(.looks(.nothingToCopy), .warning)) }
    let isSent = terminal.copy(text)
    stack.say(
      isSent
        ? Notice(.looks(.copied(text.count)), .good)
        : Notice(.looks(.tooLongToCopy), .warning))
  }

  private func keep(theme name: String) {
    wardrobe.keep(name)
    let file = Configuration.file
    if let reason = Configuration.keep(theme: name) {
      stack.say(Notice(.looks(.notKept(file: file, reason)), .warning))
    } else {
      stack.say(Notice(.looks(.kept(theme: name, file: file)), .good))
    }
  }

  /// Puts an edited theme on; says what is wrong with one that cannot be read.
  private func lookAtTheme() {
    switch wardrobe.look() {
    case nil: return
    case .success(let theme):
      terminal.wear(theme)
      stack.say(Notice(.looks(.repainted(theme: wardrobe.name)), .good))
    case .failure(let findings):
      let fault = LooksPhrase.faulty(
        theme: wardrobe.name, line: findings.all.first?.place.line, count: findings.all.count)
      stack.say(Notice(.looks(fault), .warning))
    }
  }
}
