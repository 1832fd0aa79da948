/// How many columns the terminal gives to characters of ambiguous width, such as `·`, `…` and `①`.
package enum Ambiguous: CaseIterable, Hashable, Sendable {
  /// One column, as most terminals do.
  case narrow
  /// Two columns, or it is not known; such characters are then replaced by twins.
  case wide
}

/// The language of words on the screen.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case chinese = "zh"
  case english = "en"
}

/// What a screen must know of its surroundings to show itself.
package struct Setting: Hashable, Sendable {
  package var size: Size
  package var ambiguous: Ambiguous
  package var language: Language

  package init(size: Size, ambiguous: Ambiguous, language: Language) {
    self.size = size
    self.ambiguous = ambiguous
    self.language = language
  }

  /// A blank frame that fills the screen.
  package var frame: Frame { Frame(size: size, ambiguous: ambiguous) }
}
