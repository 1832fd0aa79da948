import Domain
import Toolkit

/// What a clerk typed into a form and did not save (草稿): the texts of its fields, who is ticked, and what is
/// half typed. A value of words and numbers alone, so that it can be written down and taken up again
/// elsewhere.
package struct Draft: Hashable, Sendable {
  /// Which form it belongs to, such as `activity/readingSession` or `work/#12`.
  package let form: String
  /// What that form is called.
  package let title: Words
  /// The token its save will have. The journal line of the save holds it, in the same transaction: a draft
  /// whose token is in the journal has been saved, whatever became of its file.
  package let token: Token
  /// Which revision of a record is being amended; nil for a new record.
  package var revision: Int?
  /// What stands in each field, by the field's name.
  package var fields: [String: String]
  /// The name of the field in focus; empty for the place where Enter saves.
  package var focus: String
  package var people = People()
  /// What the record said as it was opened to be amended, by the field's name, and who was listed.
  package var base: [String: String] = [:]
  package var listed: [Attendance] = []
  /// The reason of an amendment, as far as it is typed.
  package var reason = ""
  /// Whether the form stands as it began, so that there is nothing to keep.
  package var isBlank = false
  /// Keys that wait for an answer of the office, in order.
  package var ahead: [Input] = []
  package var destination = Destination.here

  package init(
    form: String, title: Words, token: Token, fields: [String: String], focus: String
  ) {
    self.form = form
    self.title = title
    self.token = token
    self.fields = fields
    self.focus = focus
  }

  /// Who is ticked, and what is typed to find others.
  package struct People: Hashable, Sendable {
    /// In the order of ticking.
    package var attendances: [Attendance] = []
    /// Those who were ticked one by one, not copied from another sheet.
    package var byHand: Set<Identifier<Member>> = []
    /// Those of them who are not on the roster that the form asks for.
    package var strangers: [RosterRow] = []
    package var query = ""
    /// Those of pasted lists of whom it is not certain who is meant.
    package var doubts: [PastedList.Entry] = []

    package init() {}
  }

  /// Where the keys that wait will be taken.
  package enum Destination: Hashable, Sendable {
    case here
    /// In the next form of the kind, which begins with these texts, once this one is saved.
    case next(fields: [String: String], focus: String)
    /// On another screen: they are no part of the draft.
    case elsewhere
  }
}

extension Draft {
  /// What the keys that wait will be typed into once this draft is saved; nil where that is itself, or where
  /// none wait.
  var next: Draft? {
    guard case .next(let fields, let focus) = destination, !ahead.isEmpty else { return nil }
    // A series is named in the form, and the next of it is a new form of the kind.
    let kind = form.split(separator: "/").prefix(2).joined(separator: "/")
    var next = Draft(
      form: kind, title: title, token: Token(token.text + "/next"), fields: fields, focus: focus)
    next.ahead = ahead
    return next
  }

  /// The words by which a clerk knows it: the first texts of its form.
  var summary: String {
    let texts = [fields["day"], fields["title"] ?? fields["name"], fields["number"]]
    return texts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
