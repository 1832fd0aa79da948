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

  var offers: [Offer] {
    let repeating =
      summary?.attendances ?? 0 > 0
      ? [Offer(.repeatLast, unless: sitting.obstacleToSaving)] : []
    // Where there are drafts to finish, their key stands before those of the main screens.
    let box: [Offer] = [.can(.goDrafts)]
    return [Offer(.log, unless: sitting.obstacleToSaving)] + repeating
      + (drafts.isEmpty ? [] : box) + [
        .can(.goMembers), .can(.goReading),
        .can(.goWorkstations), .can(.goWorks), .can(.goStandings), .can(.goJournal), .can(.goRules),
        .can(.goPublications), .can(.goDrafts),
        Offer(.importRoll, unless: sitting.obstacleToSaving), .can(.previousYear), .can(.nextYear),
        .can(.refresh), .can(.quit),
        Offer(.openSource, unless: figure == nil ? .nothingSelected : nil), .can(.up), .can(.down),
        .can(.left), .can(.right), .can(.nextPart),
      ]
  }

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
    if !drafts.isEmpty {
      frame.write(
        "! " + DraftPhrase.waiting(drafts.count).words.text(in: language),
        at: body.position(column: 1, row: 1), columns: body.columns - 2, as: .statusWarning)
    }
    HomePicture(summary: summary, figure: figure, today: sitting.today).draw(
      into: &frame, in: body.split(top: drafts.isEmpty ? 1 : 2).rest, language: language)
  }
}
