import Domain
import Toolkit

/// What a key does: an act of the front screen or of the program, or text for a field.
extension Stack {
  mutating func act(on input: Input, size: Size) -> [Errand] {
    guard let front, let last = layers.indices.last else { return [.leave(.done)] }
    if let trigger = Trigger(input) { return press(trigger, front, size) }
    switch input {
    case .text, .key: return []
    case .paste(let text):
      notice = nil
      return front.isTyping ? tell(.pasted(text), size) : []
    case .resize:
      let body = body(of: size).size
      return carryOut(
        layers[last].screen.fitting(body), for: layers[last].serial, body: body)
    case .wake, .ground, .width: return []
    case .hangUp, .terminate: return [.leave(.done)]
    }
  }

  mutating func press(_ trigger: Trigger, _ front: any Screen, _ size: Size) -> [Errand] {
    let folded = trigger.folded
    if asked.contains(where: { $0.request.isLong }), folded == .key(.escape) {
      return carryOut([.cancel], for: 0, body: body(of: size).size)
    }
    if folded == .key(.escape), tour?.wantsEscape == false {
      tour = nil
      notice = Notice(.knowing(.tourSkipped), .good)
      return []
    }
    guard let taken = offer(for: trigger, front) else { return pass(trigger, front, size) }
    return take(taken, front, size)
  }

  /// What is offered under a key; nil for nothing, and for what is text here.
  func offer(for trigger: Trigger, _ front: any Screen) -> Offer? {
    let folded = trigger.folded
    return offers.first { offer in
      sitting.keymap.triggers(of: offer.action).contains {
        if case .text(let text) = $0, front.isTyping {
          return $0 == folded && offer.action.isLetterInForms && !front.takes(text)
        }
        return $0 == folded
      }
    }
  }

  mutating func take(_ taken: Offer, _ front: any Screen, _ size: Size) -> [Errand] {
    let before = notice
    notice = nil
    note(.action(taken.action))
    news = nil
    if let obstacle = taken.obstacle {
      notice = Notice(obstacle, .warning)
      return []
    }
    if taken.action == .quit, let asked = question(before: front), asked != before {
      notice = asked
      return []
    }
    return command(taken.action, front, size)
  }

  /// What is asked before the program is left where something is typed; nil where nothing is.
  private func question(before front: any Screen) -> Notice? {
    let key = shown(.quit, front)
    let isKept = layers.contains { $0.screen.draft?.isBlank == false }
    guard isKept || front.isTyping else { return nil }
    return Notice(.knowing(isKept ? .leaveDraft(by: key) : .leave(by: key)), .warning)
  }

  /// What no action takes: text and editing keys for a field, else a word about what there is.
  mutating func pass(_ trigger: Trigger, _ front: any Screen, _ size: Size) -> [Errand] {
    notice = nil
    switch trigger {
    case .text(let text) where front.isTyping:
      note(.typed(text))
      return tell(.typed(text), size)
    case .key(let key) where front.isTyping && key.mayEdit: return tell(.pressed(key), size)
    case .text(let text) where text.unicodeScalars.contains { $0.value >= 0x2E80 }:
      notice = Notice(.inputMethodIsOn, .warning)
    case _ where sitting.keymap.triggers(of: .back).contains(trigger):
      notice = Notice(.knowing(.nowhereBack(quit: shown(.quit, front))), .warning)
    case .key(let key) where key.mayEdit: break
    case .text, .key:
      let said = KnowingPhrase.noSuchKey(
        trigger.shown, help: shown(.help, front), palette: shown(.palette, front))
      notice = Notice(.knowing(said), .warning)
    }
    return []
  }

  /// The key of an action as it is to be pressed now: no letter where letters are text.
  private func shown(_ action: Action, _ front: any Screen) -> String {
    let triggers = sitting.keymap.triggers(of: action)
    let free =
      front.isTyping ? triggers.filter { if case .key = $0 { true } else { false } } : triggers
    return free.first?.shown ?? ""
  }

  mutating func command(_ action: Action, _ front: any Screen, _ size: Size) -> [Errand] {
    let body = body(of: size).size
    switch action {
    case .quit where !front.offers.contains(.can(.quit)): return [.leave(.done)]
    case .redraw: return [.redraw]
    case .copyCell: return [.copy(.cell)]
    case .copyRow: return [.copy(.row)]
    case .copyTable: return [.copy(.table)]
    case .pickTheme where !front.offers.contains(.can(.pickTheme)):
      return carryOut([.open(.themes)], for: 0, body: body)
    case .help where !front.offers.contains(.can(.help)):
      return carryOut([.open(.help(offers, of: front.title))], for: 0, body: body)
    case .palette: return carryOut([.open(.palette(offers))], for: 0, body: body)
    case .notices: return carryOut([.open(.notices(notices))], for: 0, body: body)
    case .tour:
      tour = Tour()
      return carryOut([.go(.home)], for: 0, body: body)
    case .undo where !front.offers.contains(.can(.undo)): return takeBack(.back)
    case .redo where !front.offers.contains(.can(.redo)): return takeBack(.again)
    default: return tell(.command(action), size)
    }
  }

  /// Actions that every screen takes.
  func always(_ front: any Screen) -> [Offer] {
    let undo = [
      Offer(.undo, unless: undoing.canUndo ? nil : .nothingToUndo),
      Offer(.redo, unless: undoing.canRedo ? nil : .nothingToRedo),
    ]
    let program: [Offer] =
      [.can(.help)] + (front is PaletteScreen ? [] : [.can(.palette)])
      + [.can(.notices), .can(.redraw)]
    if front.isTyping { return program + undo + [.can(.quit)] }
    let themes: [Offer] = front is ThemesScreen ? [] : [.can(.pickTheme)]
    let tour: Phrase? = sitting.isDemonstration ? nil : .knowing(.tourElsewhere)
    let copying: [Offer] = [.can(.copyCell), .can(.copyRow), .can(.copyTable)]
    return program + themes + copying + [.can(.quit), Offer(.tour, unless: tour)] + undo
  }
}

extension Input {
  /// Whether a clerk typed it.
  var isTyped: Bool {
    switch self {
    case .text, .key, .paste: true
    default: false
    }
  }
}

extension Key {
  /// Whether it moves or edits, so that a field or a list may have a use for it.
  fileprivate var mayEdit: Bool {
    switch self {
    case .function, .control, .alt:
      var field = TextField(text: "", maximum: 1)
      return field.press(self)
    default: return true
    }
  }
}

extension Trigger {
  /// The same key with full-width letters and digits as their ASCII forms.
  fileprivate var folded: Trigger {
    switch self {
    case .text(let text): .text(text.folded)
    case .key: self
    }
  }
}

extension Trigger {
  /// What was typed as a trigger; nil for a paste, for no text, and for what nobody typed.
  init?(_ input: Input) {
    switch input {
    case .text(let text) where !text.isEmpty: self = .text(text)
    case .key(let key): self = .key(key)
    default: return nil
    }
  }
}

extension Action {
  /// Whether it goes elsewhere, whatever the screen shows.
  var leaves: Bool { place != nil || [.back, .log].contains(self) }
}
