import Domain
import Toolkit

/// Asks the questions of an entry one after another; `<` goes back, `.` gives it up, `?` helps.
struct Interview {
  let conversation: Conversation

  /// What came of the questions.
  enum Outcome {
    case done, givenUp
    /// The clerk goes back before the first question.
    case back
  }

  /// Asks from a question on, and fills the draft.
  func run<Draft>(
    _ questions: [Question<Draft>], from first: Int, into draft: inout Draft
  ) throws(Conversation.Ended) -> Outcome {
    var place = first
    while questions.indices.contains(place) {
      switch try ask(questions[place], into: &draft) {
      case .done: place += 1
      case .back: place -= 1
      case .givenUp: return .givenUp
      }
    }
    return place < 0 ? .back : .done
  }

  private func ask<Draft>(
    _ question: Question<Draft>, into draft: inout Draft
  ) throws(Conversation.Ended) -> Outcome {
    let language = conversation.language
    for (number, choice) in question.choices.enumerated() {
      conversation.say("  \(number + 1) \(choice.text(in: language))")
    }
    while true {
      let now = question.shown(draft)
      let answer = try conversation.hear(
        question.label.text(in: language) + (now.isEmpty ? ": " : " [\(now)]: "))
      switch answer.folded {
      case "<": return .back
      case ".", "。": return .givenUp
      case "?": conversation.say("  " + question.hint.text(in: language))
      default:
        guard let problem = question.take(&draft, answer.isEmpty ? now : answer) else {
          return .done
        }
        conversation.complain(problem.words)
      }
    }
  }
}
