import Toolkit

/// The line in which the name of a file is typed, for rows that are written as they are seen.
struct ExportLine: Hashable, Sendable {
  /// nil while nothing is typed.
  private var field: TextField?

  var isOpen: Bool { field != nil }

  /// What it takes while it is open.
  var offers: [Offer] { [.can(.choose), .can(.back)] }

  mutating func open(suggesting name: String) { field = TextField(text: name, maximum: 200) }

  /// Takes an event while it is open; the name once it is typed.
  mutating func take(_ event: Event) -> String? {
    switch event {
    case .typed(let text), .pasted(let text): field?.insert(text)
    case .pressed(let key): _ = field?.press(key)
    case .command(.choose):
      let name = field?.text ?? ""
      field = nil
      return name.isEmpty ? nil : name
    case .command(.back): field = nil
    case .command, .answered, .returned: break
    }
    return nil
  }

  /// Draws it over a row, where it is open.
  func draw(into frame: inout Frame, in row: Rectangle, _ language: Language) {
    guard let field else { return }
    frame.fill(row, as: .text)
    let start = frame.write(
      " " + Phrase.ledger(.path).text(in: language) + ": ", at: row.origin, as: .fieldLabel)
    frame.caret = field.draw(
      into: &frame, at: Position(column: start, row: row.row),
      columns: max(1, row.endColumn - start), role: .fieldFocus)
  }
}
