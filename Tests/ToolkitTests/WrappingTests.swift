import Testing
import Toolkit

@Suite struct WrappingTests {
  @Test("a text is broken before a word, and never before a mark that must not begin a line")
  func breaks() {
    #expect("第3行 出生日期不对".wrapped(columns: 10, .narrow) == ["第3行", "出生日期不", "对"])
    #expect("one two three".wrapped(columns: 9, .narrow) == ["one two", "three"])
    #expect("校验 0123456789abcdef".wrapped(columns: 16, .narrow) == ["校验 ", "0123456789abcdef"])
    #expect("予以公示，特此通知".wrapped(columns: 8, .narrow) == ["予以公", "示，特此", "通知"])
  }

  @Test("a word longer than a line is broken where the line ends")
  func longWord() {
    #expect("0123456789".wrapped(columns: 4, .narrow) == ["0123", "4567", "89"])
  }

  @Test("no line is wider than it may be, and nothing but blanks is lost, at both ambiguous widths")
  func widths() {
    var dice = Dice(seed: 3)
    for _ in 0..<500 {
      let text = dice.awkward(pieces: 20)
      let columns = 4 + dice.roll(40)
      for ambiguous in [Ambiguous.narrow, .wide] {
        let lines = text.wrapped(columns: columns, ambiguous)
        #expect(lines.allSatisfy { $0.count == 1 || $0.columns(ambiguous) <= columns })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      }
    }
  }

  @Test("wrapped rows fill a rectangle, and the last there is room for is cut")
  func drawn() {
    var frame = Frame(size: Size(columns: 8, rows: 3), ambiguous: .narrow)
    let rows = frame.write(wrapped: "一二三四五六七八九", in: frame.bounds.split(top: 2).top, as: .text)
    #expect(rows == 2 && frame.text(row: 0) == "一二三四" && frame.text(row: 1) == "五六七… ")
  }
}
