import Domain
import Scoring
import Toolkit

/// The table of the house: one value for every list. It knows how the clerk looks at the list, which
/// rows are here, which one is meant and which are marked; rows it lacks it wishes for.
struct Ledger<Row: LedgerRow>: Hashable, Sendable {
  var view = LedgerView(Row.columns)
  /// The list as it usually is looked at.
  var usual = LedgerView(Row.columns)
  var list = PagedList<Row>()
  /// Every row, where the office answers with all of them; nil where they are not here.
  var whole: [Row]?
  /// The column meant, among those shown.
  var current = 0
  /// Marked rows by their own numbers, whatever the filter.
  var marked: [Int: Row] = [:]
  /// What is being typed, if anything.
  var prompt: LedgerPrompt?
  /// What is looked for; empty for nothing.
  var needle = ""
  /// Whether nothing was found by it.
  var isLost = false
  var filter = Filter()
  /// Titles of columns where they are not the usual ones.
  var titles: [Facet: Phrase] = [:]
  /// The rule book that names the grades.
  var book: RuleBook?
  /// What the office has, for the words of the filter.
  var catalogue: Catalogue?
  var errands: [LedgerErrand] = []
  /// Whether rows were asked for in a way that is no longer the clerk's.
  var isOutdated = false
  var export: LedgerExport<Row>?
  /// Whether the list's own order goes down.
  var ownIsDescending = Row.isDescending
  /// Views that were kept for this list.
  var views: [KeptView] = []
  /// The filter of the figure that opened it; empty where none did.
  var opener = ""
  /// The row to come back to; nil once it is there.
  var wanted: Cursor?

  /// The columns shown.
  var columns: [LedgerColumn] {
    view.shown.compactMap { field in Row.columns.first { $0.field == field } }
  }

  /// The field of the column meant.
  var field: Facet? { columns.indices.contains(current) ? columns[current].field : nil }

  /// The view as requests carry it.
  var arrangement: Arrangement {
    let costly: Set<Facet> = [.reading, .absent, .people]
    return Arrangement(
      conditions: filter.conditions, order: view.order,
      extras: costly.intersection(view.shown))
  }

  /// Every row as they are now arranged; nil where they are not all here.
  var wholePage: Page<Row>? {
    whole.map { rows in
      let arrangement = arrangement.holding(filter.text.isEmpty ? nil : filter.text)
      let arranged = arrangement.arranged(rows)
      return Page(rows: arranged, total: arranged.count, hasBefore: false, hasAfter: false)
    }
  }

  /// What is said of the rows together: marked, or where the row meant is.
  var position: String {
    marked.isEmpty ? list.position : "*\(marked.count) \(list.position)"
  }
}

/// A request of a table that has no answer yet, and what it is for; no request where the rows are here.
struct LedgerErrand: Hashable, Sendable {
  let request: Request?
  let purpose: Purpose

  enum Purpose: Hashable, Sendable {
    case page(Window.Anchor)
    case find(isBackward: Bool, isWrapped: Bool)
    case export, mark
    /// How many rows there are in all.
    case count
  }
}

/// A line that is typed above a table.
struct LedgerPrompt: Hashable, Sendable {
  let purpose: Purpose
  var field: TextField
  /// The row the clerk was at, to go back to.
  let origin: Cursor?

  enum Purpose: Hashable, Sendable {
    case search, filter, viewName, path
  }
}

/// Rows being gathered for a file.
struct LedgerExport<Row: LedgerRow>: Hashable, Sendable {
  let path: String
  var rows: [Row]
}

/// What a table wishes to be done.
enum LedgerWish<Row: LedgerRow>: Hashable, Sendable {
  /// Ask for rows; with a needle, only for those that hold it.
  case ask(Window, needle: String?, LedgerErrand.Purpose)
  /// Open what the figure of a row is made of.
  case open(Row, Facet)
  case effect(Effect)
}
