import Domain

extension Window.Anchor {
  /// Whether rows are read from the far end of the list.
  var isBackward: Bool {
    switch self {
    case .first, .after: false
    case .last, .before: true
    }
  }

  var cursor: Cursor? {
    switch self {
    case .first, .last: nil
    case .after(let cursor), .before(let cursor): cursor
    }
  }
}

extension Page {
  /// A page of rows that were asked for with one more than the window has, in the direction of the
  /// window.
  init(_ rows: [Row], _ window: Window, total: Int?) {
    let isMore = rows.count > window.count
    let kept = Array(rows.prefix(window.count))
    let isBackward = window.anchor.isBackward
    self.init(
      rows: isBackward ? kept.reversed() : kept, total: total,
      hasBefore: isBackward ? isMore : window.anchor.cursor != nil,
      hasAfter: isBackward ? window.anchor.cursor != nil : isMore)
  }
}
