import Toolkit

/// The palette (命令): every command of the screen it was called from, by its Chinese label, pinyin
/// initials or English words, with the key that would have done it directly.
struct PaletteScreen: Screen {
  private let offered: [Offer]
  private let keymap: Keymap
  private var field = TextField(text: "", maximum: 40)
  private var selected = 0
  private var top = 0

  init(offers: [Offer], keymap: Keymap) {
    offered = offers.unique.filter { $0.action != .palette }
    self.keymap = keymap
  }

  var title: Words { Phrase.knowing(.palette).words }
  var isTyping: Bool { true }
  var offers: [Offer] {
    [
      Offer(.choose, unless: found.isEmpty ? .knowing(.noSuchCommand) : found[selected].obstacle),
      .can(.back), .can(.nextField), .can(.previousField), .can(.pageUp), .can(.pageDown),
    ]
  }

  private var found: [Offer] { offered.named(field.text) }

  func opening() -> [Effect] { [] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    let page = max(1, body.rows - 1)
    switch event {
    case .command(.choose):
      let found = found
      return found.indices.contains(selected) ? [.perform(found[selected].action)] : []
    case .command(.back): return [.back]
    case .command(.nextField): move(1, page)
    case .command(.previousField): move(-1, page)
    case .command(.pageUp): move(-page, page)
    case .command(.pageDown): move(page, page)
    case .typed(let text), .pasted(let text): change(page) { $0.insert(text) }
    case .pressed(let key): change(page) { _ = $0.press(key) }
    case .command, .answered, .returned: break
    }
    return []
  }

  private mutating func change(_ page: Int, _ edit: (inout TextField) -> Void) {
    let before = field.text
    edit(&field)
    if field.text != before { (selected, top) = (0, 0) }
    move(0, page)
  }

  private mutating func move(_ step: Int, _ page: Int) {
    selected = max(0, min(selected + step, found.count - 1))
    top = max(selected - page + 1, min(top, selected))
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let start = frame.write(" : ", at: body.origin, as: .fieldLabel)
    frame.caret = field.draw(
      into: &frame, at: Position(column: start, row: body.row),
      columns: max(4, body.columns - start - 1), role: .fieldFocus)
    let found = found
    if found.isEmpty {
      frame.write(
        Phrase.knowing(.noSuchCommand).text(in: language), at: body.position(column: 1, row: 1),
        columns: body.columns - 2, as: .muted)
    }
    let list = body.split(top: 1).rest
    for (index, offer) in found.dropFirst(top).prefix(list.rows).enumerated() {
      OfferLine(offer: offer, keymap: keymap).draw(
        into: &frame,
        in: Rectangle(column: list.column, row: list.row + index, columns: list.columns, rows: 1),
        language: language, isSelected: top + index == selected)
    }
  }
}
