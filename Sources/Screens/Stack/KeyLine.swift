import Toolkit

/// The bottom line: the most useful keys of the screen, whole ones only, and help at its end.
struct KeyLine {
  /// At most so many are shown, so that the line can be read at a glance.
  static let most = 8

  let offers: [Offer]
  let keymap: Keymap
  /// Whether letters are text, so that only other keys are shown.
  let isTyping: Bool
  /// Whether the field in focus takes a letter.
  let takes: (String) -> Bool

  /// An offer and the key that stands for it.
  private struct Entry {
    let offer: Offer
    let trigger: Trigger
  }

  func draw(into frame: inout Frame, row: Int, language: Language) {
    let entries = entries
    let help = entries.first { $0.offer.action == .help }
    let reserved = help.map { columns(of: $0, in: frame, language) + 2 } ?? 0
    var column = 1
    for (index, entry) in entries.filter(isUseful).prefix(KeyLine.most - 1).enumerated() {
      let needed = columns(of: entry, in: frame, language)
      // The most useful one stays where there is room for nothing else.
      let room = frame.size.columns - (index == 0 ? 0 : reserved)
      guard column + needed < room else { continue }
      column = draw(entry, into: &frame, column: column, row: row, language) + 2
    }
    guard let help, column + reserved - 2 < frame.size.columns else { return }
    _ = draw(help, into: &frame, column: column, row: row, language)
  }

  /// Each offer that has a key: the first of its action's that no more useful one takes.
  private var entries: [Entry] {
    var taken: Set<Trigger> = []
    return offers.unique.compactMap { offer in
      let triggers = keymap.triggers(of: offer.action)
      defer { taken.formUnion(triggers) }
      let free = triggers.filter { !taken.contains($0) }
      return first(of: free, for: offer.action).map { Entry(offer: offer, trigger: $0) }
    }
  }

  /// The first key, and where letters are text the first that is none.
  private func first(of triggers: [Trigger], for action: Action) -> Trigger? {
    guard isTyping else { return triggers.first }
    let key = triggers.first { if case .key = $0 { true } else { false } }
    return key
      ?? triggers.first {
        if case .text(let text) = $0 { action.isLetterInForms && !takes(text) } else { false }
      }
  }

  /// What every list takes and what stands at the end of the line is left out.
  private func isUseful(_ entry: Entry) -> Bool {
    let action = entry.offer.action
    return action != .help && action.isOnKeyLine
      && !(isTyping && [.quit, .undo, .redo].contains(action))
  }

  private func columns(of entry: Entry, in frame: Frame, _ language: Language) -> Int {
    frame.columns(of: entry.trigger.shown) + 1
      + frame.columns(of: entry.offer.action.label.text(in: language))
  }

  private func draw(
    _ entry: Entry, into frame: inout Frame, column: Int, row: Int, _ language: Language
  ) -> Int {
    let isOpen = entry.offer.obstacle == nil
    let action = entry.offer.action
    let role: Role = !isOpen ? .keyDisabled : action.isDangerous ? .keyDanger : .key
    let end = frame.write(entry.trigger.shown, at: Position(column: column, row: row), as: role)
    return frame.write(
      " " + action.label.text(in: language), at: Position(column: end, row: row),
      as: isOpen ? .text : .keyDisabled)
  }
}

extension Action {
  /// Whether the bottom line shows it where there is room.
  var isOnKeyLine: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .left, .right, .redraw, .notices,
      .tour,
      .previousField, .digit0, .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7,
      .digit8, .digit9:
      false
    default: true
    }
  }
}
