import Domain
import Toolkit

extension Conflict {
  /// Four rows a dispute: its name, and what each version has there.
  private static var height: Int { 4 }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let (head, rest) = body.split(top: min(taken.isEmpty ? 1 : 2, body.rows))
    drawHead(into: &frame, in: head, language: language)
    let (list, foot) = rest.split(bottom: min(1, rest.rows))
    let shown = max(1, list.rows / Self.height)
    let first = max(0, min(selected, disputes.count - 1) - shown + 1)
    for (place, dispute) in disputes.enumerated().dropFirst(first).prefix(shown) {
      let area = list.split(top: (place - first) * Self.height).rest
      draw(dispute, isHere: place == selected, into: &frame, in: area, language: language)
    }
    let isAtSave = selected == disputes.count
    let phrase: Phrase = .conflict(undecided == 0 ? .save : .undecided(undecided))
    frame.write(
      (isAtSave ? "> " : "  ") + phrase.text(in: language), at: foot.origin,
      columns: foot.columns, as: isAtSave ? .rowSelected : .title)
    if isAtSave { frame.caret = foot.origin }
  }

  private func drawHead(into frame: inout Frame, in area: Rectangle, language: Language) {
    let lines: [(ConflictPhrase, Role)] = [
      (.head(quicker.name, quicker.at, disputes.count), .title), (.taken(taken), .muted),
    ]
    for (row, line) in lines.enumerated() where row < area.rows {
      frame.write(
        line.0.words.text(in: language), at: area.position(column: 1, row: row),
        columns: area.columns - 2, as: line.1)
    }
  }

  private func draw(
    _ dispute: Dispute, isHere: Bool, into frame: inout Frame, in area: Rectangle,
    language: Language
  ) {
    frame.write(
      (isHere ? "> " : "  ") + dispute.label.text(in: language), at: area.origin,
      columns: area.columns, as: isHere ? .rowSelected : .title)
    if isHere { frame.caret = area.origin }
    let names = Side.allCases.map {
      ConflictPhrase.side($0, quicker.name).words.text(in: language)
    }
    let width = (names.map { frame.columns(of: $0) }.max() ?? 0) + 2
    for (place, side) in Side.allCases.enumerated() where place + 1 < area.rows {
      let isChosen = dispute.side == side
      let role: Role = isChosen ? .title : dispute.side == nil ? .text : .muted
      let row = area.split(top: place + 1).rest.split(left: 6)
      frame.write(
        (isChosen ? "   *" : "    ") + "\(place + 1)", at: row.left.origin, columns: 6, as: role)
      frame.write(names[place], at: row.rest.origin, columns: width, as: role)
      let value = row.rest.split(left: width).rest
      frame.write(
        dispute.versions[side]?.text(in: language) ?? "", at: value.origin,
        columns: value.columns, as: role)
    }
  }
}
