import Domain
import Scoring
import Toolkit

/// A rule book to choose: one that was adopted, one that comes with the program, or a file to be named.
enum BookLine: Hashable, Sendable {
  case adopted(AdoptedBook, isOfYear: Bool)
  /// One of those that come with the program, and its place among them.
  case shipped(ShippedBook, Int)
  case file

  fileprivate var words: Words {
    switch self {
    case .adopted(_, let isOfYear):
      let words = Phrase.adoptedBooks.words
      return isOfYear ? Words(words.chinese + " *", words.english + " *") : words
    case .shipped: return Phrase.shippedBooks.words
    case .file: return Words("", "")
    }
  }
}

extension BookLine: WholeListed {
  var serial: Int { number }

  private var number: Int {
    switch self {
    case .adopted(let book, _): book.version
    case .shipped(_, let place): -1 - place
    case .file: 0
    }
  }

  func value(of field: Facet) -> FacetValue? {
    switch (field, self) {
    case (.any, .shipped(let book, _)): .text(book.title + "\n" + book.name)
    case (.any, _), (.title, _): .text(label)
    case (.version, .adopted(let book, _)): .number(book.version)
    case (.day, .adopted(let book, _)): .text(book.effective.iso)
    case (.day, .shipped(let book, _)): .text(book.name)
    case (.state, _): .text(words.chinese)
    default: nil
    }
  }
}

extension BookLine: LedgerRow {
  static let key = "rulebooks"
  static let isDescending = false

  var label: String {
    switch self {
    case .adopted(let book, _): book.title
    case .shipped(let book, _): book.title
    case .file: Phrase.bookFile.words.chinese
    }
  }

  static let columns = [
    LedgerColumn(.version, .version, .fixed(6), .right, priority: 1),
    LedgerColumn(.title, .titleField, .flexible(minimum: 20), .left, priority: 0),
    LedgerColumn(.day, .effective, .fixed(20), .left, priority: 2),
    LedgerColumn(.state, .noticeState, .fixed(22), .left, priority: 3),
  ]

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.title, "名称", "mc", "title", .text),
      FilterWord(.version, "版", "ban", "version", .count),
      FilterWord(.day, "施行", "sx", "from", .text),
      FilterWord(.state, "状态", "zt", "state", .text),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    switch (field, self) {
    case (.version, .adopted(let book, _)): TableCell(String(book.version), nil)
    case (.title, .file): TableCell(Phrase.bookFile.text(in: setting.language), nil)
    case (.title, _): TableCell(label, nil)
    case (.day, .adopted(let book, _)): TableCell(book.effective.iso, nil)
    case (.day, .shipped(let book, _)): TableCell(book.name, .muted)
    case (.state, _): TableCell(words.text(in: setting.language), .muted)
    default: TableCell("", nil)
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
