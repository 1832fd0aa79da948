import Domain
import Scoring
import Toolkit

/// Rule book (办法): its aspects and tasks, what they award, and what each gave this year and to how many.
struct RulesScreen: LedgerScreen {
  private var showsYear: Int
  private var sheet: RuleBookSheet?
  private var book: RuleBook?
  private var sums: YearSums?
  private var problem: Phrase?
  var ledger = Ledger<ClauseLine>()

  init(_ sitting: Sitting) {
    showsYear = sitting.year
    ledger.open(sitting, filter: "")
  }

  var title: Words { Phrase.rules.words }

  var offers: [Offer] {
    let none: Phrase? =
      ledger.list.selectedRow?.task == nil ? .regulation(.noEntriesHere) : nil
    let own: [Offer] = [
      .can(.showBooks), .can(.back), .can(.previousYear), .can(.nextYear), .can(.refresh),
    ]
    return ledger.offers(open: .choose, unless: none, before: own)
      + (isTyping ? [] : Offer.places)
  }

  func opening() -> [Effect] { [.ask(.ruleBook(year: showsYear)), .ask(.yearSums(showsYear))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(.ruleBook(showsYear), .ruleBook(let sheet)):
      self.sheet = sheet
      book = try? RuleBookReader.read(sheet.text).get()
      showBook()
    case .answered(.yearSums(showsYear), .yearSums(let sums)):
      self.sums = sums
      showBook()
    case .answered(_, let reply):
      if let problem = reply.problem { self.problem = problem }
    case .returned, .command(.refresh): return opening()
    default:
      if let effects = updateLedger(event, visible: body.rows - 2) { return effects }
      return take(event)
    }
    return []
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .command(.showBooks): return [.open(.books(year: showsYear))]
    case .command(.previousYear): return turn(-1)
    case .command(.nextYear): return turn(1)
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .answered, .returned, .typed, .pressed, .pasted: return []
    }
  }

  private mutating func showBook() {
    if let book { show(ClauseLine.lines(of: book, sums)) }
  }

  private mutating func turn(_ step: Int) -> [Effect] {
    showsYear += step
    (sheet, book, sums, problem) = (nil, nil, nil, nil)
    show([])
    return opening()
  }

  // The rows are of two answers: the book, and what it gave.
  func request(_ window: Window, needle: String?) -> Request? { nil }
  func page(of reply: Reply) -> Page<ClauseLine>? { nil }

  func route(to row: ClauseLine, at field: Facet) -> Route? {
    row.task.map { .clause($0.code, year: showsYear, member: nil) }
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let head =
      sheet.map {
        "\(showsYear) "
          + Phrase.ruleBookOf(
            $0.book.title, version: $0.book.version, from: $0.book.effective
          ).text(in: language)
      } ?? ""
    // No pane beside it: the notes of the clauses want the width.
    ledger.draw(
      into: &frame, in: body, left: head, right: "",
      none: problem ?? (book == nil ? .loading : ledger.none(.nothingHere)), language: language)
  }
}

extension Task {
  /// Its different awards, as "2.0 / 1.0"; more than two as the least and the most, "0.3 … 1.0".
  var awardsInShort: String {
    var seen: [Points] = []
    for award in awards where !seen.contains(award.points) { seen.append(award.points) }
    guard seen.count > 2, let least = seen.min(), let most = seen.max() else {
      return seen.map(\.description).joined(separator: " / ")
    }
    return "\(least) … \(most)"
  }
}
