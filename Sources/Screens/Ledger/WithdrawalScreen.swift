import Domain
import Toolkit

/// A record that was marked in a list, and by what the clerk knows it.
package enum MarkedRecord: Hashable, Sendable {
  case activity(Identifier<Activity>, String)
  case work(Identifier<Work>, String)

  var label: String {
    switch self {
    case .activity(let id, let title): "#\(id.value) \(title)"
    case .work(let id, let title): "#\(id.value) \(title)"
    }
  }

  var record: Record {
    switch self {
    case .activity(let id, _): .activity(id)
    case .work(let id, _): .work(id)
    }
  }

  /// The record as a word of a draft.
  var word: String {
    switch self {
    case .activity(let id, let title): "activity \(id.value) \(title)"
    case .work(let id, let title): "work \(id.value) \(title)"
    }
  }

  /// The record that a field of a draft says; nil for none.
  init?(_ field: (key: String, value: String)) {
    let parts = field.value.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let id = Int(parts[1]) else { return nil }
    let title = String(parts[2])
    self = parts[0] == "work" ? .work(Identifier(id), title) : .activity(Identifier(id), title)
  }

  /// What asks for its revision.
  var look: Request {
    switch self {
    case .activity(let id, _): .activity(id)
    case .work(let id, _): .work(id)
    }
  }
}

/// Marked records, shown before they are withdrawn (撤销) together for one reason; each by a request of
/// its own, so that what cannot be withdrawn says why and the rest is done. Below them whose points would
/// change, from what to what.
struct WithdrawalScreen: Screen {
  private let sitting: Sitting
  private var records: [MarkedRecord]
  private var fates: [Fate]
  /// Whose points would change by all of them; nil while that is being worked out.
  private var changes: [PointsChange]?
  private var problem: Phrase?
  private var field = TextField(text: "", maximum: 200)
  private var isUnderway = false
  private var drafting: Drafting
  private var top = 0

  /// What became of a record.
  private enum Fate: Hashable, Sendable {
    case waiting, done
    case refused(Phrase)
  }

  init(_ sitting: Sitting, records: [MarkedRecord]) {
    self.sitting = sitting
    self.records = records
    drafting = Drafting(sitting)
    fates = records.map { _ in .waiting }
  }

  var title: Words { Phrase.ledger(.withdrawTogether).words }
  var isTyping: Bool { !isUnderway && !isOver }
  private var isOver: Bool { !fates.contains(.waiting) }

  var offers: [Offer] {
    let moves: [Offer] = [.can(.pageUp), .can(.pageDown)]
    guard isTyping else { return [.can(.back)] + moves }
    let obstacle = field.isEmpty ? .ledger(.reasonFirst) : field.obstacleAsReason
    return [Offer(.save, unless: sitting.obstacleToSaving ?? obstacle), .can(.back)] + moves
  }

  func opening() -> [Effect] {
    [.ask(.forecast(.withdrawTogether(records.map(\.record))))]
  }

  var formName: String? { "withdrawal" }
  /// The reason, and of what; the records one after another.
  var draft: Draft? {
    guard !isOver else { return nil }
    let places = records.indices.map { String(repeating: "0", count: 6 - "\($0)".count) + "\($0)" }
    var draft = Draft(
      form: "withdrawal", title: title, token: drafting.token,
      fields: Dictionary(uniqueKeysWithValues: zip(places, records.map(\.word))), focus: "")
    draft.reason = field.text
    draft.isBlank = field.isEmpty
    if isUnderway { draft.destination = .elsewhere }
    return draft
  }
  mutating func restore(_ draft: Draft) {
    drafting.take(draft)
    _ = drafting.settle()
    field = TextField(text: draft.reason, maximum: 200)
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    let page = max(1, body.rows - WithdrawalScreen.head)
    switch event {
    case .command(.save):
      isUnderway = true
      return next()
    case .command(.back): return [.back]
    case .command(.pageUp): top = max(0, top - page)
    case .command(.pageDown): top = max(0, min(top + page, count - page))
    case .typed(let text), .pasted(let text): field.insert(text)
    case .pressed(let key): _ = field.press(key)
    case .answered(.forecast, .forecast(let forecasts)):
      changes = forecasts.map(\.change).filter { $0.from != $0.to }
    case .answered(.forecast, let reply): problem = reply.problem
    case .answered(_, let reply): return take(reply)
    case .command, .returned: break
    }
    return []
  }

