import Domain
import Scoring
import Toolkit

/// The rule books to choose from (各版办法): those adopted, those that come with the program, and any file.
/// One of them is compared with the book a year goes by before anybody adopts it.
struct BooksScreen: LedgerScreen {
  private let showsYear: Int
  /// The path being typed; nil while a book is chosen.
  private var path: TextField?
  var ledger = Ledger<BookLine>()

  init(_ sitting: Sitting, year: Int) {
    showsYear = year
    ledger.open(sitting, filter: "")
    begin()
  }

  var title: Words { Phrase.booksTitle.words }
  var isTyping: Bool { path != nil || ledger.isTyping }
  var place: KeptPlace? { nil }
  static var comesWhole: Bool { true }

  var offers: [Offer] {
    guard path == nil else { return [.can(.choose), .can(.back)] }
    return ledger.offers(open: .choose, before: [.can(.back)]) + (isTyping ? [] : Offer.places)
  }

  func opening() -> [Effect] { firstRequests }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    if path != nil { return typePath(event) }
    if event == .command(.choose), !ledger.isTyping, ledger.list.selectedRow == .file {
      path = TextField(text: "", maximum: 500)
      return []
    }
    if let effects = updateLedger(event, visible: body.rows - 2) { return effects }
    switch event {
    case .answered(_, let reply):
      guard let problem = reply.problem else { return [] }
      show(lines(of: nil))
      return [.say(Notice(problem, .bad))]
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func typePath(_ event: Event) -> [Effect] {
    switch event {
    case .typed(let text), .pasted(let text): path?.insert(text)
    case .pressed(let key): _ = path?.press(key)
    case .command(.back): path = nil
    case .command(.choose):
      guard let text = path?.text, !text.isEmpty else { return [] }
      path = nil
      return [.open(.comparison(.file(text), named: text, year: showsYear))]
    case .command, .answered, .returned: break
    }
    return []
  }

  func request(_ window: Window, needle: String?) -> Request? { .ruleBook(year: showsYear) }

  func page(of reply: Reply) -> Page<BookLine>? {
    if case .ruleBook(let sheet) = reply { Page(whole: lines(of: sheet)) } else { nil }
  }

  /// The books to choose from, though none was adopted.
  private func lines(of sheet: RuleBookSheet?) -> [BookLine] {
    let adopted = sheet?.versions.map { BookLine.adopted($0, isOfYear: $0 == sheet?.book) } ?? []
    let shipped = ShippedBooks.all.enumerated().map { BookLine.shipped($0.element, $0.offset) }
    return adopted + shipped + [.file]
  }

  func route(to row: BookLine, at field: Facet) -> Route? {
    switch row {
    case .adopted(let book, _):
      .comparison(.version(book.version), named: book.title, year: showsYear)
    case .shipped(let book, _):
      .comparison(.text(book.text, named: book.name), named: book.name, year: showsYear)
    case .file: nil
    }
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    ledger.draw(
      into: &frame, with: body, left: "", right: "", none: ledger.none(.nothingHere),
      language: language)
    guard let path, let caret = frame.caret else { return }
    frame.fill(
      Rectangle(column: body.column, row: caret.row, columns: body.columns, rows: 1), as: .text)
    let start = frame.write(
      " " + Phrase.pathOfFile.text(in: language) + ": ",
      at: Position(column: body.column, row: caret.row), as: .fieldLabel)
    frame.caret = path.draw(
      into: &frame, at: Position(column: start, row: caret.row),
      columns: max(1, body.endColumn - start - 1), role: .fieldFocus)
  }
}
