import Domain
import Names
import Toolkit

extension Ledger {
  /// Selects the next row that holds the needle, or wishes for it where it is not here.
  ///
  /// `isStaying` lets the row meant be found itself, as while the needle is typed.
  mutating func find(isBackward: Bool, isStaying: Bool, visible: Int) -> [LedgerWish<Row>] {
    isLost = false
    guard !needle.isEmpty, let selected = list.selectedRow else { return [] }
    let count = list.rows.count
    let start = list.selected
    let step = isBackward ? -1 : 1
    var index = isStaying ? start : start + step
    while (0..<count).contains(index) {
      if holds(list.rows[index]) {
        list.select(index, visible: visible)
        return []
      }
      index += step
    }
    let isMore = isBackward ? list.hasBefore : list.hasAfter
    guard isMore else { return wrap(isBackward: isBackward, visible: visible) }
    let edge = (isBackward ? list.rows.first : list.rows.last) ?? selected
    return [ask(isBackward ? .before(edge.cursor) : .after(edge.cursor), isBackward, false)]
  }

  /// Goes on from the other end.
  private mutating func wrap(isBackward: Bool, visible: Int) -> [LedgerWish<Row>] {
    if list.hasBefore || list.hasAfter {
      return [ask(isBackward ? .last : .first, isBackward, true)]
    }
    let indices = Array(list.rows.indices)
    let found = (isBackward ? indices.reversed() : indices).first { holds(list.rows[$0]) }
    guard let found else { return lose() }
    list.select(found, visible: visible)
    return [.effect(.say(Notice(.ledger(.wrapped), .warning)))]
  }

  /// Says that no row holds what is looked for.
  mutating func lose() -> [LedgerWish<Row>] {
    isLost = true
    return [.effect(.say(Notice(.ledger(.notFound(needle)), .warning)))]
  }

  private func ask(
    _ anchor: Window.Anchor, _ isBackward: Bool, _ isWrapped: Bool
  ) -> LedgerWish<Row> {
    .ask(
      Window(anchor: anchor, count: 1), needle: needle,
      .find(isBackward: isBackward, isWrapped: isWrapped))
  }

  /// Takes the row that the store found.
  mutating func found(
    _ page: Page<Row>, isBackward: Bool, isWrapped: Bool
  ) -> [LedgerWish<Row>] {
    guard let row = page.rows.first else {
      if isWrapped { return lose() }
      return [ask(isBackward ? .last : .first, isBackward, true)]
    }
    let said: [LedgerWish<Row>] =
      isWrapped ? [.effect(.say(Notice(.ledger(.wrapped), .warning)))] : []
    return jump(to: row.cursor) + said
  }

  /// Whether a row says what is looked for in a column shown, or is spoken so.
  private func holds(_ row: Row) -> Bool {
    let names = NameIndex()
    let key = names.queryKey(needle)
    let lowered = needle.lowercased()
    let setting = CellSetting(language: .chinese, ambiguous: .narrow, book: book)
    let texts = columns.map { row.cell($0.field, in: setting).text.lowercased() }
    if texts.contains(where: { $0.contains(lowered) }) { return true }
    let isSpoken = !key.isEmpty && key.unicodeScalars.allSatisfy(\.isASCII)
    guard isSpoken, case .text(let name) = row.value(of: .name) else { return false }
    return names.searchKeys(for: name).contains { $0.hasPrefix(key) }
  }
}
