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

  func draw(into frame: inout Frame, row: Int, language: Language) {
    let help = offers.first { $0.action == .help }
    let reserved = help.map { columns(of: $0, in: frame, language) + 2 } ?? 0
    var column = 1
    for (index, offer) in useful.enumerated() {
      let needed = columns(of: offer, in: frame, language)
      // The most useful one stays where there is room for nothing else.
      let room = frame.size.columns - (index == 0 ? 0 : reserved)
      guard column + needed < room else { continue }
      column = draw(offer, into: &frame, column: column, row: row, language) + 2
    }
    guard let help, column + reserved - 2 < frame.size.columns else { return }
    _ = draw(help, into: &frame, column: column, row: row, language)
  }

  /// The first key of an action that no more useful one takes, and that is no text where letters are.
  private func trigger(of action: Action) -> Trigger? {
    let before = offers.prefix { $0.action != action }.flatMap { keymap.triggers(of: $0.action) }
    let free = keymap.triggers(of: action).filter { !before.contains($0) }
    guard isTyping else { return free.first }
    let key = free.first { if case .key = $0 { true } else { false } }
    return key
      ?? free.first {
        if case .text(let text) = $0 { action.isLetterInForms && !takes(text) } else { false }
      }
  }

  /// What every list takes and what stands at the end of the line is left out.
  private var useful: [Offer] {
    let useful = offers.unique.filter {
      $0.action != .help && $0.action.isOnKeyLine && trigger(of: $0.action) != nil
        && !(isTyping && [.quit, .undo, .redo].contains($0.action))
    }
    return Array(useful.prefix(KeyLine.most - 1))
  }

  private func columns(of offer: Offer, in frame: Frame, _ language: Language) -> Int {
    guard let trigger = trigger(of: offer.action) else { return 0 }
    return frame.columns(of: trigger.shown) + 1
      + frame.columns(of: offer.action.label.text(in: language))
  }

  private func draw(
    _ offer: Offer, into frame: inout Frame, column: Int, row: Int, _ language: Language
  ) -> Int {
    guard let trigger = trigger(of: offer.action) else { return column }
    let isOpen = offer.obstacle == nil
    let role: Role = !isOpen ? .keyDisabled : offer.action.isDangerous ? .keyDanger : .key
    let end = frame.write(trigger.shown, at: Position(column: column, row: row), as: role)
    return frame.write(
      " " + offer.action.label.text(in: language), at: Position(column: end, row: row),
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
