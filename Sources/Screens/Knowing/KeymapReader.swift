import Documents
import Toolkit

/// Reads the changes that a clerk makes to the keys, in the table `[keys]` of the configuration:
///
///     [keys]
///     log = ["n", "<f2>"]
///     quit = "<c-x>"
///     tour = ""                 # no key at all; the palette still has it
package enum KeymapReader {
  /// What can be wrong with it.
  package enum Problem: Hashable, Sendable {
    case document(Document.Problem)
    /// No key has such a name.
    case unknownTrigger(String)
    /// The key means another action already.
    case taken(String, by: Action)
    /// In a form a letter is text, so it cannot be a command.
    case letterInForm(String)
  }

  /// The keymap of a table, or all its findings.
  package static func read(_ table: Documents.Table) -> Result<Keymap, Findings<Problem>> {
    var found = Findings<Document.Problem>()
    var findings = Findings<Problem>()
    let known = Action.allCases.map(\.rawValue)
    table.expect([], optional: known, noting: &found)
    var changes: [Action: [Trigger]] = [:]
    for action in Action.allCases {
      guard let names = table.texts(action.rawValue, noting: &found) else { continue }
      let place = table.place(of: action.rawValue)
      changes[action] = (names == [""] ? [] : names).compactMap { name in
        let trigger = trigger(name, for: action)
        if case .failure(let problem) = trigger { findings.note(problem.problem, at: place) }
        return try? trigger.get()
      }
    }
    let keymap = Keymap(changing: changes)
    for action in changes.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      guard let (rival, trigger) = keymap.rival(of: action) else { continue }
      findings.note(.taken(trigger.name, by: rival), at: table.place(of: action.rawValue))
    }
    let all = found.map(Problem.document).joined(with: findings)
    return all.isEmpty ? .success(keymap) : .failure(all)
  }

  private struct Refused: Error {
    let problem: Problem
  }

  private static func trigger(_ name: String, for action: Action) -> Result<Trigger, Refused> {
    guard let trigger = Trigger(name: name) else {
      return .failure(Refused(problem: .unknownTrigger(name)))
    }
    if case .text = trigger, action.context == .form, !action.isLetterInForms,
      action != .another, action.digit == nil
    {
      return .failure(Refused(problem: .letterInForm(name)))
    }
    return .success(trigger)
  }
}
