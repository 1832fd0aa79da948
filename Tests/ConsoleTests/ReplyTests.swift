import Testing
import Toolkit

@testable import Console

extension TerminalTests {
  private static let answers = [
    "\u{1B}[?2026;2$y", "\u{1B}]11;rgb:1e1e/2020/ffff\u{1B}\\", "\u{1B}[?64;1;2;22c",
  ]

  @Test("what the terminal answers leaves no character behind, cut into pieces in 1,000 ways")
  func splits() {
    for seed in 0..<1_000 {
      var random = Dice(seed: UInt64(seed))
      var decoder = Decoder(table: [.init(bytes: [0x1B, 0x4F, 0x41], key: .up)])
      decoder.awaited = 1
      // The clerk types on while the answers come, some of which may be missing.
      var sent: [UInt8] = []
      var typed = ""
      for answer in Self.answers where random.roll(8) > 0 {
        for _ in 0..<random.roll(3) {
          let character = ["王", "x", "7", "é", "c"][random.roll(5)]
          typed += character
          sent += Array(character.utf8)
        }
        sent += Array(answer.utf8)
      }
      typed += "末"
      sent += Array("末".utf8)
      var inputs: [Input] = []
      while !sent.isEmpty {
        let count = min(sent.count, 1 + random.roll(6))
        inputs += decoder.take(sent.prefix(count))
        sent.removeFirst(count)
        // The line stalls: long enough to give up on the rest, but no Escape waits that long alone.
        let isInCharacter = sent.first.map { 0x80..<0xC0 ~= $0 } ?? false
        _ = decoder.takeAnswers()
        guard random.roll(3) == 0, decoder.wait != .escape, !isInCharacter else { continue }
        inputs += decoder.settle()
      }
      let texts = inputs.filter { if case .ground = $0 { false } else { true } }
      #expect(texts == typed.map { .text(String($0)) }, "seed \(seed)")
    }
  }

  @Test("keys mean the same while answers are awaited, and after they never came")
  func keys() {
    var decoder = Decoder(table: [])
    decoder.awaited = 1
    #expect(decoder.take("\u{1B}[A\u{1B}[5~q".utf8) == [.key(.up), .key(.pageUp), .text("q")])
    #expect(decoder.take([0x1B]) == [])
    #expect(decoder.settle() == [.key(.escape)])
    #expect(decoder.take("[x".utf8) == [.text("["), .text("x")])
    #expect(decoder.take([0x1B]) == [])
    #expect(decoder.settle() == [.key(.escape)])
    #expect(decoder.take("\u{1B}[B".utf8) == [.key(.down)])
    // A report that breaks off takes nothing with it of what is typed after it.
    #expect(decoder.take("\u{1B}[?20".utf8) == [])
    #expect(decoder.settle() == [])
    #expect(decoder.take("王".utf8) == [.text("王")])
    #expect(decoder.take("\u{1B}]11;rgb:12".utf8) == [])
    #expect(decoder.settle() == [])
    #expect(decoder.take("w".utf8) == [.text("w")])
  }

  @Test("the terminal is asked after the first frame, and large frames then come between marks")
  func marks() throws {
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "xterm-256color")
    #expect(!String(decoding: line.painted(), as: UTF8.self).contains("[c"))
    terminal.show(page("政"))
    let first = String(decoding: line.painted(), as: UTF8.self)
    #expect(first.hasSuffix(Replies.questions))
    #expect(!first.contains("[?2026h"))
    line.type(Self.answers.joined())
    #expect(terminal.next(timeoutMilliseconds: 500) == .ground(Shade(0x1E_20FF)))
    #expect(terminal.next(timeoutMilliseconds: 100) == nil)
    #expect(terminal.replies.isComplete)
    terminal.show(page("协"))
    let second = String(decoding: line.painted(), as: UTF8.self)
    #expect(second.hasPrefix("\u{1B}[?2026h"))
    #expect(second.hasSuffix("\u{1B}[?2026l"))
    terminal.show(page("协"))
    #expect(line.painted().isEmpty)
  }

  @Test("a page costs little more than its characters")
  func pages() throws {
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "xterm-256color")
    terminal.show(page("政"))
    _ = line.painted()
    terminal.show(page("协"))
    // 22 rows of 20 characters of three bytes, and what moves between the rows.
    #expect(line.painted().count < 22 * 20 * 3 * 5 / 4)
  }

  private func page(_ word: String) -> Frame {
    var frame = Frame(size: Size(columns: 80, rows: 24), ambiguous: .narrow)
    for row in 1..<23 {
      let text = String(repeating: word, count: 20)
      frame.write(text, at: Position(column: row % 3, row: row), as: .text)
    }
    return frame
  }

  @Test("the width of ambiguous characters is heard, in pieces too, and F3 with a modifier is F3")
  func widths() throws {
    let line = try Line(columns: 40, rows: 6)
    let terminal = try line.open(term: "xterm-256color")
    var frame = Frame(size: terminal.size, ambiguous: .narrow)
    frame.write("  second row", at: Position(column: 0, row: 1), as: .text)
    frame.caret = Position(column: 3, row: 4)
    terminal.show(frame)
    _ = line.painted()
    terminal.askForWidth()
    terminal.show(frame)
    let painted = String(decoding: line.painted(), as: UTF8.self)
    let question = "\u{1B}[2;1H·\u{1B}[6n\u{1B}[5;4H\u{1B}[c"
    #expect(painted.hasPrefix(question))
    #expect(painted.contains("second row"))
    for character in "\u{1B}[2;3R\u{1B}[1;2R\u{1B}[?62c" { line.type(String(character)) }
    #expect(terminal.next(timeoutMilliseconds: 500) == .width(.wide))
    #expect(terminal.next(timeoutMilliseconds: 500) == .key(.function(3)))
    terminal.askForWidth()
    line.type("\u{1B}[2;2R\u{1B}[?62c\u{1B}[?62c\u{1B}[2;7Rx")
    #expect(terminal.next(timeoutMilliseconds: 500) == .width(.narrow))
  }
}
