import Domain
import Toolkit

/// What a form needs to be kept as a draft, and to take one up.
struct Drafting: Hashable, Sendable {
  /// What every token of the screen begins with.
  private let prefix: String
  private var number = 1
  /// The token of the draft that was taken up, until that is saved.
  private var taken: Token?
  /// The draft, until everything is here that its form needs.
  private(set) var restored: Draft?
  /// The reason of an amendment, as far as it was typed before.
  private(set) var reason = ""
  /// Whether the record was amended since the draft was begun.
  private var isOutdated = false
  /// What the clerk emptied last, to be brought back by the same key; nil for nothing.
  private var emptied: Draft?

  init(_ sitting: Sitting) { prefix = "\(sitting.session)/\(sitting.screen)" }

  /// For a form beside others of the same screen: none has a token of another.
  init(_ sitting: Sitting, beside word: String) {
    prefix = "\(sitting.session)/\(sitting.screen)/\(word)"
  }

  /// The token of the form's next save. It is known before it is used, for the draft carries it.
  var token: Token { taken ?? Token("\(prefix)/\(number)") }

  /// The token was used: it is never used again.
  mutating func spend() {
    (taken, emptied) = (nil, nil)
    number += 1
  }

  /// Emptying the form, or bringing back what was emptied, where there is either.
  func emptying(_ draft: Draft?) -> Offer {
    let isNothing = draft?.isBlank != false && emptied == nil
    return Offer(.startOver, unless: isNothing ? .entry(.nothingToEmpty) : nil)
  }

  /// The form is to be emptied, unless it is empty: then what was emptied before is to come back.
  mutating func startOver(_ draft: Draft?) -> (back: Draft?, said: [Effect]) {
    if let draft, !draft.isBlank {
      emptied = draft
      return (nil, [.say(Notice(.entry(.emptied), .warning))])
    }
    defer { emptied = nil }
    return (emptied, emptied == nil ? [] : [.say(Notice(.entry(.broughtBack), .good))])
  }

  /// Goes on with a draft: with its token, so that it cannot be saved twice.
  mutating func take(_ draft: Draft) {
    taken = draft.token
    reason = draft.reason
    restored = draft
  }

  /// A form's texts as a draft, with the rest of what is typed, and the reason where it was asked for.
  func draft(
    _ texts: Draft, _ grid: Grid?, begun: [Attendance], _ reason: String?,
    revision: Int?
  ) -> Draft {
    var draft = texts
    draft.people = restored?.people ?? grid?.typed ?? Draft.People()
    draft.reason = reason ?? self.reason
    draft.revision = revision
    let isTicked = grid?.isTyped(beyond: begun) ?? false
    draft.isBlank = texts.isBlank && !isTicked && draft.reason.isEmpty && restored == nil
    return draft
  }

  /// The record as it was when the draft was begun: what others changed since is then brought together with
  /// the draft as it is saved.
  mutating func base<Kept: Amended>(of record: Kept, today: Day) -> Kept {
    guard let draft = restored, !draft.base.isEmpty else { return record }
    let base = record.asOf(draft, today: today)
    isOutdated = base != record
    return base
  }

  /// Everything is here: puts the draft's people into the grid, and says if its record is another by now.
  mutating func takeUp(into grid: inout Grid) -> [Effect] {
    guard let people = restored?.people else { return [] }
    return grid.restore(people) + settle()
  }

  /// Says if the record of the draft is another by now, and is done with the draft.
  mutating func settle() -> [Effect] {
    restored = nil
    defer { isOutdated = false }
    return isOutdated ? [.say(Notice(.draft(.amendedSince), .warning))] : []
  }
}
