import Domain
import Scoring
import Toolkit

/// A row that the table of the house shows.
protocol LedgerRow: Arrangeable {
  /// The name of the list, under which views of it are kept.
  static var key: String { get }
  /// Every column it has, in the usual order.
  static var columns: [LedgerColumn] { get }
  /// What may be asked of it; `catalogue` names what the office has.
  static func words(_ catalogue: Catalogue?) -> [FilterWord]
  /// Whether the list's own order goes down.
  static var isDescending: Bool { get }
  /// Whether a rule book tells its rows apart by colours.
  static func hasColours(in book: RuleBook) -> Bool
  /// The figure that bars show; 0 where rows have none.
  var figure: Int { get }
  /// Decimals of the points it shows; 0 where it shows none.
  var decimals: Int { get }
  /// By what a clerk knows the row.
  var label: String { get }
  /// What stands in a column.
  func cell(_ field: Facet, in setting: CellSetting) -> TableCell
}

extension LedgerRow {
  static func hasColours(in book: RuleBook) -> Bool { false }
  var figure: Int { 0 }
  var decimals: Int { 0 }
}

/// What cells must know of their surroundings.
struct CellSetting: Hashable, Sendable {
  let language: Language
  let ambiguous: Ambiguous
  /// The rule book that names the grades.
  let book: RuleBook?
  /// The largest figure among the rows here, at least 1: bars are drawn against it.
  var most = 1
  /// The most decimals of points among the rows here: the points stand below each other.
  var decimals = 0

  /// Points with blanks in place of the decimals that other rows have.
  func points(_ points: Points) -> String {
    points.description + String(repeating: " ", count: max(0, decimals - points.decimals))
  }

  /// A colour as its word, in the role nearest to it; empty for none.
  func cell(_ colour: BandColour?) -> TableCell {
    colour.map { TableCell($0.words.text(in: language), $0.role) } ?? TableCell("", nil)
  }

  /// A grade as it is kept, in the language of the screen.
  func grade(_ kept: String) -> String {
    Grade(kept: kept).words(by: book).text(in: language)
  }
}

extension Points {
  /// How many decimals are printed.
  var decimals: Int {
    thousandths.isMultiple(of: 100) ? 1 : thousandths.isMultiple(of: 10) ? 2 : 3
  }
}

/// A column of a list as it usually is.
struct LedgerColumn: Hashable, Sendable {
  let field: Facet
  let title: Phrase
  let width: Column.Width
  let alignment: Column.Alignment
  /// As in `Column`.
  let priority: Int
  /// How wide it is in English, where that is wider.
  private(set) var english: Int?
  /// Whether it is hidden until a clerk wants it.
  private(set) var isSpare = false

  init(
    _ field: Facet, _ title: Phrase, _ width: Column.Width, _ alignment: Column.Alignment,
    priority: Int
  ) {
    self.field = field
    self.title = title
    self.width = width
    self.alignment = alignment
    self.priority = priority
  }

  /// The same, so wide in English.
  func widened(english columns: Int) -> LedgerColumn {
    var column = self
    column.english = columns
    return column
  }

  /// How wide it is in a language.
  func width(in language: Language) -> Column.Width {
    switch language {
    case .chinese: width
    case .english: english.map(Column.Width.fixed) ?? width
    }
  }

  /// The same, hidden until a clerk wants it.
  var spare: LedgerColumn {
    var column = self
    column.isSpare = true
    return column
  }
}

/// How a clerk looks at a list: columns, order and filter; what a saved view keeps.
struct LedgerView: Hashable, Sendable {
  /// Every column in the order shown.
  var fields: [Facet]
  var hidden: Set<Facet>
  /// Columns wider or narrower than usual, by so many cells.
  var widths: [Facet: Int]
  /// How many of the first columns stay whatever the width.
  var frozen: Int
  var order: [SortKey]
  /// An order of the list's own that has no column, as the screen knows it; empty for the usual one.
  var own: String
  var filter: String

  init(_ columns: [LedgerColumn]) {
    fields = columns.map(\.field)
    hidden = Set(columns.filter(\.isSpare).map(\.field))
    widths = [:]
    frozen = 1
    order = []
    own = ""
    filter = ""
  }

  var shown: [Facet] { fields.filter { !hidden.contains($0) } }
}
