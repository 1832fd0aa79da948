import Domain
import Toolkit

/// Speaks with a clerk line by line, on the normal screen or a pipe, and with the office.
///
/// Neither `Hashable` nor `Sendable`: it is the way to one clerk, and stays on one thread.
package struct Conversation {
  let language: Language
  private let hear: (String) -> String?
  private let tell: (String) -> Void
  private let office: (Request) -> Reply
  let answers: Answers

  /// `hear` shows a prompt and gives the line that is typed, nil at the end of the input; `tell` writes
  /// a line; `keep` writes down the draft of an entry that is not saved, nil for none.
  package init(
    language: Language, hear: @escaping (String) -> String?, tell: @escaping (String) -> Void,
    keep: @escaping (Draft?) -> Void, office: @escaping (Request) -> Reply
  ) {
    answers = Answers(write: keep)
    self.language = language
    self.hear = hear
    self.tell = tell
    self.office = office
  }

  /// The clerk has left: the input is at its end.
  struct Ended: Error {}

  /// Says a line; control characters are left out.
  func say(_ words: Words) { say(words.text(in: language)) }
  func say(_ text: String) { tell(text.printable) }
  func say(_ phrase: LinearPhrase) { say(phrase.words) }

  /// Says what is wrong, with the sign of it.
  func complain(_ words: Words) { say("! " + words.text(in: language)) }

  /// Asks for a line; blanks around it are left out.
  func hear(_ prompt: String) throws(Ended) -> String {
    let answer: String
    if let again = answers.next() {
      say(prompt + again)
      answer = again
    } else {
      guard let line = hear(prompt.printable) else { throw Ended() }
      let start = line.drop { $0.isWhitespace }
      answer = start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }
    answers.note(answer)
    return answer
  }

  /// Asks the office; says why where it has no answer, and is nil then.
  func ask(_ request: Request) -> Reply? {
    let reply = office(request)
    guard let problem = reply.problem else { return reply }
    say("x " + problem.text(in: language))
    return nil
  }
}
