import Domain
import Scoring
import Toolkit

/// One clause (条款): what it says, and the entries it gave in a year, latest first: everybody's, or those
/// of one member.
struct ClauseScreen: LedgerScreen {
  private let clause: String
  private let showsYear: Int
  private let own: Identifier<Member>?
  private var member: Identifier<Member>?
  private var book: RuleBook?
  private var problem: Phrase?
  var ledger = Ledger<EntryRow>()

  init(_ sitting: Sitting, clause: String, year: Int, member: Identifier<Member>?) {
    self.clause = clause
    showsYear = year
    own = member
    self.member = member
    if year == sitting.year { book = sitting.book }
    ledger.open(sitting, filter: "")
    ledger.begin(without: [.clause, .task, .earned])
    begin()
  }

  private var task: Task? { book?.task(clause) }

  var title: Words { Phrase.clauseTitle(clause).words }
  var place: KeptPlace? { nil }
  static var comesWhole: Bool { true }

  var offers: [Offer] {
    let none: Phrase? = ledger.list.selectedRow == nil ? .nothingSelected : nil
    let basis: [Offer] = own == nil ? [] : [.can(.nextBasis)]
    return ledger.offers(
      open: .openSource,
      before: [Offer(.openCard, unless: none), .can(.back)] + basis + [.can(.refresh)])
      + (isTyping ? [] : Offer.places)
  }

  func opening() -> [Effect] { [.ask(.ruleBook(year: showsYear))] + firstRequests }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    if case .answered(_, .ruleBook(let sheet)) = event {
      book = try? RuleBookReader.read(sheet.text).get()
      return []
    }
    if let effects = updateLedger(event, visible: body.rows - head(body.rows) - 2) {
      let isAsking = event == .returned || event == .command(.refresh)
      return (isAsking ? [.ask(.ruleBook(year: showsYear))] : []) + effects
    }
    switch event {
    case .answered(_, let reply):
      if let problem = reply.problem { self.problem = problem }
    case .command(.openCard):
      return ledger.list.selectedRow.map { [.open(.scorecard($0.member))] } ?? []
    case .command(.nextBasis):
      member = member == nil ? own : nil
      return reload()
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  func request(_ window: Window, needle: String?) -> Request? {
    .clauseEntries(clause, year: showsYear, of: member)
  }

  func page(of reply: Reply) -> Page<EntryRow>? {
    guard case .clauseEntries(let entries) = reply else { return nil }
    return Page(whole: EntryRow.rows(of: entries, by: book))
  }

  func route(to row: EntryRow, at field: Facet) -> Route? {
    field == .number ? .scorecard(row.member) : row.entry.source.route
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    if head(body.rows) > 0 {
      let name = book?.clauseName(clause)?.text(in: language) ?? ""
      frame.write(
        " \(clause) \(name)  \(showsYear)", at: body.origin, columns: body.columns, as: .title)
    }
    if head(body.rows) > 1 {
      frame.write(
        " " + terms(language), at: body.position(column: 0, row: 1), columns: body.columns,
        as: .muted)
    }
    let whose: Phrase = member == nil ? .ledger(.everybodysEntries) : .ledger(.membersEntries)
    ledger.draw(
      into: &frame, in: body.split(top: head(body.rows)).rest, left: whose.text(in: language),
      right: "", none: problem ?? ledger.none(.nothingHere), language: language)
  }

  /// Its name, and its terms, where a few entries have room below.
  private func head(_ rows: Int) -> Int { rows > 5 ? 2 : rows > 3 ? 1 : 0 }

  /// Awards, cap and notes in one line.
  private func terms(_ language: Language) -> String {
    guard let task else { return "" }
    let cap = task.cap.map { "\(Phrase.cap.text(in: language)) \($0)" }
    return [
      "\(Phrase.award.text(in: language)) \(task.awardsInShort)", cap,
      task.basis.isEmpty ? nil : task.basis,
    ].compactMap(\.self).joined(separator: " · ")
  }
}
