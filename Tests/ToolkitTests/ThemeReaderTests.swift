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
    let ink = Colour(index: 234, plain: 0)
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
    #expect(theme.look(of: .text).foreground == Colour(index: 22, plain: nil))
    #expect(theme.look(of: .rowSelected).background == Colour(index: 22, plain: nil))
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
    #expect(problems("inherits = \"bse\"\n" + meta).map(\.0) == [.unknownParent("bse")])
    let own = "inherits = \"own\"\n" + meta
    let result = ThemeReader.read(own, named: "own") { _ in own }
    guard case .failure(let findings) = result else {
      Issue.record("a theme is its own parent")
      return
    }
    #expect(findings.all.map(\.problem) == [.inheritsTooDeeply])
  }
}
