import Domain
import Toolkit

/// What to log (登记): the running series first, then every kind of activity and of work.
struct LogMenu: Screen {
  private let sitting: Sitting
  private var series: [SeriesRow] = []
  private var selected = 0
  private var top = 0

  init(_ sitting: Sitting) {
    self.sitting = sitting
  }

  var title: Words { Phrase.logging.words }
  var isTyping: Bool { false }
  var offers: [Offer] { [.can(.choose), .can(.repeatLast), .can(.back)] + Offer.list }

  /// One thing that can be logged.
  private enum Choice: Hashable {
    case again(SeriesRow)
    case activity(ActivityKind)
    case work(WorkKind)
  }

  private var choices: [Choice] {
    series.prefix(4).map(Choice.again)
      + ([.readingSession, .workstationEvent, .stationDuty]
      + ActivityKind.allCases.filter {
        ![.readingSession, .workstationEvent, .stationDuty].contains($0)
      })
      .map(Choice.activity) + WorkKind.allCases.map(Choice.work)
  }

  func opening() -> [Effect] { [.ask(.catalogue)] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, .catalogue(let catalogue)): series = catalogue.series
    case .command(.up): move(-1, body)
    case .command(.down): move(1, body)
    case .command(.pageUp): move(-body.rows, body)
    case .command(.pageDown): move(body.rows, body)
    case .command(.first): move(-choices.count, body)
    case .command(.last): move(choices.count, body)
    case .command(.choose): return [.replace(route(choices[selected]))]
    case .command(.repeatLast):
      guard let last = series.first else { return [.say(Notice(.nothingToRepeat, .warning))] }
      return [.replace(.logActivity(last.kind, like: last))]
    case .command(.back): return [.back]
    case .answered, .returned, .command, .typed, .pressed, .pasted: break
    }
    return []
  }

  private func route(_ choice: Choice) -> Route {
    switch choice {
    case .again(let series): .logActivity(series.kind, like: series)
    case .activity(let kind): .logActivity(kind, like: nil)
    case .work(let kind): .logWork(kind)
    }
  }

  private mutating func move(_ step: Int, _ body: Size) {
    selected = max(0, min(selected + step, choices.count - 1))
    top = max(selected - max(1, body.rows) + 1, min(top, selected))
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let top = top.scrolled(to: selected, visible: body.rows)
    for (index, choice) in choices.dropFirst(top).prefix(body.rows).enumerated() {
      let isSelected = top + index == selected
      frame.write(
        (isSelected ? "> " : "  ") + words(choice).text(in: language),
        at: body.position(column: 0, row: index), columns: body.columns,
        as: isSelected ? .rowSelected : .text)
    }
    frame.caret = body.position(column: 0, row: selected - top)
  }

  private func words(_ choice: Choice) -> Words {
    switch choice {
    case .again(let series):
      Phrase.nextOfSeries(series.name, (series.last.serial ?? series.count) + 1).words
    case .activity(let kind): kind.words
    case .work(let kind): kind.words
    }
  }
}
