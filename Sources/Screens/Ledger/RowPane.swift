import Domain
import Toolkit

/// Everything a row says, one field a line: the pane beside a table where there is room.
struct RowPane<Row: LedgerRow> {
  let row: Row
  let setting: CellSetting

  func draw(into frame: inout Frame, in area: Rectangle) {
    frame.write(row.label, at: area.origin, columns: area.columns, as: .title)
    let cells = Row.columns.map { ($0, row.cell($0.field, in: setting)) }
    let said = cells.filter { !$0.1.text.isEmpty }
    for (index, (column, cell)) in said.enumerated() where index + 2 < area.rows {
      frame.write(
        column.title.text(in: setting.language), at: area.position(column: 0, row: index + 2),
        columns: 10, as: .fieldLabel)
      frame.write(
        cell.text, at: area.position(column: 11, row: index + 2),
        columns: max(0, area.columns - 11), as: cell.role ?? .text)
    }
  }
}
