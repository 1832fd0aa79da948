import Domain

/// A list that can be walked in its own order.
struct Arranger<Row: Arrangeable> {
  /// A page of it.
  let page: (Window) throws -> Page<Row>
  /// A row with the fields that cost a look of their own.
  let completed: (Row) throws -> Row
  /// Whether its own order goes down.
  let isDescending: Bool

  /// How many rows are looked at in one go, and how many to count a list.
  private static var stride: Int { 500 }
  private static var counted: Int { 10_000 }

  /// The window of the arranged list.
  ///
  /// Costs what the page costs where nothing is asked; with conditions as many rows as must be passed to
  /// fill the window; with an order of its own the whole list, of which no more than a few windows are kept.
  /// A window of no rows counts the list, as far as a few thousand rows go: where `hasAfter`, there are more.
  func page(
    _ window: Window, _ arrangement: Arrangement, isCancelled: () -> Bool
  ) throws -> Page<Row> {
    if window.count == 0 { return try count(arrangement, isCancelled) }
    if arrangement.order.isEmpty {
      if arrangement.conditions.isEmpty { return try completed(page(window), arrangement) }
      return try filtered(window, arrangement, isCancelled)
    }
    return try sorted(window, arrangement, isCancelled)
  }

  private func completed(_ page: Page<Row>, _ arrangement: Arrangement) throws -> Page<Row> {
    guard !arrangement.extras.isEmpty else { return page }
    return Page(
      rows: try page.rows.map(completed), total: page.total, hasBefore: page.hasBefore,
      hasAfter: page.hasAfter)
  }

  /// Goes on from the window's anchor until it is full.
  private func filtered(
    _ window: Window, _ arrangement: Arrangement, _ isCancelled: () -> Bool
  ) throws -> Page<Row> {
    let isBackward = window.anchor.isBackward
    var anchor: Window.Anchor? = window.anchor
    var kept: [Row] = []
    while let from = anchor, kept.count <= window.count {
      if isCancelled() { throw Refusal.cancelled }
      let page = try page(Window(anchor: from, count: Self.stride))
      let rows = try page.rows.map(completed).filter(arrangement.admits)
      kept = isBackward ? rows + kept : kept + rows
      anchor =
        isBackward
        ? page.hasBefore ? page.rows.first.map { .before($0.cursor) } : nil
        : page.hasAfter ? page.rows.last.map { .after($0.cursor) } : nil
    }
    return cut(kept, window, total: nil)
  }

  private func count(
    _ arrangement: Arrangement, _ isCancelled: () -> Bool
  ) throws -> Page<Row> {
    var anchor: Window.Anchor? = .first
    var (passed, looked) = (0, 0)
    while let from = anchor, looked < Self.counted {
      if isCancelled() { throw Refusal.cancelled }
      let page = try page(Window(anchor: from, count: Self.stride))
      passed += try page.rows.map(completed).count(where: arrangement.admits)
      looked += page.rows.count
      anchor = page.hasAfter ? page.rows.last.map { .after($0.cursor) } : nil
    }
    return Page(rows: [], total: passed, hasBefore: false, hasAfter: anchor != nil)
  }

  /// Walks the whole list and keeps what belongs to the window.
  private func sorted(
    _ window: Window, _ arrangement: Arrangement, _ isCancelled: () -> Bool
  ) throws -> Page<Row> {
    let isBackward = window.anchor.isBackward
    func precedes(_ left: Row, _ right: Row) -> Bool {
      let isBefore = arrangement.precedes(left.cursor, right.cursor, isDescending: isDescending)
      return isBackward
        ? arrangement.precedes(right.cursor, left.cursor, isDescending: isDescending) : isBefore
    }
    func isWithin(_ row: Row) -> Bool {
      switch window.anchor {
      case .first, .last: true
      case .after(let cursor):
        arrangement.precedes(cursor, row.cursor, isDescending: isDescending)
      case .before(let cursor):
        arrangement.precedes(row.cursor, cursor, isDescending: isDescending)
      }
    }
    var anchor: Window.Anchor? = .first
    var kept: [Row] = []
    var total = 0
    while let from = anchor {
      if isCancelled() { throw Refusal.cancelled }
      let page = try page(Window(anchor: from, count: Self.stride))
      let rows = try page.rows.map(completed).filter(arrangement.admits).map(arrangement.placed)
      total += rows.count
      kept += rows.filter(isWithin)
      if kept.count > 4 * window.count + Self.stride {
        kept = Array(kept.sorted(by: precedes).prefix(window.count + 1))
      }
      anchor = page.hasAfter ? page.rows.last.map { .after($0.cursor) } : nil
    }
    kept = Array(kept.sorted(by: precedes).prefix(window.count + 1))
    return cut(isBackward ? kept.reversed() : kept, window, total: total)
  }

  /// The rows of a window out of one more than it has.
  private func cut(_ rows: [Row], _ window: Window, total: Int?) -> Page<Row> {
    let isMore = rows.count > window.count
    switch window.anchor {
    case .first, .after:
      return Page(
        rows: Array(rows.prefix(window.count)), total: total,
        hasBefore: window.anchor != .first, hasAfter: isMore)
    case .last, .before:
      return Page(
        rows: Array(rows.suffix(window.count)), total: total, hasBefore: isMore,
        hasAfter: window.anchor != .last)
    }
  }
}

extension Window.Anchor {
  /// Whether rows are read from the far end of the list.
  fileprivate var isBackward: Bool {
    switch self {
    case .first, .after: false
    case .last, .before: true
    }
  }
}
