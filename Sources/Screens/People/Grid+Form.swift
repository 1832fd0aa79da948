import Domain
import Toolkit

extension Grid {
  /// Takes what happens while people in order, of whom some rows are shown, have the focus of a form; nil
  /// for what the form is to take.
  mutating func take<Name>(_ event: Event, from form: inout Form<Name>, rows: Int) -> [Effect]? {
    switch event {
    case .typed(let text):
      guard case .handled(let effects) = type(text) else {
        if text.folded == "-" { form.move(-1) } else { form.advance() }
        return []
      }
      return effects
    case .pressed(let key): return press(key)
    case .pasted(let text): return paste(text)
    case .command(.choose): return accept()
    case .command(let action) where [.up, .down, .left, .right].contains(action):
      if !move(action, rows: rows), action == .up, picker.isEmpty { form.move(-1) }
      return []
    case .command(.back) where !picker.isEmpty:
      picker.clear()
      return []
    case .command, .answered, .returned: return nil
    }
  }

  /// What about the people is not settled yet, so that they cannot be saved; nil for nothing.
  var fault: Phrase? {
    if !picker.isEmpty { return .entry(.unfinished(picker.query.text)) }
    return doubts.isEmpty ? nil : .entry(.doubtsOpen(doubts.count))
  }
}

extension RosterQuery {
  /// The members whom a desk finds without asking again, at most 3,000.
  static func desk(
    series: String = "", kind: ActivityKind? = nil, workstation: Identifier<Workstation>? = nil
  ) -> RosterQuery {
    RosterQuery(series: series, kind: kind, workstation: workstation, limit: 3_000)
  }
}
