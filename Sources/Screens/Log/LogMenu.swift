import Domain
import Toolkit

/// What to log (登记): the running series first, then every kind of activity and of work, each with a number
/// of its own that chooses it.
struct LogMenu: Screen {
  private let sitting: Sitting
  /// Whether the last activity is to be repeated as soon as it is known.
  private let isRepeating: Bool
  /// Who is marked in a list, to be ticked as the form opens; empty for nobody.
  private let people: [Identifier<Member>]
  private var series: [SeriesRow] = []
  private var isKnown = false
  private var selected = 0
  private var top = 0
  /// The first digit of a number of two.
  private var digit = ""

  init(_ sitting: Sitting, isRepeating: Bool, people: [Identifier<Member>]) {
    self.sitting = sitting
    self.isRepeating = isRepeating
    self.people = people
  }

  var title: Words {
    people.isEmpty ? Phrase.logging.words : Phrase.ledger(.markedPeople(people.count)).words
  }
  var isTyping: Bool { false }
  var isHolding: Bool { !isKnown }
  var offers: [Offer] {
    let again = Offer(.repeatLast, unless: series.isEmpty ? .nothingToRepeat : nil)
    return [.can(.choose)] + (people.isEmpty ? [again] : []) + [.can(.back)] + Offer.list
      + Offer.digits
  }

  /// One thing that can be logged.
  private enum Choice: Hashable {
    case again(SeriesRow)
    case activity(ActivityKind)
    case work(WorkKind)
  }

  /// The series shown, those of the last activities.
  private static let shownSeries = 4
  private static let usual: [ActivityKind] = [.readingSession, .workstationEvent]

  /// Everything by its number: 1 to 4 the series, 5 and 6 the usual kinds, numbers of two for the rest, so
  /// that no number begins another.
  private var choices: [(code: String, choice: Choice)] {
    let again = (people.isEmpty ? series : []).prefix(Self.shownSeries).enumerated().map {
      place, row in
      (String(place + 1), Choice.again(row))
    }
    let usual = Self.usual.enumerated().map { place, kind in
      (String(place + 5), Choice.activity(kind))
    }
    let others =
      ActivityKind.allCases.filter { !Self.usual.contains($0) }.map(Choice.activity)
      + (people.isEmpty ? WorkKind.allCases.map(Choice.work) : [])
    return again + usual + others.enumerated().map { (String($0.offset + 70), $0.element) }
  }

  func opening() -> [Effect] { [.ask(.catalogue)] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, let reply): return answer(reply)
    case .command(.up): move(-1, body)
    case .command(.down): move(1, body)
    case .command(.pageUp): move(-body.rows, body)
    case .command(.pageDown): move(body.rows, body)
    case .command(.first): move(-choices.count, body)
    case .command(.last): move(choices.count, body)
    case .command(.choose): return [.replace(route(choices[selected].choice))]
    case .command(.repeatLast): return repeatLast()
    case .command(.back): return [.back]
    case .command(let action): return choose(action.digit)
    case .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func answer(_ reply: Reply) -> [Effect] {
    guard reply.isLast else { return [] }
    isKnown = true
    guard case .catalogue(let catalogue) = reply else {
      return reply.problem.map { [.say(Notice($0, .bad))] } ?? []
    }
    series = catalogue.series
    return isRepeating ? repeatLast() : []
  }

  private func repeatLast() -> [Effect] {
    guard let last = series.first else { return [.say(Notice(.nothingToRepeat, .warning))] }
    return [.replace(.logActivity(last.kind, .again(last)))]
  }

  private mutating func choose(_ typed: String?) -> [Effect] {
    guard let typed else { return [] }
    let code = digit + typed
    digit = ""
    if let place = choices.firstIndex(where: { $0.code == code }) {
      return [.replace(route(choices[place].choice))]
    }
    if code.count == 1, let place = choices.firstIndex(where: { $0.code.hasPrefix(code) }) {
      digit = code
      selected = place
    }
    return []
  }

  private func route(_ choice: Choice) -> Route {
    switch choice {
    case .again(let series): .logActivity(series.kind, .series(series))
    case .activity(let kind): .logActivity(kind, people.isEmpty ? .blank : .people(people))
    case .work(let kind): .logWork(kind)
    }
  }

  private mutating func move(_ step: Int, _ body: Size) {
    selected = max(0, min(selected + step, choices.count - 1))
    top = max(selected - max(1, body.rows) + 1, min(top, selected))
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let first = max(selected - max(1, body.rows) + 1, min(top, selected))
    for (index, entry) in choices.dropFirst(first).prefix(body.rows).enumerated() {
      let isSelected = first + index == selected
      let code = entry.code.count == 1 ? " \(entry.code)" : entry.code
      frame.write(
        (isSelected ? "> " : "  ") + "\(code)  " + words(entry.choice).text(in: language),
        at: body.position(column: 0, row: index), columns: body.columns,
        as: isSelected ? .rowSelected : .text)
    }
    frame.caret = body.position(column: 0, row: selected - first)
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
