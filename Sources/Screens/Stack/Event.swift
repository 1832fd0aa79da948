import Domain
import Toolkit

/// What happened, as a screen is told.
package enum Event: Hashable, Sendable {
  /// An action of the table that the screen offers.
  case command(Action)
  /// One character, where the screen takes text.
  case typed(String)
  /// An editing key that no action of the screen uses.
  case pressed(Key)
  case pasted(String)
  case answered(Request, Reply)
  /// The screen is in front again: what it shows may have changed.
  case returned
}

/// What a screen wants done.
package enum Effect: Hashable, Sendable {
  case ask(Request)
  case open(Route)
  /// Replaces the screen by another.
  case replace(Route)
  /// Goes to a main screen, leaving the stack above Home.
  case go(Route)
  case back
  /// A form was saved: what stood in its fields is remembered for the next.
  case remember(Remembered)
  /// Replaces the screen by a form that takes up a draft.
  case resume(Draft, in: Route)
  /// Throws a draft of the box away.
  case discard(Token)
  /// Keeps the drafts of the box without offering them again.
  case putDraftsAside
  /// Goes back, and takes an action of the screen that is then in front.
  case perform(Action)
  case say(Notice)
  /// Keeps a view of a list for other sittings.
  case keep(KeptView)
  /// Writes what is seen to a file.
  case write(Extract)
  /// Stops the long work under way.
  case cancel
  case redraw
  /// Looks which themes there are now, and shows them to the screen (`see`).
  case findThemes
  /// Shows everything in a theme for a while, by its name.
  case wear(String)
  /// Wears a theme now and in later sittings.
  case keepTheme(String)
  /// The office is open: Home stands at the bottom, and over it the other screen, if any.
  case begin(Opening, then: Route?)
  case leave(Departure)
}

/// How a sitting at the desk ends.
package enum Departure: Hashable, Sendable {
  case done
  /// The clerk wants the demonstration office instead.
  case demonstration
  /// The clerk wants to be shown about in the demonstration office.
  case tour
  /// The office could not be opened.
  case refused(Refusal)
  case failed(String)
}

/// One line that tells the clerk how something went.
package struct Notice: Hashable, Sendable {
  package let phrase: Phrase
  package let tone: Tone

  package init(_ phrase: Phrase, _ tone: Tone) {
    self.phrase = phrase
    self.tone = tone
  }

  /// How a notice is meant.
  package enum Tone: Hashable, Sendable {
    case good, warning, bad

    /// The role of the line.
    package var role: Role {
      switch self {
      case .good: .statusOK
      case .warning: .statusWarning
      case .bad: .statusError
      }
    }

    /// The sign before the words, so that meaning never rests on colour.
    package var sign: String {
      switch self {
      case .good: "+"
      case .warning: "!"
      case .bad: "x"
      }
    }
  }
}
