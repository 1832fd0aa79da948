import Domain
import Scoring
import Toolkit

/// The screens on top of each other, the front one last, and what surrounds them: breadcrumbs,
/// notices, the line of keys. It turns inputs into events, and effects into errands for the loop.
package struct Stack: Sendable {
  var layers: [Layer]
  private var sitting: Sitting
  var asked: [Asked] = []
  private var nextSerial = 1
  private var undoing = Undoing()
  private var takenBack = 0
  /// The tour under way; nil for none.
  private(set) var tour: Tour?
  /// The screens that the last sitting ended with, as long as it is not known whether they can be shown.
  private var reopened: Set<Int> = []
  /// Forms that were left with something typed in them.
  var box: DraftBox { didSet { showBox() } }
  /// Keys that wait for an answer, in order.
  private(set) var held: [Input] = []
  /// The last thing said; gone with the next key.
  package internal(set) var notice: Notice? {
    didSet { remember(notice) }
  }
  /// What was said so far, the latest last.
  package private(set) var notices: [Notice] = []
  /// What other desks did last; gone with the next action.
  private var news: News?
  /// Whether the front screen has yet to look again at what other desks changed.
  private var isBehind = false
  /// How far the work under way has come, or for whom it waits.
  package private(set) var underway: Phrase?

  /// A screen and its serial number, by which replies find it.
  struct Layer: Sendable {
    let serial: Int
    let route: Route
    var screen: any Screen
  }

  /// A request that has no last reply yet.
  struct Asked: Hashable {
    let request: Request
    let serial: Int
  }

  /// What the loop is to do.
  package enum Errand: Hashable, Sendable {
    case post(Request)
    case cancel
    case redraw
    /// Show everything in a theme.
    case wear(String)
    /// Write down which theme is chosen, and say how it went (`say(_:)`).
    case keepTheme(String)
    /// Send a part of what is shown to the clipboard of the clerk's terminal.
    case copy(Extent)
    /// Keep a view for other sittings.
    case keep(KeptView)
    /// Write a file, and say how it went (`take(_:)`).
    case write(Extract)
    case leave(Departure)
  }

  /// A stack of a clerk who arrives, and the errands that open the office; it is made first where a
  /// demonstration is wanted and there is none.
  package static func opened(
    _ sitting: Sitting, demonstrating demonstration: Demonstration?
  ) -> (stack: Stack, errands: [Errand]) {
    var stack = Stack(sitting)
    stack.sitting.isDemonstration = demonstration != nil
    let errands = stack.carryOut(
      [.open(.arrival(demonstrating: demonstration))], for: 0, body: Size(columns: 80, rows: 20))
    return (stack, errands)
  }

  private init(_ sitting: Sitting) {
    self.sitting = sitting
    layers = []
    box = DraftBox(sitting.drafts)
  }

  /// The screen in front; nil for none.
  var front: (any Screen)? { layers.last?.screen }

  /// Every action offered now, those of the screen first.
  package var offers: [Offer] {
    guard let front else { return [] }
    return front.offers + always(front)
  }

  /// Whether an answer is awaited.
  package var isWaiting: Bool { !asked.isEmpty }

  /// Whether keys wait for an answer.
  private var isHolding: Bool { asked.contains { $0.request.isWrite } || front?.isHolding == true }

  /// Takes an input, and says what is to be done; keys typed ahead of an answer wait for it in order.
  package mutating func take(_ input: Input, size: Size) -> [Errand] {
    guard isHolding, input.isTyped else { return act(on: input, size: size) + release(size) }
    if input == .key(.escape) { return [.cancel] }
    held.append(input)
    return []
  }

  private mutating func release(_ size: Size) -> [Errand] {
    var errands: [Errand] = []
    while !isHolding, !held.isEmpty { errands += act(on: held.removeFirst(), size: size) }
    return errands
  }

  private mutating func act(on input: Input, size: Size) -> [Errand] {
    guard let front else { return [.leave(.done)] }
    switch input {
    case .text(let text): return text.isEmpty ? [] : press(.text(text), front, size)
    case .key(let key): return press(.key(key), front, size)
    case .paste(let text):
      notice = nil
      return front.isTyping ? tell(.pasted(text), size) : []
    case .resize, .wake, .ground, .width: return []
    case .hangUp, .terminate: return [.leave(.done)]
    }
  }

  /// Takes a reply, and tells the screen that asked, if it is still there.
  package mutating func take(_ reply: Reply, to request: Request, size: Size) -> [Errand] {
    hear(reply, to: request, size: size) + release(size) + lookAgain(size)
  }

  /// Takes what other desks wrote: says so, and lets the front screen look again.
  package mutating func take(_ news: News, size: Size) -> [Errand] {
    if !news.lines.isEmpty {
      self.news = news
      remember(Notice(.knowing(.news(news)), .good))
    }
    isBehind = true
    return lookAgain(size)
  }

  /// Lets the front screen look again once nothing is under way; what would take long waits for the clerk
  /// to ask for it.
  private mutating func lookAgain(_ size: Size) -> [Errand] {
    guard isBehind, asked.isEmpty, let last = layers.indices.last else { return [] }
    isBehind = false
    let body = Chrome.body(of: size).size
    var screen = layers[last].screen
    let effects = screen.update(.returned, body: body)
    if effects.contains(where: { if case .ask(let request) = $0 { request.isLong } else { false } })
    {
      return []
    }
    layers[last].screen = screen
    return carryOut(effects, for: layers[last].serial, body: body)
  }

  private mutating func hear(_ reply: Reply, to request: Request, size: Size) -> [Errand] {
    switch reply {
    case .progress(let progress): underway = .progress(progress)
    case .waiting(let holder): underway = .waitingFor(holder)
    default: underway = nil
    }
    guard let index = asked.firstIndex(where: { $0.request == request }) else { return [] }
    let serial = asked[index].serial
    if reply.isLast { asked.remove(at: index) }
    if case .takeBack = request { return hearOfUndoing(reply, size) }
    if case .carriedOut = request { return hearOfDrafts(reply, size) }
    if request.isUndoable, case .recorded(let receipt) = reply {
      undoing.note(receipt)
      sitting.lastRecord = receipt.record
    }
    if case .opening(let opening) = reply, sitting.opening != nil { sitting.learn(opening) }
    var errands: [Errand] = []
    if case .adopt = request, case .recorded = reply {
      errands = carryOut([.ask(.opening)], for: 0, body: body(of: size).size)
    }
    guard let layer = layers.firstIndex(where: { $0.serial == serial }) else { return errands }
    let body = body(of: size).size
    if reopened.remove(serial) != nil, reply.isOfNothing {
      let errands = carryOut(.go(.home), for: 0, body: body)
      notice = Notice(.knowing(.lastIsGone), .warning)
      return errands
    }
    let effects = layers[layer].screen.update(.answered(request, reply), body: body)
    return errands + carryOut(effects, for: serial, body: body)
  }

  /// Says how something went that was done outside.
  package mutating func say(_ notice: Notice) {
    self.notice = notice
  }

  /// What is to be remembered when the sitting ends here.
  package var memory: Memory {
    var stack = self
    stack.leave(0)
    var memory = stack.sitting.memory
    if sitting.opening != nil {
      let words = layers.dropFirst().map(\.route.word)
      memory.last = words.prefix { $0 != nil }.compactMap(\.self)
    }
    return memory
  }

  /// The whole picture.
  package func view(in setting: Setting) -> Frame {
    var frame = setting.frame
    guard let front, Chrome.fits(setting.size) else {
      frame.write(
        Phrase.tooSmall.text(in: setting.language), at: Position(column: 0, row: 0), as: .text)
      return frame
    }
    let titles = layers.map(\.screen.title)
    Chrome.drawHead(
      into: &frame, titles: titles, year: front.year, sitting: sitting, language: setting.language)
    front.draw(into: &frame, in: body(of: setting.size), language: setting.language)
    drawTour(into: &frame, setting)
    Chrome.drawFoot(
      into: &frame,
      keys: KeyLine(
        offers: offers, keymap: sitting.keymap, isTyping: front.isTyping, takes: front.takes),
      notice: notice, underway: underway, news: news, language: setting.language)
    return frame
  }
}

