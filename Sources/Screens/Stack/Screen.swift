import Domain
import Toolkit

/// A screen is a value: events change it, a frame shows it, and what it wants done it says.
package protocol Screen: Sendable {
  /// The name in the breadcrumbs.
  var title: Words { get }
  /// Every action it takes now, the most useful first.
  var offers: [Offer] { get }
  /// The year it shows; nil where it shows none or all.
  var year: Int? { get }
  /// Whether characters are text for a field, so that letters are not commands.
  var isTyping: Bool { get }
  /// Whether a character is text for a field now; one that is not may be a command.
  func takes(_ text: String) -> Bool
  /// Whether keys are to wait, in order, until an answer is here: nothing typed ahead is lost.
  var isHolding: Bool { get }
  /// The name of the form it shows, by which a draft finds back to it; nil for no form.
  var formName: String? { get }
  /// What stands in its form; nil for no form, or for one that is done.
  var draft: Draft? { get }
  /// Takes up a draft of the same form.
  mutating func restore(_ draft: Draft)
  /// Is shown the drafts box as it now is.
  mutating func see(_ drafts: [KeptDraft])
  /// Is shown the themes there now are.
  mutating func see(_ closet: Closet)
  /// Is told that a write was taken back or done again: with what the next form of a kind begins now, and
  /// which record was written last.
  mutating func hear(of form: String, beginning texts: [String: String], last: Record?)
  /// Where the clerk is in a main list; nil where that is not worth remembering.
  var place: KeptPlace? { get }
  /// What it wants as it opens.
  func opening() -> [Effect]
  /// What happened, and what is to be done about it. `body` is the size it is shown in.
  mutating func update(_ event: Event, body: Size) -> [Effect]
  /// What it wants where it is now shown in another size, such as what there was no room for.
  mutating func fitting(_ body: Size) -> [Effect]
  /// Draws it as it now is into a part of the frame, and sets the frame's caret if it has one.
  func draw(into frame: inout Frame, in body: Rectangle, language: Language)
}

extension Screen {
  package var year: Int? { nil }
  /// Whether a character is text for a field now; one that is not may be a command.
  package func takes(_ text: String) -> Bool { isTyping }
  /// Whether keys are to wait until an answer is here.
  package var isHolding: Bool { false }
  package var formName: String? { nil }
  package var draft: Draft? { nil }
  package mutating func restore(_ draft: Draft) {}
  package mutating func see(_ drafts: [KeptDraft]) {}
  package mutating func see(_ closet: Closet) {}
  package mutating func hear(of form: String, beginning texts: [String: String], last: Record?) {}
  var place: KeptPlace? { nil }
  package mutating func fitting(_ body: Size) -> [Effect] { [] }
}

/// An action a screen takes, and why it cannot be taken now, if so.
package struct Offer: Hashable, Sendable {
  package let action: Action
  /// nil where it can be taken.
  package let obstacle: Phrase?

  package init(_ action: Action, unless obstacle: Phrase?) {
    self.action = action
    self.obstacle = obstacle
  }

  /// An action that can be taken.
  package static func can(_ action: Action) -> Offer {
    Offer(action, unless: nil)
  }
}
