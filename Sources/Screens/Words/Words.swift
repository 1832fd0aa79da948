import Toolkit

/// The same words in the two languages of the program.
package struct Words: Hashable, Sendable {
  package let chinese: String
  package let english: String

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The words in one language.
  package func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

extension Phrase {
  /// The phrase in one language.
  package func text(in language: Language) -> String {
    words.text(in: language)
  }
}
