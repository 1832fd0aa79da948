import Domain
import Toolkit

/// What a screen wants done.
extension Stack {
  mutating func tell(_ event: Event, _ size: Size) -> [Errand] {
    guard let last = layers.indices.last else { return [.leave(.done)] }
    let body = body(of: size).size
    let effects = layers[last].screen.update(event, body: body)
    return carryOut(effects, for: layers[last].serial, body: body)
  }

  mutating func carryOut(_ effects: [Effect], for serial: Int, body: Size) -> [Errand] {
    effects.flatMap { carryOut($0, for: serial, body: body) }
  }

  mutating func carryOut(_ effect: Effect, for serial: Int, body: Size) -> [Errand] {
    switch effect {
    case .ask(let request):
      asked.append(Asked(request: request, serial: serial))
      return [.post(request)]
    case .open(let route): return open(route, body: body)
    case .replace(let route):
      leave(layers.count - 1)
      return open(route, body: body)
    case .go(let route):
      leave(1)
      return route == .home ? front(body) : open(route, body: body)
    case .back:
      guard layers.count > 1 else { return [] }
      let isParked = leave(layers.count - 1)
      let errands = front(body)
      if isParked { notice = Notice(.draftParked, .warning) }
      return errands
    case .remember(let form):
      sitting.remember(form.next, of: form.form)
      undoing.note(form)
      return []
    case .resume(let draft, let route):
      leave(layers.count - 1)
      box.remove(draft.token)
      return open(route, restoring: draft, body: body)
    case .discard(let token):
      box.remove(token)
      return []
    case .putDraftsAside:
      box.putAside()
      return []
    case .perform(let action):
      guard layers.count > 1 else { return [] }
      layers.removeLast()
      let size = Size(columns: body.columns, rows: body.rows + 3)
      guard let front, let offer = offers.first(where: { $0.action == action }) else { return [] }
      return take(offer, front, size)
    case .keep(let view):
      sitting.memory.views.removeAll { $0.list == view.list && $0.name == view.name }
      sitting.memory.views.append(view)
      return [.keep(view)]
    case .write(let extract): return [.write(extract)]
    case .say(let said):
      notice = said
      return []
    case .cancel: return [.cancel]
    case .redraw: return [.redraw]
    case .findThemes: return [.findThemes]
    case .wear(let name): return [.wear(name)]
    case .keepTheme(let name):
      sitting.closet.chosen = name
      return [.wear(name), .keepTheme(name)]
    case .begin(let opening, let next):
      sitting.begin(opening)
      layers.removeAll()
      let home = open(.home, body: body)
      return home + (next.map { open($0, body: body) } ?? reopen(body)) + askAboutDrafts()
    case .leave(let departure): return [.leave(departure)]
    }
  }
}
