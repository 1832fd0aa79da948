import Domain
import Scoring
import Toolkit

/// The rule books to choose from (各版办法): those adopted, those that come with the program, and any file.
/// One of them is compared with the book a year goes by before anybody adopts it.
struct BooksScreen: Screen {
  private let year: Int
  private var sheet: RuleBookSheet?
  private var problem: Phrase?
  private var place = ListPlace()
  /// The path being typed; nil while a book is chosen.
  private var path: TextField?

  init(_ sitting: Sitting, year: Int) {
    self.year = year
  }

  var title: Words { Phrase.booksTitle.words }
  var isTyping: Bool { path != nil }
  var offers: [Offer] {
    path == nil
      ? [.can(.choose), .can(.back)] + Offer.list + Offer.places : [.can(.choose), .can(.back)]
  }

  func opening() -> [Effect] { [.ask(.ruleBook(year: year))] }

  /// A row: a book at hand, or a file to be named.
  private enum Line: Hashable, Sendable {
    case adopted(AdoptedBook)
    case shipped(ShippedBook)
    case file
  }

  private var lines: [Line] {
    (sheet?.versions.map(Line.adopted) ?? []) + ShippedBooks.all.map(Line.shipped) + [.file]
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, .ruleBook(let sheet)): self.sheet = sheet
    case .answered(_, let reply):
      if let problem = reply.problem { self.problem = problem }
    case .returned: return opening()
    case .typed(let text), .pasted(let text): path?.insert(text)
    case .pressed(let key): _ = path?.press(key)
    case .command(.choose): return choose()
    case .command(.back):
      guard path != nil else { return [.back] }
      path = nil
    case .command(let action):
      if place.move(action, count: lines.count, visible: body.rows - 1) { return [] }
      return action.place.map { [.go($0)] } ?? []
    }
    return []
  }

  private mutating func choose() -> [Effect] {
    if let path {
      guard !path.text.isEmpty else { return [] }
      self.path = nil
      return [.open(.comparison(.file(path.text), named: path.text, year: year))]
    }
    guard lines.indices.contains(place.selected) else { return [] }
    switch lines[place.selected] {
    case .adopted(let book):
      return [.open(.comparison(.version(book.version), named: book.title, year: year))]
    case .shipped(let book):
      return [.open(.comparison(.text(book.text, named: book.name), named: book.name, year: year))]
    case .file: path = TextField(text: "", maximum: 500)
    }
    return []
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let place = place.settled(count: lines.count, visible: body.rows - 1)
    let table = Table(
      columns: [
        Phrase.version.column(.fixed(6), .right, priority: 1, in: language),
        Phrase.titleField.column(.flexible(minimum: 20), in: language),
        Phrase.effective.column(.fixed(20), priority: 2, in: language),
        Phrase.noticeState.column(.fixed(22), priority: 3, in: language),
      ],
      rows: lines.dropFirst(place.top).prefix(max(0, body.rows - 1)).map {
        cells(of: $0, language)
      },
      selected: place.selected - place.top)
    table.draw(into: &frame, in: body)
    let row = min(body.rows - 1, 1 + place.selected - place.top)
    frame.caret = body.position(column: 0, row: row)
    if let problem {
      frame.write(
        " " + problem.text(in: language),
        at: body.position(column: 0, row: max(0, body.rows - 1)), columns: body.columns,
        as: .statusError)
    }
    if let path { draw(path, into: &frame, in: body, row: row, language: language) }
  }

  private func draw(
    _ path: TextField, into frame: inout Frame, in body: Rectangle, row: Int, language: Language
  ) {
    frame.fill(
      Rectangle(column: body.column, row: body.row + row, columns: body.columns, rows: 1),
      as: .text)
    let start = frame.write(
      " " + Phrase.pathOfFile.text(in: language) + ": ",
      at: body.position(column: 0, row: row), as: .fieldLabel)
    frame.caret = path.draw(
      into: &frame, at: Position(column: start, row: body.row + row),
      columns: max(1, body.endColumn - start - 1), role: .fieldFocus)
  }

  private func cells(of line: Line, _ language: Language) -> [TableCell] {
    switch line {
    case .adopted(let book):
      [
        TableCell(String(book.version), nil), TableCell(book.title, nil),
        TableCell(book.effective.iso, nil),
        TableCell(
          Phrase.adoptedBooks.text(in: language) + (book == sheet?.book ? " *" : ""), .muted),
      ]
    case .shipped(let book):
      [
        TableCell("", nil), TableCell(book.title, nil), TableCell(book.name, .muted),
        TableCell(Phrase.shippedBooks.text(in: language), .muted),
      ]
    case .file:
      [
        TableCell("", nil), TableCell(Phrase.bookFile.text(in: language), nil), TableCell("", nil),
        TableCell("", nil),
      ]
    }
  }
}

extension ShippedBook {
  /// What the book calls itself, in the first line that says so; its name where none does.
  fileprivate var title: String {
    let line = text.lines.first { $0.hasPrefix("title = \"") }
    return line.map { $0.split(separator: "\"").dropFirst().first.map(String.init) ?? name } ?? name
  }
}
