import Foundation
import Glibc
import Testing
import Toolkit

@testable import Console

extension TerminalTests {
  private static let answers =
    (Array(repeating: "\u{1B}[7;3R", count: 7) + ["\u{1B}[7;3R", "\u{1B}[7;3R"]).joined()
    + "\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\\u{1B}[?2026;2$y\u{1B}[?62;22c"

  @Test("a terminal is asked, its answers understood, and its modes left as they were")
  func probing() throws {
    let line = try Line(columns: 80, rows: 24)
    let before = line.modes.c_lflag
    line.type(Self.answers)
    let sounding = Probe(input: line.near, output: line.near).sound(timeoutMilliseconds: 2_000)
    #expect(sounding.hasAnswered)
    #expect(sounding.ambiguousWidth == .wide)
    #expect(sounding.columns["中"] == 2)
    #expect(sounding.ground == Shade(0xFD_F6E3))
    #expect(sounding.canHoldFrames == true)
    #expect(line.modes.c_lflag == before)
    let asked = String(decoding: line.painted(), as: UTF8.self)
    #expect(asked.hasSuffix("\u{1B}[c"))
    #expect(asked.contains("\r\u{1B}[K"))
  }

  @Test("a terminal that says nothing is given up in time")
  func probingInVain() throws {
    let line = try Line(columns: 80, rows: 24)
    let sounding = Probe(input: line.near, output: line.near).sound(timeoutMilliseconds: 60)
    #expect(sounding == Sounding())
    #expect(sounding.ambiguousWidth == nil)
  }

  @Test("answers cut anywhere are never misread")
  func probedInPieces() {
    let bytes = Array(Self.answers.utf8)
    let whole = Probe.sounding(bytes)
    for count in bytes.indices {
      let part = Probe.sounding(Array(bytes.prefix(count)))
      #expect(!part.hasAnswered)
      for (text, columns) in part.columns { #expect(columns == whole.columns[text]) }
      #expect(part.ground == nil || part.ground == whole.ground)
    }
  }

  @Test("a copy is sent as base64, and one that is too long is not")
  func copying() throws {
    #expect(
      ["", "f", "fo", "foo", "foob", "fooba", "foobar"]
        .map { String(decoding: Clipboard.base64(Array($0.utf8)), as: UTF8.self) }
        == ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"])
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "xterm-256color")
    _ = line.painted()
    #expect(terminal.copy("曾子墨\t12.5"))
    let sent = String(decoding: line.painted(), as: UTF8.self)
    #expect(sent == "\u{1B}]52;c;5pu+5a2Q5aKoCTEyLjU=\u{7}")
    #expect(!terminal.copy(String(repeating: "x", count: 100_001)))
  }

  @Test("the mouse is never taken, from the first byte to the last")
  func mouse() throws {
    let line = try Line(columns: 80, rows: 24)
    let terminal = try line.open(term: "xterm-256color")
    var frame = Frame(size: terminal.size, ambiguous: .narrow)
    frame.write("x", at: Position(column: 0, row: 0), as: .rowSelected)
    terminal.show(frame)
    terminal.askForGround()
    terminal.close()
    let bytes = String(decoding: line.painted(), as: UTF8.self)
    for mode in ["?9h", "?1000", "?1002", "?1003", "?1005", "?1006", "?1015", "?1016"] {
      #expect(!bytes.contains(mode), "\(mode)")
    }
    #expect(bytes.contains("?2004h") && bytes.hasSuffix("?2004l") == false)
    #expect(bytes.range(of: "?2004l") != nil)
  }
}
