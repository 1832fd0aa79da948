import Console
import Testing
import Toolkit

/// What colours reach a real line.
extension TerminalTests {
  private static func theme() throws -> Theme {
    let text = """
      inherits = "default-dark"
      [palette]
      ground = ["#102030", "c17", "blue"]
      text = ["#fefdfc", "c231", "bright-white", "white"]
      """
    return try ThemeReader.read(text, named: "x", inheriting: ShippedThemes.text).get()
  }

  private func painted(term: String, colourTerm: String?, colours: ColourDepth?) throws -> String {
    let line = try Line(columns: 20, rows: 3)
    var surroundings = Surroundings.usual(term: term)
    surroundings.colourTerm = colourTerm
    surroundings.colours = colours
    let terminal = try Terminal.open(
      input: line.near, output: line.near, theme: Self.theme(), in: surroundings
    ).get()
    var frame = Frame(size: terminal.size, ambiguous: .narrow)
    frame.write("words", at: Position(column: 0, row: 0), as: .text)
    terminal.show(frame)
    return String(decoding: line.painted(), as: UTF8.self)
  }

  @Test("true colour is written as it is, without a number of 256")
  func full() throws {
    let painted = try painted(term: "xterm-256color", colourTerm: "truecolor", colours: nil)
    #expect(painted.contains("48;2;16;32;48"))
    #expect(painted.contains("38;2;254;253;252"))
    #expect(!painted.contains("8;5;"))
  }

  @Test("a theme with other shades is seen at once, though the cells are the same")
  func otherShades() throws {
    let line = try Line(columns: 20, rows: 3)
    var surroundings = Surroundings.usual(term: "xterm-256color")
    surroundings.colourTerm = "truecolor"
    func theme(_ ground: String) throws -> Theme {
      try ThemeReader.read(
        "inherits = \"default-dark\"\npalette.ground = \"\(ground)\"", named: "x",
        inheriting: ShippedThemes.text
      ).get()
    }
    let terminal = try Terminal.open(
      input: line.near, output: line.near, theme: theme("#102030"), in: surroundings
    ).get()
    var frame = Frame(size: terminal.size, ambiguous: .narrow)
    frame.write("words", at: Position(column: 0, row: 0), as: .text)
    terminal.show(frame)
    #expect(String(decoding: line.painted(), as: UTF8.self).contains("48;2;16;32;48"))
    terminal.wear(try theme("#301010"))
    terminal.show(frame)
    #expect(String(decoding: line.painted(), as: UTF8.self).contains("48;2;48;16;16"))
  }

  @Test("on 256 colours the numbers of the theme are written")
  func many() throws {
    let painted = try painted(term: "xterm-256color", colourTerm: nil, colours: nil)
    #expect(painted.contains("48;5;17") && painted.contains("38;5;231"))
    #expect(!painted.contains("8;2;"))
  }

  @Test("fewer colours are used where the clerk asks for fewer")
  func fewer() throws {
    let sixteen = try painted(term: "xterm-256color", colourTerm: "truecolor", colours: .sixteen)
    #expect(sixteen.contains("\u{1B}[97m") && sixteen.contains("\u{1B}[44m"))
    let eight = try painted(term: "xterm", colourTerm: nil, colours: nil)
    #expect(eight.contains("\u{1B}[37m") && eight.contains("\u{1B}[44m"))
    let none = try painted(term: "xterm-256color", colourTerm: nil, colours: .mono)
    #expect(none.firstMatch(of: /\[[0-9;]*[34][0-8][;m]/) == nil, "\(none.debugDescription)")
  }
}