extension Stack {
  /// The part of the screen that the front screen has: the tour takes some of it.
  private func body(of size: Size) -> Rectangle {
    Chrome.body(of: size).split(bottom: tour == nil ? 0 : TourPane.rows(on: size)).rest
  }

  /// Draws the tour below the screen, or in the line of notices where there is no room.
  private func drawTour(into frame: inout Frame, _ setting: Setting) {
    guard let tour else { return }
    let (rest, below) = Rectangle(setting.size).split(bottom: 2)
    let rows = TourPane.rows(on: setting.size)
    guard rows > 0 || notice == nil && underway == nil else { return }
    TourPane(tour: tour, keymap: sitting.keymap).draw(
      into: &frame, in: rows > 0 ? rest.split(bottom: rows).bottom : below.split(top: 1).top,
      language: setting.language)
  }

  /// Takes note of a deed that the tour may have asked for.
  private mutating func note(_ deed: Tour.Deed) {
    tour?.note(deed)
    if tour?.isOver == true { tour = nil }
  }

  private mutating func press(_ trigger: Trigger, _ front: any Screen, _ size: Size) -> [Errand] {
    let folded = trigger.folded
    let keymap = sitting.keymap
    let taken = offers.first { offer in
      keymap.triggers(of: offer.action).contains {
        if case .text(let text) = $0, front.isTyping {
          return $0 == folded && offer.action.isLetterInForms && !front.takes(text)
        }
        return $0 == folded
      }
    }
    if asked.contains(where: { $0.request.isLong }), folded == .key(.escape) {
      return carryOut([.cancel], for: 0, body: body(of: size).size)
    }
    if folded == .key(.escape), tour?.wantsEscape == false {
      tour = nil
      notice = Notice(.knowing(.tourSkipped), .good)
      return []
    }
    guard let taken else { return pass(trigger, front, size) }
    return take(taken, front, size)
  }