  /// Asks for the revision of the next record, or says how many are done.
  private mutating func next() -> [Effect] {
    guard let index = fates.firstIndex(of: .waiting) else {
      isUnderway = false
      let done = fates.count { $0 == .done }
      return [.say(Notice(.ledger(.withdrawn(done, of: fates.count)), .good))]
    }
    return [.ask(records[index].look)]
  }

  private mutating func take(_ reply: Reply) -> [Effect] {
    guard let index = fates.firstIndex(of: .waiting) else { return [] }
    switch reply {
    case .activity(let record):
      return withdraw(.activity(record.id, revision: record.revision), index)
    case .work(let record): return withdraw(.work(record.id, revision: record.revision), index)
    case .recorded: fates[index] = .done
    case .progress, .waiting: return []
    case .refused(.cancelled):
      isUnderway = false
      return [.say(Notice(.refused(.cancelled), .warning))]
    default: fates[index] = .refused(reply.problem ?? .nothingHere)
    }
    return next()
  }

  private func withdraw(_ withdrawal: Withdrawal, _ index: Int) -> [Effect] {
    [
      .ask(
        .withdraw(withdrawal, reason: field.text, token: Token("\(drafting.token.text)/\(index)")))
    ]
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    frame.write(
      Phrase.ledger(.withdrawCount(records.count)).text(in: language),
      at: body.position(column: 1, row: 0), columns: body.columns - 2, as: .title)
    let start = frame.write(
      " " + Phrase.reason.text(in: language) + ": ", at: body.position(column: 0, row: 1),
      as: .fieldLabel)
    frame.caret = field.draw(
      into: &frame, at: Position(column: start, row: body.row + 1),
      columns: max(1, body.endColumn - start - 1), role: .fieldFocus)
    guard body.rows > WithdrawalScreen.head else { return }
    frame.write(
      told(language), at: body.position(column: 1, row: 2), columns: body.columns - 2, as: .text)
    let list = body.split(top: WithdrawalScreen.head).rest
    for (offset, line) in lines(language).dropFirst(top).prefix(list.rows).enumerated() {
      frame.write(
        line.text, at: list.position(column: 1, row: offset), columns: list.columns - 2,
        as: line.role)
    }
  }

  /// Rows above the list: what is asked, the reason, and what it would come to.
  private static let head = 3

  /// How many members' points would change, and by how much together.
  private func told(_ language: Language) -> String {
    guard let changes else { return (problem ?? .loading).text(in: language) }
    let sum = changes.reduce(Points.zero) { $0 + $1.to - $1.from }
    return Phrase.ledger(.pointsWillChange(changes.count, sum)).text(in: language)
  }

  /// The records and what became of each, then the changes of points.
  private func lines(_ language: Language) -> [(text: String, role: Role)] {
    let fates = zip(records, fates).map { record, fate in
      let (sign, role, why) = shown(fate, language)
      return ("\(sign) \(record.label)\(why)", role)
    }
    let points = (changes ?? []).map { change in
      ("\(change.name) \(change.year) \(change.from)→\(change.to)", Role.text)
    }
    return fates + (points.isEmpty ? [] : [("", .text)]) + points
  }

  /// How many lines that are.
  private var count: Int {
    records.count + (changes.map { $0.isEmpty ? 0 : $0.count + 1 } ?? 0)
  }

  private func shown(_ fate: Fate, _ language: Language) -> (String, Role, String) {
    switch fate {
    case .waiting: ("*", .rowMarked, "")
    case .done: ("+", .statusOK, "")
    case .refused(let why): ("x", .statusError, ": " + why.text(in: language))
    }
  }
}
