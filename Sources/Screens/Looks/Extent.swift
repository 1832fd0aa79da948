import Toolkit

/// How much of what is shown is copied.
package enum Extent: String, Hashable, Sendable, CaseIterable {
  /// The words at the caret.
  case cell
  /// The row of the caret, with a tab between its cells.
  case row
  /// Everything between the lines above and below, as it stands.
  case table

  /// That part of a frame as text, without blanks at the ends of lines; empty where there is nothing.
  package func text(of frame: Frame) -> String {
    switch self {
    case .cell: cell(in: frame)
    case .row:
      row(of: frame).map { Extent.cells(of: frame.text(row: $0)).joined(separator: "\t") } ?? ""
    case .table: table(of: frame)
    }
  }

  /// The row of the caret, else the selected one.
  private func row(of frame: Frame) -> Int? {
    frame.caret?.row
      ?? (0..<frame.size.rows).first { row in
        frame.cells(row: row).contains { $0.role == .rowSelected }
      }
  }

  /// The cell that the caret is in or before.
  private func cell(in frame: Frame) -> String {
    guard let row = row(of: frame) else { return "" }
    let column = frame.caret?.column ?? 0
    var end = 0
    for cell in Extent.spans(of: frame.text(row: row)) {
      end += frame.columns(of: cell)
      let isBlank = cell.allSatisfy { $0 == " " }
      if !isBlank, end > column { return Extent.trimmed(cell) }
    }
    return ""
  }

  private func table(of frame: Frame) -> String {
    let rows = (1..<max(1, frame.size.rows - 2)).map { Extent.trimmedEnd(frame.text(row: $0)) }
    let last = rows.lastIndex { !$0.isEmpty } ?? -1
    return rows[...last].joined(separator: "\n")
  }

  private static func cells(of line: String) -> [String] {
    spans(of: line).map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// A line cut where two blanks or more begin and end.
  private static func spans(of line: String) -> [String] {
    var spans: [String] = []
    var blanks = ""
    for character in line {
      if character == " " {
        blanks.append(character)
      } else if blanks.count > 1 || spans.isEmpty {
        spans += [blanks, String(character)]
        blanks = ""
      } else {
        spans[spans.count - 1] += blanks + String(character)
        blanks = ""
      }
    }
    return spans
  }

  private static func trimmed(_ text: String) -> String {
    trimmedEnd(String(text.drop { $0 == " " }))
  }

  private static func trimmedEnd(_ text: String) -> String {
    text.lastIndex { $0 != " " }.map { String(text[...$0]) } ?? ""
  }
}
