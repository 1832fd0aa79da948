import Domain
import Toolkit

extension Ledger {
  /// Whether characters are text for a line above the table.
  var isTyping: Bool { prompt != nil }

  /// What a table takes now; `open` is what Enter does, `obstacle` why it cannot.
  func offers(
    open: Action, unless obstacle: Phrase? = nil, before others: [Offer]
  ) -> [Offer] {
    if prompt != nil {
      return [.can(.choose), .can(.back), .can(.nextField), .can(.previousField)]
    }
    let none: Phrase? = list.selectedRow == nil ? .nothingSelected : nil
    let matches: [Offer] = needle.isEmpty ? [] : [.can(.nextMatch), .can(.previousMatch)]
    return [Offer(open, unless: none ?? obstacle)] + matches + [.can(.search), .can(.filter)]
      + others
      + tools(none) + Offer.list
  }

  private func tools(_ none: Phrase?) -> [Offer] {
    [
      .can(.sortColumn), .can(.sortFurther), Offer(.markRow, unless: none),
      Offer(.markAll, unless: none),
      .can(.export), .can(.left), .can(.right), .can(.hideColumn), .can(.resetColumns),
      .can(.freeze), .can(.columnLeft), .can(.columnRight), .can(.narrower), .can(.wider),
      Offer(.nextView, unless: views.isEmpty ? .ledger(.noViews) : nil), .can(.keepView),
    ]
  }

  /// Takes an event that is the table's own; nil for one that is not.
  mutating func update(_ event: Event, visible: Int) -> [LedgerWish<Row>]? {
    switch event {
    case .command(let action): return take(action, visible)
    case .typed(let text), .pasted(let text):
      return prompt == nil ? nil : edit(visible: visible) { $0.insert(text) }
    case .pressed(let key):
      return prompt == nil ? nil : edit(visible: visible) { _ = $0.press(key) }
    case .answered, .returned: return nil
    }
  }

  private mutating func take(_ action: Action, _ visible: Int) -> [LedgerWish<Row>]? {
    if prompt != nil {
      switch action {
      case .choose: return accept()
      case .back: return dismiss()
      case .nextField: return step(isBackward: false, visible)
      case .previousField: return step(isBackward: true, visible)
      default: return nil
      }
    }
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last: return move(action, visible: visible)
    case .openMember, .openSource, .choose:
      return list.selectedRow.map { [.open($0, field ?? .name)] } ?? []
    case .search: open(.search, text: "")
    case .filter: open(.filter, text: view.filter)
    case .keepView: open(.viewName, text: "")
    case .export: open(.path, text: "lvzhi-\(Row.key).csv")
    case .nextMatch: return find(isBackward: false, isStaying: false, visible: visible)
    case .previousMatch: return find(isBackward: true, isStaying: false, visible: visible)
    case .markRow: return mark(visible: visible)
    case .markAll: return markAll()
    case .nextView: return nextView()
    case .back: return stepBack()
    default: return change(action)
    }
    return []
  }

  /// Down and Up while a line is typed: to the next match of a search, else among the rows.
  private mutating func step(isBackward: Bool, _ visible: Int) -> [LedgerWish<Row>] {
    if prompt?.purpose == .search, !needle.isEmpty {
      return find(isBackward: isBackward, isStaying: false, visible: visible)
    }
    return move(isBackward ? .up : .down, visible: visible)
  }

  /// Takes away what Esc takes away first: the needle, the marks, the filter; nil where nothing is.
  private mutating func stepBack() -> [LedgerWish<Row>]? {
    if !needle.isEmpty {
      needle = ""
      return []
    }
    if !marked.isEmpty {
      marked = [:]
      return []
    }
    return view.filter == opener ? nil : narrow(to: opener)
  }

  private mutating func nextView() -> [LedgerWish<Row>] {
    let index = views.firstIndex { $0.view == view }.map { $0 + 1 } ?? 0
    let next = views.indices.contains(index) ? views[index] : nil
    show(next?.view ?? usual)
    let said = next.map { LedgerPhrase.viewTaken($0.name) } ?? .usualView
    return rearrange() + [.effect(.say(Notice(.ledger(said), .good)))]
  }

  /// Looks at the list as a view says.
  mutating func show(_ view: LedgerView) {
    self.view = view
    if !hasColours { self.view.hidden.insert(.colour) }
    filter = FilterReader.read(view.filter, words: Row.words(catalogue))
    current = min(current, max(0, columns.count - 1))
  }
}
