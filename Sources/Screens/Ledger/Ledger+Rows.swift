import Domain

extension Ledger {
  /// Wishes for the rows anew, as they are now arranged, and where the clerk is.
  mutating func refill() -> [LedgerWish<Row>] {
    if errands.contains(where: \.isPage) {
      isOutdated = true
      return []
    }
    isOutdated = false
    let isDown = isDescending
    let window =
      wanted.map { list.restart(at: $0, isDescending: isDown) }
      ?? list.renew(isDescending: isDown)
    return [.ask(window, needle: nil, .page(window.anchor))]
  }

  /// The same from the first row, for another filter or order.
  mutating func rearrange() -> [LedgerWish<Row>] {
    wanted = nil
    list.rewind()
    errands.removeAll { $0.purpose == .count }
    if errands.contains(where: \.isPage) { return refill() }
    isOutdated = false
    let window = list.restart()
    return [.ask(window, needle: nil, .page(window.anchor))]
  }

  /// Takes the rows of an answer; nil where the table did not ask. `visible` is how many are shown; nil where that
  /// is not known, and the list stays where it is.
  mutating func receive(
    _ page: Page<Row>, for request: Request?, visible: Int?
  ) -> [LedgerWish<Row>]? {
    guard let index = errands.firstIndex(where: { $0.request == request }) else { return nil }
    let errand = errands.remove(at: index)
    switch errand.purpose {
    case .page(let anchor):
      if isOutdated { return wanted == nil ? rearrange() : refill() }
      list.receive(page, from: anchor)
      if let visible { list.settle(visible: visible) }
      wanted = nil
      for row in page.rows where marked[row.cursor.id] != nil { marked[row.cursor.id] = row }
      if let window = list.surround() {
        return [.ask(window, needle: nil, .page(window.anchor))]
      }
      return counting
    case .count:
      list.count(page)
      return []
    case .find(let isBackward, let isWrapped):
      return found(page, isBackward: isBackward, isWrapped: isWrapped)
    case .export: return gather(page)
    case .mark: return mark(page)
    }
  }

  /// Wishes to know how many rows there are, where that is not known and not asked.
  private var counting: [LedgerWish<Row>] {
    guard list.wantsCount, !errands.contains(where: { $0.purpose == .count }) else { return [] }
    return [.ask(Window(anchor: .first, count: 0), needle: nil, .count)]
  }

  /// Whether there are no rows yet, though some were asked for.
  var isFilling: Bool { prompt == nil && list.rows.isEmpty && errands.contains(where: \.isPage) }

  /// Forgets a request that was refused.
  mutating func forget(_ request: Request) {
    errands.removeAll { $0.request == request }
    export = nil
  }

  /// Moves among the rows.
  mutating func move(_ action: Action, visible: Int) -> [LedgerWish<Row>] {
    guard let window = list.move(action, visible: visible) else { return [] }
    return [.ask(window, needle: nil, .page(window.anchor))]
  }

  /// Goes to a row that is not here.
  mutating func jump(to cursor: Cursor) -> [LedgerWish<Row>] {
    wanted = cursor
    return refill()
  }
}

extension LedgerErrand {
  fileprivate var isPage: Bool {
    if case .page = purpose { true } else { false }
  }
}

extension Ledger {
  /// Whether the last key of the order, which settles ties, goes down.
  private var isDescending: Bool {
    guard let key = view.order.last, key.field == .number || key.field == .name else {
      return ownIsDescending
    }
    return key.isDescending
  }
}
