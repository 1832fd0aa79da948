import Documents
import Testing
import Toolkit

@Suite struct ThemeReaderTests {
  private static let base = """
    [meta]
    name = "Base"
    author = "a"
    license = "Apache-2.0"
    [palette]
    ink = ["#1c1c1c", "black"]
    paper = ["c230", "white"]
    red = "#ff0000"
    [role]
    text = { fg = "ink", bg = "paper" }
    key = { fg = "red", bold = true }
    "row.selected" = { fg = "paper", bg = "ink", mono = ["reverse"] }
    "row.marked" = { bold = true }
    "row.pending" = { underline = true }
    match = { underline = true }
    "field.focus" = { underline = true }
    "field.error" = { bold = true }
    "status.error" = { bold = true }
    """

  private func read(_ text: String) -> Result<Theme, Findings<Theme.Problem>> {
    ThemeReader.read(text, named: "one.toml") { $0 == "base" ? ThemeReaderTests.base : nil }
  }

  private func problems(_ text: String) -> [(Theme.Problem, Int?)] {
    switch read(text) {
    case .success: []
    case .failure(let findings): findings.all.map { ($0.problem, $0.place.line) }
    }
  }

  @Test("a role has what it leaves out from the text, and an unnamed one from before its dot")
  func inheriting() throws {
    let theme = try read(ThemeReaderTests.base).get()
    #expect(theme.name == "Base")
    let ink = Colour(shade: Shade(0x1C_1C1C), index: 234, sixteen: 0, plain: 0)
    let paper = Colour(index: 230, plain: 7)
    #expect(theme.look(of: .seal).foreground == ink)
    #expect(theme.look(of: .seal).background == paper)
    #expect(theme.look(of: .keyDanger) == theme.look(of: .key))
    #expect(theme.look(of: .key).foreground == Colour(index: 196, plain: nil))
    #expect(theme.look(of: .rowSelected).emphasis == [])
    #expect(theme.look(of: .rowSelected).emphasisWithoutColour == .reverse)
    #expect(theme.look(of: .rowMarked).emphasisWithoutColour == .bold)
  }

  @Test("a theme of one colour changes that colour wherever its parent uses it")
  func child() throws {
    let child = """
      inherits = "base"
      [meta]
      name = "Child"
      author = "b"
      license = "MIT"
      [palette]
      ink = "c22"
      """
    let (theme, base) = (try read(child).get(), try read(ThemeReaderTests.base).get())
    #expect(theme.look(of: .text).foreground == Colour(index: 22, plain: 0))
    #expect(theme.look(of: .rowSelected).background == Colour(index: 22, plain: 0))
    #expect(theme.look(of: .key).foreground == base.look(of: .key).foreground)
  }

