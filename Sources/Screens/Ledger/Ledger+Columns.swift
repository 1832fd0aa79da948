import Domain
import Toolkit

extension Ledger {
  /// Changes the columns as an action says; nil for an action that does not.
  mutating func change(_ action: Action) -> [LedgerWish<Row>]? {
    switch action {
    case .left: current = max(0, current - 1)
    case .right: current = min(max(0, columns.count - 1), current + 1)
    case .sortColumn: return sort(alone: true)
    case .sortFurther: return sort(alone: false)
    case .hideColumn: hide()
    case .resetColumns: return reset()
    case .freeze: view.frozen = view.frozen == current + 1 ? 0 : current + 1
    case .columnLeft: shift(-1)
    case .columnRight: shift(1)
    case .narrower: widen(-1)
    case .wider: widen(1)
    default: return nil
    }
    return []
  }

  /// Sorts by the column meant; again turns it round, a third time leaves it out.
  private mutating func sort(alone: Bool) -> [LedgerWish<Row>] {
    guard let field else { return [] }
    let before = view.order.first { $0.field == field }
    let isFigure = columns[current].alignment == .right
    let isDescending = before.map { !$0.isDescending } ?? isFigure
    let isOver = before.map { $0.isDescending != isFigure } ?? false
    var order = alone ? [] : view.order
    if let place = order.firstIndex(where: { $0.field == field }) {
      order.remove(at: place)
      if !isOver { order.insert(SortKey(field, isDescending: isDescending), at: place) }
    } else if !isOver {
      order.append(SortKey(field, isDescending: isDescending))
    }
    view.order = order
    return rearrange()
  }

  private mutating func hide() {
    guard let field, columns.count > 1 else { return }
    view.hidden.insert(field)
    current = min(current, columns.count - 1)
  }

  /// All columns as they usually are, then, pressed again, the spare ones too.
  private mutating func reset() -> [LedgerWish<Row>] {
    let isUsual = view.fields == usual.fields && view.hidden == usual.hidden
    (view.fields, view.widths, view.frozen) = (usual.fields, usual.widths, usual.frozen)
    view.hidden = isUsual ? [] : usual.hidden
    current = min(current, columns.count - 1)
    return refill()
  }

  private mutating func shift(_ step: Int) {
    let shown = view.shown
    guard let field, shown.indices.contains(current + step),
      let from = view.fields.firstIndex(of: field),
      let to = view.fields.firstIndex(of: shown[current + step])
    else { return }
    view.fields.remove(at: from)
    view.fields.insert(field, at: to)
    current += step
  }

  private mutating func widen(_ step: Int) {
    guard let field else { return }
    view.widths[field] = max(-20, min(40, (view.widths[field] ?? 0) + 2 * step))
  }
}
