import Domain
import Toolkit

/// Asks why before something is done to a record, and sends it. A reason that was typed stays for its deed
/// until that is done, and is a draft as long.
struct Reasoning: Hashable, Sendable {
  private(set) var prompt: ReasonPrompt<Request>?
  /// What was last sent, with its reason: it comes back where the reason will not do.
  private var sent: ReasonPrompt<Request>?
  /// What is asked about, or was last: what is to be done, what the draft must know to do it, and the reason.
  private var left: Left?
  private var drafting: Drafting

  private struct Left: Hashable, Sendable {
    let deed: String
    let fields: [String: String]
    let question: Phrase
    var reason: String
  }

  init(_ sitting: Sitting) { drafting = Drafting(sitting, beside: "why") }

  /// A draft that is to be taken up once its record is here; nil for none.
  var wanted: Draft? { drafting.restored }

  mutating func restore(_ draft: Draft) { drafting.take(draft) }

  /// Asks for the reason of an act, and the office for what it would change.
  mutating func ask(
    _ deed: String, _ fields: [String: String], _ act: Request, _ question: Phrase,
    _ prospect: Prospect
  ) -> [Effect] {
    var reason = left?.deed == deed ? left?.reason ?? "" : ""
    if let draft = wanted, draft.deed == deed { reason = draft.reason }
    _ = drafting.settle()
    left = Left(deed: deed, fields: fields, question: question, reason: reason)
    prompt = ReasonPrompt(act, question: question, reason: reason)
    return [.ask(.forecast(prospect))]
  }

  mutating func foresee(_ forecasts: [Forecast]) { prompt?.foresee(forecasts) }

  /// Takes what the clerk does while asked.
  mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .command(.choose), .command(.save):
      guard let prompt else { return [] }
      sent = prompt
      self.prompt = nil
      return [.ask(prompt.act.with(reason: prompt.field.text, token: drafting.token))]
    case .command(.back): prompt = nil
    case .command, .answered, .returned: break
    case .typed, .pressed, .pasted:
      prompt?.take(event)
      left?.reason = prompt?.field.text ?? ""
    }
    return []
  }

  /// Asks again with the reason that was sent.
  mutating func askAgain() { prompt = sent }

  /// What was asked about is done.
  mutating func end() {
    (sent, left) = (nil, nil)
    drafting.spend()
  }

  /// The reason that is typed, as a draft of a screen; nil for none.
  func draft(of screen: String) -> Draft? {
    if let wanted { return wanted }
    guard let left else { return nil }
    var draft = Draft(
      form: screen + left.deed, title: left.question.words, token: drafting.token,
      fields: left.fields, focus: "")
    draft.reason = left.reason
    draft.isBlank = left.reason.isEmpty
    if prompt == nil, sent != nil { draft.destination = .elsewhere }
    return draft
  }
}
