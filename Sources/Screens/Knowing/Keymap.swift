import Toolkit

/// Which keys take which action: the standard keys of the action table, and what a clerk changed.
package struct Keymap: Hashable, Sendable {
  private let changes: [Action: [Trigger]]

  /// The standard keys with other keys for some actions.
  package init(changing changes: [Action: [Trigger]]) {
    self.changes = changes
  }

  /// The keys of the action table.
  package static let standard = Keymap(changing: [:])

  /// The keys that take an action, the one to be shown first.
  package func triggers(of action: Action) -> [Trigger] {
    changes[action] ?? action.triggers
  }

  /// The keys as they are shown, with commas.
  package func shown(_ action: Action) -> String {
    triggers(of: action).map(\.shown).joined(separator: ", ")
  }

  /// An action that takes one of the keys of another where both may be offered, though the standard
  /// keys do not share one; nil for none. Such a key would mean two things.
  package func rival(of action: Action) -> (rival: Action, trigger: Trigger)? {
    for trigger in triggers(of: action) {
      let rival = Action.allCases.first { other in
        other != action && other.context.meets(action.context)
          && triggers(of: other).contains(trigger)
          && Set(other.triggers).isDisjoint(with: action.triggers)
      }
      if let rival { return (rival, trigger) }
    }
    return nil
  }
}

extension Trigger {
  /// The key by the name that keymaps write: `n`, `<f2>`, `<c-s>`; nil for no key.
  package init?(name: String) {
    if let key = Key(name: name) {
      self = .key(key)
    } else if name.count == 1, name != " " {
      self = .text(name)
    } else if name.lowercased() == "<space>" {
      self = .text(" ")
    } else {
      return nil
    }
  }

  /// The name that keymaps write.
  package var name: String {
    switch self {
    case .text(" "): "<space>"
    case .text(let text): text
    case .key(let key): key.name
    }
  }
}
