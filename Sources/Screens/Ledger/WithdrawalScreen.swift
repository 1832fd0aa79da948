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

  /// What asks for its revision.
  var look: Request {
    switch self {
    case .activity(let id, _): .activity(id)
    case .work(let id, _): .work(id)
    }
  }
}

/// Marked records, shown before they are withdrawn (撤销) together for one reason; each by a request of
/// its own, so that what cannot be withdrawn says why and the rest is done.
struct WithdrawalScreen: Screen {
  private let sitting: Sitting
  private var records: [MarkedRecord]
  private var fates: [Fate]
  private var field = TextField(text: "", maximum: 200)
  private var isUnderway = false
  private var top = 0

  /// What became of a record.
  private enum Fate: Hashable, Sendable {
    case waiting, done
    case refused(Phrase)
  }

  init(_ sitting: Sitting, records: [MarkedRecord]) {
    self.sitting = sitting
    self.records = records
    fates = records.map { _ in .waiting }
  }

  var title: Words { Phrase.ledger(.withdrawTogether).words }
  var isTyping: Bool { !isUnderway && !isOver }
  private var isOver: Bool { !fates.contains(.waiting) }

  var offers: [Offer] {
    let moves: [Offer] = [.can(.pageUp), .can(.pageDown)]
    guard isTyping else { return [.can(.back)] + moves }
    let obstacle: Phrase? = field.isEmpty ? .ledger(.reasonFirst) : nil
    return [Offer(.save, unless: sitting.obstacleToSaving ?? obstacle), .can(.back)] + moves
  }

  func opening() -> [Effect] { [] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    let page = max(1, body.rows - 2)
    switch event {
    case .command(.save):
      isUnderway = true
      return next()
    case .command(.back): return [.back]
    case .command(.pageUp): top = max(0, top - page)
    case .command(.pageDown): top = max(0, min(top + page, records.count - page))
    case .typed(let text), .pasted(let text): field.insert(text)
    case .pressed(let key): _ = field.press(key)
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
    [.ask(.withdraw(withdrawal, reason: field.text, token: sitting.token(index)))]
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
    let list = body.split(top: 2).rest
    for (offset, record) in records.dropFirst(top).prefix(list.rows).enumerated() {
      let (sign, role, why) = shown(fates[top + offset], language)
      frame.write(
        "\(sign) \(record.label)\(why)", at: list.position(column: 1, row: offset),
        columns: list.columns - 2, as: role)
    }
  }

  private func shown(_ fate: Fate, _ language: Language) -> (String, Role, String) {
    switch fate {
    case .waiting: ("*", .rowMarked, "")
    case .done: ("+", .statusOK, "")
    case .refused(let why): ("x", .statusError, ": " + why.text(in: language))
    }
  }
}
