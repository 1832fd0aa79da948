import Domain
import Scoring

/// What every screen knows of the office and of this sitting at the desk.
package struct Sitting: Hashable, Sendable {
  /// The office; nil until it is open.
  package private(set) var opening: Opening?
  /// The rule book in force, for clauses and for points shown before saving.
  package var book: RuleBook? { bookInForce?.book }
  private var bookInForce: BookInForce?
  /// The year looked at.
  package var year: Int
  /// Today, as the machine says.
  package let today: Day
  /// A text that no other sitting has; tokens begin with it.
  package let session: String
  /// Where the office is, or would be, kept.
  package let file: String
  /// The themes there are, and the chosen one.
  package var closet = Closet()
  /// Which keys take which action.
  package var keymap = Keymap.standard
  /// Views of lists that were kept, and where the clerk was in each.
  package var memory = Memory()
  /// Whether the office is the demonstration.
  package internal(set) var isDemonstration = false
  /// Whether the tour begins as the office is open.
  package var takesTour = false
  /// Drafts of sittings that ended without saving them.
  package var drafts: [KeptDraft] = []
  /// The serial number of the screen, so that its tokens are its own.
  var screen = 0
  /// What stood last in the fields of each form saved in this sitting.
  private var saved: [String: [String: String]] = [:]

  /// A sitting at a desk that is not open yet.
  package init(today: Day, session: String, file: String) {
    self.today = today
    self.session = session
    self.file = file
    year = today.year
  }

  /// Opens the desk on the latest year with records; in an office that has none, on this year if the
  /// term has it.
  mutating func begin(_ opening: Opening) {
    learn(opening)
    let term = opening.committee.term
    let isBlank = opening.year == term.firstYear
    year = isBlank && term.years.contains(today.year) ? today.year : opening.year
  }

  /// Takes note that the office goes by another rule book.
  mutating func learn(_ opening: Opening) {
    self.opening = opening
    bookInForce = BookInForce(opening.ruleBookText)
  }

  /// The day that forms begin with: today, or the last of a term that is over.
  var usualDay: Day {
    guard let last = opening?.committee.term.years.upperBound, today.year > last else {
      return today
    }
    return Day(year: last, month: 12, day: 31) ?? today
  }

  /// The record written last in this sitting; nil for none.
  var lastRecord: Record?

  /// What stood in the fields of a form when it was last saved in this sitting; empty for never.
  func last(of form: String) -> [String: String] { saved[form] ?? [:] }

  mutating func remember(_ fields: [String: String], of form: String) { saved[form] = fields }

  /// The token of the screen's n-th request.
  func token(_ number: Int) -> Token {
    Token("\(session)/\(screen)/\(number)")
  }

  /// Why nothing can be saved; nil where it can.
  var obstacleToSaving: Phrase? {
    opening?.readOnly.map { .readOnly($0) }
  }
}
