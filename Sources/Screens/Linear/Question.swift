import Domain
import Toolkit

/// One question of an entry: what it is called, what stands there now, and what an answer does.
struct Question<Draft> {
  let label: Phrase
  let hint: Phrase
  /// The words to choose from; empty where any text will do.
  var choices: [Words] = []
  /// What stands there now; an empty answer keeps it.
  let shown: (Draft) -> String
  /// Takes an answer; gives what is wrong with it, nil where it is right.
  let take: (inout Draft, String) -> Phrase?
}

extension Question {
  /// A question with a few words to choose from, by number or by the word itself.
  static func choice(
    _ label: Phrase, _ choices: [Words], in language: Language,
    of place: @escaping (Draft) -> Int, set: @escaping (inout Draft, Int) -> Void
  ) -> Question {
    Question(
      label: label, hint: .linear(.chooseByNumber), choices: choices,
      shown: { draft in
        choices.indices.contains(place(draft)) ? choices[place(draft)].text(in: language) : ""
      },
      take: { draft, answer in
        guard let found = choices.place(of: answer) else { return .linear(.noSuchChoice) }
        set(&draft, found)
        return nil
      })
  }

  /// A question for any text, or for none.
  static func text(
    _ label: Phrase, _ path: WritableKeyPath<Draft, String>
  ) -> Question {
    Question(
      label: label, hint: .hintText, shown: { $0[keyPath: path] },
      take: { draft, answer in
        draft[keyPath: path] = answer == "-" ? "" : answer
        return nil
      })
  }

  /// A question for a title, which must be there.
  static func title(_ path: WritableKeyPath<Draft, String>) -> Question {
    Question(
      label: .titleField, hint: .hintTitle, shown: { $0[keyPath: path] },
      take: { draft, answer in
        guard !answer.isEmpty else { return .refused(.titleMissing) }
        draft[keyPath: path] = answer
        return nil
      })
  }

  /// A question for a number within a range; nothing is an answer where `isOptional`.
  static func number(
    _ label: Phrase, hint: Phrase, _ range: ClosedRange<Int>, isOptional: Bool,
    of number: @escaping (Draft) -> Int?, set: @escaping (inout Draft, Int?) -> Void
  ) -> Question {
    Question(
      label: label, hint: hint, shown: { number($0).map(String.init) ?? "" },
      take: { draft, answer in
        if isOptional, answer.isEmpty || answer == "-" {
          set(&draft, nil)
          return nil
        }
        guard let found = Int(answer.folded), range.contains(found) else {
          return .numberBetween(range.lowerBound, range.upperBound)
        }
        set(&draft, found)
        return nil
      })
  }
}

extension [Words] {
  /// The place that a number from 1, or one of the words in either language, means.
  func place(of answer: String) -> Int? {
    let answer = answer.folded
    if let number = Int(answer) { return indices.contains(number - 1) ? number - 1 : nil }
    let small = answer.lowercased()
    return firstIndex {
      $0.chinese.folded == answer || $0.english.folded.lowercased() == small
    }
  }
}
