import Domain
import Toolkit

extension Ledger {
  /// Opens a line to type in.
  mutating func open(_ purpose: LedgerPrompt.Purpose, text: String) {
    prompt = LedgerPrompt(
      purpose: purpose, field: TextField(text: text, maximum: 200),
      origin: list.selectedRow?.cursor)
  }

  /// Takes typed text or an editing key.
  mutating func edit(
    visible: Int, _ change: (inout TextField) -> Void
  ) -> [LedgerWish<Row>] {
    guard var prompt else { return [] }
    let before = prompt.field.text
    change(&prompt.field)
    self.prompt = prompt
    guard prompt.field.text != before else { return [] }
    switch prompt.purpose {
    case .search:
      needle = prompt.field.text
      return find(isBackward: false, isStaying: true, visible: visible)
    case .filter: return narrow(to: prompt.field.text)
    case .viewName, .path: return []
    }
  }

  /// Takes what the office has, by which the filter may mean something else.
  mutating func learn(_ catalogue: Catalogue) -> [LedgerWish<Row>] {
    self.catalogue = catalogue
    return narrow(to: view.filter)
  }

  /// Filters by what is typed as far as it can be read; a term that cannot is waited for.
  mutating func narrow(to text: String) -> [LedgerWish<Row>] {
    let read = FilterReader.read(text, words: Row.words(catalogue))
    view.filter = text
    let isSame = read.conditions == filter.conditions && read.text == filter.text
    filter = read
    return isSame ? [] : rearrange()
  }

  /// Ends the line as it is.
  mutating func accept() -> [LedgerWish<Row>] {
    guard let prompt else { return [] }
    let text = prompt.field.text
    switch prompt.purpose {
    case .search:
      if isLost { return lose() }
      self.prompt = nil
      // Who was looked for is meant, whichever column is.
      return list.selectedRow.map { [.open($0, .name)] } ?? []
    case .filter:
      if let finding = filter.findings.first {
        let said = Phrase.ledger(.finding(finding.position, finding.problem))
        return [.effect(.say(Notice(said, .warning)))]
      }
      self.prompt = nil
      return []
    case .viewName:
      self.prompt = nil
      return text.isEmpty ? [] : [.effect(.keep(KeptView(list: Row.key, name: text, view: view)))]
    case .path:
      self.prompt = nil
      return text.isEmpty ? [] : startExport(to: text)
    }
  }

  /// Leaves the line; a search goes back to where it began, a filter is gone.
  mutating func dismiss() -> [LedgerWish<Row>] {
    guard let prompt else { return [] }
    self.prompt = nil
    switch prompt.purpose {
    case .search:
      needle = ""
      isLost = false
      guard let origin = prompt.origin, origin != list.selectedRow?.cursor else { return [] }
      if list.select(id: origin.id) { return [] }
      return jump(to: origin)
    case .filter: return narrow(to: "")
    case .viewName, .path: return []
    }
  }
}
