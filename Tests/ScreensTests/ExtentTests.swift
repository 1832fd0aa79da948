import Screens
import Testing
import Toolkit

@Suite struct ExtentTests {
  private func frame(caret: Position?) -> Frame {
    var frame = Frame(size: Size(columns: 30, rows: 6), ambiguous: .narrow)
    let rows = ["crumbs", "编号   姓名    积分", "06001  王伟     2.0", "06003  曾子墨  12.5", "", "keys"]
    for (row, text) in rows.enumerated() {
      frame.write(text, at: Position(column: 1, row: row), as: .text)
    }
    frame.caret = caret
    return frame
  }

  @Test("the row of the caret is copied with tabs between its cells")
  func row() {
    let frame = frame(caret: Position(column: 1, row: 3))
    #expect(Extent.row.text(of: frame) == "06003\t曾子墨\t12.5")
  }

  @Test("the cell is the one that the caret is in or before, wide characters counted as two")
  func cell() {
    #expect(Extent.cell.text(of: frame(caret: Position(column: 1, row: 3))) == "06003")
    #expect(Extent.cell.text(of: frame(caret: Position(column: 12, row: 3))) == "曾子墨")
    #expect(Extent.cell.text(of: frame(caret: Position(column: 18, row: 3))) == "12.5")
    #expect(Extent.cell.text(of: frame(caret: Position(column: 29, row: 3))) == "")
  }

  @Test("the table is all between the lines above and below, as it stands")
  func table() {
    #expect(
      Extent.table.text(of: frame(caret: nil))
        == " 编号   姓名    积分\n 06001  王伟     2.0\n 06003  曾子墨  12.5")
  }

  @Test("without a caret the selected row is copied, and without one nothing")
  func selected() {
    var frame = frame(caret: nil)
    #expect(Extent.row.text(of: frame) == "")
    frame.recolour(Rectangle(column: 0, row: 2, columns: 30, rows: 1), as: .rowSelected)
    #expect(Extent.row.text(of: frame) == "06001\t王伟\t2.0")
  }
}
