import Domain
import Toolkit

/// Screens that open, and screens that are left.
extension Stack {
  /// Begins the tour where it is wanted, else goes back to where the last sitting ended.
  mutating func reopen(_ body: Size) -> [Errand] {
    if sitting.takesTour {
      tour = Tour()
      return []
    }
    if sitting.isDemonstration, sitting.memory == Memory() {
      let key = sitting.keymap.triggers(of: .tour).first?.shown ?? ""
      notice = Notice(.knowing(.tourHint(key)), .good)
    }
    return sitting.memory.last.map { Route(word: $0) }.prefix { $0 != nil }.compactMap(\.self)
      .flatMap { route in
        reopened.insert(nextSerial)
        return open(route, body: body)
      }
  }

  /// Opens a screen, on the year of the one before it.
  mutating func open(_ route: Route, body: Size) -> [Errand] {
    open(route, restoring: nil, body: body)
  }

  /// Opens a form with a draft, or with what was left in it before.
  mutating func open(
    _ route: Route, restoring draft: Draft?, body: Size
  ) -> [Errand] {
    sitting.year = front?.year ?? sitting.year
    sitting.screen = nextSerial
    var screen = route.screen(sitting)
    if let draft = draft ?? screen.formName.flatMap({ box.takeOut(of: $0) }) {
      screen.restore(draft)
      held += draft.ahead
      notice = Notice(.draftRestored, .warning)
    }
    screen.see(box.all)
    layers.append(Layer(serial: nextSerial, route: route, screen: screen))
    nextSerial += 1
    return carryOut(screen.opening(), for: nextSerial - 1, body: body)
  }

  /// Keeps what was typed into a form that is left; false where there is nothing.
  @discardableResult
  mutating func park(_ layer: Layer) -> Bool {
    guard let draft = layer.screen.draft, !draft.isBlank else { return false }
    box.put(draft)
    return true
  }

  /// Takes away the screens from one on, keeps what was typed in them and where the clerk was; says
  /// whether anything typed is kept.
  @discardableResult
  mutating func leave(_ first: Int) -> Bool {
    var isParked = false
    for layer in layers[first...] {
      if park(layer) { isParked = true }
      guard let place = layer.screen.place else { continue }
      sitting.memory.places.removeAll { $0.list == place.list }
      sitting.memory.places.append(place)
    }
    layers.removeSubrange(first...)
    return isParked
  }

  /// Tells the screen that is now in front that it is.
  mutating func front(_ body: Size) -> [Errand] {
    guard let last = layers.indices.last else { return [.leave(.done)] }
    let effects = layers[last].screen.update(.returned, body: body)
    return carryOut(effects, for: layers[last].serial, body: body)
  }
}
