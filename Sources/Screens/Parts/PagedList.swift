import Domain

/// A long list of which only some rows are here: the rest is asked for as the clerk comes near.
struct PagedList<Row: Arrangeable>: Hashable, Sendable {
  private(set) var rows: [Row] = []
  /// How many rows there are in all; nil if unknown.
  private(set) var total: Int?
  /// How many there are at least, where counting them all would take too long.
  private var least: Int?
  /// Whether other rows than those that were counted may be meant.
  private var isUncounted = true
  /// How many rows stand before the first that is here; nil if unknown.
  private(set) var offset: Int? = 0
  private(set) var selected = 0
  /// The first row shown.
  private(set) var top = 0
  private(set) var hasBefore = false
  private(set) var hasAfter = false
  private var awaited: Window.Anchor? = .first
  /// Whether the rows awaited take the place of those that are here, and which of them is to be meant.
  private var isRenewing = false
  private var aim: Int?
  /// Whether the first of the rows awaited is to be meant, whichever was.
  private var isRewound = false
  /// Whether rows before the one aimed at are awaited, to show it among others.
  private var isCentring = false

  /// How many rows are asked for at once.
  static var page: Int { 200 }
  /// How many rows are shown before one that was aimed at.
  private static var context: Int { 8 }
  /// How many rows are kept.
  private static var kept: Int { 1_000 }

  var selectedRow: Row? { rows.indices.contains(selected) ? rows[selected] : nil }
  var isLoading: Bool { awaited != nil }

  /// "12/260"; "12/200+" where more are to come; as much of it as is known.
  var position: String {
    guard !rows.isEmpty else { return "0" }
    let here = offset.map { String($0 + selected + 1) } ?? "…"
    if let total { return "\(here)/\(total)" }
    if let least { return "\(here)/\(max(least, (offset ?? 0) + rows.count))+" }
    return offset.map { "\(here)/\($0 + rows.count)\(hasAfter ? "+" : "")" } ?? here
  }

  /// Whether it is yet to be known how many rows there are in all.
  var wantsCount: Bool { isUncounted && (hasBefore || hasAfter) }

  /// Takes how many rows there are, or how many at least.
  mutating func count(_ page: Page<Row>) {
    (total, least) = page.hasAfter ? (nil, page.total) : (page.total, nil)
    isUncounted = false
  }

  /// The list as a window of so many rows shows it, whatever size it had as the clerk last moved.
  func settled(visible: Int) -> PagedList {
    var list = self
    list.settle(visible: max(1, visible))
    return list
  }

  /// The window to ask for when the list is to be filled anew.
  mutating func restart() -> Window {
    awaited = .first
    isRenewing = false
    return Window(anchor: .first, count: max(Self.page, min(rows.count, Self.kept)))
  }

  /// The window to ask for so that a row, wherever it is, is the first here and is meant.
  mutating func restart(at cursor: Cursor, isDescending: Bool) -> Window {
    aim = cursor.id
    top = 0
    return renew(from: cursor, isDescending: isDescending)
  }

  /// The window to ask for so that the same rows are here as they now are.
  mutating func renew(isDescending: Bool) -> Window {
    guard hasBefore, let first = rows.first else { return restart() }
    return renew(from: first.cursor, isDescending: isDescending)
  }

  private mutating func renew(from cursor: Cursor, isDescending: Bool) -> Window {
    let anchor = Window.Anchor.after(cursor.before(isDescending: isDescending))
    awaited = anchor
    isRenewing = true
    return Window(anchor: anchor, count: max(Self.page, min(rows.count, Self.kept)))
  }

  /// Means another row that is here.
  mutating func select(_ index: Int, visible: Int) {
    selected = index
    settle(visible: max(1, visible))
  }

  /// Means the row with a number of its own; false where it is not here.
  mutating func select(id: Int) -> Bool {
    guard let index = rows.firstIndex(where: { $0.cursor.id == id }) else { return false }
    selected = index
    top = min(top, selected)
    return true
  }

  /// Takes rows that were asked for from an anchor; a page nobody awaits any more is left aside.
  mutating func receive(_ page: Page<Row>, from anchor: Window.Anchor) {
    guard anchor == awaited else { return }
    awaited = nil
    if isRenewing {
      isRenewing = false
      replace(
        by: page, offset: aim == nil ? offset : page.hasBefore ? nil : 0, isEnd: false)
      if let aim, let index = rows.firstIndex(where: { $0.cursor.id == aim }) { selected = index }
      isCentring = aim != nil && hasBefore
      aim = nil
      return
    }
    switch anchor {
    case .first: replace(by: page, offset: 0, isEnd: false)
    case .last:
      replace(by: page, offset: (page.total ?? total).map { $0 - page.rows.count }, isEnd: true)
    case .after: append(page)
    case .before:
      prepend(page)
      if isCentring { top = max(0, selected - Self.context) }
      isCentring = false
    }
    take(count: page.total ?? (hasBefore || hasAfter ? nil : rows.count))
  }