  private mutating func take(_ taken: Offer, _ front: any Screen, _ size: Size) -> [Errand] {
    notice = nil
    note(.action(taken.action))
    news = nil
    if let obstacle = taken.obstacle {
      notice = Notice(obstacle, .warning)
      return []
    }
    return command(taken.action, front, size)
  }

  /// What no action takes: text and editing keys for a field, else a word about the input method.
  private mutating func pass(_ trigger: Trigger, _ front: any Screen, _ size: Size) -> [Errand] {
    notice = nil
    guard front.isTyping else {
      if case .text(let text) = trigger, text.unicodeScalars.contains(where: { $0.value >= 0x2E80 })
      {
        notice = Notice(.inputMethodIsOn, .warning)
      }
      return []
    }
    switch trigger {
    case .text(let text):
      note(.typed(text))
      return tell(.typed(text), size)
    case .key(let key): return tell(.pressed(key), size)
    }
  }

  private mutating func command(_ action: Action, _ front: any Screen, _ size: Size) -> [Errand] {
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
  private func always(_ front: any Screen) -> [Offer] {
    let undo = [
      Offer(.undo, unless: undoing.canUndo ? nil : .nothingToUndo),
      Offer(.redo, unless: undoing.canRedo ? nil : .nothingToRedo),
    ]
    let program: [Offer] =
      [.can(.help)] + (front is PaletteScreen ? [] : [.can(.palette)])
      + [.can(.notices), .can(.redraw)]
    if front.isTyping { return program + undo }
    let themes: [Offer] = front is ThemesScreen ? [] : [.can(.pickTheme)]
    let tour: Phrase? = sitting.isDemonstration ? nil : .knowing(.tourElsewhere)
    let copying: [Offer] = [.can(.copyCell), .can(.copyRow), .can(.copyTable)]
    return program + themes + copying + [.can(.quit), Offer(.tour, unless: tour)] + undo
  }

  private mutating func takeBack(_ direction: Undoing.Direction) -> [Errand] {
    guard let line = undoing.begin(direction) else { return [] }
    takenBack += 1
    let token = Token("\(sitting.session)/undo/\(takenBack)")
    return carryOut(
      [.ask(.takeBack(line: line, token: token))], for: 0, body: Size(columns: 80, rows: 20))
  }

  /// Says how an undo went, and lets the front screen look again.
  private mutating func hearOfUndoing(_ reply: Reply, _ size: Size) -> [Errand] {
    let direction = undoing.direction
    guard reply.isLast else { return [] }
    undoing.end(reply)
    let errands = tell(.returned, size)
    if case .recorded(let receipt) = reply {
      notice = Notice(direction == .back ? .tookBack(receipt) : .didAgain(receipt), .good)
    } else if let problem = reply.problem {
      notice = Notice(problem, .bad)
    }
    return errands
  }

  /// Keeps what was said; the same again and again once.
  private mutating func remember(_ notice: Notice?) {
    guard let notice, notice != notices.last else { return }
    notices.append(notice)
    if notices.count > Stack.remembered { notices.removeFirst() }
  }

  private static var remembered: Int { 200 }

  private mutating func tell(_ event: Event, _ size: Size) -> [Errand] {
    guard let last = layers.indices.last else { return [.leave(.done)] }
    let body = body(of: size).size
    let effects = layers[last].screen.update(event, body: body)
    return carryOut(effects, for: layers[last].serial, body: body)
  }

  mutating func carryOut(_ effects: [Effect], for serial: Int, body: Size) -> [Errand] {
    effects.flatMap { carryOut($0, for: serial, body: body) }
  }

  private mutating func carryOut(_ effect: Effect, for serial: Int, body: Size) -> [Errand] {
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
    case .remember(let form, let fields):
      sitting.remember(fields, of: form)
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

  /// Begins the tour where it is wanted, else goes back to where the last sitting ended.
  private mutating func reopen(_ body: Size) -> [Errand] {
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
  private mutating func open(_ route: Route, body: Size) -> [Errand] {
    open(route, restoring: nil, body: body)
  }

  /// Opens a form with a draft, or with what was left in it before.
  private mutating func open(
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
  private mutating func park(_ layer: Layer) -> Bool {
    guard let draft = layer.screen.draft, !draft.isBlank else { return false }
    box.put(draft)
    return true
  }

  /// Takes away the screens from one on, keeps what was typed in them and where the clerk was; says
  /// whether anything typed is kept.
  @discardableResult
  private mutating func leave(_ first: Int) -> Bool {
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
  private mutating func front(_ body: Size) -> [Errand] {
    guard let last = layers.indices.last else { return [.leave(.done)] }
    let effects = layers[last].screen.update(.returned, body: body)
    return carryOut(effects, for: layers[last].serial, body: body)
  }
}

extension Input {
  /// Whether a clerk typed it.
  fileprivate var isTyped: Bool {
    switch self {
    case .text, .key, .paste: true
    default: false
    }
  }
}

extension Reply {
  /// Whether there is no such record.
  fileprivate var isOfNothing: Bool {
    switch self {
    case .refused(.unknownRecord), .refused(.unknownMember): true
    default: false
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

extension Request {
  /// Whether a clerk may want to take back what it did.
  fileprivate var isUndoable: Bool {
    switch self {
    case .record(.activity, _), .record(.work, _), .record(.member, _), .amend, .withdraw: true
    default: false
    }
  }

  /// Whether it changes a record, so that keys typed after it mean what is there then.
  fileprivate var isWrite: Bool {
    switch self {
    case .record, .amend, .withdraw, .takeBack: true
    default: false
    }
  }

  /// Whether it may take so long that a clerk wants to stop it.
  var isLong: Bool {
    switch self {
    case .verify, .demonstrate, .importSheet, .rescore, .yearSums, .clauseEntries, .compare,
      .adopt, .proof, .publicise, .verifyPublications:
      true
    default: false
    }
  }
}
