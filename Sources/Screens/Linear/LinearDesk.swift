import Domain
import Scoring
import Toolkit

/// The desk without a screen, for readers of screens and for lines that cannot move a cursor: it asks field by
/// field, a line each, and writes nothing but lines.
///
/// Neither `Hashable` nor `Sendable`, as its conversation is not.
package struct LinearDesk {
  let conversation: Conversation
  let opening: Opening
  let book: RuleBook?
  let today: Day
  private let session: String
  private var tokens = 1
  /// The token of the draft that was taken up, until that is saved.
  private var taken: Token?

  /// The token of the next entry. It is known before it is used, for the draft carries it.
  private var token: Token { taken ?? Token("\(session)/linear/\(tokens)") }

  /// Opens the office; nil where it cannot be opened, which is then said.
  package init?(_ conversation: Conversation, today: Day, session: String) {
    guard case .opening(let opening)? = conversation.ask(.opening) else { return nil }
    self.conversation = conversation
    self.opening = opening
    self.today = today
    self.session = session
    book = try? RuleBookReader.read(opening.ruleBookText).get()
  }

  /// Goes on until the clerk leaves, or the input ends; first with an entry that was not saved, where there
  /// is one and the clerk wants it back.
  package mutating func run(resuming draft: Draft?) {
    conversation.say(
      .greeting(
        Phrase.officeAndTerm(opening.committee.name, opening.committee.term.number).words,
        members: opening.members))
    tellMenu()
    do throws(Conversation.Ended) {
      if let draft { try offer(draft) }
      while try choose() { conversation.answers.end() }
    } catch {
      conversation.say(.ended)
    }
  }

  /// What can be done, by number.
  private static let menu: [LinearPhrase] = [
    .logReading, .logStation, .logOther, .logWork, .readCard, .leave,
  ]

  private func tellMenu() {
    for (number, item) in LinearDesk.menu.enumerated() {
      conversation.say("\(number + 1) \(item.words.text(in: conversation.language))")
    }
  }

  /// Asks whether to go on with a draft that was not saved after all.
  private mutating func offer(_ draft: Draft) throws(Conversation.Ended) {
    guard case .carriedOut(let saved)? = conversation.ask(.carriedOut([draft.token])),
      saved.isEmpty
    else { return conversation.answers.drop() }
    let question = LinearPhrase.resume(draft.title, answers: draft.answers.count)
    guard try conversation.hear(question.words.text(in: conversation.language)).isEmpty else {
      return conversation.answers.drop()
    }
    taken = draft.token
    conversation.answers.repeatAll(of: draft)
  }

  /// What is answered from here on belongs to an entry, and is kept until it is saved or given up.
  func beginEntry(_ title: Words) { conversation.answers.begin(title, token) }

  private mutating func choose() throws(Conversation.Ended) -> Bool {
    let words = LinearDesk.menu.map(\.words)
    let answer = try conversation.hear(LinearPhrase.choose.words.text(in: conversation.language))
    switch words.place(of: answer) {
    case 0: try logActivity(.readingSession)
    case 1: try logActivity(.workstationEvent)
    case 2: try logOther()
    case 3: try logWork()
    case 4: try readCard()
    case 5: return false
    default:
      if ["q", "Q", ".", "0"].contains(answer.folded) { return false }
      tellMenu()
    }
    return true
  }

  private mutating func logOther() throws(Conversation.Ended) {
    let kinds = ActivityKind.allCases.filter { $0 != .readingSession && $0 != .workstationEvent }
    if let place = try pick(kinds.map(\.words), .kind) { try logActivity(kinds[place]) }
  }

  private mutating func logWork() throws(Conversation.Ended) {
    if let place = try pick(WorkKind.allCases.map(\.words), .kind) {
      try logWork(WorkKind.allCases[place])
    }
  }

  /// One of several words, by its number; nil when the clerk wants none.
  private func pick(_ words: [Words], _ label: Phrase) throws(Conversation.Ended) -> Int? {
    var place: Int?
    let question = Question<Int?>.choice(
      label, words, in: conversation.language, of: { $0 ?? -1 }, set: { $0 = $1 })
    let outcome = try Interview(conversation: conversation).run([question], from: 0, into: &place)
    return outcome == .done ? place : nil
  }

  /// Asks whether to save, saves, and says what the office says.
  mutating func save(
    _ summary: [Words], _ recording: Recording
  ) throws(Conversation.Ended) -> Interview.Outcome {
    for line in summary { conversation.say(line) }
    while true {
      let answer = try conversation.hear(
        LinearPhrase.saveIt.words.text(in: conversation.language))
      switch answer.folded.lowercased() {
      case "", "y", "是":
        conversation.answers.forgetSaving()
        guard case .recorded(let receipt)? = conversation.ask(.record(recording, token: token))
        else {
          conversation.answers.note("<")
          return .back
        }
        taken = nil
        tokens += 1
        conversation.say("+ " + Phrase.recordedByCommand(receipt).text(in: conversation.language))
        return .done
      case "<": return .back
      case ".", "。", "n", "否":
        conversation.say(.nothingSaved)
        return .givenUp
      default: conversation.complain(Phrase.linear(.noSuchChoice).words)
      }
    }
  }
}