  @Test("everything that is wrong with a theme is said at once, with its line")
  func faults() {
    let wrong = ThemeReaderTests.base
      .replacing("\"row.marked\" = { bold = true }", with: "\"row.markd\" = { bold = true }")
      .replacing("ink = [\"#1c1c1c\", \"black\"]", with: "ink = [\"#1c1c1\", \"black\"]")
      .replacing("fg = \"red\"", with: "fg = \"rad\"")
      .replacing("[\"reverse\"]", with: "[\"revers\"]")
    let found = problems(wrong)
    let lines = found.compactMap(\.1)
    #expect(found.contains { $0.0 == .notColour("#1c1c1") && $0.1 == 6 })
    #expect(found.contains { $0.0 == .unknownColour("rad", nearest: "red") && $0.1 == 11 })
    #expect(
      found.contains {
        $0.0 == .document(.unknownKey("row.markd", nearest: "row.marked")) && $0.1 == 13
      })
    #expect(
      found.contains {
        if case .document(.unknownWord("revers", _, _)) = $0.0 { true } else { false }
      })
    #expect(found.contains { $0.0 == .onlyColour("row.marked") })
    #expect(lines == lines.sorted())
  }

  @Test("a theme that inherits from nothing, or from itself, is refused")
  func parents() {
    let meta = "[meta]\nname = \"x\"\nauthor = \"x\"\nlicense = \"MIT\"\n"
    let missing = "inherits = \"mno\"\n" + meta
    #expect(problems(missing).map(\.0) == [.unknownParent("mno", nearest: "mono")])
    let own = "inherits = \"own\"\n" + meta
    let result = ThemeReader.read(own, named: "own") { _ in own }
    guard case .failure(let findings) = result else {
      Issue.record("a theme is its own parent")
      return
    }
    #expect(findings.all.map(\.problem) == [.inheritsFromItself(["own", "own"])])
  }

  @Test("a circle of themes is told with its members, and a line of five is too deep")
  func circles() {
    func texts(_ name: String) -> String? {
      switch name {
      case "one": "inherits = \"two\"\n# one"
      case "two": "inherits = \"one\"\n# two"
      case let name: Int(name).map { "inherits = \"\($0 + 1)\"\n# \($0)" }
      }
    }
    let circle = ThemeReader.read("inherits = \"two\"\n# one", named: "one", inheriting: texts)
    guard case .failure(let found) = circle else { return #expect(Bool(false)) }
    #expect(found.all.map(\.problem) == [.inheritsFromItself(["one", "two", "one"])])
    let deep = ThemeReader.read("inherits = \"1\"", named: "0", inheriting: texts)
    guard case .failure(let found) = deep else { return #expect(Bool(false)) }
    #expect(found.all.map(\.problem) == [.inheritsTooDeeply(most: 4)])
  }

  @Test("three colours are a theme, readable at every depth; the rest is mixed from them")
  func fiveLines() throws {
    for colours in [["#fdf6e3", "#3b4a50", "#9d7600"], ["#101018", "#e0e0e8", "#ff8800"]] {
      let text = """
        [palette]
        ground = "\(colours[0])"
        text = "\(colours[1])"
        accent = "\(colours[2])"
        """
      let theme = try ThemeReader.read(text, named: "mine", inheriting: ShippedThemes.text).get()
      #expect(theme.look(of: .text).background.shade == Shade(hexadecimal: colours[0]))
      #expect(theme.look(of: .rowSelected).background.shade == Shade(hexadecimal: colours[2]))
      let wrong = ThemeLint.findings(in: theme, file: "mine").all.map(\.problem)
      let titles = wrong.filter {
        if case .faint(let role, _, _, _) = $0 {
          !["title", "header", "border.focus", "key"].contains(role)
        } else {
          true
        }
      }
      #expect(titles.isEmpty, "\(titles)")
    }
  }

  @Test("an accent that is the ground's twin on 256 colours is moved, and text stays readable")
  func repaired() throws {
    let text = """
      [palette]
      ground = "#262626"
      raised = "#272727"
      text = "#dadada"
      accent = "#5fafff"
      """
    let theme = try ThemeReader.read(text, named: "near", inheriting: ShippedThemes.text).get()
    let (ground, raised) = (
      theme.look(of: .text).background, theme.look(of: .breadcrumb).background
    )
    #expect(ground.shade == Shade(0x26_2626) && raised.shade == Shade(0x27_2727))
    #expect(ground.index == 235 && raised.index != 235)
  }

  @Test("words of a palette serve each depth, and default fills what they leave")
  func words() throws {
    let text = """
      [palette]
      ground = ["#102030", "default"]
      text = ["c250", "bright-white"]
      [role]
      text = { fg = "text", bg = "ground" }
      row = { bold = true }
      match = { bold = true }
      "key.danger" = { bold = true }
      field = { underline = true }
      "status.error" = { bold = true }
      """
    let look = try ThemeReader.read(text, named: "x") { _ in nil }.get().look(of: .text)
    #expect(ColourDepth.allCases.map { look.background.paint(at: $0) }[..<3] == [.own, .own, .own])
    #expect(look.background.paint(at: .full) == .shade(Shade(0x10_2030)))
    #expect(
      ColourDepth.allCases.map { look.foreground.paint(at: $0) }
        == [.own, .number(7), .number(15), .number(250), .shade(Shade(index: 250))])
  }

  @Test("a role that says one thing alone has the rest from the default theme")
  func oneRole() throws {
    let text = "[palette]\nground = \"#fdf6e3\"\n[role]\ntitle = { fg = \"bad\" }\n"
    let theme = try ThemeReader.read(text, named: "x", inheriting: ShippedThemes.text).get()
    #expect(theme.look(of: .title).foreground == theme.look(of: .statusError).foreground)
    #expect(theme.look(of: .rowSelected).emphasisWithoutColour == .reverse)
  }

  @Test(
    "a colour that is misspelt is found, in a role that its parent says more of, and in the palette"
  )
  func misspelt() throws {
    let text = """
      inherits = "nord"
      [palette]
      grund = "#fdf6e3"
      ink = "#101010"
      [role]
      row = { fg = "acent" }
      """
    let read = ThemeReader.read(text, named: "x", inheriting: ShippedThemes.text)
    guard case .failure(let findings) = read else { return #expect(Bool(false)) }
    #expect(findings.all.map(\.problem) == [.unknownColour("acent", nearest: "accent")])
    #expect(findings.all.map(\.place.line) == [6])
    let strays = ThemeReader.strays(in: text, named: "x").all
    #expect(strays.map(\.problem) == [.unusedColour("grund", nearest: "ground")])
    #expect(strays.map(\.place.line) == [3])
  }

  @Test("glyphs of a theme replace those of screens, and must take one column")
  func glyphs() throws {
    let text = "inherits = \"default-dark\"\n[glyph]\nborder = \"ascii\"\nellipsis = \"~\"\n"
    let theme = try ThemeReader.read(text, named: "x", inheriting: ShippedThemes.text).get()
    let shown = "┌─│…█a".unicodeScalars.map { theme.glyphs.shown($0.value) }
    #expect(shown == "+-|~█a".unicodeScalars.map(\.value))
    let wide = ThemeReader.read(
      text.replacing("~", with: "宽"), named: "x", inheriting: ShippedThemes.text)
    guard case .failure(let findings) = wide else { return #expect(Bool(false)) }
    #expect(findings.all.map(\.problem) == [.notOneColumn("宽")])
    #expect(findings.all.map(\.place.line) == [4])
  }

  @Test("a ground that a depth cannot show gives way to emphasis on the ground of the text")
  func lostGround() throws {
    let text = """
      inherits = "default-dark"
      [palette]
      raised = ["#404040", "c238", "default"]
      """
    let theme = try ThemeReader.read(text, named: "x", inheriting: ShippedThemes.text).get()
    let shown = theme.shown(.breadcrumb, at: .eight)
    #expect(shown.foreground == .number(7) && shown.background == .number(0))
    #expect(shown.emphasis == [.bold, .reverse])
    #expect(theme.shown(.breadcrumb, at: .many).background == .number(238))
  }
}
