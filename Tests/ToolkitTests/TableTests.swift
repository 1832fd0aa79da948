import Testing
import Toolkit

@Suite struct TableTests {
  private static let columns = [
    Column(title: "编号", width: .fixed(6), alignment: .right, priority: 3),
    Column(title: "姓名", width: .flexible(minimum: 8), alignment: .left, priority: 0),
    Column(title: "界别", width: .flexible(minimum: 6), alignment: .left, priority: 2),
    Column(title: "积分", width: .fixed(8), alignment: .right, priority: 1),
  ]

  @Test(
    "1,000 awkward names move no column of a table by a cell",
    arguments: [Ambiguous.narrow, .wide])
  func names(ambiguous: Ambiguous) {
    var dice = Dice(seed: 8)
    for turn in 0..<1_000 {
      let name = dice.awkward(pieces: 10)
      let size = Size(columns: 20 + dice.roll(60), rows: 3)
      var frame = Frame(size: size, ambiguous: ambiguous)
      let plain = [
        TableCell("7", nil), TableCell("", nil), TableCell("|", nil), TableCell("12.5", .scoreUp),
      ]
      let named = [
        TableCell("7", nil), TableCell(name, .match), TableCell("|", nil),
        TableCell("12.5", .scoreUp),
      ]
      let table = Table(columns: TableTests.columns, rows: [plain, named], selected: nil)
      table.draw(into: &frame, in: frame.bounds)
      // Outside the cells of the name, the two rows are one.
      let (one, other) = (Array(frame.cells(row: 1)), Array(frame.cells(row: 2)))
      let differing = one.indices.filter { one[$0] != other[$0] && other[$0].role != .match }
      #expect(differing.isEmpty, "turn \(turn): \(name.debugDescription)")
      #expect(frame.text(row: 2).columns == size.columns)
    }
  }

  @Test("where the screen is narrow the columns that matter least are left out")
  func narrow() {
    let row = [
      TableCell("7", nil), TableCell("王建国", nil), TableCell("经济", nil), TableCell("9", nil),
    ]
    let table = Table(columns: TableTests.columns, rows: [row], selected: 0)
    var frame = Frame(size: Size(columns: 20, rows: 2), ambiguous: .narrow)
    table.draw(into: &frame, in: frame.bounds)
    #expect(frame.text(row: 0) == " 姓名           积分")
    #expect(frame.text(row: 1) == " 王建国            9")
    #expect(frame.roles(row: 1) == String(repeating: "s", count: 20))
  }

  @Test("bars and sparklines take exactly their cells on both kinds of terminal")
  func charts() {
    for ambiguous in [Ambiguous.narrow, .wide] {
      for value in -5...130 {
        let bar = Bar.text(value: value, cap: 100, columns: 9, ambiguous: ambiguous)
        #expect(bar.columns(ambiguous) == 9)
      }
      let spark = Sparkline.text([0, 1, 2, 3, 9, 100, 0, 50, 25, 12, 6, 100], ambiguous: ambiguous)
      #expect(spark.columns(ambiguous) == 12)
    }
    #expect(Bar.text(value: 50, cap: 100, columns: 4, ambiguous: .wide) == "##..")
    #expect(Sparkline.text([0, 4, 8], ambiguous: .narrow) == "·▄█")
  }
}
