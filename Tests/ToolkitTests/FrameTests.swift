import Testing
import Toolkit

@Suite struct FrameTests {
  /// Every row is as wide as the frame, with as many roles, and no half of a wide character is
  /// alone.
  private func isWhole(_ frame: Frame) -> Bool {
    (0..<frame.size.rows).allSatisfy { row in
      let cells = Array(frame.cells(row: row))
      let halves = cells.indices.allSatisfy { column in
        guard cells[column].isTail else { return true }
        return column > 0 && !cells[column - 1].isTail
          && Unicode.Scalar(cells[column - 1].scalar).map { Character($0).columns == 2 } == true
          && cells[column - 1].role == cells[column].role
      }
      let wholes = cells.indices.allSatisfy { column in
        guard let scalar = Unicode.Scalar(cells[column].scalar), !cells[column].isTail,
          Character(scalar).columns == 2
        else { return true }
        return column + 1 < cells.count && cells[column + 1].isTail
      }
      return halves && wholes && frame.text(row: row).columns == frame.size.columns
        && frame.roles(row: row).count == frame.size.columns
    }
  }

  @Test(
    "10,000 random texts anywhere leave every row whole and exactly as wide as the frame",
    arguments: [Ambiguous.narrow, .wide])
  func whole(ambiguous: Ambiguous) {
    var dice = Dice(seed: 1)
    var frame = Frame(size: Size(columns: 37, rows: 3), ambiguous: ambiguous)
    for turn in 0..<10_000 {
      let at = Position(column: dice.roll(48) - 8, row: dice.roll(5) - 1)
      let text = dice.awkward(pieces: 8)
      let role = Role.allCases[dice.roll(Role.allCases.count)]
      let area = Rectangle(
        column: at.column, row: at.row, columns: dice.roll(20), rows: dice.roll(3))
      switch dice.roll(7) {
      case 0: frame.write(text, at: at, as: role)
      case 1: frame.write(text, at: at, columns: area.columns, as: role)
      case 2: frame.write(right: text, at: at, columns: area.columns, as: role)
      case 3: frame.write(centred: text, at: at, columns: area.columns, as: role)
      case 4: frame.recolour(area, as: role)
      case 5: frame.box(area, title: text, as: role, title: .title)
      default: frame.fill(area, as: role)
      }
      guard isWhole(frame) else {
        Issue.record("turn \(turn): \(text.debugDescription) at \(at)")
        return
      }
    }
  }

  @Test("where ambiguous characters may be wide, none of them reaches a cell")
  func wide() {
    var dice = Dice(seed: 2)
    for _ in 0..<2_000 {
      var frame = Frame(size: Size(columns: 60, rows: 3), ambiguous: .wide)
      let text = dice.awkward(pieces: 12)
      frame.box(frame.bounds, as: .border)
      let end = frame.write(text, at: Position(column: 1, row: 1), as: .text)
      #expect(end == min(60, 1 + frame.columns(of: text)))
      for row in 0..<3 {
        let shown = frame.text(row: row)
        // A text without ambiguous characters is measured alike on both kinds of terminal.
        #expect(shown.columns(.wide) == shown.columns(.narrow))
        #expect(!shown.contains { "·…①⑳×─█☆—“”".contains($0) })
      }
    }
  }

  @Test("a text that does not fit ends in … at a whole character, and the lost half cell is blank")
  func cutting() {
    var frame = Frame(size: Size(columns: 10, rows: 5), ambiguous: .narrow)
    for row in 0..<5 { frame.write("##########", at: Position(column: 0, row: row), as: .muted) }
    frame.write("政协委员", at: Position(column: 1, row: 0), columns: 7, as: .text)
    frame.write("政协委员", at: Position(column: 1, row: 1), columns: 6, as: .text)
    frame.write("政协委员", at: Position(column: 1, row: 2), columns: 8, as: .text)
    frame.write(right: "政协", at: Position(column: 1, row: 3), columns: 6, as: .text)
    frame.write("政协", at: Position(column: 1, row: 4), columns: 1, as: .text)
    #expect(frame.text(row: 0) == "#政协委…##")
    #expect(frame.text(row: 1) == "#政协… ###")
    #expect(frame.text(row: 2) == "#政协委员#")
    #expect(frame.text(row: 3) == "#  政协###")
    #expect(frame.text(row: 4) == "#…########")
    #expect(frame.roles(row: 1) == "m......mmm")
  }

  @Test("writing over half of a wide character leaves a blank in place of the other half")
  func halves() {
    var frame = Frame(size: Size(columns: 6, rows: 1), ambiguous: .narrow)
    frame.write("政协会", at: Position(column: 0, row: 0), as: .text)
    frame.write("x", at: Position(column: 1, row: 0), as: .text)
    frame.write("y", at: Position(column: 4, row: 0), as: .text)
    #expect(frame.text(row: 0) == " x协y ")
    frame.write("一二三四", at: Position(column: 1, row: 0), as: .text)
    #expect(frame.text(row: 0) == " 一二 ")
  }

  @Test("the twins of a name and of a box are whole on a terminal of the wide kind")
  func twins() {
    var frame = Frame(size: Size(columns: 14, rows: 3), ambiguous: .wide)
    frame.box(frame.bounds, as: .border)
    frame.write("欧阳·①“a”…", at: Position(column: 1, row: 1), columns: 12, as: .text)
    #expect(frame.text(row: 0) == "+------------+")
    #expect(frame.text(row: 1) == "|欧阳・(1)\"a~|")
  }

  @Test("a frame that differs only in a combining mark is another frame, in that row alone")
  func marks() {
    var one = Frame(size: Size(columns: 4, rows: 2), ambiguous: .narrow)
    var other = one
    one.write("e\u{301}", at: Position(column: 0, row: 1), as: .text)
    other.write("e\u{302}", at: Position(column: 0, row: 1), as: .text)
    #expect(one != other)
    #expect(one.hasSameRow(0, as: other))
    #expect(!one.hasSameRow(1, as: other))
    #expect(one.text(row: 1) == "e\u{301}   ")
  }

  @Test("each role has a letter of its own")
  func letters() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }
}

@Test("a text over another is noticed, where it was not blanked before")
func overlap() {
  var frame = Frame(size: Size(columns: 10, rows: 2), ambiguous: .narrow)
  frame.write("委员", at: Position(column: 0, row: 1), as: .text)
  frame.write("名", at: Position(column: 4, row: 1), as: .text)
  #expect(frame.overlap == nil)
  frame.fill(Rectangle(column: 2, row: 1, columns: 2, rows: 1), as: .text)
  frame.write("册", at: Position(column: 2, row: 1), as: .text)
  #expect(frame.overlap == nil)
  frame.write("x", at: Position(column: 4, row: 1), columns: 2, as: .text)
  #expect(frame.overlap == Position(column: 4, row: 1))
}
