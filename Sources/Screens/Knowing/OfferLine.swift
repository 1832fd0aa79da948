import Toolkit

/// A line about an action: its keys, its label, and its sentence or why it cannot be taken now.
struct OfferLine {
  let offer: Offer
  let keymap: Keymap

  func draw(
    into frame: inout Frame, in line: Rectangle, language: Language, isSelected: Bool
  ) {
    let keys = min(18, line.columns / 4)
    let label = min(14, line.columns / 3)
    let isOpen = offer.obstacle == nil
    frame.write(
      keymap.shown(offer.action), at: line.position(column: 1, row: 0), columns: keys,
      as: isOpen ? .key : .keyDisabled)
    frame.write(
      offer.action.label.text(in: language), at: line.position(column: keys + 2, row: 0),
      columns: label, as: isOpen ? .text : .keyDisabled)
    let rest = keys + label + 3
    let sentence =
      offer.obstacle.map { "(\($0.text(in: language)))" } ?? offer.action.help.text(in: language)
    frame.write(
      sentence, at: line.position(column: rest, row: 0), columns: max(0, line.columns - rest - 1),
      as: .muted)
    if isSelected { frame.recolour(line, as: .rowSelected) }
  }
}
