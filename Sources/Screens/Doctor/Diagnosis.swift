import Toolkit

/// What was found out about a terminal and its surroundings: everything that decides how the desk looks.
package struct Diagnosis: Hashable, Sendable {
  /// `TERM`; nil when it is not set.
  package var term: String?
  /// Whether the machine has a table for that terminal, and how many colours it says.
  package var isKnown: Bool
  package var colours: Int
  package var colourTerm: String?
  package var refusesColour: Bool
  /// The depth that the desk would use.
  package var depth: ColourDepth
  /// The variable that decides the locale, with what it says; empty for none.
  package var locale: String
  /// The character set of the locale, such as UTF-8.
  package var charset: String
  package var size: Size?
  /// What the terminal answered; nil where it was not asked, as it would show the question.
  package var sounding: Sounding?
  /// `tmux` or `screen` between the program and the terminal; nil for none.
  package var multiplexer: String?
  /// Whether the line is one of SSH.
  package var isRemote: Bool
  /// The width of ambiguous characters that the configuration or an option sets.
  package var ambiguous: Ambiguous?
  /// The theme that the desk would wear.
  package var theme: String
  /// Members whose names hold characters that cannot be shown: number, name, code points.
  package var oddNames: [OddName]
  /// Members whose names hold characters of which the order of strokes is not known.
  package var unplacedNames: [OddName] = []
  /// How many names were looked at; nil where there is no office.
  package var names: Int?

  /// A name with characters that cannot be shown, or not be placed.
  package struct OddName: Hashable, Sendable {
    package let number: String
    package let name: String
    package let scalars: [Unicode.Scalar]

    package init(number: String, name: String, scalars: [Unicode.Scalar]) {
      self.number = number
      self.name = name
      self.scalars = scalars
    }
  }

  /// A machine of which nothing is known yet.
  package init() {
    isKnown = false
    colours = 0
    refusesColour = false
    depth = .mono
    locale = ""
    charset = ""
    isRemote = false
    theme = ""
    oddNames = []
  }
}

extension Diagnosis {
  /// How something stands.
  package enum Verdict: Hashable, Sendable {
    case good, doubtful, bad

    /// The sign before its line.
    package var sign: Character {
      switch self {
      case .good: "+"
      case .doubtful: "!"
      case .bad: "x"
      }
    }
  }

  /// One line of the report, with what to do about it.
  package struct Line: Hashable, Sendable {
    package let verdict: Verdict
    package let words: Words
    /// What to do; nil where nothing is to be done.
    package let advice: Words?
  }

  /// The whole report, the terminal first.
  package var lines: [Line] {
    [termLine, colourLine, localeLine, sizeLine, widthLine, hanLine, groundLine, frameLine]
      .compactMap(\.self) + nameLines
  }

  /// The worst verdict of the report.
  package var verdict: Verdict {
    let verdicts = lines.map(\.verdict)
    return verdicts.contains(.bad) ? .bad : verdicts.contains(.doubtful) ? .doubtful : .good
  }
}
