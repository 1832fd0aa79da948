import Domain
import Scoring
import Toolkit

/// The screens on top of each other, the front one last, and what surrounds them: breadcrumbs,
/// notices, the line of keys. It turns inputs into events, and effects into errands for the loop.
package struct Stack: Sendable {
  var layers: [Layer]
  var sitting: Sitting
  var asked: [Asked] = []
  var nextSerial = 1
  var undoing = Undoing()
  var takenBack = 0
  /// The tour under way; nil for none.
  var tour: Tour?
  /// The screens that the last sitting ended with, as long as it is not known whether they can be shown.
  var reopened: Set<Int> = []
  /// Forms that were left with something typed in them.
  var box: DraftBox { didSet { showBox() } }
  /// Keys that wait for an answer, in order.
  var held: [Input] = []
  /// The last thing said; gone with the next key.
  package internal(set) var notice: Notice? {
    didSet { remember(notice) }
  }
  /// What was said so far, the latest last.
  package internal(set) var notices: [Notice] = []
  /// What other desks did last; gone with the next action.
  var news: News?
  /// Whether the front screen has yet to look again at what other desks changed.
  var isBehind = false
  /// How far the work under way has come, or for whom it waits.
  package internal(set) var underway: Phrase?

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
    /// Say which themes there are (`learn(themes:)`).
    case findThemes
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
  var isHolding: Bool { asked.contains { $0.request.isWrite } || front?.isHolding == true }

  /// Takes an input, and says what is to be done; keys typed ahead of an answer wait for it in order.
  package mutating func take(_ input: Input, size: Size) -> [Errand] {
    guard isHolding, input.isTyped, !isAtOnce(input) else {
      return act(on: input, size: size) + release(size)
    }
    if input == .key(.escape) { return [.cancel] }
    held.append(input)
    return []
  }

  /// Whether an input means the same before what is only read is here: it leaves the screen, or asks for
  /// something of the program.
  private func isAtOnce(_ input: Input) -> Bool {
    guard let front, !front.isTyping, held.isEmpty, !asked.contains(where: { $0.request.isWrite }),
      let trigger = Trigger(input), let action = offer(for: trigger, front)?.action
    else { return false }
    return action.leaves || always(front).contains { $0.action == action }
  }

  mutating func release(_ size: Size) -> [Errand] {
    var errands: [Errand] = []
    while !isHolding, !held.isEmpty { errands += act(on: held.removeFirst(), size: size) }
    return errands
  }

  /// Says how something went that was done outside.
  package mutating func say(_ notice: Notice) {
    self.notice = notice
  }

  /// Takes the clerk's own themes, by their names, as they now are.
  package mutating func learn(themes: [String: Imprint]) {
    sitting.closet.own = themes
    for index in layers.indices { layers[index].screen.see(sitting.closet) }
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
  func body(of size: Size) -> Rectangle {
    Chrome.body(of: size).split(bottom: tour == nil ? 0 : TourPane.rows(on: size)).rest
  }

  /// Draws the tour below the screen, or in the line of notices where there is no room.
  func drawTour(into frame: inout Frame, _ setting: Setting) {
    guard let tour else { return }
    let (rest, below) = Rectangle(setting.size).split(bottom: 2)
    let rows = TourPane.rows(on: setting.size)
    guard rows > 0 || notice == nil && underway == nil else { return }
    TourPane(tour: tour, keymap: sitting.keymap).draw(
      into: &frame, in: rows > 0 ? rest.split(bottom: rows).bottom : below.split(top: 1).top,
      language: setting.language)
  }

  /// Takes note of a deed that the tour may have asked for.
  mutating func note(_ deed: Tour.Deed) {
    tour?.note(deed)
    if tour?.isOver == true { tour = nil }
  }

  /// Keeps what was said; the same again and again once.
  mutating func remember(_ notice: Notice?) {
    guard let notice, notice != notices.last else { return }
    notices.append(notice)
    if notices.count > Stack.remembered { notices.removeFirst() }
  }

  private static var remembered: Int { 200 }
}
