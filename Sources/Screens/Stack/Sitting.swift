import Domain
import Scoring

/// What every screen knows of the office and of this sitting at the desk.
package struct Sitting: Hashable, Sendable {
  package var opening: Opening
  /// The rule book in force, for clauses and for points shown before saving.
  package var book: RuleBook?
  package var year: Int
  /// Today, as the machine says.
  package let today: Day
  /// A text that no other sitting has; tokens begin with it.
  package let session: String
  /// The serial number of the screen, so that its tokens are its own.
  package var screen: Int

  package init(
    opening: Opening, book: RuleBook?, year: Int, today: Day, session: String, screen: Int
  ) {
    self.opening = opening
    self.book = book
    self.year = year
    self.today = today
    self.session = session
    self.screen = screen
  }

  /// The token of the screen's n-th request.
  func token(_ number: Int) -> Token {
    Token("\(session)/\(screen)/\(number)")
  }

  /// Why nothing can be saved; nil where it can.
  var obstacleToSaving: Phrase? {
    opening.readOnly.map { .readOnly($0) }
  }
}
