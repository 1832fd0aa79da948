import Console
import Testing
import Toolkit

extension TerminalTests {
  private static let words = [
    "王建国", "欧阳·娜仁", "①", "㛃", "𬺡", "Ａlpha", "，。", "e\u{301}\u{308}", "…", "█▌", "  ", "a", "履职积分",
    "👨‍👩‍👧", "\u{202E}abc", "─", "〓", "12.5",
  ]

  @Test("what a terminal shows after each of 120 random frames is the frame, caret and all")
  func painting() throws {
    let line = try Line(columns: 61, rows: 17)
    let terminal = try line.open(term: "xterm-256color")
    var emulator = Emulator(terminal.size)
    var random = Dice(seed: 7)
    var frame = Frame(size: terminal.size, ambiguous: .narrow)
    for turn in 0..<120 {
      for _ in 0..<random.roll(12) {
        let at = Position(column: random.roll(61), row: random.roll(17))
        let text = (0..<random.roll(6)).map { _ in
          TerminalTests.words[random.roll(TerminalTests.words.count)]
        }.joined()
        frame.write(text, at: at, as: Role.allCases[random.roll(Role.allCases.count)])
      }
      if random.roll(4) == 0 {
        let old = frame
        frame = Frame(size: terminal.size, ambiguous: .narrow)
        frame.draw(old, at: Position(column: 0, row: random.roll(3) - 1))
      }
      let caret = Position(column: random.roll(61), row: random.roll(17))
      frame.caret = random.roll(5) == 0 ? nil : caret
      terminal.show(frame)
      emulator.take(line.painted())
      for row in 0..<17 where emulator.text(row: row) != frame.text(row: row) {
        Issue.record(
          "turn \(turn), row \(row):\n\(emulator.text(row: row))|\n\(frame.text(row: row))|")
        return
      }
      if frame.caret != nil { #expect(emulator.caret == caret) }
    }
    #expect(emulator.strange.isEmpty)
  }

  @Test(
    "Down in a list costs under 270 bytes, with the highlight at the edge and the list scrolling")
  func economy() throws {
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "xterm-256color")
    terminal.show(list(first: 0, selected: 21))
    _ = line.painted()
    terminal.show(list(first: 1, selected: 22))
    let scrolled = line.painted().count
    terminal.show(list(first: 1, selected: 21))
    let moved = line.painted().count
    #expect(scrolled < 270)
    #expect(moved < 270)
  }

  @Test("a character that this machine does not know is painted as ?, as wide as it is")
  func unknown() throws {
    let line = try Line(columns: 20, rows: 2)
    let terminal = try line.open(term: "xterm-256color")
    var frame = Frame(size: terminal.size, ambiguous: .narrow)
    // U+323AF is not assigned in any version yet; it is Han, so it is wide.
    frame.write("\u{323B0}\u{33FFD}|", at: Position(column: 0, row: 0), as: .text)
    terminal.show(frame)
    var emulator = Emulator(terminal.size)
    emulator.take(line.painted())
    #expect(emulator.text(row: 0).hasPrefix("? ? |"))
  }

  private func list(first: Int, selected: Int) -> Frame {
    var frame = Frame(size: Size(columns: 80, rows: 24), ambiguous: .narrow)
    for row in 0..<23 {
      let member = first + row
      let text =
        "  \(1000 + member * 7919 % 9000) 委员\(member * 31 % 97)  界别\(member % 7)  "
        + String(repeating: "政", count: member % 5) + " \(member * 137 % 400).5"
      frame.write(
        text, at: Position(column: 0, row: row), columns: 80,
        as: member == selected ? .rowSelected : .text)
    }
    frame.write("状态 \(selected + 1)/500", at: Position(column: 0, row: 23), columns: 80, as: .muted)
    frame.caret = Position(column: 0, row: selected - first)
    return frame
  }
}

/// Random numbers that are the same each time.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }
}
