import Domain
import Scoring
import Toolkit

/// Rule book (办法): its aspects, tasks, awards and caps, as the book has them.
struct RulesScreen: Screen {
  private let sitting: Sitting
  private var selected = 0
  private var top = 0

  init(_ sitting: Sitting) {
    self.sitting = sitting
  }

  var title: Words { Phrase.rules.words }
  var isTyping: Bool { false }
  var offers: [Offer] { [.can(.back)] + Offer.list + Offer.places }

  func opening() -> [Effect] { [] }

  private var tasks: [Task] { sitting.book?.tasks ?? [] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    let page = max(1, body.rows - 2)
    switch event {
    case .command(.up): move(-1, page)
    case .command(.down): move(1, page)
    case .command(.pageUp): move(-page, page)
    case .command(.pageDown): move(page, page)
    case .command(.first): move(-tasks.count, page)
    case .command(.last): move(tasks.count, page)
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .answered, .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func move(_ step: Int, _ page: Int) {
    selected = max(0, min(selected + step, tasks.count - 1))
    top = max(selected - page + 1, min(top, selected))
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    frame.write(
      " " + (sitting.book?.title ?? sitting.opening?.ruleBook ?? ""), at: body.origin,
      columns: body.columns,
      as: .title)
    let area = body.split(top: 1).rest
    let table = Table(
      columns: [
        Column(
          title: Phrase.clause.text(in: language), width: .fixed(4), alignment: .left, priority: 0),
        Column(
          title: Phrase.task.text(in: language), width: .flexible(minimum: 16), alignment: .left,
          priority: 0),
        Column(
          title: Phrase.award.text(in: language), width: .fixed(16), alignment: .left, priority: 1),
        Column(
          title: Phrase.cap.text(in: language), width: .fixed(6), alignment: .right, priority: 1),
        Column(
          title: Phrase.basis.text(in: language), width: .flexible(minimum: 12), alignment: .left,
          priority: 3),
      ],
      rows: tasks.dropFirst(top).prefix(max(0, area.rows - 1)).map { task in
        var seen: [String] = []
        for award in task.awards where !seen.contains(award.points.description) {
          seen.append(award.points.description)
        }
        return [
          TableCell(task.code, nil),
          TableCell(Words(task.name.chinese, task.name.english).text(in: language), nil),
          TableCell(seen.joined(separator: " / "), nil),
          TableCell(task.cap?.description ?? "", nil),
          TableCell(task.basis, .muted),
        ]
      }, selected: tasks.isEmpty ? nil : selected - top)
    table.draw(into: &frame, in: area)
    frame.caret = area.position(column: 0, row: 1 + selected - top)
  }
}
