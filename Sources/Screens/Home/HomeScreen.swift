import Domain
import Toolkit

/// Home (首页): the year at a glance, and the way to every other screen; each figure opens what it is
/// made of.
struct HomeScreen: Screen {
  private var sitting: Sitting
  private var summary: HomeSummary?
  private var problem: Phrase?
  private var drafts: [KeptDraft] = []
  /// Which figure is meant; nil until the clerk moves.
  private var figure: HomeFigure?

  init(_ sitting: Sitting) {
    self.sitting = sitting
  }

  var title: Words { Phrase.home.words }
  var year: Int? { sitting.year }
  var isTyping: Bool { false }
  var isHolding: Bool { summary == nil && problem == nil }

  var offers: [Offer] {
    let repeating =
      summary?.attendances ?? 0 > 0
      ? [Offer(.repeatLast, unless: sitting.obstacleToSaving)] : []
    // Where there are drafts to finish, their key stands before those of the main screens.
    let box: [Offer] = [.can(.goDrafts)]
    return [Offer(.log, unless: sitting.obstacleToSaving)] + repeating
      + (drafts.isEmpty ? [] : box) + [
        .can(.goMembers), .can(.nextPart),
        Offer(.openSource, unless: figure == nil ? .nothingSelected : nil),
        Offer(.importRoll, unless: sitting.obstacleToSaving), .can(.previousYear), .can(.nextYear),
      ] + HomeScreen.places + [
        .can(.refresh), .can(.quit), .can(.up), .can(.down), .can(.left), .can(.right),
      ]
  }

  /// The main screens besides this.
  private static let places = Offer.places.filter { $0.action != .goHome }

  mutating func see(_ drafts: [KeptDraft]) { self.drafts = drafts }

  func opening() -> [Effect] { [.ask(.home(year: sitting.year))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(.home(let year), .home(let summary)) where year == sitting.year:
      self.summary = summary
    case .answered(_, let reply):
      problem = reply.problem
    case .returned, .command(.refresh): return opening()
    case .command(.log): return [.open(.log)]
    case .command(.repeatLast): return [.open(.repeatLast)]
    case .command(.importRoll): return [.open(.importRoll)]
    case .command(.previousYear): return turn(by: -1)
    case .command(.nextYear): return turn(by: 1)
    case .command(.quit): return [.leave(.done)]
    case .command(.openSource):
      return figure.flatMap { summary?.route(to: $0) }.map { [.open($0)] } ?? []
    case .command(let action) where action.context == .moving || action == .nextPart:
      let start = HomeFigure.month(kind: 0, month: max(0, sitting.today.month - 1))
      figure = figure.map { summary?.figure(after: $0, action) ?? $0 } ?? start
    case .command(let action): return action.place.map { [.open($0)] } ?? []
    case .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func turn(by years: Int) -> [Effect] {
    sitting.year += years
    summary = nil
    return opening()
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    guard let summary else {
      let phrase = problem ?? .loading
      frame.write(
        phrase.text(in: language), at: body.position(column: 1, row: 0), columns: body.columns - 2,
        as: .muted)
      return
    }
    let head = Phrase.yearInFigures(
      summary.year, members: summary.members, attendances: summary.attendances,
      works: summary.works)
    frame.write(
      head.text(in: language), at: body.position(column: 1, row: 0), columns: body.columns - 2,
      as: .title)
    var rest = body.split(top: 1).rest
    if !drafts.isEmpty {
      frame.write(
        "! " + DraftPhrase.waiting(drafts.count).words.text(in: language),
        at: rest.position(column: 1, row: 0), columns: rest.columns - 2, as: .statusWarning)
      rest = rest.split(top: 1).rest
    }
    if body.rows >= HomeScreen.roomy {
      drawPlaces(into: &frame, in: rest.split(top: 1).top, language: language)
      rest = rest.split(top: 1).rest
    }
    HomePicture(summary: summary, figure: figure, today: sitting.today).draw(
      into: &frame, in: rest, language: language)
  }

  /// From so many rows on a line tells where the digits lead.
  private static let roomy = 16

  /// The main screens with their keys, as many as there is room for.
  private func drawPlaces(into frame: inout Frame, in line: Rectangle, language: Language) {
    let shown = HomeScreen.places.compactMap { offer in
      sitting.keymap.triggers(of: offer.action).first.map {
        ($0.shown, " " + offer.action.label.text(in: language))
      }
    }
    let words = shown.reduce(0) { $0 + frame.columns(of: $1.0 + $1.1) }
    let gap = words + 2 * shown.count <= line.columns ? 2 : 1
    var column = line.column + 1
    for (key, label) in shown where column + frame.columns(of: key + label) < line.endColumn {
      let end = frame.write(key, at: Position(column: column, row: line.row), as: .key)
      column = gap + frame.write(label, at: Position(column: end, row: line.row), as: .text)
    }
  }
}
