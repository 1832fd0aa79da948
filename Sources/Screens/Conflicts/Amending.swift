import Domain
import Toolkit

/// An amendment on its way from a form to the office: why it is made, and, where another clerk was quicker,
/// how the two are brought together. `Kept` is the record as the office has it.
struct Amending<Name: FieldName, Kept: Hashable & Sendable>: Hashable, Sendable {
  /// Asks why; nil while it does not.
  private(set) var prompt: ReasonPrompt<Amendment>?
  /// What the clerk must choose; nil for nothing.
  private(set) var conflict: Conflict<Name>?
  /// Whether an answer of the office is awaited.
  private(set) var isUnderway = false
  /// The reason typed last: it need not be typed twice.
  private var reason: TextField?
  /// Who was quicker: while the record is read anew, and until the receipt.
  private var quicker: Conflict<Name>.Quicker?
  /// The record as the other left it, while the clerk chooses.
  private var met: Kept?
  /// What was taken of the other's changes, to be said with the receipt.
  private var taken: [Words] = []

  /// Whether the clerk is asked something, so that keys are an answer.
  var isAsking: Bool { prompt != nil || conflict != nil }
  /// The reason as far as it is typed; nil where it was never asked for.
  var typed: String? { (prompt?.field ?? reason)?.text }
  var offers: [Offer] { conflict?.offers ?? prompt?.offers ?? [] }

  /// What an answer of the clerk or of the office comes to.
  enum Outcome: Hashable, Sendable {
    case effects([Effect])
    case send(Amendment)
    /// The form is to begin with the record as it now is, and to want what was brought together.
    case renew(Conflict<Name>, on: Kept)
  }
}

extension Amending {
  /// Asks why.
  mutating func ask(_ amendment: Amendment, _ question: Phrase) {
    ask(amendment, question, suggesting: "")
  }

  /// Asks why, with a reason that may stand.
  mutating func ask(_ amendment: Amendment, _ question: Phrase, suggesting usual: String) {
    prompt = ReasonPrompt(amendment, question: question)
    prompt?.field = reason ?? TextField(text: usual, maximum: 200)
  }

  mutating func foresee(_ forecasts: [Forecast]) { prompt?.foresee(forecasts) }

  /// Takes what the clerk does while asked.
  mutating func take(_ event: Event) -> Outcome {
    guard conflict == nil else { return choose(event) }
    switch event {
    case .command(.choose), .command(.save):
      guard let prompt else { break }
      reason = prompt.field
      self.prompt = nil
      return .send(prompt.act)
    case .command(.back):
      reason = prompt?.field
      prompt = nil
    case .command, .answered, .returned: break
    case .typed, .pressed, .pasted: prompt?.take(event)
    }
    return .effects([])
  }

  private mutating func choose(_ event: Event) -> Outcome {
    guard case .command(let action) = event, let outcome = conflict?.take(action) else {
      return .effects([])
    }
    switch outcome {
    case .handled: return .effects([])
    case .undecided:
      let open = conflict?.undecided ?? 0
      return .effects([.say(Notice(.conflict(.undecided(open)), .warning))])
    case .leave:
      (conflict, met, quicker) = (nil, nil, nil)
      return .effects([])
    case .save:
      guard let conflict, let met else { return .effects([]) }
      (self.conflict, self.met) = (nil, nil)
      return .renew(conflict, on: met)
    }
  }

  /// Sends it, for the reason given.
  mutating func send(_ amendment: Amendment, _ token: Token) -> Effect {
    isUnderway = true
    return .ask(.amend(amendment, reason: reason?.text ?? "", token: token))
  }

  /// Takes a last reply that is no receipt; whether another was quicker, so that the record must be read
  /// anew to go on.
  mutating func isOvertaken(_ reply: Reply) -> Bool {
    if case .refused(.stale(_, let name, let at)) = reply, isUnderway {
      quicker = Conflict.Quicker(name: name, at: at)
      return true
    }
    isUnderway = false
    quicker = nil
    return false
  }

  /// Whether the record is being read anew.
  var isMeeting: Bool { isUnderway && quicker != nil }

  /// Brings together what the clerk wants and the record as the other left it.
  mutating func meet(
    _ record: Kept, fields: Merge<Name, String>, people: Merge<Identifier<Member>, Attendance>,
    words: ConflictWords<Name>
  ) -> Outcome {
    guard let quicker else { return .effects([]) }
    let conflict = Conflict(quicker, fields: fields, people: people, words: words)
    taken = conflict.taken
    if conflict.disputes.isEmpty { return .renew(conflict, on: record) }
    isUnderway = false
    (self.conflict, met) = (conflict, record)
    return .effects([])
  }

  /// What is said once it is recorded.
  func saved(_ receipt: Receipt) -> Notice {
    guard let quicker, !taken.isEmpty else { return Notice(.entry(.saved(receipt)), .good) }
    return Notice(.conflict(.saved(receipt, by: quicker.name, taken)), .good)
  }

  /// Draws what is asked over the form.
  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    if let conflict {
      frame.fill(body, as: .text)
      conflict.draw(into: &frame, in: body, language: language)
    } else {
      prompt?.draw(into: &frame, in: body, language: language)
    }
  }
}