  private mutating func take(count: Int?) {
    guard let count else { return }
    (total, least, isUncounted) = (count, nil, false)
  }

  /// Takes rows in place of those that are here. The row that is meant stays, in its place on the screen
  /// unless the list is shown from its first row on; at the end of the list the last row is meant.
  private mutating func replace(by page: Page<Row>, offset: Int?, isEnd: Bool) {
    let before = selectedRow.map(\.cursor.id)
    let above = selected - top
    rows = page.rows
    hasBefore = page.hasBefore
    hasAfter = page.hasAfter
    if !isEnd { isUncounted = true }
    take(count: page.total ?? (hasBefore || hasAfter ? nil : rows.count))
    self.offset = offset
    let same = isEnd || isRewound ? nil : rows.firstIndex { $0.cursor.id == before }
    selected = same ?? (isEnd ? max(0, rows.count - 1) : min(selected, max(0, rows.count - 1)))
    top = top > 0 && same != nil ? max(0, selected - above) : min(top, selected)
    isRewound = false
  }

  private mutating func append(_ page: Page<Row>) {
    rows += page.rows
    hasAfter = page.hasAfter
    let surplus = rows.count - Self.kept
    guard surplus > 0, surplus <= top else { return }
    rows.removeFirst(surplus)
    selected -= surplus
    top -= surplus
    offset = offset.map { $0 + surplus }
    hasBefore = true
  }

  private mutating func prepend(_ page: Page<Row>) {
    rows = page.rows + rows
    selected += page.rows.count
    top += page.rows.count
    offset = page.hasBefore ? offset.map { max(0, $0 - page.rows.count) } : 0
    hasBefore = page.hasBefore
    if rows.count > Self.kept, selected < Self.kept / 2 {
      rows.removeLast(rows.count - Self.kept)
      hasAfter = true
    }
  }

  /// Moves as an action says; gives the window to ask for, if more rows are wanted.
  mutating func move(_ action: Action, visible: Int) -> Window? {
    let page = max(1, visible)
    switch action {
    case .up: selected -= 1
    case .down: selected += 1
    case .pageUp: (selected, top) = (selected - page, top - page)
    case .pageDown: (selected, top) = (selected + page, top + page)
    case .first where hasBefore: return ask(.first, jump: 0)
    case .last where hasAfter: return ask(.last, jump: rows.count - 1)
    case .first: selected = 0
    case .last: selected = rows.count - 1
    default: return nil
    }
    settle(visible: page)
    return more(visible: page)
  }

  /// Starts again at the first row, for another filter or order.
  mutating func rewind() {
    selected = 0
    top = 0
    isRewound = true
    (total, least) = (nil, nil)
  }

  /// Keeps the selected row among the rows shown.
  mutating func settle(visible: Int) {
    selected = max(0, min(selected, rows.count - 1))
    top = max(0, min(top, rows.count - visible))
    if selected < top { top = selected }
    if selected >= top + visible { top = selected - visible + 1 }
  }

  private mutating func ask(_ anchor: Window.Anchor, jump: Int) -> Window {
    isRenewing = false
    // The first row of all is meant, not the one that is the first here.
    isRewound = anchor == .first
    selected = max(0, jump)
    awaited = anchor
    return Window(anchor: anchor, count: Self.page)
  }

  /// The window of rows before one that was aimed at; nil where it stands among others already.
  mutating func surround() -> Window? {
    guard isCentring, awaited == nil, let first = rows.first else { return nil }
    awaited = .before(first.cursor)
    return awaited.map { Window(anchor: $0, count: Self.page) }
  }

  private mutating func more(visible: Int) -> Window? {
    guard awaited == nil else { return nil }
    if hasAfter, selected + 2 * visible >= rows.count, let last = rows.last {
      awaited = .after(last.cursor)
    } else if hasBefore, selected < 2 * visible, let first = rows.first {
      awaited = .before(first.cursor)
    }
    return awaited.map { Window(anchor: $0, count: Self.page) }
  }
}
