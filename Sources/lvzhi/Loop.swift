import Console
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
  private let ambiguous: Ambiguous
  private var stack: Stack

  /// Replies on their way from the office's thread.
  final class Mailbox: Sendable {
    private let letters = Mutex<[(Request, Reply)]>([])

    func put(_ request: Request, _ reply: Reply) {
      letters.withLock { $0.append((request, reply)) }
    }

    func empty() -> [(Request, Reply)] {
      letters.withLock { letters in
        defer { letters = [] }
        return letters
      }
    }
  }

  init(
    _ terminal: Terminal, _ office: DeskThread, _ mailbox: Mailbox,
    _ opened: (stack: Stack, errands: [Stack.Errand]), language: Language, ambiguous: Ambiguous
  ) {
    self.terminal = terminal
    self.office = office
    self.mailbox = mailbox
    self.language = language
    self.ambiguous = ambiguous
    stack = opened.stack
    _ = carryOut(opened.errands)
  }

  /// Runs until the clerk leaves or the terminal is gone, and says how it ended.
  func run() -> Departure {
    while true {
      for (request, reply) in mailbox.empty() {
        let errands = stack.take(reply, to: request, size: terminal.size)
        if let departure = carryOut(errands) { return departure }
      }
      if !terminal.hasInputWaiting { terminal.show(view) }
      guard let input = terminal.next(timeoutMilliseconds: nil) else { continue }
      if let departure = carryOut(stack.take(input, size: terminal.size)) { return departure }
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
      case .leave(let departure): return departure
      }
    }
    return nil
  }
}
